package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.TraderScorer;

/** Runs over made-up markets: several trades a slot on three curves by five wallets, signatures without any order. */
class EngineProperties {
    private static final int WALLETS = 5;
    private static final int MINTS = 3;
    private static final TraderScorer SCORER = new TraderScorer(DefaultParameters.set());

    /** Facts in the order in which they happened. */
    private static List<RecordedFact> world(long seed, int trades, boolean reserves) {
        Random random = new Random(seed);
        long[] token = new long[MINTS];
        long[] quote = new long[MINTS];
        java.util.Arrays.fill(token, 1_073_000_000_000_000L);
        java.util.Arrays.fill(quote, 30_000_000_000L);
        long[][] held = new long[WALLETS][MINTS];
        List<RecordedFact> facts = new ArrayList<>();
        long slot = 100;
        for (int i = 0; i < trades; i++) {
            slot += random.nextInt(4) == 0 ? 1 + random.nextInt(50_000) : 0;
            int wallet = random.nextInt(WALLETS);
            int mint = random.nextInt(MINTS);
            boolean buy = held[wallet][mint] == 0 || random.nextBoolean();
            long raw;
            long sol;
            if (buy) {
                sol = 20_000_000 + random.nextInt(900_000_000);
                raw = Amounts.mulDiv(sol, token[mint], quote[mint] + sol);
            } else {
                raw = 1 + (long) (random.nextDouble() * (held[wallet][mint] - 1));
                sol = Amounts.mulDiv(raw, quote[mint], token[mint] + raw);
            }
            token[mint] += buy ? -raw : raw;
            quote[mint] += buy ? sol : -sol;
            held[wallet][mint] += buy ? raw : -raw;
            Reserves after = reserves
                    ? new Reserves(token[mint], quote[mint], -1, quote[mint] - 30_000_000_000L)
                    : null;
            Fact fact = trade(10 + wallet, 50 + mint, buy ? Side.BUY : Side.SELL, raw, sol, costs(sol / 80, 5_000),
                    after);
            facts.add(at(header(random.nextLong() >>> 1, slot), fact));
            if (random.nextInt(9) == 0 && held[wallet][mint] > 10) {
                long sent = held[wallet][mint] / 3;
                int to = (wallet + 1) % WALLETS;
                held[wallet][mint] -= sent;
                held[to][mint] += sent;
                boolean known = random.nextBoolean();
                facts.add(at(header(random.nextLong() >>> 1, known ? ++slot : Unknown.AMOUNT, Unknown.INDEX,
                        known || random.nextBoolean() ? time(slot) : Unknown.TIME),
                        transfer(50 + mint, 10 + wallet, 10 + to, sent)));
            }
        }
        return facts;
    }

    private static Engine run(List<RecordedFact> facts) {
        MemoryStores stores = new MemoryStores();
        facts.forEach(f -> stores.add(f.header(), f.fact()));
        Engine engine = new Engine(stores, stores, SCORER, KnownAccounts.none());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        return engine;
    }

    @Property(tries = 40, seed = "20261122")
    void theOrderOfArrivalNeverMatters(@ForAll long seed, @ForAll boolean reserves) {
        List<RecordedFact> facts = world(seed, 120, reserves);
        Engine straight = run(facts);
        List<RecordedFact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(~seed));
        Engine other = run(shuffled);
        assertThat(other.results()).isEqualTo(straight.results());
        assertThat(text(other)).isEqualTo(text(straight));
    }

    /** Everything a run says, as text. */
    private static String text(Engine engine) {
        StringBuilder text = new StringBuilder();
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            var dossier = engine.wallet(row.wallet()).orElseThrow();
            text.append(row.toString().replaceAll("spark=.*", "")).append(java.util.Arrays.toString(row.spark()))
                    .append(dossier.positions()).append(dossier.profit()).append(dossier.score());
            dossier.facts().forEach(f -> text.append(f.header().signature()).append(f.fact()));
        }
        for (int mint = 0; mint < MINTS; mint++) {
            engine.token(address(50 + mint)).ifPresent(t -> text.append(t.earlyBuyers()).append(t.reserves()));
        }
        return text.toString();
    }

    /** Nobody sells what he does not have here: so if the order is found again, nothing is unmatched but gifts. */
    @Property(tries = 40, seed = "20261122")
    void reservesAloneFindTheOrderWithinSlotsAgain(@ForAll long seed) {
        List<RecordedFact> facts = new ArrayList<>(world(seed, 150, true).stream()
                .filter(f -> f.fact() instanceof Fact.Trade).toList());
        List<Long> happened = facts.stream().map(f -> f.header().signature().prefix()).toList();
        Collections.shuffle(facts, new Random(seed + 1));
        Engine engine = run(facts);
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            var dossier = engine.wallet(row.wallet()).orElseThrow();
            for (Position p : dossier.positions()) {
                assertThat(p.orderKnown()).isTrue();
                List<Long> told = dossier.facts().stream()
                        .filter(f -> f.fact() instanceof Fact.Trade t && t.mint().equals(p.mint()))
                        .map(f -> f.header().signature().prefix()).toList();
                assertThat(told).isEqualTo(happened.stream().filter(told::contains).toList());
            }
        }
    }

    /** Nobody's score depends on who else is there: a stranger in a token of his own changes no other's. */
    @Property(tries = 40, seed = "20261122")
    void aWalletThatSharesNoTokenChangesNoOtherScore(@ForAll long seed, @ForAll boolean reserves) {
        List<RecordedFact> facts = world(seed, 120, reserves);
        Engine without = run(facts);
        Random random = new Random(~seed);
        for (int i = 0; i < 30; i++) {
            long slot = Math.max(100, facts.get(random.nextInt(120)).header().slot());
            facts.add(at(header(random.nextLong() >>> 1, slot),
                    trade(99, 99, random.nextInt(3) > 0 ? Side.BUY : Side.SELL, 1 + random.nextInt(1_000),
                            1 + random.nextInt(2_000_000_000), costs(0, 5_000))));
        }
        Engine with = run(facts);
        assertThat(with.leaderboard().rows()).hasSize(without.leaderboard().rows().size() + 1);
        for (LeaderboardRow before : without.leaderboard().rows()) {
            var then = without.wallet(before.wallet()).orElseThrow().score();
            var now = with.wallet(before.wallet()).orElseThrow().score();
            assertThat(now.waterfall()).isEqualTo(then.waterfall());
            assertThat(now.components()).isEqualTo(then.components());
            assertThat(List.of(now.score(), now.low(), now.high(), now.evidence(), now.reputation()))
                    .isEqualTo(List.of(then.score(), then.low(), then.high(), then.evidence(), then.reputation()));
        }
    }
}
