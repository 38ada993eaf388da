package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.PUMP;
import static org.wallettracker.domain.model.Programs.SYSTEM;
import static org.wallettracker.ingest.decode.TestTx.address;
import static org.wallettracker.ingest.decode.TestTx.le;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.wire.Reasons;

/** Curve trades in bodies built by hand: costs, owners, channels and what must be refused. */
class CurveFactsTest {
    private static final Address USER = address("user");
    private static final Address MINT = address("mint");
    private static final Address CURVE = address("curve");
    private static final Address USER_COIN = address("user coin");
    private static final Address CURVE_COIN = address("curve coin");
    private static final Address FEES = address("fees");
    private static final Address VAULT = address("creator vault");
    private static final Address CREATOR = address("creator");
    private static final Address BOT = address("bot fee");
    private static final KnownAccounts LABELS = new KnownAccounts(List.of(
            new AccountLabel(BOT, AccountLabel.Kind.TERMINAL_FEE, "a bot", "this test")));

    /** A TradeEvent as of May 2025: fees named, 95 and 5 basis points of the swap amount. */
    private static TestTx.Event event(Address user, boolean buy, long sol, long token, long fee, long creatorFee) {
        return new TestTx.Event("bddb7fd34ee661ee").key(MINT).u64(sol, token).u8(buy ? 1 : 0).key(user)
                .u64(1_750_000_000L, 31_000_000_000L, 1_000_000_000_000_000L, 1_000_000_000, 700_000_000_000_000L)
                .key(FEES).u64(95, fee).key(CREATOR).u64(5, creatorFee);
    }

    private static TestTx buying(TestTx tx, int height, Address user, Address coins, long sol, long token, long fee,
            long creatorFee, byte[] event) {
        String data = "66063d1201daebea" + le(token) + le(Long.MAX_VALUE);
        Address[] accounts = {address("global"), FEES, MINT, CURVE, CURVE_COIN, coins, user, SYSTEM};
        if (height == 1) {
            tx.outer(PUMP, data, accounts);
        } else {
            tx.inner(height, PUMP, data, accounts);
        }
        return tx.transferTokens(height + 1, CURVE_COIN, coins, CURVE, token)
                .transferSol(height + 1, user, CURVE, sol).transferSol(height + 1, user, FEES, fee)
                .transferSol(height + 1, user, VAULT, creatorFee).event(height + 1, PUMP, event);
    }

    static TestTx oneBuy(byte[] event) {
        return buying(new TestTx(5_000, USER), 1, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000, 500_000, event)
                .lamports(USER, 5_000_000_000L, 3_989_995_000L).lamports(CURVE, 10_000_000, 1_010_000_000)
                .lamports(FEES, 1_000_000, 10_500_000).lamports(VAULT, 890_880, 1_390_880)
                .tokens(USER_COIN, MINT, USER, 0, 30_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
    }

    static byte[] oneBuyEvent() {
        return event(USER, true, 1_000_000_000, 30_000_000, 9_500_000, 500_000).bytes();
    }

    @Test
    void aBuyCostsWhatTheEventSays() {
        Fact.Trade t = trades(oneBuy(oneBuyEvent()).decode()).getFirst();
        assertThat(t.netLamports()).isEqualTo(1_000_000_000 + 9_500_000 + 500_000 + 5_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(t.venue()).isEqualTo(CURVE);
    }

    /** ONCHAIN 1.5: the event ends inside a later group of fields; what is there whole is read. */
    @Test
    void aPartOfALaterGroupIsATail() throws Exception {
        byte[] event = oneBuyEvent();
        Decoded decoded = oneBuy(Arrays.copyOf(event, 8 + 121 + 5)).decode();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(trades(decoded)).hasSize(1);
    }

    @Test
    void feesOfWhichOnlyAPartIsThereAreUnknown() {
        byte[] cut = Arrays.copyOf(oneBuyEvent(), oneBuyEvent().length - 3);
        Fact.Trade t = trades(oneBuy(cut).decode()).getFirst();
        assertThat(t.costs().venueFees()).isEqualTo(Unknown.AMOUNT);
        assertThat(t.status()).isEqualTo(FactStatus.DISPUTED);
    }

    @Test
    void anEventThatNoLayoutNamesIsTold() {
        byte[] event = oneBuyEvent();
        event[0] = 0x11;
        assertThat(oneBuy(event).decode().notes()).anyMatch(n -> n.contains("11db7fd34ee661ee"));
    }

    /** An empty creator vault takes the 890,880 lamports that keep it alive along with its fee: rent, not a cost. */
    @Test
    void theDepositOfAnEmptyCreatorVaultIsRent() {
        TestTx tx = buying(new TestTx(5_000, USER), 1, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000,
                500_000 + 890_880, oneBuyEvent())
                .lamports(USER, 5_000_000_000L, 3_989_995_000L - 890_880).lamports(CURVE, 10_000_000, 1_010_000_000)
                .lamports(FEES, 1_000_000, 10_500_000).lamports(VAULT, 0, 1_390_880)
                .tokens(USER_COIN, MINT, USER, 0, 30_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
        Fact.Trade t = trades(tx.decode()).getFirst();
        assertThat(t.costs().rent()).isEqualTo(890_880);
        assertThat(t.costs().creator()).isEqualTo(500_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** A sale: the program moves the lamports itself, no instruction shows them; 5,001 lamports of fee for two trades. */
    @Test
    void twoTradesOfAWalletShareTheNetworkFeeToTheLamport() {
        TestTx tx = buying(new TestTx(5_001, USER), 1, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000, 500_000,
                oneBuyEvent())
                .outer(PUMP, "33e685a4017f83ad" + le(10_000_000) + le(0), address("global"), FEES, MINT, CURVE,
                        CURVE_COIN, USER_COIN, USER, SYSTEM)
                .transferTokens(2, USER_COIN, CURVE_COIN, USER, 10_000_000)
                .event(2, PUMP, event(USER, false, 300_000_000, 10_000_000, 2_850_000, 150_000).bytes())
                .lamports(USER, 5_000_000_000L, 5_000_000_000L - 1_010_000_000 + 297_000_000 - 5_001)
                .lamports(CURVE, 10_000_000, 710_000_000).lamports(FEES, 1_000_000, 13_350_000)
                .lamports(VAULT, 890_880, 1_540_880)
                .tokens(USER_COIN, MINT, USER, 0, 20_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 70_000_000, 6);
        List<Fact.Trade> trades = trades(tx.decode());
        assertThat(trades).extracting(Fact.Trade::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(trades).extracting(Fact.Trade::ordinal).containsExactly(0, 1);
        assertThat(trades).extracting(t -> t.costs().network()).containsExactly(2_500L, 2_501L);
        assertThat(trades).allMatch(Fact.Trade::roundTrip);
        assertThat(trades).allMatch(t -> t.status() == FactStatus.VERIFIED);
        assertThat(trades.get(1).netLamports()).isEqualTo(297_000_000 - 2_501);
    }

    /** Somebody else pays the network fee: it is not the trader's. */
    @Test
    void aRelayersFeeIsNotTheTraders() {
        Address relayer = address("relayer");
        TestTx tx = buying(new TestTx(10_000, relayer, USER), 1, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000,
                500_000, oneBuyEvent())
                .lamports(relayer, 100_000, 90_000)
                .lamports(USER, 5_000_000_000L, 3_990_000_000L).lamports(CURVE, 10_000_000, 1_010_000_000)
                .lamports(FEES, 1_000_000, 10_500_000).lamports(VAULT, 890_880, 1_390_880)
                .tokens(USER_COIN, MINT, USER, 0, 30_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
        Fact.Trade t = trades(tx.decode()).getFirst();
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.costs().network()).isZero();
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** A router's account buys and passes the coins on: the trade is the wallet's, what the router keeps its fee. */
    @Test
    void aTradeThroughARoutersAccountBelongsToTheWallet() {
        Address router = address("router");
        Address routerCoin = address("router coin");
        Address program = address("router program");
        TestTx tx = new TestTx(5_000, USER).outer(program, "01", USER, router)
                .transferSol(2, USER, router, 1_015_000_000);
        buying(tx, 2, router, routerCoin, 1_000_000_000, 30_000_000, 9_500_000, 500_000,
                event(router, true, 1_000_000_000, 30_000_000, 9_500_000, 500_000).bytes())
                .transferTokens(2, routerCoin, USER_COIN, router, 30_000_000)
                .lamports(USER, 5_000_000_000L, 3_984_995_000L).lamports(router, 7_000_000, 12_000_000)
                .lamports(CURVE, 10_000_000, 1_010_000_000).lamports(FEES, 1_000_000, 10_500_000)
                .lamports(VAULT, 890_880, 1_390_880)
                .tokens(USER_COIN, MINT, USER, 0, 30_000_000, 6).tokens(routerCoin, MINT, router, 0, 0, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).hasSize(1);
        Fact.Trade t = trades(decoded).getFirst();
        assertThat(t.wallet()).isEqualTo(USER);
        assertThat(t.costs().terminal()).isEqualTo(5_000_000);
        assertThat(t.netLamports()).isEqualTo(1_015_005_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    /** Bought on the curve and sold on another venue inside one router: facts don't sum, so the buy is disputed. */
    @Test
    void aForeignLegInsideARouterDisputesTheTradeAndMakesNoTransfer() {
        Address raydium = Address.parse("675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8");
        Address program = address("router program");
        Address vault = address("raydium coin");
        TestTx tx = new TestTx(5_000, USER).outer(program, "01", USER);
        buying(tx, 2, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000, 500_000, oneBuyEvent())
                .inner(2, raydium, "09" + le(30_000_000) + le(0), USER)
                .transferTokens(3, USER_COIN, vault, USER, 30_000_000)
                .transferSol(1, USER, BOT, 7_000)
                .lamports(USER, 5_000_000_000L, 3_989_988_000L).lamports(CURVE, 10_000_000, 1_010_000_000)
                .lamports(FEES, 1_000_000, 10_500_000).lamports(VAULT, 890_880, 1_390_880).lamports(BOT, 0, 7_000)
                .tokens(USER_COIN, MINT, USER, 0, 0, 6).tokens(vault, MINT, address("raydium"), 0, 30_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
        Decoded decoded = tx.decode(LABELS);
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.notes()).singleElement().asString().contains("instruction 0").contains(program.toBase58())
                .contains("no trade");
        assertThat(decoded.transaction().facts()).hasSize(1);
        Fact.Trade t = trades(decoded).getFirst();
        assertThat(t.status()).isEqualTo(FactStatus.DISPUTED);
        assertThat(t.costs().terminal()).isEqualTo(7_000);
    }

    /** Without inner instructions the log lines tell the same facts under the same identity. */
    @Test
    void logLinesTellTheSameWhereCallsAreMissing() {
        TestTx tx = oneBuy(oneBuyEvent());
        TestTx fromLogs = oneBuy(oneBuyEvent());
        fromLogs.innerKnown = false;
        fromLogs.log("Program " + PUMP + " invoke [1]").log("Program log: Instruction: Buy")
                .log("Program " + SYSTEM + " invoke [2]").log("Program " + SYSTEM + " success")
                .log(event(USER, true, 1_000_000_000, 30_000_000, 9_500_000, 500_000).line())
                .log("Program " + PUMP + " consumed 1 of 2 compute units").log("Program " + PUMP + " success");
        Fact.Trade a = trades(tx.decode()).getFirst();
        Fact.Trade b = trades(fromLogs.decode()).getFirst();
        assertThat(b).isEqualTo(new Fact.Trade(a.program(), a.ordinal(), a.position(), a.wallet(), a.mint(), a.side(),
                a.tokenRaw(), a.decimals(), a.quoteMint(), a.quoteRaw(),
                new org.wallettracker.domain.model.TradeCosts(9_500_000, 500_000, 0, 0, 0, 5_000, 0, 0, false),
                a.venue(), a.reserves(), false, FactStatus.VERIFIED));
    }

    /** The same event as a call and as a log line is one fact; a line of another program is none. */
    @Test
    void anEventIsCountedOnce() {
        TestTx tx = oneBuy(oneBuyEvent());
        tx.log("Program " + PUMP + " invoke [1]")
                .log(event(USER, true, 1_000_000_000, 30_000_000, 9_500_000, 500_000).line())
                .log("Program " + PUMP + " success");
        assertThat(tx.decode().transaction().facts()).hasSize(1);
    }

    @Test
    void withoutStackHeightsCallersAreFoundAllTheSame() {
        Address program = address("router program");
        TestTx tx = new TestTx(5_000, USER);
        tx.heights = false;
        tx.outer(program, "01", USER);
        buying(tx, 2, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000, 500_000, oneBuyEvent())
                .transferSol(2, USER, BOT, 40_000)
                .lamports(USER, 5_000_000_000L, 3_989_955_000L).lamports(CURVE, 10_000_000, 1_010_000_000)
                .lamports(FEES, 1_000_000, 10_500_000).lamports(VAULT, 890_880, 1_390_880).lamports(BOT, 0, 40_000)
                .tokens(USER_COIN, MINT, USER, 0, 30_000_000, 6)
                .tokens(CURVE_COIN, MINT, CURVE, 90_000_000, 60_000_000, 6);
        Decoded decoded = tx.decode(LABELS);
        assertThat(decoded.transaction().facts()).hasSize(1);
        Fact.Trade t = trades(decoded).getFirst();
        assertThat(t.costs().terminal()).isEqualTo(40_000);
        assertThat(t.status()).isEqualTo(FactStatus.VERIFIED);
    }

    @Test
    void anUnknownTailIsToleratedAndCounted() {
        byte[] known = event(USER, true, 1_000_000_000, 30_000_000, 9_500_000, 500_000).u8(1).u64(0, 0, 0, 0)
                .text("buy").u8(0).u64(0, 0).u64(0, 0).u8(0, 0, 0, 0).key(SYSTEM).u64(1_000_000_000, 1, 1).u64(0, 0)
                .bytes();
        byte[] longer = Arrays.copyOf(known, known.length + 8);
        byte[] body = oneBuy(longer).json();
        TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
        Decoded decoded = decoder.decode(body, body.length, "x", 1, 0);
        assertThat(decoded.rejects()).isEmpty();
        assertThat(trades(decoded).getFirst().status()).isEqualTo(FactStatus.VERIFIED);
        assertThat(decoder.stats().unknownTails()).containsExactly(java.util.Map.entry("pump TradeEvent +8", 1L));
    }

    @Test
    void anUnknownEventIsCountedAndTakesItsOrdinal() {
        TestTx tx = new TestTx(5_000, USER).outer(PUMP, "0102030405060708", USER)
                .event(2, PUMP, new TestTx.Event("0123456789abcdef").u64(1, 2, 3).bytes());
        buying(tx, 1, USER, USER_COIN, 1_000_000_000, 30_000_000, 9_500_000, 500_000, oneBuyEvent());
        byte[] body = tx.json();
        TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
        Decoded decoded = decoder.decode(body, body.length, "x", 1, 0);
        assertThat(trades(decoded).getFirst().ordinal()).isEqualTo(1);
        assertThat(decoder.stats().unknownEvents()).containsExactly(java.util.Map.entry("pump 0123456789abcdef", 1L));
    }

    @Test
    void anEventCutInsideItsVersionIsQuarantinedAndTheRestGoesIn() {
        byte[] cut = Arrays.copyOf(oneBuyEvent(), 8 + 60);
        Decoded decoded = oneBuy(cut).transferSol(1, USER, address("friend"), 5).decode();
        assertThat(decoded.rejects()).singleElement().satisfies(r -> {
            assertThat(r.reason()).isEqualTo(Reasons.EVENT_TOO_SHORT);
            assertThat(r.message()).contains("user").contains(String.valueOf(r.signature()));
            assertThat(r.signature()).isNotNull();
        });
        assertThat(decoded.transaction().facts()).singleElement().isInstanceOf(Fact.SolTransfer.class);
    }

    @Test
    void anAmountOver63BitsIsQuarantinedWithItsValue() {
        byte[] event = event(USER, true, 1_000_000_000, -2L, 9_500_000, 500_000).bytes();
        Decoded decoded = oneBuy(event).decode();
        assertThat(decoded.rejects()).singleElement().satisfies(r -> {
            assertThat(r.reason()).isEqualTo(Reasons.AMOUNT_TOO_LARGE);
            assertThat(r.message()).contains("token_amount").contains("18446744073709551614");
        });
        assertThat(decoded.transaction().facts()).isEmpty();
    }

    @Test
    void aFailedTransactionCostsItsFeeAndNothingElse() {
        TestTx tx = oneBuy(oneBuyEvent());
        tx.meta.putObject("err").putArray("InstructionError").add(2);
        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.transaction().header().failed()).isTrue();
        assertThat(decoded.transaction().header().networkFee()).isEqualTo(5_000);
    }

    @Test
    void withoutBalancesFactsArePendingAndANoteSaysSo() {
        TestTx tx = oneBuy(oneBuyEvent());
        tx.tokensKnown = false;
        Decoded decoded = tx.decode();
        Fact.Trade t = trades(decoded).getFirst();
        assertThat(t.status()).isEqualTo(FactStatus.PENDING);
        assertThat(t.costs().rentKnown()).isFalse();
        assertThat(t.decimals()).isEqualTo(Unknown.INDEX);
        assertThat(decoded.notes()).singleElement().asString().contains("balances").contains("pending");
    }

    @Test
    void theSimulatedWorldsMarkIsTheSource() {
        TestTx tx = oneBuy(oneBuyEvent());
        assertThat(tx.decode().transaction().header().source()).isEqualTo("file");
        tx.root.put("simulatedWorld", true).put("transactionIndex", 17);
        assertThat(tx.decode().transaction().header().source()).isEqualTo("simulated");
        assertThat(tx.decode().transaction().header().txIndex()).isEqualTo(17);
    }

    private static List<Fact.Trade> trades(Decoded decoded) {
        return decoded.transaction().facts().stream().filter(Fact.Trade.class::isInstance).map(Fact.Trade.class::cast)
                .toList();
    }
}
