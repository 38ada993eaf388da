package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.PositionFigures;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletDays;
import org.wallettracker.domain.score.feature.WalletFeatures;

/**
 * Scores and ranks between two runs: each trade that follows all before it gives its wallet the score that a run with it
 * would give. The others stay where they are until the next run: those who hold the same mint, and those whom only time
 * moves. What needs more than columns is refused and waits for the next run too. Not for several threads at once.
 */
public final class LiveBoard {
    private final TradeColumns columns;
    private final FactMarket base;
    private final TraderScorer scorer;
    private final LedgerRules rules;
    private final ToLongFunction<Address> failedFees;
    private final Function<Address, List<Reconciled>> reconciled;
    private final Address[] wallets;
    private final RankBoard ranks;
    private final Market market;
    private final Map<Address, ReplayedMint> moved = new HashMap<>();
    private final Map<Address, TradeColumns> touched = new HashMap<>();
    private final SolUsd solUsd;
    private final FactMarket timeless;
    private int transactions = -1;
    private long asOf;

    /** A wallet's place after a trade. {@code score} in hundredths, {@code rank} from 1. */
    public record Place(int score, int rank) {
    }

    /**
     * @param columns of all wallets
     * @param prices all of SOL/USD that is known
     * @param reconciled what balances said of a wallet's positions when the run was built
     * @param wallets that have a score, by address; not copied and not to be changed
     * @param scores theirs, hundredths
     */
    public LiveBoard(TradeColumns columns, FactMarket market, List<PricePoint> prices, TraderScorer scorer,
            LedgerRules rules, ToLongFunction<Address> failedFees, Function<Address, List<Reconciled>> reconciled,
            Address[] wallets, int[] scores) {
        this.columns = columns;
        this.base = market;
        this.scorer = scorer;
        this.rules = rules;
        this.failedFees = failedFees;
        this.reconciled = reconciled;
        this.wallets = wallets;
        ranks = new RankBoard(scores);
        timeless = market.at(Long.MAX_VALUE, prices);
        solUsd = timeless.solUsd();
        asOf = market.asOf();
        this.market = new Now();
    }

    /** The place of {@code wallet}; empty where it has none. */
    public Optional<Place> place(Address wallet) {
        int number = Arrays.binarySearch(wallets, wallet);
        return number < 0 ? Optional.empty() : Optional.of(new Place(ranks.score(number), ranks.rank(number)));
    }

    /**
     * Takes in a trade.
     *
     * @return the place of its wallet afterwards; empty if it must wait for the next run: of a wallet without a score,
     *     in doubt, not after all others of its mint and wallet, of a mint whose price source may change with it, or
     *     beside positions that only the ledger's objects can tell
     */
    public Optional<Place> apply(RecordedFact fact) {
        if (!(fact.fact() instanceof Fact.Trade t) || t.status() == FactStatus.DISPUTED || !t.inSol()
                || !t.amountsFit() || t.roundTrip() || fact.header().slot() < 0
                || fact.header().blockTime() < asOf) {
            return Optional.empty();
        }
        int number = Arrays.binarySearch(wallets, t.wallet());
        TradeColumns before = number < 0 ? null : rows(t.wallet(), number);
        ReplayedMint known = mint(t.mint());
        ReplayedMint mint = known == null ? null : known.with(fact);
        if (before == null || mint == null || fact.header().slot() <= before.lastSlot()) {
            return Optional.empty();
        }
        ColumnBuilder one = new ColumnBuilder(solUsd, a -> true, a -> mint, 1);
        one.add(fact, transactions);
        TradeColumns after = before.plus(one.build());
        long then = asOf;
        asOf = fact.header().blockTime();
        ReplayedMint replaced = moved.put(t.mint(), mint);
        WalletFeatures features = features(t.wallet(), after);
        if (features == null) {
            asOf = then;
            if (replaced == null) {
                moved.remove(t.mint());
            } else {
                moved.put(t.mint(), replaced);
            }
            return Optional.empty();
        }
        transactions--;
        touched.put(t.wallet(), after);
        ranks.move(number, scorer.scoreOnly(features, market));
        return Optional.of(new Place(ranks.score(number), ranks.rank(number)));
    }

    /** @param place of {@code wallet} among those with a score: mostly its number in the columns too */
    private @Nullable TradeColumns rows(Address wallet, int place) {
        TradeColumns own = touched.get(wallet);
        if (own != null) {
            return own;
        }
        boolean same = place < columns.wallets() && columns.wallet(place).equals(wallet);
        int number = same ? place : columns.numberOf(wallet);
        return number < 0 ? null : columns.only(number);
    }

    private @Nullable ReplayedMint mint(Address mint) {
        ReplayedMint now = moved.get(mint);
        return now != null ? now : base.mint(mint);
    }

    /** Null where the columns can't tell all. */
    private @Nullable WalletFeatures features(Address wallet, TradeColumns t) {
        MintHistory[] mints = new MintHistory[t.mints()];
        for (int i = 0; i < mints.length; i++) {
            mints[i] = mint(t.mint(i));
        }
        PositionFigures figures = new PositionFigures(t, MintColumns.of(t, mints), scorer.parameters(), rules, market);
        WalletSums sums = new WalletSums(asOf);
        List<PositionFeature> features = new ArrayList<>(t.positions());
        for (int p = 0; p < t.positions(); p++) {
            if (!figures.read(0, p)) {
                return null;
            }
            features.add(figures.feature(p));
            sums.add(figures);
        }
        if (!sums.sound()) {
            return null;
        }
        return FeatureReader.assemble(features, failedFees.applyAsLong(wallet), sums.lastBuy(),
                (int) WalletDays.busiest(sums.days())[0], List.of(), reconciled.apply(wallet));
    }

    /** The market at the newest trade. */
    private final class Now implements Market {
        @Override
        public long asOf() {
            return asOf;
        }

        @Override
        public @Nullable MintHistory mint(Address mint) {
            return LiveBoard.this.mint(mint);
        }

        @Override
        public SolUsd solUsd() {
            return solUsd;
        }

        @Override
        public Regime regimeAt(long time) {
            return time == Unknown.TIME ? Regime.NORMAL : timeless.regimeAt(time);
        }
    }
}
