package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.ingest.megatron.MegatronAddress;
import org.wallettracker.ingest.megatron.MegatronProbe;

/**
 * Whether Megatron's database is configured, answers, and has the tables that are read.
 *
 * @param probe null where it was not asked
 * @param note what to know, in words; no user, no password
 */
record MegatronCheck(boolean configured, @Nullable MegatronProbe probe, String note) {
    static final String NAME = "megatron";

    static MegatronCheck of(Settings settings) {
        Optional<MegatronAddress> address;
        try {
            address = MegatronSettings.of(settings);
        } catch (UsageException e) {
            return new MegatronCheck(true, null, String.valueOf(e.getMessage()));
        }
        if (address.isEmpty()) {
            return new MegatronCheck(false, null, "MEGATRON_DB_HOST is not set");
        }
        MegatronProbe probe = MegatronProbe.ask(address.get());
        String wrong = String.join("; ", probe.wrong().values());
        return new MegatronCheck(true, probe, !probe.reachable()
                ? probe.failure()
                : wrong.isEmpty() ? "every table that is read is there, " + address.get() : wrong);
    }

    boolean reachable() {
        return probe != null && probe.reachable();
    }

    /** True if all of it can be read. */
    boolean good() {
        return probe != null && probe.reachable() && probe.wrong().isEmpty();
    }

    String state() {
        if (!configured) {
            return "not configured";
        }
        return probe == null ? "fault" : !reachable() ? "missing" : good() ? "good" : "limited";
    }

    void json(ObjectNode to) {
        MegatronProbe told = probe;
        to.put("name", NAME).put("configured", configured).put("reachable", configured ? reachable() : null)
                .put("latencyMs", told != null && told.reachable() ? told.latencyMillis() : null)
                .put("state", state()).putNull("retryAfterSeconds").put("keys", 0).put("note", note).putNull("socket");
        ObjectNode wrong = to.putObject("tables");
        if (told != null) {
            told.wrong().forEach(wrong::put);
        }
    }
}
