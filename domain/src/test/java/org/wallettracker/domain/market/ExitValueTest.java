package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.trade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.SharedData;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;

/** Exit values against what real sales fetched, to the lamport. */
class ExitValueTest {
    private static final long SOL = 1_000_000_000L;

    @Test
    void everyRealSaleOnACurveFetchesItsExitValue() throws IOException {
        int compared = 0;
        for (JsonNode vector : new ObjectMapper().readTree(SharedData.file("events/vectors.json").toFile())) {
            JsonNode e = vector.path("expected");
            // the operator of a mayhem curve moves its virtual reserves with each trade: no sale there tells the next
            boolean mayhem = e.path("mayhem_mode").asText().equals("true");
            if (!mayhem && vector.path("program").asText().equals("pump") && e.has("is_buy") && e.has("fee")
                    && e.has("real_sol_reserves") && !isBuy(e) && e.path("sol_amount").asLong() >= 1_000_000) {
                long sol = e.path("sol_amount").asLong();
                long raw = e.path("token_amount").asLong();
                long fee = e.path("fee").asLong();
                long creator = e.path("creator_fee").asLong();
                long cashback = e.path("cashback").asLong(cashback(e, sol));
                TradeCosts costs = new TradeCosts(fee, creator, 0, cashback, 0, 0, 0, 0, true);
                // the state the sale found, left there by a trade that was charged the same rates
                Reserves before = new Reserves(e.path("virtual_token_reserves").asLong() - raw,
                        e.path("virtual_sol_reserves").asLong() + sol, -1, e.path("real_sol_reserves").asLong() + sol);
                ReplayedMint mint = MintReplay.of(address(9),
                        List.of(at(header(1, 10), trade(7, 9, Side.BUY, raw, sol, costs, before))));
                long fees = fee + creator + cashback;
                long net = fees > 0 ? sol - fees : FeeRates.CURVE_DEFAULT.after(sol);
                assertThat(mint.exitValue(raw)).as(vector.toString()).hasValue(net);
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(6);
    }

    /** Two real swaps of Raydium v4, by its own log: what they found in the pool fetches what they got. */
    @Test
    void everyRealSwapOnRaydiumFetchesItsExitValue() throws IOException {
        int compared = 0;
        for (JsonNode vector : new ObjectMapper().readTree(SharedData.file("events/vectors.json").toFile())) {
            if (!vector.path("framing").asText().equals("ray_log")) {
                continue;
            }
            JsonNode e = vector.path("expected");
            assertThat(e.path("direction").asText()).isEqualTo("2"); // coin in, pc out
            Reserves before = new Reserves(e.path("pool_coin").asLong(), e.path("pool_pc").asLong(), -1, -1);
            Fact.Trade last = new Fact.Trade(Programs.RAYDIUM_V4, 0, 0, address(7), address(9), Side.BUY, 1, 6,
                    Programs.WSOL, 1, Sample.FREE, address(5), before, false, FactStatus.VERIFIED);
            ReplayedMint mint = MintReplay.of(address(9), List.of(at(header(1, 10), last)));
            assertThat(mint.exitValue(e.path("amount_in").asLong())).hasValue(e.path("out_amount").asLong());
            compared++;
        }
        assertThat(compared).isEqualTo(2);
    }

    /**
     * The pool of a migration: 79.005359938 SOL and 206.9 M coins. A million of six decimals goes in, 0.25 % of it is the
     * fee: 79,005,359,938 x 997,500,000,000 / (206,900,000,000,000 + 997,500,000,000) = 379,070,679.
     */
    @Test
    void aCoinMigratedToRaydiumIsPricedInItsPool() {
        Fact.Migration migration = new Fact.Migration(Programs.RAYDIUM_V4, 2, 0, address(1), address(9), address(4),
                address(5), 206_900_000_000_000L, Programs.WSOL, 79_005_359_938L, 150_000_000, FactStatus.VERIFIED);
        Fact.Trade route = new Fact.Trade(address(6), 3, 0, address(7), address(9), Side.SELL, 10, 6, Programs.WSOL,
                SOL, Sample.FREE, address(6), null, false, FactStatus.VERIFIED);
        ReplayedMint mint = MintReplay.of(address(9),
                List.of(at(header(1, 10), migration), at(header(2, 20), route)));
        assertThat(mint.platform()).isEqualTo("raydium");
        assertThat(mint.pooled()).isTrue();
        assertThat(mint.exitValue(1_000_000_000_000L)).hasValue(379_070_679L);
    }

    private static boolean isBuy(JsonNode e) {
        return e.path("is_buy").asText().equals("true") || e.path("is_buy").asText().equals("1");
    }

    private static long cashback(JsonNode e, long sol) {
        long bps = e.path("cashback_fee_basis_points").asLong();
        return (sol * bps + 9_999) / 10_000;
    }

    @Test
    void aRealSaleInAPoolFetchesItsExitValue() throws IOException {
        int compared = 0;
        for (JsonNode vector : new ObjectMapper().readTree(SharedData.file("events/vectors.json").toFile())) {
            JsonNode e = vector.path("expected");
            if (e.has("user_quote_amount_out")) {
                TradeCosts costs = new TradeCosts(e.path("protocol_fee").asLong(), 0, e.path("lp_fee").asLong(), 0, 0,
                        0, 0, 0, true);
                // pool events tell the reserves before the trade
                Reserves before = new Reserves(e.path("pool_base_token_reserves").asLong(),
                        e.path("pool_quote_token_reserves").asLong(), -1, -1);
                long out = e.path("quote_amount_out").asLong();
                ReplayedMint mint = MintReplay.of(address(9),
                        List.of(at(header(1, 10), pool(55, Side.BUY, 1, out, costs, before))));
                assertThat(mint.exitValue(e.path("base_amount_in").asLong()))
                        .hasValue(e.path("user_quote_amount_out").asLong());
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(1);
    }

    @Test
    void thePoolOfAPublishedIssueGivesItsNumbers() {
        // github 0xfnzero/solana-streamer issue 5: 12,622,558 into 425,492,764,361 / 677,101,285,575,905 at 20 + 5 bps
        TradeCosts costs = new TradeCosts(10_043_058, 0, 40_172_231, 0, 0, 0, 0, 0, true);
        ReplayedMint mint = MintReplay.of(address(9), List.of(at(header(1, 10), pool(55, Side.BUY, 1, 20_086_115_268L,
                costs, new Reserves(425_492_764_361L, 677_101_285_575_905L, -1, -1)))));
        assertThat(mint.exitValue(12_622_558)).hasValue(20_035_899_979L);
    }

    static Fact.Trade pool(long pool, Side side, long raw, long quote, TradeCosts costs, Reserves after) {
        return new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(7), address(9), side, raw, 6, Programs.WSOL, quote,
                costs, address(pool), after, false, FactStatus.VERIFIED);
    }

    @Test
    void aCurvePaysNoMoreThanItReallyHolds() {
        // 200 M tokens into 1000 M / 32 SOL would be 5.33 SOL, but 2 SOL are really there, 1 % fee: 1.98
        Reserves after = new Reserves(1_000_000_000_000_000L, 32 * SOL, 720_000_000_000_000L, 2 * SOL);
        ReplayedMint mint = MintReplay.of(address(9), List.of(at(header(1, 10),
                trade(7, 9, Side.BUY, 1_000, SOL, new TradeCosts(SOL / 100, 0, 0, 0, 0, 0, 0, 0, true), after))));
        assertThat(mint.exitValue(200_000_000_000_000L)).hasValue(1_980_000_000L);
    }

    @Test
    void anEmptiedPoolPaysNothing() {
        TradeCosts free = Sample.FREE;
        Fact emptied = new Fact.LiquidityChange(Programs.PUMP_SWAP, 0, 0, false, address(3), address(9), address(55),
                900, Programs.WSOL, 1_000, new Reserves(0, 0, 0, 0), FactStatus.VERIFIED);
        ReplayedMint mint = MintReplay.of(address(9),
                List.of(at(header(1, 10), pool(55, Side.BUY, 100, SOL, free, new Reserves(900, 1_000, 900, 1_000))),
                        at(header(2, 20), emptied)));
        assertThat(mint.exitValue(100)).hasValue(0);
        // before: floor(100 x 1000 / 1000) = 100, default fees 5 + 95 + 20 bps, each rounded up: 100 - 3
        assertThat(mint.exitValueAt(100, Sample.time(15))).hasValue(97);
        assertThat(mint.peakExitValue(100, Sample.time(0), Sample.time(30))).hasValue(97);
        assertThat(mint.peakExitValue(100, Sample.time(20), Sample.time(30))).hasValue(0);
    }

    @Test
    void withoutAnyPriceThereIsNone() {
        ReplayedMint mint = MintReplay.of(address(9), List.of(at(header(1, 10), Sample.transfer(9, 7, 8, 5))));
        assertThat(mint.exitValue(5)).isEmpty();
        assertThat(mint.lastPrice()).isEmpty();
        assertThat(mint.reserves()).isNull();
    }
}
