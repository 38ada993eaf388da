package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.EarlyBuyer;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.Curve;
import org.wallettracker.domain.desk.TokenTrade;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.TraderScorer;

class TokenDossierTest {
    private static final long SOL = 1_000_000_000L;
    private static final long FOR_SALE = 793_100_000_000_000L;
    /** A new curve: 1073 M virtual tokens, 30 virtual SOL. */
    private static final Reserves START = new Reserves(1_073_000_000_000_000L, 30 * SOL, FOR_SALE, 0);
    /** Half the tokens for sale are left: 1073 M x 30 / 676.45 M = 47.5866657 SOL, of which 30 are virtual. */
    private static final Reserves HALF = new Reserves(676_450_000_000_000L, 47_586_665_681L, FOR_SALE / 2,
            17_586_665_681L);

    private final MemoryStores stores = new MemoryStores();

    private Engine rebuilt(AccountLabel... labels) {
        Engine engine = new Engine(stores, stores, new MemoryStores.ByProfit(), new KnownAccounts(List.of(labels)));
        assertThat(engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE)).isTrue();
        return engine;
    }

    private static Fact.Creation creation(long mint, boolean mayhem) {
        return new Fact.Creation(Programs.PUMP, 0, 0, address(5), address(mint), address(5), address(1_000_000 + mint),
                "Name " + mint, "N" + mint, "", 1_000_000_000_000_000L, START, Programs.WSOL, mayhem,
                FactStatus.VERIFIED);
    }

    @Test
    void aCurveTellsWhatIsLeftWhatWasRaisedAndItsGoal() {
        stores.add(header(1, 10), creation(9, false)).add(header(2, 20),
                trade(7, 9, Side.BUY, FOR_SALE / 2, 17_586_665_681L, FREE, HALF));
        Curve curve = rebuilt().token(address(9)).orElseThrow().curve();
        assertThat(curve.forSaleRaw()).isEqualTo(FOR_SALE);
        assertThat(curve.leftRaw()).isEqualTo(396_550_000_000_000L);
        assertThat(curve.raisedLamports()).isEqualTo(17_586_665_681L);
        // constant product: at 279.9 M tokens 1073 x 30 / 279.9 = 115.00535906 SOL, of which 85.00535906 are real
        assertThat(curve.goalLamports()).isBetween(85_005_359_050L, 85_005_359_060L);
        assertThat(curve.progress()).isEqualTo(5_000);
        assertThat(curve.complete()).isFalse();
    }

    @Test
    void anOldCurveWithoutRealReservesTellsThemByItsVirtualOnes() {
        Reserves old = new Reserves(676_450_000_000_000L, 47_586_665_681L, Unknown.AMOUNT, Unknown.AMOUNT);
        stores.add(header(2, 20), trade(7, 9, Side.BUY, FOR_SALE / 2, 17_586_665_681L, FREE, old));
        Curve curve = rebuilt().token(address(9)).orElseThrow().curve();
        assertThat(curve.leftRaw()).isEqualTo(396_550_000_000_000L);
        assertThat(curve.raisedLamports()).isEqualTo(17_586_665_681L);
    }

    @Test
    void aCurveThatEndedUnseenDoesNotGuessWhatWasInIt() {
        stores.add(header(1, 10), creation(9, false))
                .add(header(2, 20), trade(7, 9, Side.BUY, FOR_SALE / 2, 17_586_665_681L, FREE, HALF))
                .add(header(3, 30), new Fact.Completion(Programs.PUMP, 0, 1, address(8), address(9),
                        address(1_000_009), FactStatus.VERIFIED));
        TokenDossier token = rebuilt().token(address(9)).orElseThrow();
        assertThat(token.curve())
                .isEqualTo(new Curve(FOR_SALE, 0, Unknown.AMOUNT, Unknown.AMOUNT, 10_000, true));
        assertThat(token.completion().header().slot()).isEqualTo(30);
        assertThat(token.migration()).isNull();
    }

    @Test
    void aTokenWithoutCurveHasNone() {
        stores.add(header(1, 10), transfer(9, 7, 8, 100));
        assertThat(rebuilt().token(address(9)).orElseThrow().curve()).isNull();
        assertThat(rebuilt().tokens().rows()).isEmpty();
    }

    @Test
    void anEarlyBuyerIsFollowedToWhatItDidNext() {
        // 7 buys 100 for 1 SOL, 300 for 3 SOL, sells 200 for 6 SOL: of lots of 1 + 1 SOL; 4 SOL profit at 3.000 times
        stores.add(header(1, 10), creation(9, false)).add(header(2, 20), trade(7, 9, Side.BUY, 100, SOL, FREE))
                .add(header(3, 30), trade(7, 9, Side.BUY, 300, 3 * SOL, FREE))
                .add(header(4, 40), trade(7, 9, Side.SELL, 50, SOL, FREE))
                .add(header(5, 50), trade(7, 9, Side.SELL, 150, 5 * SOL, FREE))
                .add(header(6, 60), trade(8, 9, Side.BUY, 100, SOL, FREE, HALF));
        TokenDossier token = rebuilt().token(address(9)).orElseThrow();
        EarlyBuyer seven = token.earlyBuyers().getFirst();
        assertThat(seven.firstBuy()).isEqualTo(time(20));
        assertThat(seven.costLamports()).isEqualTo(4 * SOL);
        EarlyBuyer.Next next = seven.next();
        assertThat(next.sells()).isEqualTo(2);
        assertThat(next.firstSell()).isEqualTo(time(40));
        assertThat(next.lastSell()).isEqualTo(time(50));
        assertThat(next.soldShare()).isEqualTo(5_000);
        assertThat(next.multiple()).isEqualTo(3_000);
        assertThat(next.heldRaw()).isEqualTo(200);
        assertThat(next.realizedLamports()).isEqualTo(4 * SOL);
        // the 200 still held cost 2 SOL and fetch 14 lamports less fees on the curve as wallet 8 left it:
        // 200 x 47.586665681 SOL / 676450000.0002 M = 14069 lamports, less 1.25 % = 13892 or so
        assertThat(next.resultKnown()).isTrue();
        assertThat(next.resultLamports()).isBetween(2 * SOL, 2 * SOL + 20_000);
        EarlyBuyer eight = token.earlyBuyers().getLast();
        assertThat(eight.next().sells()).isZero();
        assertThat(eight.next().multiple()).isEqualTo(-1);
        assertThat(eight.next().soldShare()).isZero();
        assertThat(eight.next().firstSell()).isEqualTo(Unknown.TIME);
    }

    @Test
    void aLabelledAccountHasNoPositionToFollow() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, SOL, FREE));
        EarlyBuyer seven = rebuilt(new AccountLabel(address(7), AccountLabel.Kind.EXCHANGE, "Some exchange", "a list"))
                .token(address(9)).orElseThrow().earlyBuyers().getFirst();
        assertThat(seven.position()).isNull();
        assertThat(seven.next()).isNull();
        assertThat(seven.score()).isEqualTo(-1);
    }

    @Test
    void thePathHasThePriceAfterEachTradeAndNoneWhereATradeMakesNone() {
        Address usdc = Programs.USDC;
        Fact.Trade sol = trade(7, 9, Side.BUY, FOR_SALE / 2, 17_586_665_681L, FREE, HALF);
        Fact.Trade other = new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(7), address(9), Side.BUY, 100, 6, usdc, 5,
                FREE, address(77), null, false, FactStatus.VERIFIED);
        Fact.Trade disputed = trade(7, 9, Side.SELL, 100, 9 * SOL, FREE).withStatus(FactStatus.DISPUTED);
        stores.add(header(1, 10), creation(9, false)).add(header(2, 20), sol).add(header(3, 30), other)
                .add(header(4, 40), disputed);
        TokenDossier token = rebuilt().token(address(9)).orElseThrow();
        assertThat(token.trades()).isEqualTo(2);
        // 47.586665681 SOL / 676.45 M tokens = 7.0347646 x 10^-8 SOL a token: x 10^9 lamports x 10^9 tokens
        assertThat(token.path()).extracting(TokenTrade::priceE15).containsExactly(70_347_646_804L, Unknown.AMOUNT);
        // of wallet 7: no realised profit, so 500 points by this scorer
        assertThat(token.path().getFirst().score()).isEqualTo(50_000);
    }

    @Test
    void theBoardListsWhatWasCreatedOrTradedNewestFirst() {
        stores.add(header(1, 10), creation(9, false))
                .add(header(2, 20), trade(7, 9, Side.BUY, FOR_SALE / 2, 17_586_665_681L, FREE, HALF))
                .add(header(3, 30), trade(8, 9, Side.BUY, 100, SOL, FREE), trade(8, 9, Side.SELL, 100, SOL + 7, FREE))
                .add(header(4, 40), creation(11, false))
                .add(header(5, 25), trade(7, 10, Side.SELL, 100, SOL, FREE));
        Engine engine = rebuilt();
        TokenBoard board = engine.tokens();
        assertThat(board.asOf()).isEqualTo(time(40));
        assertThat(board.rows()).extracting(r -> r.info().mint()).containsExactly(address(11), address(10),
                address(9));
        TokenRow nine = board.find(address(9)).orElseThrow();
        assertThat(nine.info().name()).isEqualTo("Name 9");
        assertThat(nine.trades()).isEqualTo(3);
        assertThat(nine.earlyBuyers()).isEqualTo(2);
        // wallet 8 made 7 lamports: 500.07 points by this scorer
        assertThat(nine.bestScore()).isEqualTo(50_007);
        assertThat(nine.progress()).isEqualTo(5_000);
        assertThat(nine.lastTrade()).isEqualTo(time(30));
        TokenRow ten = board.find(address(10)).orElseThrow();
        assertThat(ten.earlyBuyers()).isZero();
        assertThat(ten.bestScore()).isEqualTo(-1);
        assertThat(ten.progress()).isEqualTo(-1);
        assertThat(board.rows().getFirst().trades()).isZero();
        assertThat(engine.tokens()).isSameAs(board);
    }

    @Test
    void aDossiersCardIsTheWholeOneThoughTheRunKeepsBriefOnes() {
        stores.add(header(1, 10), trade(7, 9, Side.BUY, 100, SOL, FREE))
                .add(header(2, 20), trade(7, 9, Side.SELL, 100, 2 * SOL, FREE))
                .add(header(3, 30), trade(8, 9, Side.BUY, 100, SOL, FREE));
        TraderScorer scorer = new TraderScorer(DefaultParameters.set());
        Engine engine = new Engine(stores, stores, scorer, KnownAccounts.none());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        ScoreCard card = engine.wallet(address(7)).orElseThrow().score();
        assertThat(card.components()).hasSize(16);
        assertThat(card.waterfall().stream().mapToInt(ScoreCard.Step::points).sum()).isEqualTo(card.score());
        assertThat(card.score()).isEqualTo(engine.leaderboard().find(address(7)).orElseThrow().score());
        assertThat(card.percentile()).isEqualTo(5_000);
        assertThat(engine.leaderboard().find(address(7)).orElseThrow().winRate()).isEqualTo(10_000);
    }
}
