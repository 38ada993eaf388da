package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.Bridge.Figures;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.RowOrder;

/** The bridge's figures as they stand on the screen. */
class BasisTest {
    /** 1.5 SOL net, 1.53 gross; 280.50 dollars net, the gross ones not known. */
    private static final Figures FIGURES = new Figures(1_500_000_000L, 1_530_000_000L, 280_500_000L, null);

    @Test
    void tellsWhatIsAskedFor() {
        assertThat(new Basis(false, false).figure(FIGURES).text()).isEqualTo("+1.50");
        assertThat(new Basis(false, true).figure(FIGURES).text()).isEqualTo("+1.53");
        assertThat(new Basis(true, false).figure(FIGURES).text()).isEqualTo("+$281");
        assertThat(new Basis(true, true).figure(FIGURES).text()).isEqualTo(Format.DASH);
    }

    @Test
    void ordersByWhatItTellsAndTheUnknownLast() {
        assertThat(new Basis(false, true).key(FIGURES)).isEqualTo(1_530_000_000L);
        assertThat(new Basis(true, false).key(FIGURES)).isEqualTo(280_500_000L);
        assertThat(new Basis(true, true).key(FIGURES)).isEqualTo(RowOrder.UNKNOWN);
    }

    @Test
    void isKeptAsALine() {
        for (boolean usd : new boolean[]{false, true}) {
            for (boolean gross : new boolean[]{false, true}) {
                Basis basis = new Basis(usd, gross);
                assertThat(Basis.parse(basis.line())).isEqualTo(basis);
            }
        }
        assertThat(Basis.parse("")).isEqualTo(Basis.SCORE);
    }

    @Test
    void figuresOfAPeriod() {
        // 3 SOL gained on one token, 1 lost on another, of 4 spent on them: 2 / 4 and 3 / 1
        PeriodFigures some = new PeriodFigures(2_000_000_000L, 6_000_000_000L, 4_000_000_000L, 4_000_000_000L, 3, 2, 4,
                2, 3_000_000_000L, 1_000_000_000L, 1_000_000_000L, 3_700, null, null);
        assertThat(PeriodTable.roi(some).text()).isEqualTo("+50.0\u202f%");
        assertThat(PeriodTable.factor(some).text()).isEqualTo("3.00");
        assertThat(PeriodTable.hold(some).text()).isEqualTo("1\u202fh 1\u202fm");
        assertThat(PeriodTable.won(some).text()).isEqualTo("66.7\u202f%");
        PeriodFigures none = new PeriodFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Unknown.AMOUNT, null, null);
        assertThat(PeriodTable.roi(none).known()).isFalse();
        assertThat(PeriodTable.factor(none).exact()).isEqualTo("no token brought a gain or a loss");
        assertThat(PeriodTable.hold(none).known()).isFalse();
        assertThat(PeriodTable.won(none).known()).isFalse();
    }
}
