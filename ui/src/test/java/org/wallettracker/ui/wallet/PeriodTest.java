package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

class PeriodTest {
    private static final long NOW = 1_000_000_000L;
    private static final long DAY = 86_400;
    private static final Signature NONE = Signature.of(new byte[64]);

    @Test
    void sumsWhatFellIntoEachSpanBeforeTheDatasOwnTime() {
        Position position = position(
                List.of(lot(40, 5_000, Lot.Origin.BUY), lot(6, 700, Lot.Origin.BUY),
                        lot(5, Unknown.AMOUNT, Lot.Origin.TRANSFER_IN)),
                List.of(disposal(39, 100, Disposal.Kind.SELL), disposal(3, -30, Disposal.Kind.SELL),
                        disposal(2, 0, Disposal.Kind.TRANSFER_OUT)));
        // matched proceeds over cost: 170 / 200 in the week, 170 + 300 over 200 + 200 in all
        assertThat(Period.all(List.of(position), NOW)).containsExactly(new Period(Span.DAY, 0, 0, 0, 0, 0, -1, 0),
                new Period(Span.WEEK, -30, 1, 0, 1, 700, 850, 1), new Period(Span.MONTH, -30, 1, 0, 1, 700, 850, 1),
                new Period(Span.QUARTER, 70, 2, 1, 2, 5_700, 1_175, 1),
                new Period(Span.ALL, 70, 2, 1, 2, 5_700, 1_175, 1));
    }

    @Test
    void aTimeThatIsNotKnownFallsOnlyIntoAllTime() {
        assertThat(Span.QUARTER.holds(Unknown.TIME, NOW)).isFalse();
        assertThat(Span.ALL.holds(Unknown.TIME, NOW)).isTrue();
        assertThat(Span.DAY.holds(NOW - DAY, NOW)).isFalse();
        assertThat(Span.DAY.holds(NOW - DAY + 1, NOW)).isTrue();
    }

    @Test
    void hasNoPeriodsWithoutATime() {
        assertThat(Period.all(List.of(), Unknown.TIME)).isEmpty();
    }

    private static Lot lot(int daysAgo, long cost, Lot.Origin origin) {
        return new Lot(1, 10, 0, cost, cost, 0, NOW - daysAgo * DAY, 1, NONE, 0, origin);
    }

    private static Disposal disposal(int daysAgo, long realized, Disposal.Kind kind) {
        return new Disposal(kind, 10, 200 + realized, 0, 200 + realized, 200, 0, 0, realized, NOW - daysAgo * DAY, 1,
                NONE, 0, List.of());
    }

    private static Position position(List<Lot> lots, List<Disposal> disposals) {
        Address any = new Address(1, 2, 3, 4);
        return new Position(any, any, 0, 0, 70, 70, 0, 0, 70, 0, 20, 20, 5_700, 5_770, 2, 2, NOW - 40 * DAY, NOW - DAY,
                true, 0, false, Set.of(), lots, disposals);
    }
}
