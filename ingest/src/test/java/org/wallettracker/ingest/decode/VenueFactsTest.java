package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.LAUNCHLAB;
import static org.wallettracker.domain.model.Programs.METEORA_DAMM_V2;
import static org.wallettracker.domain.model.Programs.METEORA_DBC;
import static org.wallettracker.domain.model.Programs.METEORA_DLMM;
import static org.wallettracker.domain.model.Programs.RAYDIUM_CPMM;
import static org.wallettracker.domain.model.Programs.TOKEN;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL;
import static org.wallettracker.ingest.decode.TestTx.POOL_COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL_SOL;
import static org.wallettracker.ingest.decode.TestTx.USER;
import static org.wallettracker.ingest.decode.TestTx.USER_COIN;
import static org.wallettracker.ingest.decode.TestTx.USER_SOL;
import static org.wallettracker.ingest.decode.TestTx.address;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;

/** Swaps of Raydium and Meteora in bodies built by hand: what their events tell, and what happens if they lie. */
class VenueFactsTest {
    static final Address AMM = address("amm");
    private static final Address CONFIG = address("config");
    private static final Address ROUTER = address("some router");
    private static final String SWAP = "f8c69e91e17587c8";

    /** {@code paid} lamports from the wallet's wrapped account to the pool's, {@code coins} the other way. */
    static TestTx bought(TestTx tx, int height, long paid, long coins) {
        return tx.transferTokens(height, USER_SOL, POOL_SOL, USER, paid)
                .transferTokens(height, POOL_COIN, USER_COIN, POOL, coins)
                .lamports(USER, 1_000_000, 995_000)
                .lamports(USER_SOL, 9_002_039_280L, 9_002_039_280L - paid)
                .lamports(POOL_SOL, 10_002_039_280L, 10_002_039_280L + paid)
                .tokens(USER_SOL, WSOL, USER, 9_000_000_000L, 9_000_000_000L - paid, 9)
                .tokens(POOL_SOL, WSOL, POOL, 10_000_000_000L, 10_000_000_000L + paid, 9)
                .tokens(USER_COIN, COIN, USER, 50, 50 + coins, 6)
                .tokens(POOL_COIN, COIN, POOL, 9_000_000_000L, 9_000_000_000L - coins, 6);
    }

    /** The other way round: {@code coins} for {@code got} lamports. */
    static TestTx sold(TestTx tx, long coins, long got) {
        return tx.transferTokens(2, USER_COIN, POOL_COIN, USER, coins)
                .transferTokens(2, POOL_SOL, USER_SOL, POOL, got)
                .lamports(USER, 1_000_000, 995_000)
                .lamports(USER_SOL, 2_039_280L, 2_039_280L + got)
                .lamports(POOL_SOL, 10_002_039_280L, 10_002_039_280L - got)
                .tokens(USER_SOL, WSOL, USER, 0, got, 9)
                .tokens(POOL_SOL, WSOL, POOL, 10_000_000_000L, 10_000_000_000L - got, 9)
                .tokens(USER_COIN, COIN, USER, coins, 0, 6)
                .tokens(POOL_COIN, COIN, POOL, 100, 100 + coins, 6);
    }

    static TestTx cpmm(TestTx tx, int height) {
        Address[] accounts = {USER, POOL, CONFIG, AMM, USER_SOL, USER_COIN, POOL_SOL, POOL_COIN, TOKEN, TOKEN, WSOL,
                COIN, address("observation")};
        String data = "8fbe5adac41e33de" + TestTx.le(2_000_000_000) + TestTx.le(1);
        return height == 1 ? tx.outer(RAYDIUM_CPMM, data, accounts) : tx.inner(height, RAYDIUM_CPMM, data, accounts);
    }

    /** 10 SOL and 5,000 units before; of 2 SOL the creator is owed 0.001, and 0.005 are the pool's. */
    static TestTx.Event cpmmEvent(Address pool, long out) {
        return new TestTx.Event("40c6cde8260871e2").key(pool)
                .u64(10_000_000_000L, 5_000, 2_000_000_000, out, 0, 0).u8(1).key(WSOL, COIN).u64(5_000_000, 1_000_000)
                .u8(1);
    }

    private static TestTx cpmmBuy(String line) {
        return bought(cpmm(new TestTx(5_000, USER), 1), 2, 2_000_000_000, 700)
                .log("Program " + RAYDIUM_CPMM + " invoke [1]").log(line).log("Program " + TOKEN + " invoke [2]")
                .log("Program " + TOKEN + " success").log("Program " + RAYDIUM_CPMM + " success");
    }

    @Test
    void aCpmmSwapIsToldByItsLogLine() {
        Fact.Trade t = onlyTrade(cpmmBuy(cpmmEvent(AMM, 700).line()).decode());
        assertThat(t.program()).isEqualTo(RAYDIUM_CPMM);
        assertThat(t.ordinal()).isZero();
        assertThat(t.venue()).isEqualTo(AMM);
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.side()).isEqualTo(Side.BUY);
        assertThat(t.tokenRaw()).isEqualTo(700);
        assertThat(t.quoteRaw()).isEqualTo(2_000_000_000);
        assertThat(t.costs().venueFees()).isZero();
        assertThat(t.reserves()).isEqualTo(new Reserves(4_300, 11_999_000_000L, 4_300, 11_999_000_000L));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(Programs.derived(t)).isFalse();
    }

    /** The first version of the event ends behind whether the input was fixed. */
    @Test
    void theFirstCpmmEventTellsReservesToo() {
        TestTx.Event event = new TestTx.Event("40c6cde8260871e2").key(AMM)
                .u64(10_000_000_000L, 5_000, 2_000_000_000, 700, 0, 0).u8(1);
        Fact.Trade t = onlyTrade(cpmmBuy(event.line()).decode());
        assertThat(t.reserves()).isEqualTo(new Reserves(4_300, 12_000_000_000L, 4_300, 12_000_000_000L));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** Below a router, which logs an event of its own with the same first bytes; a tail that nobody knows yet. */
    @Test
    void anotherProgramsEventWithTheSameFirstBytesIsNotTakenForIt() {
        TestTx tx = bought(cpmm(new TestTx(5_000, USER).outer(ROUTER, "01", USER), 2), 3, 2_000_000_000, 700)
                .log("Program " + ROUTER + " invoke [1]").log(cpmmEvent(AMM, 9).line())
                .log("Program " + RAYDIUM_CPMM + " invoke [2]").log(cpmmEvent(AMM, 700).u64(1, 2, 3).line())
                .log("Program " + RAYDIUM_CPMM + " success").log(cpmmEvent(AMM, 8).line())
                .log("Program " + ROUTER + " success");
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.program()).isEqualTo(RAYDIUM_CPMM);
        assertThat(t.ordinal()).isZero();
        assertThat(t.reserves()).isNotNull();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void anEventThatContradictsTheMovementsDisputesTheTrade() {
        Decoded amounts = cpmmBuy(cpmmEvent(AMM, 701).line()).decode();
        assertThat(onlyTrade(amounts).status()).isEqualTo(FactStatus.DISPUTED);
        assertThat(onlyTrade(amounts).reserves()).isNull();
        assertThat(amounts.notes()).anyMatch(n -> n.contains("701 came out, the movements say 700"));
        Decoded pool = cpmmBuy(cpmmEvent(address("another"), 700).line()).decode();
        assertThat(onlyTrade(pool).status()).isEqualTo(FactStatus.DISPUTED);
    }

    /** Logs get cut: then the movements alone tell the trade, and it says so. */
    @Test
    void withoutItsEventATradeIsDerived() {
        Fact.Trade t = onlyTrade(cpmmBuy("Log truncated").decode());
        assertThat(t.ordinal()).isEqualTo(Programs.NO_EVENT);
        assertThat(Programs.derived(t)).isTrue();
        assertThat(t.reserves()).isNull();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void aDamagedEventIsQuarantinedAndGivesNoTrade() {
        TestTx.Event half = new TestTx.Event("40c6cde8260871e2").key(AMM).u64(10_000_000_000L);
        Decoded decoded = cpmmBuy(half.line()).decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.rejects()).hasSize(1);
        assertThat(decoded.rejects().getFirst().reason()).isEqualTo("event-too-short");
    }

    static TestTx launchLab(String tag) {
        return new TestTx(5_000, USER).outer(LAUNCHLAB, tag + TestTx.le(1) + TestTx.le(1) + TestTx.le(0), USER, POOL,
                CONFIG, address("platform"), AMM, USER_COIN, USER_SOL, POOL_COIN, POOL_SOL, COIN, WSOL, TOKEN, TOKEN,
                address("authority"), LAUNCHLAB);
    }

    /** The amounts of the published vector: 1,468,700 lamports, of which 19,094 are fees. */
    @Test
    void aLaunchLabPurchaseHasItsFeesApart() {
        byte[] event = new TestTx.Event("bddb7fd34ee661ee").key(AMM)
                .u64(793_100_000_000_000L, 1_073_025_605_596_382L, 30_000_852_951L, 739_636_820_289_371L,
                        66_558_134_124L, 739_641_825_262_423L, 66_559_583_730L, 1_468_700, 5_004_973_052L, 3_673,
                        14_687,
                        734, 0)
                .u8(0, 0, 1).bytes();
        Fact.Trade t = onlyTrade(bought(launchLab("faea0d7bd59c13ec"), 2, 1_468_700, 5_004_973_052L)
                .event(2, LAUNCHLAB, event).decode());
        assertThat(t.program()).isEqualTo(LAUNCHLAB);
        assertThat(t.venue()).isEqualTo(AMM);
        assertThat(t.quoteRaw()).isEqualTo(1_449_606);
        assertThat(t.costs().protocol()).isEqualTo(3_673 + 14_687);
        assertThat(t.costs().creator()).isEqualTo(734);
        assertThat(t.netLamports()).isEqualTo(1_468_700 + 5_000);
        assertThat(t.reserves()).isEqualTo(
                new Reserves(333_383_780_333_959L, 96_560_436_681L, 53_458_174_737_577L, 66_559_583_730L));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** The same, but platform and creator are paid into their own vaults: it cost the same, and the swap was the same. */
    @Test
    void launchLabFeesPaidAsideAreTheSameFees() {
        Address platform = address("platform vault");
        Address creator = address("creator vault");
        byte[] event = new TestTx.Event("bddb7fd34ee661ee").key(AMM)
                .u64(793_100_000_000_000L, 1_073_025_605_596_382L, 30_000_852_951L, 739_636_820_289_371L,
                        66_558_134_124L, 739_641_825_262_423L, 66_559_583_730L, 1_468_700, 5_004_973_052L, 3_673,
                        14_687,
                        734, 0)
                .u8(0, 0, 1).bytes();
        TestTx tx = bought(launchLab("faea0d7bd59c13ec"), 2, 1_468_700 - 14_687 - 734, 5_004_973_052L)
                .transferTokens(2, USER_SOL, platform, USER, 14_687).transferTokens(2, USER_SOL, creator, USER, 734)
                .event(2, LAUNCHLAB, event).lamports(USER_SOL, 9_002_039_280L, 9_002_039_280L - 1_468_700)
                .lamports(platform, 2_039_280, 2_039_280 + 14_687).lamports(creator, 2_039_280, 2_039_280 + 734)
                .tokens(platform, WSOL, address("p"), 0, 14_687, 9).tokens(creator, WSOL, address("c"), 0, 734, 9);
        Fact.Trade t = onlyTrade(tx.decode());
        assertThat(t.quoteRaw()).isEqualTo(1_449_606);
        assertThat(t.costs().protocol()).isEqualTo(3_673 + 14_687);
        assertThat(t.costs().creator()).isEqualTo(734);
        assertThat(t.netLamports()).isEqualTo(1_468_700 + 5_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** The first layout. 800,000 units and 1.25 SOL times a thousandth: 200,000 units take 0.25 SOL back, less 1.25 %. */
    @Test
    void aLaunchLabSaleInTheFirstLayout() {
        byte[] event = new TestTx.Event("bddb7fd34ee661ee").key(AMM)
                .u64(900_000, 1_000_000, 1_000_000_000, 200_000, 250_000_000, 0, 0, 200_000, 246_875_000, 625_000,
                        2_500_000, 0)
                .u8(1, 0).bytes();
        Fact.Trade t = onlyTrade(sold(launchLab("9527de9bd37c981a"), 200_000, 246_875_000)
                .event(2, LAUNCHLAB, event).decode());
        assertThat(t.side()).isEqualTo(Side.SELL);
        assertThat(t.quoteRaw()).isEqualTo(250_000_000);
        assertThat(t.costs().protocol()).isEqualTo(3_125_000);
        assertThat(t.netLamports()).isEqualTo(246_875_000 - 5_000);
        assertThat(t.reserves()).isEqualTo(new Reserves(1_000_000, 1_000_000_000, 900_000, 0));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** A fixed price: 1,000 lamports a unit. Its "virtual" amounts are no constant product, so they prove no reserves. */
    @Test
    void aCurveOfAnotherFormTellsNoReserves() {
        byte[] event = new TestTx.Event("bddb7fd34ee661ee").key(AMM)
                .u64(900_000, 1_000_000, 1_000_000_000, 0, 0, 1_000, 1_000_000, 1_000_000, 1_000, 0, 0, 0, 0)
                .u8(0, 0, 1).bytes();
        Fact.Trade fixed = onlyTrade(bought(launchLab("faea0d7bd59c13ec"), 2, 1_000_000, 1_000)
                .event(2, LAUNCHLAB, event).decode());
        assertThat(fixed.quoteRaw()).isEqualTo(1_000_000);
        assertThat(fixed.reserves()).isNull();
        assertThat(fixed.status()).isEqualTo(FactStatus.VERIFIED);
    }

    static TestTx dbc(boolean buy) {
        return new TestTx(5_000, USER).outer(METEORA_DBC, SWAP + TestTx.le(1) + TestTx.le(1), POOL, CONFIG, AMM,
                buy ? USER_SOL : USER_COIN, buy ? USER_COIN : USER_SOL, POOL_COIN, POOL_SOL, COIN, WSOL, USER, TOKEN,
                TOKEN, METEORA_DBC, address("authority"), METEORA_DBC);
    }

    /** 1 SOL, of which 1.25 % are fees; told twice, and the curve is complete with it. */
    @Test
    void aDbcPurchaseIsOneTradeThoughToldTwiceAndMayCompleteTheCurve() {
        byte[] first = new TestTx.Event("1b3c15d58aaabb93").key(AMM, CONFIG).u8(1, 0).u64(1_000_000_000, 1, 987_500_000,
                700).i128(BigInteger.TEN).u64(10_000_000, 2_500_000, 0, 1_000_000_000, 1_750_000_000L).bytes();
        byte[] second = new TestTx.Event("bd4233a826507599").key(AMM, CONFIG).u8(1, 0).u64(1_000_000_000, 1).u8(0)
                .u64(1_000_000_000, 987_500_000, 0, 700).i128(BigInteger.TEN)
                .u64(10_000_000, 2_500_000, 0, 85_000_000_000L, 85_000_000_000L, 1_750_000_000L).bytes();
        byte[] end = new TestTx.Event("e5e756549c864b18").key(AMM, CONFIG).u64(5, 85_000_000_000L).bytes();
        var facts = bought(dbc(true), 2, 1_000_000_000, 700).event(2, METEORA_DBC, first).event(2, METEORA_DBC, second)
                .event(2, METEORA_DBC, end).decode().transaction().facts();
        assertThat(facts).hasSize(2);
        Fact.Trade t = (Fact.Trade) facts.get(0);
        assertThat(t.program()).isEqualTo(METEORA_DBC);
        assertThat(t.ordinal()).isEqualTo(1);
        assertThat(t.venue()).isEqualTo(AMM);
        assertThat(t.quoteRaw()).isEqualTo(987_500_000);
        assertThat(t.costs().protocol()).isEqualTo(2_500_000);
        assertThat(t.costs().creator()).isEqualTo(10_000_000);
        assertThat(t.netLamports()).isEqualTo(1_000_005_000);
        assertThat(t.reserves()).isNull();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(facts.get(1)).isEqualTo(
                new Fact.Completion(METEORA_DBC, 2, 1, USER, COIN, AMM, FactStatus.VERIFIED));
    }

    /** Fees of a sale are taken out of what the curve pays: 0.9125 SOL, of which 0.9 arrive. */
    @Test
    void aDbcSale() {
        byte[] event = new TestTx.Event("1b3c15d58aaabb93").key(AMM, CONFIG).u8(0, 0).u64(700, 1, 700, 900_000_000)
                .i128(BigInteger.TEN).u64(10_000_000, 2_500_000, 0, 700, 1_750_000_000L).bytes();
        Fact.Trade t = onlyTrade(sold(dbc(false), 700, 900_000_000).event(2, METEORA_DBC, event).decode());
        assertThat(t.side()).isEqualTo(Side.SELL);
        assertThat(t.quoteRaw()).isEqualTo(912_500_000);
        assertThat(t.costs().venueFees()).isEqualTo(12_500_000);
        assertThat(t.netLamports()).isEqualTo(900_000_000 - 5_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** A curve that levies its fee on a purchase in the coin: 1 SOL all went into the curve. */
    @Test
    void aDbcFeeInTheCoinIsNoMoney() {
        byte[] event = new TestTx.Event("1b3c15d58aaabb93").key(AMM, CONFIG).u8(1, 0)
                .u64(1_000_000_000, 1, 1_000_000_000, 700).i128(BigInteger.TEN)
                .u64(8, 2, 0, 1_000_000_000, 1_750_000_000L).bytes();
        Fact.Trade t = onlyTrade(bought(dbc(true), 2, 1_000_000_000, 700).event(2, METEORA_DBC, event).decode());
        assertThat(t.quoteRaw()).isEqualTo(1_000_000_000);
        assertThat(t.costs().venueFees()).isZero();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    private static TestTx damm2() {
        return new TestTx(5_000, USER).outer(METEORA_DAMM_V2, SWAP + TestTx.le(1) + TestTx.le(1), POOL, AMM, USER_SOL,
                USER_COIN, POOL_COIN, POOL_SOL, COIN, WSOL, USER, TOKEN, TOKEN, METEORA_DAMM_V2,
                address("authority"), METEORA_DAMM_V2);
    }

    private static TestTx.Event damm2Event(long rootHigh) {
        return new TestTx.Event("bd4233a826507599").key(AMM).u8(1, 1, 0).u64(2_000_000, 1).u8(0)
                .u64(2_000_000, 1_980_000, 0, 700).u64(0, rootHigh) // a square root times 2^64
                .u64(16_000, 4_000, 0, 0, 2_000_000, 700, 700, 1_750_000_000L);
    }

    /** 4,000,000 units and 16,000,000 lamports are left: 4 lamports a unit, whose root is 2. */
    @Test
    void aDammSwapTellsReservesWhereItsPriceIsThatOfItsReserves() {
        byte[] event = damm2Event(2).u64(4_000_000, 16_000_000).bytes();
        Fact.Trade t = onlyTrade(bought(damm2(), 2, 2_000_000, 700).event(2, METEORA_DAMM_V2, event).decode());
        assertThat(t.program()).isEqualTo(METEORA_DAMM_V2);
        assertThat(t.venue()).isEqualTo(AMM);
        assertThat(t.quoteRaw()).isEqualTo(2_000_000);
        assertThat(t.reserves()).isEqualTo(new Reserves(4_000_000, 16_000_000, 4_000_000, 16_000_000));
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void aDammPoolOfARangeOfPricesTellsNone() {
        byte[] range = damm2Event(3).u64(4_000_000, 16_000_000).bytes();
        Fact.Trade t = onlyTrade(bought(damm2(), 2, 2_000_000, 700).event(2, METEORA_DAMM_V2, range).decode());
        assertThat(t.reserves()).isNull();
        Fact.Trade older = onlyTrade(bought(damm2(), 2, 2_000_000, 700)
                .event(2, METEORA_DAMM_V2, damm2Event(2).bytes()).decode());
        assertThat(older.reserves()).isNull();
        assertThat(older.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** The same eight bytes as DBC's event, with other fields behind them. */
    @Test
    void theFirstDammEventIsReadByItsProgram() {
        byte[] event = new TestTx.Event("1b3c15d58aaabb93").key(AMM).u8(1, 0).u64(2_000_000, 1, 700)
                .i128(BigInteger.TWO).u64(16_000, 4_000, 0, 0, 2_000_000, 1_750_000_000L).bytes();
        Fact.Trade t = onlyTrade(bought(damm2(), 2, 2_000_000, 700).event(2, METEORA_DAMM_V2, event).decode());
        assertThat(t.ordinal()).isZero();
        assertThat(Programs.derived(t)).isFalse();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** X is the coin. Both events of the pair; the second, which tells more, names the fact. */
    @Test
    void aDlmmSwapIsToldByItsEvents() {
        TestTx tx = new TestTx(5_000, USER).outer(METEORA_DLMM, SWAP + TestTx.le(1) + TestTx.le(1), AMM, METEORA_DLMM,
                POOL_COIN, POOL_SOL, USER_SOL, USER_COIN, COIN, WSOL, address("oracle"), METEORA_DLMM, USER, TOKEN,
                TOKEN);
        byte[] first = new TestTx.Event("516ce3becdd00ac4").key(AMM, USER).u8(1, 0, 0, 0, 2, 0, 0, 0)
                .u64(2_000_000, 700).u8(0).u64(40_000, 2_000).i128(BigInteger.valueOf(20_000_000)).u64(0).bytes();
        byte[] second = new TestTx.Event("2e7452d7941b544d").key(AMM, USER).u8(1, 0, 0, 0, 2, 0, 0, 0).u8(0)
                .i128(BigInteger.valueOf(20_000_000)).u64(2_000_000, 0, 700, 38_000, 2_000, 0, 0).u8(1, 0).bytes();
        Fact.Trade t = onlyTrade(bought(tx, 2, 2_000_000, 700).event(2, METEORA_DLMM, first)
                .event(2, METEORA_DLMM, second).decode());
        assertThat(t.program()).isEqualTo(METEORA_DLMM);
        assertThat(t.ordinal()).isEqualTo(1);
        assertThat(t.venue()).isEqualTo(AMM);
        assertThat(t.quoteRaw()).isEqualTo(2_000_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        Decoded lied = bought(new TestTx(5_000, USER).outer(METEORA_DLMM, SWAP, AMM, METEORA_DLMM, POOL_COIN, POOL_SOL,
                USER_SOL, USER_COIN, COIN, WSOL, address("oracle"), METEORA_DLMM, USER, TOKEN, TOKEN), 2, 2_000_001,
                700).event(2, METEORA_DLMM, first).decode();
        assertThat(onlyTrade(lied).status()).isEqualTo(FactStatus.DISPUTED);
    }

    static Fact.Trade onlyTrade(Decoded decoded) {
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).hasSize(1);
        return (Fact.Trade) decoded.transaction().facts().getFirst();
    }
}
