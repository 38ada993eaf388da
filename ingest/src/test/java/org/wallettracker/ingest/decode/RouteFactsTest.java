package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.PUMP_SWAP;
import static org.wallettracker.domain.model.Programs.RAYDIUM_V4;
import static org.wallettracker.domain.model.Programs.TOKEN;
import static org.wallettracker.domain.model.Programs.USDC;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL;
import static org.wallettracker.ingest.decode.TestTx.POOL_COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL_SOL;
import static org.wallettracker.ingest.decode.TestTx.USER;
import static org.wallettracker.ingest.decode.TestTx.USER_COIN;
import static org.wallettracker.ingest.decode.TestTx.USER_SOL;
import static org.wallettracker.ingest.decode.TestTx.address;
import static org.wallettracker.ingest.decode.TestTx.le;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;

/** Trades without events of their own, in bodies built by hand: what is derived from movements, and what is not. */
class RouteFactsTest {
    private static final Address USER_USDC = address("user usdc");
    private static final Address VENUE = address("some venue");
    private static final Address ROUTER = address("some router");
    private static final Address JUPITER = Address.parse("JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4");
    private static final Address DCA = Address.parse("DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M");

    /** 2 SOL from the wallet's wrapped account for 700 units; the pool holds 10 SOL and 5,000 units before. */
    private static TestTx bought(TestTx tx, int height) {
        return tx.transferTokens(height, USER_SOL, POOL_SOL, USER, 2_000_000_000)
                .transferTokens(height, POOL_COIN, USER_COIN, POOL, 700)
                .lamports(USER_SOL, 3_002_039_280L, 1_002_039_280)
                .lamports(POOL_SOL, 10_002_039_280L, 12_002_039_280L)
                .tokens(USER_SOL, WSOL, USER, 3_000_000_000L, 1_000_000_000, 9)
                .tokens(POOL_SOL, WSOL, POOL, 10_000_000_000L, 12_000_000_000L, 9)
                .tokens(USER_COIN, COIN, USER, 50, 750, 6).tokens(POOL_COIN, COIN, POOL, 5_000, 4_300, 6);
    }

    @Test
    void aSwapOfAnUnknownVenueIsATradeOfWhatMoved() {
        TestTx tx = bought(new TestTx(5_000, USER).outer(VENUE, "01", USER), 2).lamports(USER, 1_000_000, 995_000);
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.program()).isEqualTo(VENUE);
        assertThat(t.ordinal()).isZero();
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.side()).isEqualTo(Side.BUY);
        assertThat(t.tokenRaw()).isEqualTo(700);
        assertThat(t.quoteRaw()).isEqualTo(2_000_000_000);
        assertThat(t.netLamports()).isEqualTo(2_000_005_000);
        assertThat(t.venue()).isEqualTo(POOL);
        assertThat(t.reserves()).isNull();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void theCountersNameTheProgram() {
        TestTx tx = bought(new TestTx(5_000, USER).outer(VENUE, "01", USER), 2).lamports(USER, 1_000_000, 995_000);
        byte[] bytes = tx.json();
        TransactionDecoder decoder = new TransactionDecoder(org.wallettracker.domain.model.KnownAccounts.none());
        decoder.decode(bytes, bytes.length, "body.json", 1, 0);
        assertThat(decoder.stats().derivedTrades()).containsExactly(java.util.Map.entry(VENUE.toBase58(), 1L));
    }

    /** A payer signs first and pays the network fee: the trade is the second signer's, and costs him none of it. */
    @Test
    void theFeePayerIsNotTheTrader() {
        Address payer = address("payer");
        TestTx tx = bought(new TestTx(10_000, payer, USER).outer(VENUE, "01", USER), 2)
                .lamports(payer, 1_000_000, 990_000);
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.costs().network()).isZero();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** swapBaseInV2 with eight accounts; the log tells the pool: 10 SOL and 5,000 units before. */
    @Test
    void aRaydiumSwapV2TellsItsReserves() {
        byte[] log = HexFormat.of().parseHex("03" + le(2_000_000_000) + le(1) + le(1) + le(3_000_000_000L) + le(5_000)
                + le(10_000_000_000L) + le(700));
        TestTx tx = bought(new TestTx(5_000, USER).outer(RAYDIUM_V4, "10" + le(2_000_000_000) + le(1), TOKEN,
                address("amm"), POOL, POOL_COIN, POOL_SOL, USER_SOL, USER_COIN, USER), 2)
                .lamports(USER, 1_000_000, 995_000)
                .log("Program " + RAYDIUM_V4 + " invoke [1]")
                .log("Program log: ray_log: " + Base64.getEncoder().encodeToString(log))
                .log("Program " + TOKEN + " invoke [2]").log("Program " + TOKEN + " success")
                .log("Program " + RAYDIUM_V4 + " success");
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.program()).isEqualTo(RAYDIUM_V4);
        assertThat(t.venue()).isEqualTo(address("amm"));
        assertThat(t.reserves()).isEqualTo(new Reserves(4_300, 12_000_000_000L, 4_300, 12_000_000_000L));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** Bought and sold by two instructions: nothing remains of the coin, and both are facts, marked. */
    @Test
    void aPurchaseAndASaleInOneTransactionAreBothFacts() {
        TestTx tx = new TestTx(5_000, USER).outer(VENUE, "01", USER)
                .transferTokens(2, USER_SOL, POOL_SOL, USER, 1_000).transferTokens(2, POOL_COIN, USER_COIN, POOL, 70)
                .outer(VENUE, "02", USER)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 70).transferTokens(2, POOL_SOL, USER_SOL, POOL, 900)
                .lamports(USER, 1_000_000, 995_000).lamports(USER_SOL, 2_049_280, 2_049_180)
                .lamports(POOL_SOL, 2_049_280, 2_049_380)
                .tokens(USER_SOL, WSOL, USER, 10_000, 9_900, 9).tokens(POOL_SOL, WSOL, POOL, 10_000, 10_100, 9)
                .tokens(USER_COIN, COIN, USER, 0, 0, 6).tokens(POOL_COIN, COIN, POOL, 500, 500, 6);
        List<Fact.Trade> trades = trades(tx.decode());
        assertThat(trades).extracting(Fact.Trade::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(trades).extracting(Fact.Trade::quoteRaw).containsExactly(1_000L, 900L);
        assertThat(trades).extracting(Fact.Trade::ordinal).containsExactly(0, 1);
        assertThat(trades).allMatch(Fact.Trade::roundTrip).allMatch(t -> t.status() == FactStatus.VERIFIED);
    }

    /** A venue that takes tokens by a transfer and pays lamports out of the curve's account without an instruction. */
    @Test
    void lamportsPaidWithoutAnInstructionAreTheSalesProceeds() {
        TestTx tx = new TestTx(5_000, USER).outer(VENUE, "02", USER)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 40)
                .lamports(USER, 1_000_000, 3_995_000).lamports(POOL, 9_000_000, 6_000_000)
                .tokens(USER_COIN, COIN, USER, 40, 0, 6).tokens(POOL_COIN, COIN, POOL, 500, 540, 6);
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.side()).isEqualTo(Side.SELL);
        assertThat(t.quoteRaw()).isEqualTo(3_000_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** The router pays 20,000,000 (1 %) to a fee account and hands 500,000,000 to a friend: a fee and a transfer. */
    @Test
    void aRoutersSmallPaymentIsItsFeeAndALargeOneATransfer() {
        Address fees = address("fees");
        Address friend = address("friend");
        TestTx tx = new TestTx(5_000, USER).outer(ROUTER, "01", USER).inner(2, VENUE, "01", USER);
        bought(tx, 3).transferSol(2, USER, fees, 20_000_000).transferSol(2, USER, friend, 500_000_000)
                .lamports(USER, 1_000_000_000, 479_995_000).lamports(fees, 1_000_000, 21_000_000)
                .lamports(friend, 1_000_000, 501_000_000);
        Decoded decoded = tx.decode();
        Fact.Trade t = trades(decoded).getFirst();
        assertThat(t.program()).isEqualTo(VENUE);
        assertThat(t.quoteRaw()).isEqualTo(2_000_000_000);
        assertThat(t.costs().terminal()).isEqualTo(20_000_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(decoded.transaction().facts()).filteredOn(f -> f instanceof Fact.SolTransfer).singleElement()
                .satisfies(f -> assertThat(((Fact.SolTransfer) f).lamports()).isEqualTo(500_000_000));
    }

    /** 90 coins to another coin, 33, without money in between: a purchase paid in the first. */
    @Test
    void tokenForTokenWithoutMoneyIsAPurchasePaidInTheOther() {
        Fact.Trade t = onlyTrade(exchange(33, 6).decode());
        assertThat(t.mint()).isEqualTo(address("other coin"));
        assertThat(t.side()).isEqualTo(Side.BUY);
        assertThat(t.tokenRaw()).isEqualTo(33);
        assertThat(t.quoteMint()).isEqualTo(COIN);
        assertThat(t.quoteRaw()).isEqualTo(90);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void aSinglePieceWithoutDecimalsIsNoCoin() {
        Decoded decoded = exchange(1, 0).decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.notes()).singleElement().asString().contains("no coin");
    }

    private static TestTx exchange(long got, int decimals) {
        Address other = address("other coin");
        Address userOther = address("user other");
        Address poolOther = address("pool other");
        return new TestTx(5_000, USER).outer(VENUE, "01", USER)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 90).transferTokens(2, poolOther, userOther, POOL, got)
                .lamports(USER, 1_000_000, 995_000)
                .tokens(USER_COIN, COIN, USER, 90, 0, 6).tokens(POOL_COIN, COIN, POOL, 5, 95, 6)
                .tokens(userOther, other, USER, 0, got, decimals)
                .tokens(poolOther, other, POOL, 50, 50 - got, decimals);
    }

    /** Coins in, shares minted: liquidity or a stake, no trade, and no gift to the pool either. */
    @Test
    void mintedSharesAreNoTrade() {
        Address shares = address("shares");
        Address userShares = address("user shares");
        TestTx tx = new TestTx(5_000, USER).outer(VENUE, "01", USER)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 90)
                .inner(2, TOKEN, "07" + le(12), shares, userShares, POOL)
                .lamports(USER, 1_000_000, 995_000)
                .tokens(USER_COIN, COIN, USER, 90, 0, 6).tokens(POOL_COIN, COIN, POOL, 5, 95, 6)
                .tokens(userShares, shares, USER, 0, 12, 9);
        Decoded decoded = tx.decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.notes()).singleElement().asString().contains("minted or burned");
    }

    /** A keeper swaps an order's coins and hands the proceeds on: nobody's trade. */
    @Test
    void aKeepersFillIsNobodysTrade() {
        Address order = address("order");
        Address orderCoin = address("order coin");
        TestTx tx = new TestTx(5_000, USER).outer(DCA, "01", USER)
                .transferTokens(2, orderCoin, USER_COIN, order, 70)
                .outer(VENUE, "02", USER)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 70).transferTokens(2, POOL_SOL, USER_SOL, POOL, 900)
                .outer(DCA, "02", USER).transferTokens(2, USER_SOL, address("order wsol"), USER, 900)
                .lamports(USER, 1_000_000, 995_000).lamports(USER_SOL, 2_039_280, 2_039_280)
                .lamports(POOL_SOL, 2_049_280, 2_048_380).lamports(address("order wsol"), 2_039_280, 2_040_180)
                .tokens(USER_SOL, WSOL, USER, 0, 0, 9).tokens(POOL_SOL, WSOL, POOL, 10_000, 9_100, 9)
                .tokens(orderCoin, COIN, order, 70, 0, 6).tokens(USER_COIN, COIN, USER, 0, 0, 6)
                .tokens(address("order wsol"), WSOL, order, 0, 900, 9).tokens(POOL_COIN, COIN, POOL, 500, 570, 6);
        Decoded decoded = tx.decode();
        assertThat(trades(decoded)).isEmpty();
        assertThat(decoded.notes()).singleElement().asString().contains("keepers");
    }

    @Test
    void threeAssetsForOneWalletAreLeftAlone() {
        Address other = address("other coin");
        TestTx tx = bought(new TestTx(5_000, USER).outer(VENUE, "01", USER), 2)
                .transferTokens(2, address("pool other"), address("user other"), POOL, 4)
                .tokens(address("user other"), other, USER, 0, 4, 6)
                .tokens(address("pool other"), other, POOL, 9, 5, 6).lamports(USER, 1_000_000, 995_000);
        Decoded decoded = tx.decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.notes()).singleElement().asString().contains("3 assets");
    }

    /**
     * Jupiter's shared account sells 1,000 coins on PumpSwap for 2 SOL less 0.004 and turns the 1.996 into 300 USDC for
     * the wallet: the event's sale is the wallet's, and the rest of the route buys 300 USDC for 1.996 SOL.
     */
    @Test
    void aHopToldByItsEventStandsAndTheRestIsDerived() {
        Address shared = address("shared");
        Address sharedCoin = address("shared coin");
        Address sharedSol = address("shared wsol");
        Address dollars = address("dollar pool");
        Address dollarsSol = address("dollar pool wsol");
        Address dollarsUsdc = address("dollar pool usdc");
        byte[] event = new TestTx.Event("3e2f370aa503dc2a").u64(1_750_000_000L, 1_000, 0, 0, 0, 5_000,
                10_000_000_000L, 2_000_000_000, 20, 4_000_000, 5, 0, 1_996_000_000, 1_996_000_000)
                .key(POOL, shared, sharedCoin, sharedSol, address("fees"), address("fees wsol"))
                .key(address("creator")).u64(0, 0).bytes();
        TestTx tx = new TestTx(5_000, USER).outer(JUPITER, "01", USER)
                .transferTokens(2, USER_COIN, sharedCoin, USER, 1_000)
                .inner(2, PUMP_SWAP, "33e685a4017f83ad" + le(0) + le(0), POOL, shared, address("config"), COIN, WSOL,
                        sharedCoin, sharedSol, POOL_COIN, POOL_SOL)
                .transferTokens(3, sharedCoin, POOL_COIN, shared, 1_000)
                .transferTokens(3, POOL_SOL, sharedSol, POOL, 1_996_000_000)
                .event(3, PUMP_SWAP, event)
                .inner(2, VENUE, "01", shared)
                .transferTokens(3, sharedSol, dollarsSol, shared, 1_996_000_000)
                .transferTokens(3, dollarsUsdc, USER_USDC, dollars, 300_000_000)
                .lamports(USER, 1_000_000, 995_000).lamports(sharedSol, 2_039_280, 2_039_280)
                .lamports(POOL_SOL, 10_002_039_280L, 8_006_039_280L)
                .lamports(dollarsSol, 50_002_039_280L, 51_998_039_280L)
                .tokens(USER_COIN, COIN, USER, 1_000, 0, 6).tokens(sharedCoin, COIN, shared, 0, 0, 6)
                .tokens(POOL_COIN, COIN, POOL, 5_000, 6_000, 6).tokens(sharedSol, WSOL, shared, 0, 0, 9)
                .tokens(POOL_SOL, WSOL, POOL, 10_000_000_000L, 8_004_000_000L, 9)
                .tokens(dollarsSol, WSOL, dollars, 50_000_000_000L, 51_996_000_000L, 9)
                .tokens(dollarsUsdc, USDC, dollars, 900_000_000, 600_000_000, 6)
                .tokens(USER_USDC, USDC, USER, 0, 300_000_000, 6);
        List<Fact.Trade> trades = trades(tx.decode());
        assertThat(trades).hasSize(2).allMatch(t -> t.wallet().equals(USER))
                .allMatch(t -> t.status() == FactStatus.VERIFIED).allMatch(t -> t.costs().terminal() == 0);
        assertThat(trades.getFirst().program()).isEqualTo(PUMP_SWAP);
        assertThat(trades.getFirst().mint()).isEqualTo(COIN);
        assertThat(trades.getFirst().quoteRaw()).isEqualTo(2_000_000_000);
        Fact.Trade rest = trades.getLast();
        assertThat(rest.program()).isEqualTo(VENUE);
        assertThat(rest.mint()).isEqualTo(USDC);
        assertThat(rest.side()).isEqualTo(Side.BUY);
        assertThat(rest.tokenRaw()).isEqualTo(300_000_000);
        assertThat(rest.quoteRaw()).isEqualTo(1_996_000_000);
    }

    /** Raydium v4: 200 coins and 3 SOL go in for 40 shares; later they come out again. */
    @Test
    void raydiumLiquidityGoesInAndOut() {
        for (boolean added : List.of(true, false)) {
            Address shares = address("shares");
            Address userShares = address("user shares");
            Address amm = address("amm");
            long sign = added ? 1 : -1;
            TestTx tx = new TestTx(5_000, USER).outer(RAYDIUM_V4, (added ? "03" : "04") + le(1) + le(2) + le(3), TOKEN,
                    amm, POOL, address("orders"), address("target"), shares, POOL_COIN, POOL_SOL, address("market"),
                    USER_COIN, USER_SOL, userShares, USER, address("queue"));
            if (added) {
                tx.transferTokens(2, USER_COIN, POOL_COIN, USER, 200)
                        .transferTokens(2, USER_SOL, POOL_SOL, USER, 3_000_000_000L)
                        .inner(2, TOKEN, "07" + le(40), shares, userShares, POOL);
            } else {
                tx.transferTokens(2, POOL_COIN, USER_COIN, POOL, 200)
                        .transferTokens(2, POOL_SOL, USER_SOL, POOL, 3_000_000_000L)
                        .inner(2, TOKEN, "08" + le(40), userShares, shares, USER);
            }
            tx.lamports(USER, 1_000_000, 995_000)
                    .lamports(USER_SOL, 9_002_039_280L, 9_002_039_280L - sign * 3_000_000_000L)
                    .lamports(POOL_SOL, 9_002_039_280L, 9_002_039_280L + sign * 3_000_000_000L)
                    .tokens(USER_SOL, WSOL, USER, 9_000_000_000L, 9_000_000_000L - sign * 3_000_000_000L, 9)
                    .tokens(POOL_SOL, WSOL, POOL, 9_000_000_000L, 9_000_000_000L + sign * 3_000_000_000L, 9)
                    .tokens(USER_COIN, COIN, USER, 500, 500 - sign * 200, 6)
                    .tokens(POOL_COIN, COIN, POOL, 500, 500 + sign * 200, 6)
                    .tokens(userShares, shares, USER, 50, 50 + sign * 40, 9);
            assertThat(tx.decode().transaction().facts()).containsExactly(new Fact.LiquidityChange(RAYDIUM_V4, 0, 0,
                    added, USER, COIN, amm, 200, WSOL, 3_000_000_000L, null, FactStatus.VERIFIED));
        }
    }

    private static List<Fact.Trade> trades(Decoded decoded) {
        assertThat(decoded.rejects()).isEmpty();
        List<Fact.Trade> trades = new ArrayList<>();
        for (Fact fact : decoded.transaction().facts()) {
            if (fact instanceof Fact.Trade t) {
                trades.add(t);
            }
        }
        return trades;
    }

    private static Fact.Trade onlyTrade(Decoded decoded) {
        assertThat(decoded.transaction().facts()).hasSize(1);
        return trades(decoded).getFirst();
    }
}
