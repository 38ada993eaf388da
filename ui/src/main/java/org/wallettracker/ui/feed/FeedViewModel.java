package org.wallettracker.ui.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.feed.FeedPort.FeedStatus;
import org.wallettracker.ui.feed.FeedPort.Source;
import org.wallettracker.ui.feed.FeedPort.Trial;

/** The feed without looks: what was heard last, and what was asked for. */
final class FeedViewModel {
    /** So many latencies make a line. */
    private static final int HEARD = 60;

    private final FeedPort port;
    private final Desk desk;
    private final Async async;
    private final ReadOnlyObjectWrapper<Loadable<FeedStatus>> status = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<Loadable<TokenBoard>> tokens = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Asked> asked = new ReadOnlyObjectWrapper<>(new Asked(false, null, ""));
    private final Map<String, Deque<Long>> latencies = new HashMap<>();

    /**
     * How the assistant for keys stands.
     *
     * @param busy true while a source is asked
     * @param trial what it said; null before
     * @param kept where it is kept, or why it is not; empty before
     */
    record Asked(boolean busy, @Nullable Trial trial, String kept) {
    }

    FeedViewModel(FeedPort port, Desk desk, Async async) {
        this.port = port;
        this.desk = desk;
        this.async = async;
    }

    /** Asks how it goes; the answer before stays until then. */
    void refresh() {
        async.run(status, port::status, this::heard,
                e -> status.set(Loadable.failed("The data sources could not be asked", e)));
    }

    /** Counts how far tokens are known; of a large desk that takes seconds. */
    void count() {
        async.run(tokens, desk::tokens, board -> tokens.set(new Loadable.Ready<>(board)),
                e -> tokens.set(Loadable.failed("The tokens could not be counted", e)));
    }

    private void heard(FeedStatus now) {
        Set<String> known = new HashSet<>();
        for (Source source : now.sources()) {
            known.add(source.name());
            if (source.p50Micros() > 0) {
                Deque<Long> line = latencies.computeIfAbsent(source.name(), n -> new ArrayDeque<>());
                line.addLast(source.p50Micros());
                while (line.size() > HEARD) {
                    line.removeFirst();
                }
            }
        }
        latencies.keySet().retainAll(known);
        status.set(new Loadable.Ready<>(now));
    }

    /** The latencies of {@code source} that were heard, oldest first, microseconds. */
    long[] latencies(String source) {
        return latencies.getOrDefault(source, new ArrayDeque<>()).stream().mapToLong(Long::longValue).toArray();
    }

    /** Begins or stops following. */
    void follow(boolean on) {
        act(on ? "Following could not be started" : "Following could not be stopped", () -> port.follow(on));
    }

    /** Pauses a job or goes on with it. */
    void pause(long job, boolean paused) {
        act("The job could not be changed", () -> port.pause(job, paused));
    }

    /** Makes a job more or less urgent. */
    void prioritise(long job, int step) {
        act("The job could not be changed", () -> port.prioritise(job, step));
    }

    private void act(String what, Runnable work) {
        Callable<Boolean> call = () -> {
            work.run();
            return true;
        };
        async.run(new Object(), call, done -> {
            trouble.set("");
            refresh();
        }, e -> {
            trouble.set(what + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            refresh();
        });
    }

    /** Asks a source whether it takes {@code text}. */
    void tryOut(String kind, String text) {
        asked.set(new Asked(true, null, ""));
        async.run(asked, () -> port.tryOut(kind, text), trial -> asked.set(new Asked(false, trial, "")),
                e -> asked.set(new Asked(false, new Trial(false, String.valueOf(e.getMessage())), "")));
    }

    /** Keeps {@code text} for {@code kind}. */
    void keep(String kind, String text) {
        Trial trial = asked.get().trial();
        asked.set(new Asked(true, trial, ""));
        async.run(asked, () -> port.keep(kind, text), place -> {
            asked.set(new Asked(false, trial, "Kept in " + place + ", readable by you only."));
            refresh();
        }, e -> asked.set(new Asked(false, trial, "Not kept: " + e.getMessage())));
    }

    /** What is typed in changed: what was said of it before means nothing now. */
    void forgetTrial() {
        async.forget(asked);
        asked.set(new Asked(false, null, ""));
    }

    ReadOnlyObjectProperty<Loadable<FeedStatus>> status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<TokenBoard>> tokens() {
        return tokens.getReadOnlyProperty();
    }

    /** What went wrong last, in words; empty if nothing did. */
    ReadOnlyObjectProperty<String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asked> asked() {
        return asked.getReadOnlyProperty();
    }
}
