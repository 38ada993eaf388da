package org.wallettracker.ui.feed;

import java.util.List;
import org.wallettracker.domain.desk.LiveStatus;

/** Follows nothing and can't. */
final class NoFeed implements FeedPort {
    private static final String WHY = "this workstation was started without data sources";

    @Override
    public FeedStatus status() {
        return new FeedStatus(List.of(), List.of(), WHY, LiveStatus.STOPPED, List.of(), Queue.EMPTY, false, "");
    }

    @Override
    public void follow(boolean on) {
        if (on) {
            throw new IllegalStateException(WHY);
        }
    }

    @Override
    public void pause(long job, boolean paused) {
        throw new IllegalStateException(WHY);
    }

    @Override
    public void prioritise(long job, int step) {
        throw new IllegalStateException(WHY);
    }

    @Override
    public Trial tryOut(String kind, String text) {
        return new Trial(false, WHY);
    }

    @Override
    public String keep(String kind, String text) {
        throw new IllegalStateException(WHY);
    }
}
