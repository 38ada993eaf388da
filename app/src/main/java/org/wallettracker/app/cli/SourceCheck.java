package org.wallettracker.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.ingest.live.StreamProbe;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceProbe;
import org.wallettracker.ingest.source.SourceProbe.State;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * Whether a data source is configured and answers: asked for its newest slot once with each key, and its WebSocket for
 * the subscriptions that following needs.
 *
 * @param probe what it answered; null where it is not configured, or its settings can't be used
 * @param stream what its WebSocket answered; null where it has none
 * @param keys it has
 * @param note what to know, in words
 */
record SourceCheck(String name, boolean configured, @Nullable SourceProbe probe, @Nullable StreamProbe stream, int keys,
        String note) {

    /** Every kind of source, in rank. */
    static List<SourceCheck> all(Settings settings) {
        List<SourceSpec> specs;
        try {
            specs = SourceSettings.of(settings);
        } catch (UsageException e) {
            return List.of(new SourceCheck("configuration", true, null, null, 0, String.valueOf(e.getMessage())));
        }
        List<SourceCheck> checks = new ArrayList<>();
        OkHttpClient client = new OkHttpClient();
        for (SourceKind kind : SourceKind.values()) {
            Optional<SourceSpec> spec = specs.stream().filter(s -> s.kind() == kind).findFirst();
            checks.add(spec.map(s -> ask(s, client)).orElseGet(() -> new SourceCheck(kind.text(), false, null, null, 0,
                    (kind == SourceKind.NODE
                            ? "RPC_ENDPOINT"
                            : kind.name() + "_API_KEY" + (kind == SourceKind.SHYFT ? " (or X_TOKEN)" : ""))
                            + " is not set")));
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        return checks;
    }

    private static SourceCheck ask(SourceSpec spec, OkHttpClient client) {
        SourceProbe told = SourceProbe.ask(spec, client);
        Duration within = spec.timeout();
        StreamProbe stream = spec.socket() == null ? null : StreamProbe.ask(spec, within);
        return new SourceCheck(spec.kind().text(), true, told, stream, spec.keys().size(), told.note()
                + (told.state() == State.GOOD
                        ? ", at most " + spec.requestsPerSecond() + " requests a second, " + spec
                        : ""));
    }

    /** True if it answered what was asked, or that too much is asked of it. */
    boolean reachable() {
        SourceProbe told = probe;
        return told != null && (told.state() == State.GOOD || told.state() == State.LIMITED);
    }

    /** How it stands, in a word or two. */
    String state() {
        SourceProbe told = probe;
        return !configured ? "not configured" : told == null ? "fault" : word(told.state());
    }

    static String word(State state) {
        return switch (state) {
            case GOOD -> "good";
            case LIMITED -> "limited";
            case KEY_REFUSED -> "key refused";
            case FAULT -> "fault";
            case UNREACHABLE -> "missing";
        };
    }
}
