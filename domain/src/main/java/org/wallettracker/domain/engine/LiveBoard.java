package org.wallettracker.domain.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.feature.WalletFeatures;

/**
 * Scores and ranks between two runs: told every fact recorded since the run, it gives the wallet of each trade the score
 * that a run with those facts would give. The others stay where they are until the next run: those who hold the same
 * mint, and those whom only time moves. What can't be told from what is at hand is refused, and so is from then on all
 * that hangs on it: a wallet or mint with a fact that was refused waits for the next run. So does everything once another
 * UTC day has begun, for the day's market regime hangs on all tokens of the day before. Prices of SOL, balances and failed
 * transactions are those of the run. Not for several threads at once.
 */
public final class LiveBoard {
    private static final long DAY = 86_400;

    private final TradeColumns columns;
    private final FactMarket base;
    private final TraderScorer scorer;
    private final LedgerRules rules;
    private final Beside beside;
    private final Address[] wallets;
    private final RankBoard ranks;
    private final Market market;
    private final Map<Address, ReplayedMint> moved = new HashMap<>();
    private final Map<Address, LiveWallet> touched = new HashMap<>();
    private final Set<Address> openMints = new HashSet<>();
    private final Set<Address> openWallets = new HashSet<>();
    private final LiveSlot slot;
    private final SolUsd solUsd;
    private final FactMarket timeless;
    private final long day;
    private long asOf;
    private boolean over;

    /** A wallet's place after a trade. {@code score} in hundredths, {@code rank} from 1. */
    public record Place(int score, int rank) {
    }

    /** What a run knows of wallets beside their trades. */
    public interface Beside {
        /** Nothing. */
        Beside NOTHING = new Beside() {
        };

        /** Lamports that failed transactions of {@code wallet} burnt. */
        default long failedFees(Address wallet) {
            return 0;
        }

        /** True if a later moment counts more of {@link #failedFees} than the run did. */
        default boolean failedLater(Address wallet) {
            return false;
        }

        /** What balances say of the positions of {@code wallet}. */
        default List<Reconciled> reconciled(Address wallet) {
            return List.of();
        }

        /** True if a balance of {@code mint} was shown, be there a position or not. */
        default boolean shows(Address wallet, Address mint) {
            return false;
        }
    }

    /**
     * @param columns of all wallets
     * @param prices all of SOL/USD that is known
     * @param newest the run's facts of its newest slot
     * @param wallets that have a score, by address; not copied and not to be changed
     * @param scores theirs, hundredths
     */
    public LiveBoard(TradeColumns columns, FactMarket market, List<PricePoint> prices, TraderScorer scorer,
            LedgerRules rules, Beside beside, List<RecordedFact> newest, Address[] wallets, int[] scores) {
        this.columns = columns;
        this.base = market;
        this.scorer = scorer;
        this.rules = rules;
        this.beside = beside;
        this.wallets = wallets;
        ranks = new RankBoard(scores);
        slot = new LiveSlot(newest);
        timeless = market.at(Long.MAX_VALUE, prices);
        solUsd = timeless.solUsd();
        asOf = market.asOf();
        day = Math.floorDiv(asOf, DAY);
        this.market = new Now();
    }

    /** The place of {@code wallet}; empty where it has none. */
    public Optional<Place> place(Address wallet) {
        int number = number(wallet);
        return number < 0 ? Optional.empty() : Optional.of(new Place(ranks.score(number), ranks.rank(number)));
    }

    private int number(Address wallet) {
        return Arrays.binarySearch(wallets, wallet);
    }

    /**
     * Takes in the next fact.
     *
     * @return the place of its wallet afterwards; empty for what is no trade, and where the place must wait for the next
     *     run
     */
    public Optional<Place> apply(RecordedFact fact) {
        long time = fact.header().blockTime();
        asOf = Math.max(asOf, time);
        over |= Math.floorDiv(asOf, DAY) != day || (time != Unknown.TIME && Math.floorDiv(time, DAY) != day);
        slot.add(fact);
        for (Address venue : FactIndex.venuesOf(fact.fact())) {
            if (number(venue) >= 0) {
                openWallets.add(venue); // a venue is no trader
            }
        }
        if (fact.fact() instanceof Fact.Trade t && taken(fact, t)) {
            return scored(fact, t);
        }
        boolean harmless = switch (fact.fact()) {
            case Fact.Creation c -> created(fact, c); // a mint that nobody holds yet
            case Fact.SolTransfer t -> true; // moves no token
            default -> false;
        };
        if (!harmless) {
            refuse(fact);
        }
        return Optional.empty();
    }

    /**
     * {@code fact}, which the run or this board had, is not in force any more. What hangs on it is not told until the
     * next run.
     */
    public void withdrawn(RecordedFact fact) {
        refuse(fact);
    }

    /** True once nothing is told any more: another UTC day has begun, or today's prices are not those of the run. */
    public boolean over() {
        return over;
    }

    /** How many wallets and mints wait for the next run. */
    public int waiting() {
        return openWallets.size() + openMints.size();
    }

    /** Moves the mint of {@code t} on; false where that can't be told. */
    private boolean taken(RecordedFact fact, Fact.Trade t) {
        ReplayedMint known = mint(t.mint());
        if (t.status() == FactStatus.DISPUTED || !t.inSol() || !t.amountsFit()
                || fact.header().blockTime() == Unknown.TIME) {
            return false;
        }
        if (known != null && !known.keepsSource(t)) {
            over |= known.tradedBefore(day); // another source, other prices on the days that tell today's regime
            return false;
        }
        if (over || openMints.contains(t.mint())
                || !slot.last(fact, t.mint(), known == null ? -1 : known.lastSlot())) {
            return false;
        }
        moved.put(t.mint(), known == null ? MintReplay.of(t.mint(), List.of(fact)) : known.with(fact, t));
        return true;
    }

    private boolean created(RecordedFact fact, Fact.Creation c) {
        if (c.status() != FactStatus.DISPUTED && mint(c.mint()) == null && !openMints.contains(c.mint())
                && slot.last(fact, c.mint(), -1)) {
            moved.put(c.mint(), MintReplay.of(c.mint(), List.of(fact)));
            return true;
        }
        return false;
    }

    private Optional<Place> scored(RecordedFact fact, Fact.Trade t) {
        int number = number(t.wallet());
        if (number < 0 || openWallets.contains(t.wallet())) {
            return Optional.empty();
        }
        WalletFeatures features = features(fact, t, number);
        if (features == null) {
            touched.remove(t.wallet());
            openWallets.add(t.wallet());
            return Optional.empty();
        }
        ranks.move(number, scorer.scoreOnly(features, market));
        return Optional.of(new Place(ranks.score(number), ranks.rank(number)));
    }

    /** Null where what is at hand can't tell them. */
    private @Nullable WalletFeatures features(RecordedFact fact, Fact.Trade t, int number) {
        LiveWallet own = touched.computeIfAbsent(t.wallet(), w -> wallet(w, number));
        if (own == null || beside.failedLater(t.wallet())
                || (!own.has(t.mint()) && beside.shows(t.wallet(), t.mint()))) {
            return null;
        }
        ReplayedMint mint = mint(t.mint());
        ColumnBuilder one = new ColumnBuilder(solUsd, a -> true, a -> mint, 1);
        one.add(fact, slot.transaction(fact));
        own.add(one.build());
        return own.hasAny(openMints) ? null : own.features(this::mint, scorer.parameters(), rules, market);
    }

    /** @param place of {@code wallet} among those with a score: mostly its number in the columns too */
    private @Nullable LiveWallet wallet(Address wallet, int place) {
        boolean same = place < columns.wallets() && columns.wallet(place).equals(wallet);
        int number = same ? place : columns.numberOf(wallet);
        return number < 0
                ? null
                : new LiveWallet(columns.only(number), beside.failedFees(wallet), beside.reconciled(wallet));
    }

    /** Whom {@code fact} touches is not told any more. */
    private void refuse(RecordedFact fact) {
        for (Address wallet : FactIndex.walletsOf(fact.fact())) {
            if (number(wallet) >= 0) {
                openWallets.add(wallet);
                touched.remove(wallet);
            }
        }
        boolean source = fact.fact() instanceof Fact.Completion || fact.fact() instanceof Fact.Migration;
        for (Address mint : FactIndex.mintsOf(fact.fact())) {
            ReplayedMint known = mint(mint);
            over |= source && known != null && known.tradedBefore(day);
            openMints.add(mint);
        }
    }

    private @Nullable ReplayedMint mint(Address mint) {
        ReplayedMint now = moved.get(mint);
        return now != null ? now : base.mint(mint);
    }

    /** The market at the newest fact. */
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
