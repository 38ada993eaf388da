package org.wallettracker.domain.engine;

import java.util.ArrayList;
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
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveStatus.Waits;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.score.Standing;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.feature.WalletFeatures;

/**
 * Scores and ranks between two runs: told every fact recorded since the run, it gives the wallet of each trade the score
 * that a run with those facts would give, be wallet and mint known to the run or new, and whatever came late, was sent or
 * was withdrawn. The others stay where they are until the next run: those who hold the same mint, and those whom only
 * time moves. What can't be told from what is at hand waits for the next run, and so does from then on all that hangs on
 * it: {@link Waits} names what that is. Clusters, prices of SOL, balances and failed transactions are those of the run. Not for
 * several threads at once.
 */
public final class LiveBoard {
    private final TradeColumns columns;
    private final TraderScorer scorer;
    private final LedgerRules rules;
    private final LivePast past;
    private final Address[] wallets;
    private final List<Address> more = new ArrayList<>();
    private final Map<Address, Integer> numbers = new HashMap<>();
    private final RankBoard ranks;
    private final Map<Address, LiveWallet> touched = new HashMap<>();
    /** Mints of wallets of which something happened that their rows don't have: to be read anew. */
    private final Map<Address, Set<Address>> behind = new HashMap<>();
    private final Set<Address> openWallets = new HashSet<>();
    private final Set<Address> venues = new HashSet<>();
    private final LiveFacts facts;
    private final LiveMarket market;
    private final LiveSlot slot;
    private final SolUsd solUsd;
    private @Nullable Waits why;
    private ClusterEffects clusters = ClusterEffects.NONE;

    /** A wallet's place after a trade. {@code score} in hundredths, {@code rank} from 1. */
    public record Place(int score, int rank) {
    }

    /**
     * @param columns of all wallets
     * @param prices all of SOL/USD that is known
     * @param past what the run knows beside
     * @param newest the run's facts of its newest slot
     * @param wallets that have a score, by address; not copied and not to be changed
     * @param scores theirs, hundredths
     */
    public LiveBoard(TradeColumns columns, FactMarket market, List<PricePoint> prices, TraderScorer scorer,
            LedgerRules rules, LivePast past, List<RecordedFact> newest, Address[] wallets, int[] scores) {
        this.columns = columns;
        this.scorer = scorer;
        this.rules = rules;
        this.past = past;
        this.wallets = wallets;
        ranks = new RankBoard(scores, this::tie);
        slot = new LiveSlot(newest);
        facts = past.facts();
        this.market = new LiveMarket(market, prices, facts, slot);
        solUsd = this.market.solUsd();
    }

    /** The same, with the clusters of the run. */
    LiveBoard with(ClusterEffects effects) {
        clusters = effects;
        return this;
    }

    private Standing standing(Address wallet) {
        Standing known = clusters.standing(wallet);
        return known == null ? scorer.neutral() : known;
    }

    private int tie(int a, int b) {
        return a < wallets.length && b < wallets.length
                ? Integer.compare(a, b)
                : address(a).compareTo(address(b));
    }

    private Address address(int number) {
        return number < wallets.length ? wallets[number] : more.get(number - wallets.length);
    }

    private int number(Address wallet) {
        int known = Arrays.binarySearch(wallets, wallet);
        return known >= 0 ? known : numbers.getOrDefault(wallet, -1);
    }

    /** The place of {@code wallet}; empty where it has none. */
    public Optional<Place> place(Address wallet) {
        int number = number(wallet);
        return number < 0 ? Optional.empty() : Optional.of(new Place(ranks.score(number), ranks.rank(number)));
    }

    /**
     * Takes in the next fact.
     *
     * @return the place of its wallet afterwards; empty for what is no trade of a trader or is in doubt, and where the
     *     place must wait for the next run: then {@link #why} tells
     */
    public Optional<Place> apply(RecordedFact fact) {
        why = null;
        market.at(fact.header().blockTime());
        slot.add(fact);
        for (Address venue : fact.fact().status() == FactStatus.DISPUTED
                ? List.<Address>of()
                : FactIndex.venuesOf(fact.fact())) {
            venues.add(venue); // a venue is no trader
        }
        if (!facts.add(fact)) {
            refuse(fact);
            why = Waits.NO_SLOT;
            return Optional.empty();
        }
        boolean last = market.move(fact);
        if (!(fact.fact() instanceof Fact.Trade t) || t.status() == FactStatus.DISPUTED) {
            if (!(fact.fact() instanceof Fact.SolTransfer)) { // that moves no token
                leave(fact);
            }
            return Optional.empty();
        }
        boolean appends = last && t.inSol() && t.amountsFit();
        if (!appends) {
            leave(fact);
        }
        return scored(t.wallet(), appends ? fact : null);
    }

    /** What the trade taken in last waits for; null where it waits for nothing. */
    public @Nullable Waits why() {
        return why;
    }

    /**
     * {@code fact}, which the run or this board had, is not in force any more: from now on its wallets are scored without
     * it.
     */
    public void withdrawn(RecordedFact fact) {
        slot.remove(fact);
        if (!facts.remove(fact)) {
            refuse(fact);
            return;
        }
        FactIndex.mintsOf(fact.fact()).forEach(market::replay);
        leave(fact);
        if (fact.fact() instanceof Fact.Trade t && number(t.wallet()) >= 0) {
            scored(t.wallet(), null);
        }
    }

    /** The rows of its wallets don't have what became of {@code fact}. */
    private void leave(RecordedFact fact) {
        if (ColumnBuilder.counts(fact.fact().kind())) {
            for (Address wallet : FactIndex.walletsOf(fact.fact())) {
                behind.computeIfAbsent(wallet, w -> new HashSet<>()).addAll(FactIndex.mintsOf(fact.fact()));
            }
        }
    }

    /** True once nothing is told any more: another UTC day has begun, or today's prices are not those of the run. */
    public boolean over() {
        return market.over() != null;
    }

    /** How many wallets and mints wait for the next run. */
    public int waiting() {
        return openWallets.size() + market.open().size();
    }

    private boolean trader(Address wallet) {
        return !venues.contains(wallet) && past.trader(wallet);
    }

    /**
     * Scores {@code wallet} anew.
     *
     * @param later a trade that follows all others of its mint and is not in the wallet's rows; null where it must be read
     *     anew
     */
    private Optional<Place> scored(Address wallet, @Nullable RecordedFact later) {
        if (!trader(wallet)) {
            return Optional.empty();
        }
        why = market.over();
        if (why != null) {
            return Optional.empty(); // for good: what is missed here is never read
        }
        OptionalScore score = score(wallet, later);
        if (score == OptionalScore.NONE) {
            return Optional.empty();
        }
        int number = number(wallet);
        if (number < 0) {
            more.add(wallet); // ranking asks for its address
            number = ranks.add(score.hundredths);
            numbers.put(wallet, number);
        } else {
            ranks.move(number, score.hundredths);
        }
        return Optional.of(new Place(score.hundredths, ranks.rank(number)));
    }

    private record OptionalScore(int hundredths) {
        private static final OptionalScore NONE = new OptionalScore(-1);
    }

    private OptionalScore score(Address wallet, @Nullable RecordedFact later) {
        LiveWallet own = openWallets.contains(wallet) ? null : read(wallet, later);
        if (own == null || !own.of(market.open()).isEmpty()) {
            openWallets.add(wallet);
            touched.remove(wallet);
            why = Waits.NO_SLOT;
            return OptionalScore.NONE;
        }
        try {
            WalletFeatures features = own.features(market::mint, scorer.parameters(), rules, market,
                    past.failedFees(wallet, market.asOf()), mints -> whole(wallet, mints));
            if (features != null) {
                return new OptionalScore(scorer.scoreOnly(features, market, standing(wallet)));
            }
        } catch (ArithmeticException e) {
            // too large for sums of columns: objects tell, as in a run
        }
        Optional<LiveWhole> all = whole(wallet);
        if (all.isEmpty()) {
            why = Waits.NO_SLOT;
            return OptionalScore.NONE;
        }
        return new OptionalScore(all.get().score(scorer, standing(wallet)));
    }

    /** The rows of {@code wallet} with all its facts; null where their order can't be told. */
    private @Nullable LiveWallet read(Address wallet, @Nullable RecordedFact later) {
        LiveWallet own = touched.computeIfAbsent(wallet, this::ofRun);
        Set<Address> anew = new HashSet<>(behind.getOrDefault(wallet, Set.of()));
        anew.addAll(own.of(market.recreated()));
        if (later != null && later.fact() instanceof Fact.Trade t && (anew.contains(t.mint()) || !own.takes(later)
                || (!own.has(t.mint()) && past.shows(wallet, t.mint())))) {
            anew.add(t.mint());
        } else if (later != null) {
            ColumnBuilder one = new ColumnBuilder(solUsd, a -> true, market::mint, 1);
            one.add(later, slot.transaction(later));
            own.add(one.build());
        }
        if (!anew.isEmpty()) {
            LiveFacts.Picked some = facts.ofWallet(wallet, anew);
            if (some == null) {
                return null;
            }
            own.reread(wallet, anew, some.order(), market::mint, solUsd, past.reconciled(wallet, some, solUsd),
                    slot.newest());
        }
        behind.remove(wallet);
        return own;
    }

    /** The rows of {@code wallet} that the run has. */
    private LiveWallet ofRun(Address wallet) {
        int place = number(wallet); // mostly its number in the columns too
        boolean same = place >= 0 && place < columns.wallets() && columns.wallet(place).equals(wallet);
        int number = same ? place : columns.numberOf(wallet);
        return new LiveWallet(number < 0 ? TradeColumns.none(wallet) : columns.only(number),
                past.reconciled(wallet));
    }

    /** What {@code wallet} did in {@code mints}, likewise. */
    private Optional<LiveWhole> whole(Address wallet, Set<Address> mints) {
        LiveFacts.Picked some = facts.ofWallet(wallet, mints);
        return some == null
                ? Optional.empty()
                : Optional.of(new LiveWhole(wallet, some.order(), 0, List.of(), market, rules));
    }

    /** All of {@code wallet} as objects of the ledger; empty where the order of its facts can't be told. */
    private Optional<LiveWhole> whole(Address wallet) {
        LiveFacts.Picked all = facts.ofWallet(wallet);
        return all == null
                ? Optional.empty()
                : Optional.of(new LiveWhole(wallet, all.order(), past.failedFees(wallet, market.asOf()),
                        past.reconciled(wallet, all, solUsd), market, rules));
    }

    /**
     * The line of {@code wallet} on the leaderboard as a run would make it now; empty where it has no place, or waits for
     * the next run.
     */
    public Optional<LeaderboardRow> row(Address wallet) {
        int number = number(wallet);
        if (number < 0 || over() || openWallets.contains(wallet) || !trader(wallet)) {
            return Optional.empty();
        }
        return whole(wallet)
                .map(all -> clusters.in(Rows.ranked(ranks.rank(number), all.row(scorer, standing(wallet)))));
    }

    /** Whom {@code fact} touches is not told any more. */
    private void refuse(RecordedFact fact) {
        for (Address wallet : FactIndex.walletsOf(fact.fact())) {
            openWallets.add(wallet);
            touched.remove(wallet);
        }
        FactIndex.mintsOf(fact.fact()).forEach(market::refuse);
    }
}
