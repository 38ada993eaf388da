package org.wallettracker.ui.shell;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wallettracker.domain.desk.Desk;

/** Moves the whole desk to a moment of the past and back. Callable from any thread; never waits. */
public interface TimePort {
    /** A desk that always shows {@link Moment#NOW}. */
    TimePort NONE = fixed(Moment.NOW);

    /**
     * A moment by the desk's two clocks.
     *
     * @param asOf Unix seconds; {@link Long#MAX_VALUE} for the newest
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     */
    record Moment(long asOf, long knownAt) {
        /** Everything that is known. */
        public static final Moment NOW = new Moment(Long.MAX_VALUE, Long.MAX_VALUE);

        /** True if nothing is left out. */
        public boolean isNow() {
            return equals(NOW);
        }
    }

    /** The moment that is shown, or is being made ready. */
    Moment wanted();

    /** The moment of the run that is on the screen. */
    Moment shown();

    /** Makes the desk show {@code moment}; work on another one that is still under way is given up. */
    void look(Moment moment);

    /** Calls {@code listener} (on any thread) when {@link #wanted} or {@link #shown} changed, until it is closed. */
    Desk.Subscription onChange(Runnable listener);

    /** A desk that shows {@code moment} and no other. */
    static TimePort fixed(Moment moment) {
        return new TimePort() {
            private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

            @Override
            public Moment wanted() {
                return moment;
            }

            @Override
            public Moment shown() {
                return moment;
            }

            @Override
            public void look(Moment other) {
                listeners.forEach(Runnable::run);
            }

            @Override
            public Desk.Subscription onChange(Runnable listener) {
                listeners.add(listener);
                return () -> listeners.remove(listener);
            }
        };
    }
}
