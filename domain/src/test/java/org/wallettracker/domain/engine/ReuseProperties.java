package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** A run that takes over what still holds is the run from nothing. */
class ReuseProperties {
    private static final TraderScorer SCORER = new TraderScorer(DefaultParameters.set());
    private static final long SOL = 1_000_000_000L;

    private static Engine engine(MemoryStores stores) {
        return new Engine(stores, stores, SCORER, KnownAccounts.none(), DefaultParameters.set().ledgerRules());
    }

    private static void rebuild(Engine engine) {
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
    }

    /** Facts come in any order in batches of any size, some are withdrawn again, prices come along. */
    @Property(tries = 120, seed = "20261122")
    void arrivalInAnyOrderAndAnyBatchesEndsWhereARunFromNothingDoes(@ForAll long seed, @ForAll boolean shuffled,
            @ForAll boolean strange) {
        Random random = new Random(seed);
        List<RecordedFact> facts = new ArrayList<>(RandomFacts.of(seed, 160, strange));
        if (shuffled) {
            Collections.shuffle(facts, random);
        }
        List<PricePoint> prices = RandomFacts.prices(seed);
        MemoryStores stores = new MemoryStores();
        Engine engine = engine(stores);
        int told = 0;
        while (told < facts.size()) {
            int upTo = Math.min(facts.size(), told + 1 + random.nextInt(40));
            for (RecordedFact f : facts.subList(told, upTo)) {
                stores.facts.add(new RecordedFact(f.header(), f.fact(), ++told, 0));
            }
            if (random.nextInt(4) == 0 && stores.facts.size() > 3) {
                stores.facts.remove(random.nextInt(stores.facts.size())); // withdrawn
            }
            if (random.nextInt(3) == 0) {
                int some = stores.prices.size() + random.nextInt(prices.size() - stores.prices.size() + 1);
                stores.prices.addAll(prices.subList(stores.prices.size(), some));
            }
            rebuild(engine);
            Engine fresh = engine(stores);
            rebuild(fresh);
            assertThat(engine.results()).isEqualTo(fresh.results());
            assertThat(text(engine)).isEqualTo(text(fresh));
        }
    }

    @Example
    void onlyTouchedWalletsAndHoldersAreReadAgain() {
        MemoryStores stores = new MemoryStores();
        for (int w = 0; w < 100; w++) {
            stores.add(header(10 + w, 10 + w), trade(10 + w, 2_000 + w, Side.BUY, 100, SOL, FREE))
                    .add(header(1_010 + w, 500 + w), trade(10 + w, 2_000 + w, Side.SELL, 100, 2 * SOL, FREE));
        }
        Engine engine = engine(stores);
        rebuild(engine);
        assertThat(engine.walletsRead()).isEqualTo(100);
        rebuild(engine);
        assertThat(engine.walletsRead()).isZero();
        // wallet 10 buys what wallet 11 has traded: both are read again, nobody else
        stores.add(header(5_000, 700), trade(10, 2_001, Side.BUY, 100, SOL, FREE));
        rebuild(engine);
        assertThat(engine.walletsRead()).isEqualTo(2);
        // a late trade of wallet 50
        stores.add(header(5_001, 300), trade(50, 2_040, Side.BUY, 100, SOL, FREE));
        rebuild(engine);
        assertThat(engine.walletsRead()).isEqualTo(1);
        // it is withdrawn
        stores.facts.removeLast();
        rebuild(engine);
        assertThat(engine.walletsRead()).isEqualTo(1);
    }

    private static String text(Engine engine) {
        StringBuilder text = new StringBuilder(engine.status().toString());
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            text.append(row.toString().replaceAll("spark=.*", "")).append(Arrays.toString(row.spark()));
        }
        return text.toString();
    }
}
