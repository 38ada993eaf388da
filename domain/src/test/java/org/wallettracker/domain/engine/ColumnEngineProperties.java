package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;

/** A run read from columns is the run read from the ledger's objects. */
class ColumnEngineProperties {
    private static final TraderScorer SCORER = new TraderScorer(DefaultParameters.set());

    /** The same scorer, but the engine does not know it: it must hand over whole histories. */
    private static final WalletScorer OF_OBJECTS = new WalletScorer() {
        @Override
        public ScoreCard score(WalletHistory history, Market market) {
            return SCORER.score(history, market);
        }

        @Override
        public ScoreCard brief(WalletHistory history, Market market) {
            return SCORER.brief(history, market);
        }

        @Override
        public String parameterSet() {
            return SCORER.parameterSet();
        }
    };

    private static Engine engine(List<RecordedFact> facts, long seed, WalletScorer scorer) {
        MemoryStores stores = new MemoryStores();
        facts.forEach(f -> stores.add(f.header(), f.fact()));
        stores.prices.addAll(RandomFacts.prices(seed));
        Engine engine = new Engine(stores, stores, scorer, KnownAccounts.none(),
                DefaultParameters.set().ledgerRules());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        return engine;
    }

    @Property(tries = 150, seed = "20261122")
    void aRunFromColumnsIsTheRunFromObjects(@ForAll long seed, @ForAll boolean strange) {
        List<RecordedFact> facts = RandomFacts.of(seed, 250, strange);
        Engine columns = engine(facts, seed, SCORER);
        Engine objects = engine(facts, seed, OF_OBJECTS);
        assertThat(columns.results()).isEqualTo(objects.results());
        assertThat(text(columns)).isEqualTo(text(objects));
        if (!strange) {
            assertThat(columns.positionsLeftToObjects()).isZero();
        }
    }

    private static String text(Engine engine) {
        StringBuilder text = new StringBuilder(engine.status().toString());
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            text.append(row.toString().replaceAll("spark=.*", "")).append(Arrays.toString(row.spark()))
                    .append(engine.wallet(row.wallet()).orElseThrow().score());
        }
        for (int mint = 50; mint < 55; mint++) {
            engine.token(address(mint)).ifPresent(t -> text.append(t.earlyBuyers()));
        }
        return text.toString();
    }
}
