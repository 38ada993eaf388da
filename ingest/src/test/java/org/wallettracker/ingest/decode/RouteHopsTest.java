package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.JUPITER;
import static org.wallettracker.domain.model.Programs.USDC;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.COIN;
import static org.wallettracker.ingest.decode.TestTx.USER;
import static org.wallettracker.ingest.decode.TestTx.USER_COIN;
import static org.wallettracker.ingest.decode.TestTx.USER_SOL;
import static org.wallettracker.ingest.decode.TestTx.address;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Side;

/** Routes of Jupiter through two pools in bodies built by hand, beside what its events say of the hops. */
class RouteHopsTest {
    private static final Address ONE = address("pool one");
    private static final Address TWO = address("pool two");
    private static final Address ONE_SOL = address("pool one wsol");
    private static final Address ONE_USDC = address("pool one usdc");
    private static final Address TWO_USDC = address("pool two usdc");
    private static final Address TWO_COIN = address("pool two coin");
    private static final Address USER_USDC = address("user usdc");
    private static final Address VENUE = address("some venue");
    private static final String ROUTE = "e517cb977ae3ad2a";

    /** 1 SOL for 150 dollars in one pool, those for 700 coins in another. */
    private static TestTx route() {
        return new TestTx(5_000, USER).outer(JUPITER, ROUTE, USER).inner(2, VENUE, "01", USER)
                .transferTokens(3, USER_SOL, ONE_SOL, USER, 1_000_000_000)
                .transferTokens(3, ONE_USDC, USER_USDC, ONE, 150_000_000).inner(2, VENUE, "02", USER)
                .transferTokens(3, USER_USDC, TWO_USDC, USER, 150_000_000)
                .transferTokens(3, TWO_COIN, USER_COIN, TWO, 700).lamports(USER, 1_000_000, 995_000)
                .lamports(USER_SOL, 3_002_039_280L, 2_002_039_280L).lamports(ONE_SOL, 9_002_039_280L, 10_002_039_280L)
                .tokens(USER_SOL, WSOL, USER, 3_000_000_000L, 2_000_000_000, 9)
                .tokens(ONE_SOL, WSOL, ONE, 9_000_000_000L, 10_000_000_000L, 9)
                .tokens(ONE_USDC, USDC, ONE, 900_000_000, 750_000_000, 6)
                .tokens(TWO_USDC, USDC, TWO, 100_000_000, 250_000_000, 6)
                .tokens(USER_USDC, USDC, USER, 5, 5, 6).tokens(USER_COIN, COIN, USER, 0, 700, 6)
                .tokens(TWO_COIN, COIN, TWO, 5_000, 4_300, 6);
    }

    private static byte[] hop(Address in, long given, Address out, long got) {
        return new TestTx.Event("40c6cde8260871e2").key(VENUE, in).u64(given).key(out).u64(got).bytes();
    }

    private static TestTx told(long given, long got) {
        return route().event(2, JUPITER, hop(WSOL, given, USDC, 150_000_000))
                .event(2, JUPITER, hop(USDC, 150_000_000, COIN, got));
    }

    /** Hops are no trades: their ends are one, and no event of a hop names it. */
    @Test
    void theEventsOfTheHopsConfirmTheOneTradeOfTheirEnds() {
        Fact.Trade t = VenueFactsTest.onlyTrade(told(1_000_000_000, 700).decode());
        assertThat(t.program()).isEqualTo(JUPITER);
        assertThat(t.ordinal()).isZero();
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.side()).isEqualTo(Side.BUY);
        assertThat(t.tokenRaw()).isEqualTo(700);
        assertThat(t.quoteRaw()).isEqualTo(1_000_000_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(Programs.derived(t)).isFalse();
    }

    @Test
    void whatIsKeptOnTheWayIsNoContradiction() {
        assertThat(VenueFactsTest.onlyTrade(told(990_000_000, 710).decode()).status())
                .isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void moreThanTheWalletGaveOrLessThanItGotDisputesTheTrade() {
        assertThat(VenueFactsTest.onlyTrade(told(1_000_000_001, 700).decode()).status())
                .isEqualTo(FactStatus.DISPUTED);
        assertThat(VenueFactsTest.onlyTrade(told(1_000_000_000, 699).decode()).status())
                .isEqualTo(FactStatus.DISPUTED);
        TestTx others = route().event(2, JUPITER, hop(USDC, 150_000_000, COIN, 700));
        assertThat(VenueFactsTest.onlyTrade(others.decode()).status()).isEqualTo(FactStatus.DISPUTED);
    }

    /** The list of newer routes, one event for all hops. */
    @Test
    void theListOfHopsIsReadToo() {
        byte[] list = new TestTx.Event("982f4eebc0606e6a").u8(2, 0, 0, 0).key(WSOL).u64(1_000_000_000).key(USDC)
                .u64(150_000_000).key(USDC).u64(150_000_000).key(COIN).u64(700).bytes();
        assertThat(VenueFactsTest.onlyTrade(route().event(2, JUPITER, list).decode()).status())
                .isEqualTo(FactStatus.VERIFIED);
        byte[] cut = java.util.Arrays.copyOf(list, list.length - 1);
        Decoded decoded = route().event(2, JUPITER, cut).decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.rejects().getFirst().reason()).isEqualTo("event-too-short");
    }

    @Test
    void withoutEventsTheRouteIsDerived() {
        Fact.Trade t = VenueFactsTest.onlyTrade(route().decode());
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(Programs.derived(t)).isTrue();
        assertThat(t.ordinal()).isEqualTo(Programs.NO_EVENT);
    }
}
