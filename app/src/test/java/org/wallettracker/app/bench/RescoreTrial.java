package org.wallettracker.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.Labels;
import org.wallettracker.app.config.ParameterFiles;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Ranking;
import org.wallettracker.domain.score.ScoreTable;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Other parameters over many wallets: scores from the counted numbers, and a whole tick of the laboratory (edit, check,
 * score, rank, compare), beside counting the same wallets' positions anew.
 */
final class RescoreTrial implements Trial {
    private static final int BASE_TRADES = 40_000;
    private static final int BASE_WALLETS = 2_000;
    private static final int TICK_WALLETS = 100_000;
    private static final int LISTED = 200;

    @Override
    public String name() {
        return "rescore";
    }

    @Override
    public String what() {
        return "1M wallets scored anew under other parameters, and one tick of the laboratory at 100,000";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        ParameterSet set = ParameterFiles.shipped();
        List<WalletHistory> base = base(set);
        List<Reading> readings = new ArrayList<>();
        Market market = new EvenMarket();

        int many = bench.wallets(1_000_000);
        bench.say("counting " + many + " wallets of " + BASE_TRADES / BASE_WALLETS + " trades each");
        long begin = System.nanoTime();
        ScoreTable table = ScoreTable.of(new Crowd(base, many), market, set, Progress.NONE);
        double counting = (System.nanoTime() - begin) / 1e9;
        ParameterSet other = ParameterEdit.of(set).weight(Criterion.PNL_SOL, 250).set("bench");
        double[] seconds = Rounds.seconds(bench.rounds(), List.of(() -> Arrays.stream(table.scores(other)).sum()));
        readings.add(against(String.format(Locale.ROOT, "scores of %,d wallets from features", many), seconds[0],
                "s", counting));

        ScoreTable fewer = ScoreTable.of(new Crowd(base, TICK_WALLETS), market, set, Progress.NONE);
        Ranking before = new Ranking(fewer.scores(set));
        double[] tick = Rounds.seconds(Math.max(bench.rounds(), 15), List.of(() -> {
            ParameterSet tried = ParameterEdit.of(set).weight(Criterion.WIN_RATE, 90).set("bench");
            Churn churn = Churn.of(fewer, before, set, new Ranking(fewer.scores(tried)), tried, LISTED);
            return churn.moved() + churn.best().getLast().scoreAfter();
        }, () -> ScoreTable.of(new Crowd(base, TICK_WALLETS / 20), market, set, Progress.NONE).evidence(0)));
        Reading inSeconds = against(
                String.format(Locale.ROOT, "one tick of the laboratory at %,d wallets", TICK_WALLETS),
                tick[0], "s", tick[1] * 20);
        readings.add(new Reading(inSeconds.name(), tick[0] * 1e3, "ms", inSeconds.baseline(), inSeconds.ratio()));
        return readings;
    }

    private static Reading against(String name, double seconds, String unit, double counting) {
        return new Reading(name, seconds, unit,
                String.format(Locale.ROOT, "counting the same wallets' positions anew, %.3g s", counting),
                seconds / counting);
    }

    private static List<WalletHistory> base(ParameterSet set) {
        Engine engine = new Engine(new SyntheticTrades(BASE_TRADES, BASE_WALLETS), new NoPrices(),
                new TraderScorer(set), Labels.shipped(), set.ledgerRules());
        engine.rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
        List<WalletHistory> histories = new ArrayList<>();
        for (LeaderboardRow row : engine.leaderboard().rows()) {
            WalletDossier dossier = engine.wallet(row.wallet()).orElseThrow();
            histories.add(new WalletHistory(row.wallet(), dossier.positions(), dossier.facts(), dossier.failedFees()));
        }
        return histories;
    }

    /** As many wallets as wanted: the few of the base again and again under addresses of their own. */
    private static final class Crowd extends AbstractList<WalletHistory> implements RandomAccess {
        private final List<WalletHistory> base;
        private final int size;

        private Crowd(List<WalletHistory> base, int size) {
            this.base = base;
            this.size = size;
        }

        @Override
        public WalletHistory get(int index) {
            WalletHistory like = base.get(index % base.size());
            Address own = Address.of(ByteBuffer.allocate(32).putInt(index).array(), 0);
            return new WalletHistory(own, like.positions(), like.facts(), like.failedFees());
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** A market that changes its regime every day and knows no prices. */
    private static final class EvenMarket implements Market {
        private static final long AS_OF = 1_781_000_000L;
        private static final long DAY = 86_400;

        @Override
        public long asOf() {
            return AS_OF;
        }

        @Override
        public @Nullable MintHistory mint(Address mint) {
            return null;
        }

        @Override
        public SolUsd solUsd() {
            return new SolUsd(List.of());
        }

        @Override
        public Regime regimeAt(long time) {
            Regime[] all = Regime.values();
            return all[(int) Math.floorMod(time / DAY, all.length)];
        }
    }
}
