package org.wallettracker.app.desktop;

import org.wallettracker.domain.port.Progress;

/** Reports to two, stops when either says so. */
record Both(Progress one, Progress other) implements Progress {
    @Override
    public void report(String stage, long done, long total) {
        one.report(stage, done, total);
        other.report(stage, done, total);
    }

    @Override
    public boolean cancelled() {
        return one.cancelled() || other.cancelled();
    }
}
