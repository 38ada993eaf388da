package org.wallettracker.ui.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Format;

/** Says in the status bar that the chain is followed, and how long ago the last trade arrived. FX thread only. */
final class LiveClock {
    private static final Duration AGAIN = Duration.seconds(1);
    private static final long SECOND = 1_000_000_000L;

    private final LiveDesk live;
    private final Async async;
    private final StatusBar bar;
    private volatile long heard;
    private final Desk.Subscription subscription;
    private final Timeline clock;

    LiveClock(LiveDesk live, Async async, StatusBar bar) {
        this.live = live;
        this.async = async;
        this.bar = bar;
        subscription = live.onRows(rows -> heard = System.nanoTime());
        clock = new Timeline(new KeyFrame(AGAIN, e -> tick()));
        clock.setCycleCount(Timeline.INDEFINITE);
        if (!live.equals(LiveDesk.NONE)) {
            clock.play();
            tick();
        }
    }

    private void tick() {
        async.<Boolean>run(this, () -> live.status().running(), running -> bar.live(running ? words() : ""),
                e -> bar.live("live, state not known"));
    }

    private String words() {
        long at = heard;
        return at == 0 ? "live, no trade yet" : words(Math.max(0, (System.nanoTime() - at) / SECOND));
    }

    /** @param age seconds since the last trade */
    static String words(long age) {
        return "live, " + (age < 1 ? "just now" : Format.duration(age) + " ago");
    }

    /** Listens no more. */
    void close() {
        clock.stop();
        subscription.close();
    }
}
