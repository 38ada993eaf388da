package org.wallettracker.app.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.wallettracker.domain.desk.Desk.Subscription;
import org.wallettracker.ui.shell.TimePort;

/** Which moment is asked for and which is on the screen. The newest wish counts; work on others is given up. */
final class TimeTravel implements TimePort {
    private final Consumer<Moment> go;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Moment first;
    private volatile Moment wanted;
    private volatile Moment shown;

    /** @param go begins the work on a moment and returns at once */
    TimeTravel(Moment first, Consumer<Moment> go) {
        this.first = first;
        wanted = first;
        shown = first;
        this.go = go;
    }

    @Override
    public Moment wanted() {
        return wanted;
    }

    @Override
    public Moment shown() {
        return shown;
    }

    @Override
    public void look(Moment moment) {
        if (!moment.equals(wanted)) {
            wanted = moment;
            tell();
            go.accept(moment);
        }
    }

    /** True if nobody wants {@code moment} any more. */
    boolean stale(Moment moment) {
        return !moment.equals(wanted);
    }

    /** True while now is shown and nobody wants another moment: told before the work on another one begins. */
    boolean now() {
        return wanted.isNow() && shown.isNow();
    }

    /** The moment that was shown at first is shown and wanted again. */
    void home() {
        wanted = first;
        shown = first;
        tell();
    }

    /** The run of {@code moment} is in force. */
    void arrived(Moment moment) {
        shown = moment;
        tell();
    }

    /** The work on {@code moment} was stopped: what is on the screen is what is wanted. */
    void stopped(Moment moment) {
        if (moment.equals(wanted)) {
            wanted = shown;
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
