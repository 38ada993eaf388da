package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.signature;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.market.ExitValueTest.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

class MintReplayTest {
    private static final long SOL = 1_000_000_000L;
    private static final Reserves START = new Reserves(1_073_000_000_000_000L, 30 * SOL, 793_100_000_000_000L, 0);

    private static Fact.Creation creation(boolean mayhem) {
        return new Fact.Creation(Programs.PUMP, 0, 0, address(3), address(9), address(4), address(5), "Name", "SYM",
                "uri", 1_000_000_000_000_000L, START, Programs.WSOL, mayhem, FactStatus.VERIFIED);
    }

    private static Fact completion() {
        return new Fact.Completion(Programs.PUMP, 0, 1, address(7), address(9), address(5), FactStatus.VERIFIED);
    }

    private static Fact migration() {
        return new Fact.Migration(Programs.PUMP, 0, 0, address(6), address(9), address(5), address(55),
                206_900_000_000_000L, Programs.WSOL, 84_990_359_056L, 15_000_001L, FactStatus.VERIFIED);
    }

    /** The last buy of a curve: 279.9 M virtual tokens stay, 115.005359057 SOL virtual. */
    private static Fact lastBuy() {
        return trade(7, 9, Side.BUY, 1_000_000, SOL, FREE,
                new Reserves(279_900_000_000_000L, 115_005_359_057L, 0, 85_005_359_057L));
    }

    @Test
    void aLifeFromCreationToPool() {
        List<RecordedFact> facts = new ArrayList<>(List.of(at(header(1, 10), creation(false)),
                at(header(2, 20), trade(7, 9, Side.BUY, 37_951_768_488_745L, 1_100_000_000L, FREE,
                        new Reserves(1_035_048_231_511_255L, 31_100_000_000L, 755_148_231_511_255L, 1_100_000_000L))),
                at(header(3, 30), lastBuy()), at(header(3, 30), completion())));
        ReplayedMint m = MintReplay.of(address(9), facts);
        assertThat(m.name()).isEqualTo("Name");
        assertThat(m.developer()).isEqualTo(address(3));
        assertThat(m.createdSlot()).isEqualTo(10);
        assertThat(m.decimals()).isEqualTo(6);
        assertThat(m.graduated()).isTrue();
        assertThat(m.graduatedTime()).isEqualTo(time(30));
        assertThat(m.graduatedSignature()).isEqualTo(signature(3));
        assertThat(m.platform()).isEqualTo("unknown");
        assertThat(m.pooled()).isFalse();
        // floor(31.1e9 x 1e15 / 1035048231511255), by an outside calculator; end price 4.10880e-7 SOL a token = 410,880,171,693.. lamports
        assertThat(m.priceAt(time(20)).getAsLong()).isEqualTo(30_046_908_977L);
        assertThat(m.lastPrice().getAsLong()).isBetween(410_880_000_000L, 410_889_999_999L);

        facts.add(at(header(4, 40), migration()));
        m = MintReplay.of(address(9), facts);
        assertThat(m.platform()).isEqualTo("pumpswap");
        assertThat(m.graduatedSlot()).isEqualTo(30);
        assertThat(m.reserves()).isEqualTo(
                new Reserves(206_900_000_000_000L, 84_990_359_056L, 206_900_000_000_000L, 84_990_359_056L));

        facts.add(at(header(5, 50), pool(55, Side.SELL, 10, 20, FREE, new Reserves(400, 800, 400, 800))));
        facts.add(at(header(6, 60), pool(66, Side.SELL, 10, 20, FREE, new Reserves(1, 1_000_000, 1, 1_000_000))));
        m = MintReplay.of(address(9), facts);
        // only the pool it migrated to makes its price: 800 / 400 = 2 lamports a unit
        assertThat(m.lastPrice()).hasValue(2_000_000_000_000_000L);
        assertThat(m.lastCurvePrice().getAsLong()).isBetween(410_880_000_000L, 410_889_999_999L);
        assertThat(m.reserves()).isEqualTo(new Reserves(400, 800, 400, 800));
        assertThat(m.trades()).isEqualTo(3);
    }

    @Test
    void aCurveThatSoldOutHasGraduatedEvenIfNoEventSaysSo() {
        ReplayedMint m = MintReplay.of(address(9), List.of(at(header(3, 30), lastBuy())));
        assertThat(m.graduated()).isTrue();
        assertThat(m.graduatedSignature()).isEqualTo(signature(3));
    }

    @Test
    void aPoolBesideALiveCurveDoesNotMakeThePrice() {
        ReplayedMint m = MintReplay.of(address(9), List.of(at(header(1, 10), creation(false)),
                at(header(2, 20), pool(66, Side.BUY, 10, 20, FREE, new Reserves(1, 1_000_000, 1, 1_000_000))),
                at(header(3, 30), trade(7, 9, Side.BUY, 10, 20, FREE, START))));
        assertThat(m.trades()).isEqualTo(1);
        assertThat(m.pooled()).isFalse();
        assertThat(m.reserves()).isEqualTo(START);
    }

    @Test
    void aPoolAfterTheCurvesLastTradeDoesEvenIfTheMoveWasNotSeen() {
        ReplayedMint m = MintReplay.of(address(9), List.of(at(header(1, 10), creation(false)),
                at(header(2, 20), trade(7, 9, Side.BUY, 10, 20, FREE, START)),
                at(header(3, 30), pool(66, Side.BUY, 10, 20, FREE, new Reserves(100, 400, 100, 400)))));
        assertThat(m.lastPrice()).hasValue(4_000_000_000_000_000L);
        assertThat(m.pooled()).isTrue();
        assertThat(m.graduated()).isFalse();
    }

    @Test
    void withoutCurveAndMigrationTheDeepestPoolCounts() {
        ReplayedMint m = MintReplay.of(address(9),
                List.of(at(header(1, 10), pool(66, Side.BUY, 10, 20, FREE, new Reserves(5, 50, 5, 50))),
                        at(header(2, 20), pool(55, Side.BUY, 10, 20, FREE, new Reserves(100, 400, 100, 400)))));
        assertThat(m.lastPrice()).hasValue(4_000_000_000_000_000L);
        assertThat(m.trades()).isEqualTo(1);
        assertThat(m.graduated()).isFalse();
    }

    @Test
    void factsInDoubtAndRoundTripsMakeNoPrice() {
        Fact.Trade t = trade(7, 9, Side.BUY, 10, 20, FREE, new Reserves(10, 20, 10, 20));
        Fact roundTrip = new Fact.Trade(t.program(), 0, 0, t.wallet(), t.mint(), t.side(), 10, 6, t.quoteMint(), 20,
                FREE, t.venue(), t.reserves(), true, FactStatus.VERIFIED);
        ReplayedMint m = MintReplay.of(address(9),
                List.of(at(header(1, 10), t.withStatus(FactStatus.DISPUTED)), at(header(2, 20), roundTrip),
                        at(header(3, 30), completion().withStatus(FactStatus.DISPUTED))));
        assertThat(m.trades()).isZero();
        assertThat(m.graduated()).isFalse();
    }

    @Test
    void progressIsCountedBeforeTheBuyFromWhatIsLeftForSale() {
        ReplayedMint m = MintReplay.of(address(9), List.of(at(header(1, 10), creation(false))));
        // 396.55 M of 793.1 M sold before: half; the first buy of all: 0
        assertThat(m.progressBefore(new Reserves(0, 0, 396_549_999_999_000L, 0), 1_000, true)).isEqualTo(5_000);
        assertThat(m.progressBefore(new Reserves(0, 0, 793_099_999_999_000L, 0), 1_000, true)).isZero();
        // old events tell only virtual reserves: 1073 M - 396.55 M = 676.45 M are left of them
        assertThat(m.progressBefore(new Reserves(676_450_000_000_000L, 0, -1, -1), 0, true)).isEqualTo(5_000);
        assertThat(m.progressBefore(new Reserves(1, 1, 1, 1), 1, false)).isEqualTo(-1);
        assertThat(m.progressBefore(null, 1, true)).isEqualTo(-1);
        ReplayedMint mayhem = MintReplay.of(address(9), List.of(at(header(1, 10), creation(true))));
        assertThat(mayhem.progressBefore(new Reserves(676_450_000_000_000L, 0, -1, -1), 0, true)).isEqualTo(-1);
    }

    @Test
    void pricesAndPeaksAreThoseOfAPlainScan() {
        Random random = new Random(5);
        List<RecordedFact> facts = new ArrayList<>();
        long[] prices = new long[500];
        for (int i = 0; i < prices.length; i++) {
            long quote = 1 + random.nextInt(1_000_000);
            prices[i] = quote * 1_000_000_000_000L;
            facts.add(at(header(i + 1, 10L * i),
                    trade(7, 9, Side.BUY, 10, 1, FREE, new Reserves(1_000, quote, 1_000, quote))));
        }
        ReplayedMint m = MintReplay.of(address(9), facts);
        for (int n = 0; n < 2_000; n++) {
            int from = random.nextInt(5_100) - 50;
            int to = from + random.nextInt(3_000);
            long peak = 0;
            long last = -1;
            for (int i = 0; i < prices.length; i++) {
                peak = 10 * i >= from && 10 * i <= to ? Math.max(peak, prices[i]) : peak;
                last = 10 * i <= to ? prices[i] : last;
            }
            assertThat(m.peakPrice(time(0) + from, time(0) + to).orElse(0)).isEqualTo(peak);
            assertThat(m.priceAt(time(0) + to).orElse(-1)).isEqualTo(last);
        }
        assertThat(m.priceAt(Unknown.TIME)).isEmpty();
        assertThat(m.peakPrice(Long.MIN_VALUE, Long.MAX_VALUE)).isPresent();
    }
}
