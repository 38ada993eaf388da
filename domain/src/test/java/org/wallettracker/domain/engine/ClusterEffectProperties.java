package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wallettracker.domain.Sample.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** What clusters do to scores, whatever the trades. */
class ClusterEffectProperties {
    private static final TraderScorer SCORER = new TraderScorer(DefaultParameters.set());

    private static Engine engine(MemoryStores stores) {
        return new Engine(stores, stores, SCORER, KnownAccounts.none(), DefaultParameters.set().ledgerRules());
    }

    private static MemoryStores stores(List<RecordedFact> facts) {
        MemoryStores stores = new MemoryStores();
        for (RecordedFact f : facts) {
            stores.facts.add(new RecordedFact(f.header(), f.fact(), stores.facts.size() + 1L, 0));
        }
        return stores;
    }

    private static ClusterBoard board(boolean penalised, Random random, List<List<Address>> groups) {
        List<ClusterEntry> entries = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Cluster.Member> members = groups.get(g).stream().sorted()
                    .map(w -> new Cluster.Member(w, random.nextInt(101) / 100.0)).toList();
            entries.add(new ClusterEntry(new Cluster("ring" + g, members, List.of(), Set.of(), 0.9, 0.9,
                    ClusterType.UNKNOWN), penalised ? ReviewStatus.OPEN : ReviewStatus.DISMISSED, penalised,
                    Optional.empty(), 0, List.of()));
        }
        return new ClusterBoard(1, 1, entries);
    }

    /** Two clusters out of those who trade. */
    private static List<List<Address>> groups(List<RecordedFact> facts) {
        TreeSet<Address> traders = new TreeSet<>();
        facts.stream().map(RecordedFact::fact).filter(f -> f instanceof Fact.Trade)
                .forEach(f -> traders.add(((Fact.Trade) f).wallet()));
        List<Address> all = List.copyOf(traders);
        int half = Math.max(1, all.size() / 2);
        return List.of(all.subList(0, Math.min(half, all.size())), all.subList(Math.min(half, all.size()), all.size()))
                .stream().filter(g -> !g.isEmpty()).toList();
    }

    private static Map<Address, Integer> scores(Engine engine) {
        Map<Address, Integer> scores = new HashMap<>();
        engine.leaderboard().rows().forEach(r -> scores.put(r.wallet(), r.score()));
        return scores;
    }

    private static void run(Engine engine, ClusterBoard board) {
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, board, Progress.NONE);
    }

    @Property(tries = 150, seed = "20261130")
    void noPenaltyRaisesAScoreAndNobodyScoresAboveTheWhole(@ForAll long seed, @ForAll boolean strange) {
        Random random = new Random(seed);
        List<RecordedFact> facts = RandomFacts.of(seed, 160, strange);
        MemoryStores stores = stores(facts);
        Engine engine = engine(stores);
        run(engine, ClusterBoard.NONE);
        Map<Address, Integer> before = scores(engine);
        List<List<Address>> groups = groups(facts);
        run(engine, board(true, random, groups));
        Map<Address, Integer> after = scores(engine);
        before.forEach((wallet, score) -> assertThat(after.get(wallet)).isLessThanOrEqualTo(score));
        for (ClusterEntry entry : engine.clusters().entries()) {
            int limit = entry.combined().orElseThrow().score();
            entry.cluster().wallets().stream().filter(after::containsKey)
                    .forEach(w -> assertThat(after.get(w)).isLessThanOrEqualTo(limit));
            List<LeaderboardRow> rows = engine.leaderboard().rows().stream()
                    .filter(r -> r.cluster().equals(entry.cluster().id())).toList();
            rows.forEach(r -> assertThat(r.limited()).isEqualTo(r.penalised() && r.score() == limit));
            double ranked = rows.stream().filter(r -> r.score() > 0 || r.evidence() >= 5) // others have no rank
                    .mapToDouble(r -> 1.0 / r.rank()).sum();
            assertThat(entry.influence()).isCloseTo(ranked, within(1e-9));
        }
        Engine fresh = engine(stores);
        run(fresh, engine.clusters());
        assertThat(fresh.results()).isEqualTo(engine.results()); // what was taken over from the run before is no other
        run(engine, board(false, random, groups));
        assertThat(scores(engine)).isEqualTo(before);
    }

    /** Facts come in batches, clusters come and go: what is taken over is what a run from nothing computes. */
    @Property(tries = 100, seed = "20261130")
    void whatIsTakenOverIsWhatARunFromNothingComputes(@ForAll long seed, @ForAll boolean strange) {
        Random random = new Random(seed);
        List<RecordedFact> facts = RandomFacts.of(seed, 160, strange);
        MemoryStores stores = new MemoryStores();
        Engine engine = engine(stores);
        int told = 0;
        ClusterBoard board = ClusterBoard.NONE;
        while (told < facts.size()) {
            int upTo = random.nextInt(3) == 0 ? told : Math.min(facts.size(), told + 1 + random.nextInt(60));
            for (RecordedFact f : facts.subList(told, upTo)) {
                stores.facts.add(new RecordedFact(f.header(), f.fact(), ++told, 0));
            }
            if (random.nextInt(2) == 0 && told > 0) {
                board = board(random.nextInt(4) > 0, random, groups(facts.subList(0, told)));
            }
            run(engine, board);
            Engine fresh = engine(stores);
            run(fresh, board);
            assertThat(engine.results()).isEqualTo(fresh.results());
            assertThat(engine.clusters().entries()).isEqualTo(fresh.clusters().entries());
        }
    }

    /** Runs beside following move on with the clusters in force; the first has those that were kept. */
    @Property(tries = 60, seed = "20261130")
    void clustersCountOnWhileTheChainIsFollowed(@ForAll long seed) {
        List<RecordedFact> facts = RandomFacts.of(seed, 160, false);
        ClusterBoard board = board(true, new Random(seed), groups(facts));
        MemoryStores stores = stores(facts);
        Engine engine = engine(stores);
        run(engine, board);
        Map<Address, Integer> before = scores(engine);
        assertThat(engine.renew(Progress.NONE)).isTrue();
        assertThat(scores(engine)).isEqualTo(before);
        Engine fresh = engine(stores);
        new LiveScores(fresh, stores, () -> board).advance(Progress.NONE);
        assertThat(scores(fresh)).isEqualTo(before);
        assertThat(fresh.clusters().entries()).isEqualTo(engine.clusters().entries());
    }

    /** One trader's deeds told of several wallets: who sees through it sees the one trader. */
    @Property(tries = 150, seed = "20261130")
    void aDividedTraderThatIsDetectedScoresNoMoreThanTheUndivided(@ForAll long seed, @ForAll boolean strange) {
        Random random = new Random(seed);
        List<RecordedFact> facts = RandomFacts.of(seed, 160, strange);
        Address whole = groups(facts).getFirst().getFirst();
        int parts = 2 + random.nextInt(4);
        Map<Object, Address> byTransaction = new HashMap<>();
        List<RecordedFact> divided = new ArrayList<>();
        for (RecordedFact f : facts) {
            Address part = byTransaction.computeIfAbsent(f.header().signature(),
                    s -> address(88_000_000L + random.nextInt(parts)));
            divided.add(new RecordedFact(f.header(), told(f.fact(), whole, part), f.recordSeq(), f.recordedAt()));
        }
        Engine one = engine(stores(facts));
        run(one, ClusterBoard.NONE);
        Engine many = engine(stores(divided));
        List<Address> members = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            members.add(address(88_000_000L + p));
        }
        run(many, board(true, random, List.of(members)));
        int undivided = scores(one).get(whole);
        assertThat(many.clusters().entries().getFirst().combined().orElseThrow().score())
                .isLessThanOrEqualTo(undivided);
        for (LeaderboardRow row : many.leaderboard().rows()) {
            if (members.contains(row.wallet())) {
                assertThat(row.score()).isLessThanOrEqualTo(undivided);
            }
        }
    }

    private static Fact told(Fact fact, Address whole, Address part) {
        if (fact instanceof Fact.Trade t && t.wallet().equals(whole)) {
            return new Fact.Trade(t.program(), t.ordinal(), t.position(), part, t.mint(), t.side(), t.tokenRaw(),
                    t.decimals(), t.quoteMint(), t.quoteRaw(), t.costs(), t.venue(), t.reserves(), t.roundTrip(),
                    t.status());
        }
        if (fact instanceof Fact.TokenTransfer t) {
            return new Fact.TokenTransfer(t.program(), t.ordinal(), t.position(), t.mint(),
                    whole.equals(t.from()) ? part : t.from(), whole.equals(t.to()) ? part : t.to(), t.tokenRaw(),
                    t.withheldRaw(), t.decimals(), t.status());
        }
        if (fact instanceof Fact.Creation c && c.wallet().equals(whole)) {
            return new Fact.Creation(c.program(), c.ordinal(), c.position(), part, c.mint(),
                    whole.equals(c.creator()) ? part : c.creator(), c.curve(), c.name(), c.symbol(), c.uri(),
                    c.supplyRaw(), c.reserves(), c.quoteMint(), c.mayhem(), c.status());
        }
        if (fact instanceof Fact.LiquidityChange c && c.wallet().equals(whole)) {
            return new Fact.LiquidityChange(c.program(), c.ordinal(), c.position(), c.added(), part, c.mint(), c.pool(),
                    c.tokenRaw(), c.quoteMint(), c.quoteRaw(), c.reserves(), c.status());
        }
        return fact;
    }
}
