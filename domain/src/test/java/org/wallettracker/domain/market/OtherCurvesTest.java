package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

/** Coins of LaunchLab and DBC: born on their curves, graduated to the pools of Raydium and Meteora. */
class OtherCurvesTest {
    private static final long SOL = 1_000_000_000L;
    private static final Address POOL = address(55);

    private static Fact creation(Address program) {
        return new Fact.Creation(program, 0, 0, address(3), address(9), address(4), address(5), "Name", "SYM", "uri",
                2_000_000_000L, null, Programs.WSOL, false, FactStatus.VERIFIED);
    }

    private static Fact buy(Address program, Address venue, long raw, long quote, @Nullable Reserves after) {
        return new Fact.Trade(program, 0, 0, address(7), address(9), Side.BUY, raw, 8, Programs.WSOL, quote, FREE,
                venue,
                after, false, FactStatus.VERIFIED);
    }

    private static Fact migration(Address program) {
        return new Fact.Migration(program, Programs.NO_EVENT, 0, address(6), address(9), address(5), POOL, 400_000_000,
                Programs.WSOL, 80 * SOL, Unknown.AMOUNT, FactStatus.VERIFIED);
    }

    /**
     * The curve's last trade leaves 400 M units and 100 SOL virtual: 250 lamports a unit, of 2,000 M units
     * supply 500 SOL. In the pool the price goes to twice that.
     */
    @Test
    void aLaunchLabCoinHasItsPriceAtGraduationItsPeakAndWhereItWent() {
        for (Map.Entry<Address, String> to : Map.of(Programs.RAYDIUM_CPMM, "raydium-cpmm", Programs.RAYDIUM_V4,
                "raydium").entrySet()) {
            List<RecordedFact> facts = new ArrayList<>(List.of(at(header(1, 10), creation(Programs.LAUNCHLAB)),
                    at(header(2, 20), buy(Programs.LAUNCHLAB, address(5), 1_000, 100,
                            new Reserves(800_000_000, 50 * SOL, 400_000_000, 20 * SOL))),
                    at(header(3, 30), buy(Programs.LAUNCHLAB, address(5), 1_000, 250,
                            new Reserves(400_000_000, 100 * SOL, 0, 70 * SOL)))));
            ReplayedMint m = MintReplay.of(address(9), facts);
            assertThat(m.graduated()).isTrue();
            assertThat(m.graduatedSignature()).isEqualTo(signature(3));
            assertThat(m.platform()).isEqualTo("unknown");
            facts.add(at(header(4, 40), migration(to.getKey())));
            facts.add(at(header(5, 50), buy(to.getKey(), POOL, 10, 5, new Reserves(200_000_000, 100 * SOL,
                    200_000_000, 100 * SOL))));
            facts.add(at(header(6, 60), buy(to.getKey(), address(66), 10, 5, new Reserves(1, SOL, 1, SOL))));
            m = MintReplay.of(address(9), facts);
            assertThat(m.platform()).isEqualTo(to.getValue());
            assertThat(m.graduatedSignature()).isEqualTo(signature(3));
            assertThat(m.lastCurvePrice()).hasValue(250_000_000_000_000_000L);
            assertThat(m.peakPrice(Long.MIN_VALUE, Long.MAX_VALUE)).hasValue(500_000_000_000_000_000L);
            assertThat(m.supplyRaw()).isEqualTo(2_000_000_000L);
            assertThat(m.decimals()).isEqualTo(8);
            assertThat(m.trades()).isEqualTo(3);
        }
    }

    /** DBC tells no reserves: prices are those at which it traded; its own event says that the curve is complete. */
    @Test
    void aDbcCoinGraduatesByItsOwnEvent() {
        List<RecordedFact> facts = List.of(
                at(header(2, 20), buy(Programs.METEORA_DBC, address(5), 1_000, 300, null)),
                at(header(2, 20), new Fact.Completion(Programs.METEORA_DBC, 2, 1, address(7), address(9), address(5),
                        FactStatus.VERIFIED)),
                at(header(4, 40), migration(Programs.METEORA_DAMM_V2)));
        ReplayedMint m = MintReplay.of(address(9), facts);
        assertThat(m.platform()).isEqualTo("meteora-damm-v2");
        assertThat(m.graduatedSignature()).isEqualTo(signature(2));
        assertThat(m.lastCurvePrice()).hasValue(300_000_000_000_000L);
        assertThat(m.supplyRaw()).isEqualTo(Unknown.AMOUNT); // no creation seen, and pump.fun's is not theirs
        assertThat(
                MintReplay.of(address(9), List.of(at(header(4, 40), migration(Programs.METEORA_DAMM_V1)))).platform())
                .isEqualTo("meteora-damm-v1");
    }

    /** What pump.fun's constants would say of another launchpad's curve is not said. */
    @Test
    void progressAndCoverageOfOtherCurvesAreUnknown() {
        List<RecordedFact> facts = List.of(at(header(1, 10), creation(Programs.LAUNCHLAB)), at(header(2, 20),
                buy(Programs.LAUNCHLAB, address(5), 1_000, 100, new Reserves(800, 50 * SOL, 400, 20 * SOL))));
        assertThat(MintReplay.of(address(9), facts).curve()).isNull();
        assertThat(CurveCoverage.of(address(9), facts)).isNull();
    }

    /** Trade by trade the history is what a replay from nothing gives. */
    @Test
    void aLaterTradeOnTheCurveIsAddedAsAReplayWould() {
        RecordedFact first = at(header(1, 10), creation(Programs.LAUNCHLAB));
        RecordedFact second = at(header(2, 20), buy(Programs.LAUNCHLAB, address(5), 1_000, 100,
                new Reserves(800, 50 * SOL, 400, 20 * SOL)));
        RecordedFact third = at(header(3, 30), buy(Programs.LAUNCHLAB, address(5), 1_000, 100,
                new Reserves(700, 60 * SOL, 300, 30 * SOL)));
        ReplayedMint until = MintReplay.of(address(9), List.of(first, second));
        Fact.Trade t = (Fact.Trade) third.fact();
        assertThat(until.keepsSource(t)).isTrue();
        ReplayedMint with = until.with(third, t);
        ReplayedMint whole = MintReplay.of(address(9), List.of(first, second, third));
        assertThat(with.lastPrice()).isEqualTo(whole.lastPrice());
        assertThat(with.reserves()).isEqualTo(whole.reserves());
        assertThat(with.supplyRaw()).isEqualTo(whole.supplyRaw());
        assertThat(with.curve()).isEqualTo(whole.curve());
        assertThat(with.priceAfter(t)).isEqualTo(whole.priceAfter(t));
        assertThat(with.exitValue(100)).isEqualTo(whole.exitValue(100));
    }
}
