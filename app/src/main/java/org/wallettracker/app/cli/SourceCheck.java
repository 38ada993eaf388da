package org.wallettracker.app.cli;

import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.ingest.source.RpcSource;
import org.wallettracker.ingest.source.SourceFailure;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * Whether a data source is configured and answers: asked once, for its newest slot.
 *
 * @param latencyMillis how long it took; only where it is reachable
 */
record SourceCheck(String name, boolean configured, boolean reachable, long latencyMillis, String note) {

    /** Every kind of source, in rank. */
    static List<SourceCheck> all(Settings settings) {
        List<SourceSpec> specs;
        try {
            specs = SourceSettings.of(settings);
        } catch (UsageException e) {
            return List.of(new SourceCheck("configuration", true, false, 0, String.valueOf(e.getMessage())));
        }
        List<SourceCheck> checks = new ArrayList<>();
        OkHttpClient client = new OkHttpClient();
        for (SourceKind kind : SourceKind.values()) {
            checks.add(specs.stream().filter(spec -> spec.kind() == kind).findFirst().map(spec -> ask(spec, client))
                    .orElseGet(() -> new SourceCheck(kind.text(), false, false, 0,
                            (kind == SourceKind.NODE ? "RPC_ENDPOINT" : kind.name() + "_API_KEY") + " is not set")));
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        return checks;
    }

    private static SourceCheck ask(SourceSpec spec, OkHttpClient client) {
        long begin = System.nanoTime();
        try {
            new RpcSource(spec, client).call("getSlot", "[]");
            long took = (System.nanoTime() - begin) / 1_000_000;
            return new SourceCheck(spec.kind().text(), true, true, took, "answers in " + took + " ms, at most "
                    + spec.requestsPerSecond() + " requests a second, " + spec);
        } catch (SourceFailure e) {
            return new SourceCheck(spec.kind().text(), true, false, 0, String.valueOf(e.getMessage()));
        }
    }
}
