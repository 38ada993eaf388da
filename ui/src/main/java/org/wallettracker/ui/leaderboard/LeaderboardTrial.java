package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.async.StallMeter;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.theme.Themes;
import org.wallettracker.ui.common.view.SilentNavigator;
import org.wallettracker.ui.common.view.ViewContext;

/**
 * Measures the leaderboard as an analyst meets it: opens the real view over a desk, sorts and filters by a script, and
 * notes for each step how long the first page took and how long the FX thread did not answer. Works on JavaFX's headless
 * platform ({@code -Dglass.platform=Headless -Dprism.order=sw}).
 */
public final class LeaderboardTrial {
    private static final int CALM_PULSES = 4;
    private final FxAsync async = new FxAsync();
    private final List<Step> steps = new ArrayList<>();

    /**
     * A step of the script.
     *
     * @param firstPageNanos from the wish to the first page laid out in its order
     * @param longestStallNanos the longest time the FX thread did not answer until all was quiet again
     * @param longestBusyNanos the most processor time the FX thread used before it answered again: the stall without
     *     what other programs on the machine took
     * @param fxProcessorNanos processor time the FX thread used for all of it
     */
    public record Step(String name, long firstPageNanos, long longestStallNanos, long longestBusyNanos,
            long fxProcessorNanos) {
    }

    /**
     * What was measured. The first step shows the window with nothing in it but the view's frame, the second opens the
     * view, the others sort and filter.
     *
     * @param wallets on the leaderboard
     */
    public record Result(int wallets, List<Step> steps) {
        public Result {
            steps = List.copyOf(steps);
        }

        /** The step that shows the window: what any view pays. */
        public Step window() {
            return steps.getFirst();
        }

        /** The step that opens the view. */
        public Step open() {
            return steps.get(1);
        }

        /** The steps that sort and filter; none where there are no wallets. */
        public List<Step> orders() {
            return steps.subList(2, steps.size());
        }
    }

    private LeaderboardTrial() {
    }

    /**
     * Runs the script over {@code desk} in a window of {@code width} x {@code height}. Starts JavaFX if it does not run;
     * it goes on running. Not to be called on the FX thread.
     */
    public static Result run(Desk desk, int width, int height) {
        start();
        return new LeaderboardTrial().measure(desk, width, height);
    }

    private static void start() {
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            running.await();
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            Platform.setImplicitExit(false); // it runs already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for JavaFX", e);
        }
    }

    private Result measure(Desk desk, int width, int height) {
        Stage[] stage = new Stage[1];
        LeaderboardView[] made = new LeaderboardView[1];
        try (StallMeter meter = new StallMeter()) {
            step("window", meter, () -> {
                LeaderboardView view = new LeaderboardView(new ViewContext(desk, async, new SilentNavigator()));
                Scene scene = new Scene(new StackPane(view.node()), width, height);
                Themes.apply(scene, Appearance.DEFAULT.withTheme(Appearance.Theme.LIGHT));
                stage[0] = new Stage();
                stage[0].setScene(scene);
                made[0] = view;
                stage[0].show();
                return view;
            }, view -> true);
            script(made[0], meter);
        } finally {
            FxAsync.await(() -> {
                made[0].hide();
                stage[0].hide();
                return true;
            });
        }
        return new Result(made[0].model().rows().sourceSize(), steps);
    }

    private void script(LeaderboardView view, StallMeter meter) {
        LeaderboardViewModel model = view.model();
        step("open", view, meter, () -> view.show(""));
        if (model.rows().isEmpty()) {
            return;
        }
        for (LeaderboardColumn column : List.of(LeaderboardColumn.PNL_SOL, LeaderboardColumn.LAST_ACTIVE,
                LeaderboardColumn.WIN_RATE, LeaderboardColumn.WALLET)) {
            step("sort by " + column.phrase(), view, meter, () -> view.table().sortBy(column, column.bestFirst()));
        }
        step("turn the order", view, meter, () -> view.table().sortBy(LeaderboardColumn.WALLET, true));
        step("search a part of an address", view, meter, () -> view.search("a1"));
        step("search a longer part", view, meter, () -> view.search("a1b"));
        step("clear", view, meter, model::clear);
        step("filter by a range", view, meter, () -> model.filter(
                Filter.NONE.with(Measure.SCORE, new Range(30_000L, null))));
        step("filter by three more", view, meter, () -> model.filter(model.query().get().filter()
                .with(Measure.WIN_RATE, new Range(4_000L, null)).toggled(Tag.GRADUATES)
                .withTypes(Set.of(WalletType.NORMAL))));
        step("sort what is filtered", view, meter, () -> view.table().sortBy(LeaderboardColumn.PNL_SOL, true));
        step("clear again", view, meter, model::clear);
        step("sort by score", view, meter, () -> view.table().sortBy(LeaderboardColumn.SCORE, true));
    }

    private void step(String name, LeaderboardView view, StallMeter meter, Runnable wish) {
        step(name, meter, () -> {
            wish.run();
            return view;
        }, v -> v.model().settled() && (v.table().room().getScene() == null || v.table().room().unfolded()));
    }

    private void step(String name, StallMeter meter, Supplier<LeaderboardView> wish,
            Predicate<LeaderboardView> stands) {
        meter.takeLongest();
        meter.takeLongestBusy();
        long used = meter.fxProcessorNanos();
        CompletableFuture<Long> firstPage = new CompletableFuture<>();
        long began = System.nanoTime();
        LeaderboardView view = FxAsync.await(() -> {
            Runnable[] laidOut = new Runnable[1];
            LeaderboardView asked = wish.get();
            Scene scene = asked.node().getScene();
            laidOut[0] = () -> {
                if (stands.test(asked)) {
                    firstPage.complete(System.nanoTime());
                    scene.removePostLayoutPulseListener(laidOut[0]);
                }
            };
            scene.addPostLayoutPulseListener(laidOut[0]);
            return asked;
        });
        Thread pulses = Thread.ofPlatform().daemon().name("pulses").start(() -> {
            while (!firstPage.isDone()) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                FxAsync.await(() -> {
                    Platform.requestNextPulse();
                    return true;
                });
            }
        });
        long ended = firstPage.join();
        settle(view);
        try {
            pulses.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        steps.add(new Step(name, ended - began, meter.takeLongest(), meter.takeLongestBusy(),
                meter.fxProcessorNanos() - used));
    }

    /** Waits until nothing is under way for some pulses in a row. */
    private void settle(LeaderboardView view) {
        int calm = 0;
        while (calm < CALM_PULSES) {
            CompletableFuture<Boolean> pulse = new CompletableFuture<>();
            FxAsync.await(() -> {
                Scene scene = view.node().getScene();
                Runnable[] once = new Runnable[1];
                once[0] = () -> {
                    pulse.complete(true);
                    scene.removePostLayoutPulseListener(once[0]);
                };
                scene.addPostLayoutPulseListener(once[0]);
                Platform.requestNextPulse();
                return true;
            });
            pulse.join();
            calm = async.pending() == 0 ? calm + 1 : 0;
        }
    }
}
