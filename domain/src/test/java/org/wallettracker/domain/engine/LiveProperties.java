package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.parameter.ParameterEdit;

/** What the live board says of a trade's wallet is what a run with that trade says. */
class LiveProperties {
    private static final TraderScorer SCORER = new TraderScorer(DefaultParameters.set());
    /** Any token that anybody trades makes the next day calm or wild. */
    private static final TraderScorer NERVOUS = new TraderScorer(ParameterEdit.of(DefaultParameters.set())
            .named("nervous", 1).put("regime", "minTraders", 1).put("regime", "minTokens", 1)
            .put("regime", "tokenCalmPercent", "2").put("regime", "tokenWildPercent", "4").set("test"));
    private static int taken;
    private static int fresh;
    private static int lines;
    private static int waited;

    private static Engine rebuilt(MemoryStores stores, TraderScorer scorer) {
        Engine engine = new Engine(stores, stores, scorer, KnownAccounts.none(),
                DefaultParameters.set().ledgerRules());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        return engine;
    }

    /**
     * Facts in the order in which they happened, or each up to a dozen places late, among them new wallets and mints; some
     * are withdrawn again. The board lives on until {@code patience} trades had to wait.
     */
    @Property(tries = 30, seed = "20261122")
    void aLiveTradesScoreIsThatOfARunWithIt(@ForAll long seed, @ForAll boolean strange, @ForAll boolean nervous,
            @ForAll boolean late, @ForAll boolean indexed, @ForAll @IntRange(min = 1, max = 10) int patience) {
        TraderScorer scorer = nervous ? NERVOUS : SCORER;
        Random random = new Random(seed);
        List<RecordedFact> facts = RandomFacts.of(seed, 160, strange);
        facts = indexed ? indexed(facts, random) : facts;
        int begin = random.nextBoolean() ? 8 : 100;
        MemoryStores stores = new MemoryStores();
        stores.prices.addAll(RandomFacts.prices(seed));
        facts.subList(0, begin).forEach(f -> stores.add(f.header(), f.fact()));
        Engine engine = rebuilt(stores, scorer);
        LiveBoard live = engine.live().orElseThrow();
        Map<Address, Integer> scores = scores(engine);
        int refused = 0;
        long seq = begin;
        for (RecordedFact f : arriving(facts.subList(begin, facts.size()), late, random)) {
            RecordedFact told = new RecordedFact(f.header(), f.fact(), ++seq, 0);
            stores.facts.add(told);
            Optional<LiveBoard.Place> place = live.apply(told);
            engine = rebuilt(stores, scorer);
            if (place.isEmpty()) {
                boolean counts = f.fact() instanceof Fact.Trade && f.fact().status() != FactStatus.DISPUTED;
                assertThat(live.why() != null).as(f.toString()).isEqualTo(counts);
                waited += counts ? 1 : 0;
                refused += counts ? 1 : 0;
            } else {
                taken++;
                Address wallet = ((Fact.Trade) f.fact()).wallet();
                fresh += scores.containsKey(wallet) ? 0 : 1;
                LeaderboardRow row = engine.leaderboard().find(wallet).orElseThrow();
                assertThat(place.get().score()).isEqualTo(row.score());
                scores.put(wallet, row.score());
                assertThat(place.get().rank()).isEqualTo(rank(scores, wallet));
                assertThat(live.place(wallet)).isEqualTo(place);
                // a line wants all facts of the wallet in order, a score those of each mint
                live.row(wallet).ifPresent(line -> {
                    lines++;
                    assertThat(line).usingRecursiveComparison().ignoringFields("rank").isEqualTo(row);
                });
            }
            if (late && random.nextInt(12) == 0) {
                RecordedFact gone = stores.facts.remove(random.nextInt(stores.facts.size()));
                live.withdrawn(gone);
                for (Address wallet : FactIndex.walletsOf(gone.fact())) {
                    live.place(wallet).ifPresent(now -> scores.put(wallet, now.score()));
                }
                engine = rebuilt(stores, scorer);
            }
            if (refused == patience) {
                live = engine.live().orElseThrow();
                scores.clear();
                scores.putAll(scores(engine));
                refused = 0;
            }
        }
    }

    /** {@code facts} with the places of their transactions in their slots, of which sources tell most. */
    private static List<RecordedFact> indexed(List<RecordedFact> facts, Random random) {
        Map<Signature, Integer> places = new HashMap<>();
        Map<Long, Integer> next = new HashMap<>();
        List<RecordedFact> indexed = new ArrayList<>();
        for (RecordedFact f : facts) {
            TransactionHeader h = f.header();
            int place = h.slot() < 0
                    ? Unknown.INDEX
                    : places.computeIfAbsent(h.signature(), s -> random.nextInt(8) == 0
                            ? Unknown.INDEX
                            : next.merge(h.slot(), 1 + random.nextInt(3), Integer::sum));
            indexed.add(new RecordedFact(new TransactionHeader(h.signature(), h.slot(), place, h.blockTime(),
                    h.feePayer(), h.failed(), h.networkFee(), h.source(), h.decoderVersion()), f.fact(), f.recordSeq(),
                    f.recordedAt()));
        }
        return indexed;
    }

    private static List<RecordedFact> arriving(List<RecordedFact> facts, boolean late, Random random) {
        List<RecordedFact> arriving = new ArrayList<>(facts);
        for (int i = 0; late && i < arriving.size(); i++) {
            if (random.nextInt(4) == 0) {
                RecordedFact later = arriving.remove(i);
                arriving.add(Math.min(arriving.size(), i + random.nextInt(12)), later);
            }
        }
        return arriving;
    }

    @AfterContainer
    static void mostWereTaken() {
        assertThat(taken).isGreaterThan(1_500);
        assertThat(fresh).isGreaterThan(15);
        assertThat(lines).isGreaterThan(1_000);
        assertThat(waited).isLessThan(taken / 2);
    }

    private static Map<Address, Integer> scores(Engine engine) {
        Map<Address, Integer> scores = new HashMap<>();
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            scores.put(row.wallet(), row.score());
        }
        return scores;
    }

    private static int rank(Map<Address, Integer> scores, Address wallet) {
        int own = scores.getOrDefault(wallet, -1);
        int rank = 1;
        for (Map.Entry<Address, Integer> e : scores.entrySet()) {
            rank += e.getValue() > own || (e.getValue() == own && e.getKey().compareTo(wallet) < 0) ? 1 : 0;
        }
        return rank;
    }

    @Property(tries = 50, seed = "20261122")
    void ranksMoveWithScores(@ForAll long seed) {
        Random random = new Random(seed);
        int[] scores = random.ints(300, 0, random.nextBoolean() ? 20 : 100_001).toArray();
        RankBoard board = new RankBoard(scores, Integer::compare);
        for (int i = 0; i < 200; i++) {
            int moved = random.nextInt(scores.length);
            scores[moved] = random.nextInt(random.nextBoolean() ? 20 : 100_001);
            board.move(moved, scores[moved]);
            int asked = random.nextInt(scores.length);
            int rank = 1;
            for (int n = 0; n < scores.length; n++) {
                rank += scores[n] > scores[asked] || (scores[n] == scores[asked] && n < asked) ? 1 : 0;
            }
            assertThat(board.rank(asked)).isEqualTo(rank);
            assertThat(board.score(asked)).isEqualTo(scores[asked]);
        }
    }
}
