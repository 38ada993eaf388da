package org.wallettracker.ingest.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;

/**
 * What a source answers when it is asked for its newest slot, once with each of its keys.
 *
 * @param state the best of what its keys brought
 * @param latencyMillis how long the first good answer took; only where it is {@link State#GOOD}
 * @param retryAfter how long it asked to be left alone; zero where it did not
 * @param note what to know of it, in words, without address and key
 */
public record SourceProbe(State state, long latencyMillis, Duration retryAfter, String note) {

    /** How a source does, the best first. */
    public enum State {
        /** It answers. */
        GOOD,
        /** It answers that too much is asked of it (429). */
        LIMITED,
        /** It takes no key that it was given (401 or 403). */
        KEY_REFUSED,
        /** It answers something else than what was asked. */
        FAULT,
        /** It does not answer. */
        UNREACHABLE
    }

    private record One(State state, long millis, Duration retryAfter, String words) {
    }

    /** Asks the source of {@code spec}. */
    public static SourceProbe ask(SourceSpec spec, OkHttpClient client) {
        List<One> told = new ArrayList<>();
        if (spec.keys().isEmpty()) {
            told.add(one(spec, client));
        }
        for (Secret key : spec.keys()) {
            told.add(one(spec.with(List.of(key)), client));
        }
        One best = told.getFirst();
        for (One each : told) {
            best = each.state.compareTo(best.state) < 0 ? each : best;
        }
        StringBuilder note = new StringBuilder(best.words);
        for (int i = 0; told.size() > 1 && i < told.size(); i++) {
            if (told.get(i).state != best.state) {
                note.append("; key ").append(i + 1).append(" of ").append(told.size()).append(": ")
                        .append(told.get(i).words);
            }
        }
        return new SourceProbe(best.state, best.millis, best.retryAfter, note.toString());
    }

    private static One one(SourceSpec spec, OkHttpClient client) {
        long begin = System.nanoTime();
        try {
            new RpcSource(spec, client).slot();
            long took = (System.nanoTime() - begin) / 1_000_000;
            return new One(State.GOOD, took, Duration.ZERO, "answers in " + took + " ms");
        } catch (SourceFailure e) {
            State state = switch (e.kind()) {
                case RATE_LIMITED, RESTING -> State.LIMITED;
                case KEY_REFUSED -> State.KEY_REFUSED;
                case MALFORMED, TOO_LARGE, REQUEST, SERVER, SLOT_SKIPPED, NOT_YET, NOT_HERE -> State.FAULT;
                case NETWORK, TIMEOUT -> State.UNREACHABLE;
            };
            return new One(state, 0, e.retryAfter(), e.getMessage()
                    + (state == State.LIMITED && !e.retryAfter().isZero()
                            ? ", to be left alone for " + e.retryAfter().toSeconds() + " s"
                            : ""));
        }
    }
}
