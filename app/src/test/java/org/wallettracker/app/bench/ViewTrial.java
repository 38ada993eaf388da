package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.ui.leaderboard.LeaderboardTrial;

/** The leaderboard view over many wallets: how long a sort or filter takes, and how long the window does not answer. */
final class ViewTrial implements Trial {
    private static final double ALLOWED_STALL_MS = 50;
    private static final int ONE_PAGE = 50;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

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
        Desk page = new CrowdedDesk(ONE_PAGE);
        LeaderboardTrial.run(desk, WIDTH, HEIGHT); // not counted
        LeaderboardTrial.run(page, WIDTH, HEIGHT);
        LeaderboardTrial.Result none = LeaderboardTrial.run(new CrowdedDesk(0), WIDTH, HEIGHT);
        LeaderboardTrial.Result few = LeaderboardTrial.run(page, WIDTH, HEIGHT);
        LeaderboardTrial.Result result = LeaderboardTrial.run(desk, WIDTH, HEIGHT);
        double naive = Rounds.seconds(bench.rounds(), List.of(() -> naive(desk)))[0] * 1e3;
        say(bench, "no wallets", List.of(none.window(), none.open()));
        say(bench, ONE_PAGE + " wallets", List.of(few.window(), few.open()));
        say(bench, bench.wallets(1_000_000) + " wallets", result.steps());
        String of = String.format(Locale.ROOT, "%,d wallets", result.wallets());
        double first = most(result.orders(), LeaderboardTrial.Step::firstPageNanos);
        double stall = most(result.orders(), LeaderboardTrial.Step::longestStallNanos);
        double opening = ms(result.open().longestStallNanos());
        double onePage = ms(few.open().longestStallNanos());
        double busy = Math.max(ms(result.open().longestBusyNanos()),
                most(result.orders(), LeaderboardTrial.Step::longestBusyNanos));
        double window = ms(result.window().longestStallNanos());
        double empty = ms(none.window().longestStallNanos());
        String aim = String.format(Locale.ROOT, "the aim, %.0f ms", ALLOWED_STALL_MS);
        return List.of(
                new Reading("leaderboard, slowest sorted first page, " + of, first, "ms", String.format(Locale.ROOT,
                        "the same rows sorted as a list on one thread, %.0f ms", naive), first / naive),
                new Reading("leaderboard, longest stall of the FX thread while sorting and filtering, " + of, stall,
                        "ms", aim, stall / ALLOWED_STALL_MS),
                new Reading("leaderboard, longest stall of the FX thread while opening, " + of, opening, "ms", aim,
                        opening / ALLOWED_STALL_MS),
                new Reading("the same, opening too, in the FX thread's own processor time, " + of, busy, "ms", aim,
                        busy / ALLOWED_STALL_MS),
                new Reading("opening beside one page", opening, "ms", String.format(Locale.ROOT,
                        "opening a leaderboard of %d wallets, %.0f ms", ONE_PAGE, onePage), opening / onePage),
                new Reading("window of the leaderboard, its own first show, " + of, window, "ms", String.format(
                        Locale.ROOT, "the same window over an empty leaderboard, %.0f ms", empty), window / empty));
    }

    private static void say(Bench bench, String of, List<LeaderboardTrial.Step> steps) {
        for (LeaderboardTrial.Step step : steps) {
            bench.say(String.format(Locale.ROOT,
                    "%-15s %-30s first page %.0f ms, longest stall %.1f ms (its own processor time %.1f ms), FX thread "
                            + "busy %.0f ms in all",
                    of, step.name(), ms(step.firstPageNanos()), ms(step.longestStallNanos()),
                    ms(step.longestBusyNanos()), ms(step.fxProcessorNanos())));
        }
    }

    private static double most(List<LeaderboardTrial.Step> steps, ToLongFunction<LeaderboardTrial.Step> of) {
        return ms(steps.stream().mapToLong(of).max().orElse(0));
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }

    /** What a table does that sorts its list itself. */
    private static long naive(Desk desk) {
        List<LeaderboardRow> rows = new ArrayList<>(desk.leaderboard().rows());
        rows.sort(Comparator.comparingLong(LeaderboardRow::realizedLamports).reversed()
                .thenComparing(LeaderboardRow::wallet));
        return rows.getFirst().rank();
    }
}
