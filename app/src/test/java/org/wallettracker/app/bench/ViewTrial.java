package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.leaderboard.LeaderboardTrial;

/** The leaderboard view over many wallets: how long a sort or filter takes, and how long the window does not answer. */
final class ViewTrial implements Trial {
    private static final double ALLOWED_STALL_MS = 50;

    @Override
    public String name() {
        return "leaderboard";
    }

    @Override
    public String what() {
        return "sorting and filtering the leaderboard view; beside sorting the same rows on the thread that paints";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        bench.say("a leaderboard of " + bench.wallets(1_000_000) + " wallets");
        System.setProperty("glass.platform", "Headless"); // the same window on every machine
        System.setProperty("prism.order", "sw");
        Desk desk = new CrowdedDesk(bench.wallets(1_000_000));
        LeaderboardTrial.run(desk, 1440, 900); // not counted
        LeaderboardTrial.Result result = LeaderboardTrial.run(desk, 1440, 900);
        double naive = Rounds.seconds(bench.rounds(), List.of(() -> naive(desk)))[0] * 1e3;
        for (LeaderboardTrial.Step step : result.steps()) {
            bench.say(String.format(Locale.ROOT,
                    "%-30s first page %.0f ms, longest stall %.1f ms, FX thread busy %.0f ms in all",
                    step.name(), step.firstPageNanos() / 1e6, step.longestStallNanos() / 1e6,
                    step.fxProcessorNanos() / 1e6));
        }
        String of = String.format(Locale.ROOT, "%,d wallets", result.wallets());
        double page = result.slowestFirstPageNanos() / 1e6;
        double stall = result.longestStallNanos() / 1e6;
        return List.of(
                new Reading("leaderboard, slowest sorted first page, " + of, page, "ms", String.format(Locale.ROOT,
                        "the same rows sorted as a list on one thread, %.0f ms", naive), page / naive),
                new Reading("leaderboard, longest stall of the FX thread, " + of, stall, "ms",
                        String.format(Locale.ROOT, "the aim, %.0f ms", ALLOWED_STALL_MS), stall / ALLOWED_STALL_MS));
    }

    /** What a table does that sorts its list itself. */
    private static long naive(Desk desk) {
        List<LeaderboardRow> rows = new ArrayList<>(desk.leaderboard().rows());
        rows.sort(Comparator.comparingLong(LeaderboardRow::realizedLamports).reversed()
                .thenComparing(LeaderboardRow::wallet));
        return rows.getFirst().rank();
    }
}
