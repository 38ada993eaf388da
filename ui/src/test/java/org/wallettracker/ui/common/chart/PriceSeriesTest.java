package org.wallettracker.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.ui.common.chart.PriceSeries.Point;

class PriceSeriesTest {
    private static Point at(long time, long lamports) {
        return new Point(time, lamports, 1, true, false);
    }

    @Test
    void setsTradesOfOneSecondApartInTheirOrder() {
        PriceSeries series = new PriceSeries(List.of(at(10, 1), at(10, 2), at(10, 3), at(10, 4), at(12, 5), at(11, 6)));
        assertThat(List.of(series.x(0), series.x(1), series.x(2), series.x(3))).containsExactly(10.0, 10.25, 10.5,
                10.75);
        // a time that runs backwards is taken as the one before
        assertThat(series.x(4)).isEqualTo(12.0);
        assertThat(series.x(5)).isEqualTo(12.5);
        assertThat(series.y(4)).isEqualTo(5e-9);
    }

    @Test
    void aPartKeepsItsTradesWhereTheyStandInTheWhole() {
        PriceSeries whole = new PriceSeries(List.of(at(10, 1), at(12, 2), at(12, 3), at(20, 4)));
        PriceSeries part = whole.part(2, 4);
        assertThat(part.size()).isEqualTo(2);
        assertThat(part.x(0)).isEqualTo(12.5); // the second of two trades of second 12
        assertThat(part.x(1)).isEqualTo(20.0);
        assertThat(part.y(0)).isEqualTo(3e-9);
        assertThat(part.at(12.4)).isEqualTo(-1);
    }

    @Test
    void findsTheTradeInForceOrTheOneJustAhead() {
        PriceSeries series = new PriceSeries(List.of(at(10, 1), at(20, 2), at(30, 3)));
        assertThat(series.at(9.9)).isEqualTo(-1);
        assertThat(series.at(20)).isEqualTo(1);
        assertThat(series.near(19, 2)).isEqualTo(1);
        assertThat(series.near(19, 0.5)).isZero();
        assertThat(series.near(21, 9)).isEqualTo(1);
        assertThat(series.near(9, 0.5)).isEqualTo(-1);
        assertThat(series.near(99, 1)).isEqualTo(2);
        assertThat(new PriceSeries(List.of()).at(5)).isEqualTo(-1);
    }
}
