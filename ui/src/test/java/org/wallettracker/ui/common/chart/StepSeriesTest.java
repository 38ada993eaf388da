package org.wallettracker.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StepSeriesTest {

    @Test
    void findsTheJumpInForce() {
        StepSeries series = new StepSeries(new long[]{10, 20, 20, 30}, new long[]{1, 2, 3, 4});
        assertThat(series.at(9)).isEqualTo(-1);
        assertThat(series.at(10)).isZero();
        assertThat(series.at(19)).isZero();
        assertThat(series.at(20)).isEqualTo(2);
        assertThat(series.at(1_000)).isEqualTo(3);
    }

    @Test
    void keepsShortSeriesWhole() {
        StepSeries series = new StepSeries(new long[]{1, 2, 3}, new long[]{5, -5, 5});
        assertThat(series.thinned(500)).isSameAs(series);
    }

    @Test
    void thinsToFirstLowestHighestAndLastOfEachSpan() {
        // one span: 0..9; the first is 3, lowest -7, highest 11, last 2
        StepSeries series = new StepSeries(new long[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                new long[]{3, 5, -7, 0, 1, 11, 4, 4, 4, 2});
        StepSeries thin = series.thinned(1);
        assertThat(LongStream.range(0, thin.size()).map(i -> thin.value((int) i)).toArray()).containsExactly(3, -7, 11,
                2);
        assertThat(LongStream.range(0, thin.size()).map(i -> thin.time((int) i)).toArray()).containsExactly(0, 2, 5,
                9);
    }

    @Test
    void keepsTheExtremesOfALongSeries() {
        SplittableRandom random = new SplittableRandom(5);
        long[] times = LongStream.range(0, 200_000).map(i -> i * 7).toArray();
        long[] values = random.longs(200_000, -1_000_000, 1_000_000).toArray();
        StepSeries thin = new StepSeries(times, values).thinned(400);
        assertThat(thin.size()).isLessThanOrEqualTo(1_600);
        long[] kept = LongStream.range(0, thin.size()).map(i -> thin.value((int) i)).toArray();
        assertThat(Arrays.stream(kept).max()).isEqualTo(Arrays.stream(values).max());
        assertThat(Arrays.stream(kept).min()).isEqualTo(Arrays.stream(values).min());
        assertThat(kept[0]).isEqualTo(values[0]);
        assertThat(kept[kept.length - 1]).isEqualTo(values[199_999]);
    }

    @Test
    void aLaterPartCountsFromTheValueBefore() {
        StepSeries later = new StepSeries(new long[]{10, 20, 30}, new long[]{5, -3, 7}).from(1);
        assertThat(later.size()).isEqualTo(2);
        assertThat(later.time(0)).isEqualTo(20);
        assertThat(new long[]{later.value(0), later.value(1)}).containsExactly(-8, 2);
        assertThat(later.from(2).size()).isZero();
    }
}
