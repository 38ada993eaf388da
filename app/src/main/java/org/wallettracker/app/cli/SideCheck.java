package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.ingest.live.PumpPortalProbe;
import org.wallettracker.ingest.price.Exchange;

/**
 * Whether what is asked beside the chain is configured and answers: the exchanges, PumpPortal. None of them is needed.
 *
 * @param latency milliseconds of an answer; negative without one
 * @param note what to know, in words; no address
 */
record SideCheck(String name, boolean configured, String state, long latency, String note) {
    private static final String GOOD = "good";
    private static final String MISSING = "missing";
    private static final String NOT_CONFIGURED = "not configured";

    static List<SideCheck> all(Settings settings, InstantSource clock) {
        List<SideCheck> all = new ArrayList<>();
        for (Exchange exchange : Exchange.values()) {
            all.add(exchange(exchange, settings, clock));
        }
        all.add(pumpPortal(settings));
        return all;
    }

    private static SideCheck exchange(Exchange exchange, Settings settings, InstantSource clock) {
        String name = exchange.name().toLowerCase(Locale.ROOT);
        String setting = exchange.name() + "_URL";
        if (settings.get(setting).isEmpty()) {
            return new SideCheck(name, false, NOT_CONFIGURED, -1,
                    setting + " is not set: prices are asked for by wallet-tracker prices alone");
        }
        try {
            long begin = System.nanoTime();
            String wrong = PriceSettings.client(settings, exchange).tryOut(clock.millis() / 1_000);
            long latency = (System.nanoTime() - begin) / 1_000_000;
            return wrong.isEmpty()
                    ? new SideCheck(name, true, GOOD, latency, "it told prices of the last ten minutes")
                    : new SideCheck(name, true, wrong.startsWith("it ") ? "limited" : MISSING, -1, wrong);
        } catch (UsageException e) {
            return new SideCheck(name, true, "fault", -1, String.valueOf(e.getMessage()));
        }
    }

    private static SideCheck pumpPortal(Settings settings) {
        String name = "pumpportal";
        try {
            Optional<URI> address = MegatronSettings.pumpPortal(settings);
            if (address.isEmpty()) {
                return new SideCheck(name, false, NOT_CONFIGURED, -1, "PUMPPORTAL_URL is not set");
            }
            long begin = System.nanoTime();
            boolean opens = PumpPortalProbe.opens(address.get());
            return opens
                    ? new SideCheck(name, true, GOOD, (System.nanoTime() - begin) / 1_000_000, "its stream opens")
                    : new SideCheck(name, true, MISSING, -1, "no connection");
        } catch (UsageException e) {
            return new SideCheck(name, true, "fault", -1, String.valueOf(e.getMessage()));
        }
    }

    /** True if nothing is wrong: what nobody set up is no fault. */
    boolean good() {
        return !configured || state.equals(GOOD);
    }

    void json(ObjectNode to) {
        @Nullable
        Boolean reachable = configured ? Boolean.valueOf(latency >= 0 || state.equals("limited")) : null;
        to.put("name", name).put("configured", configured).put("reachable", reachable)
                .put("latencyMs", latency < 0 ? null : (Long) latency).put("state", state)
                .putNull("retryAfterSeconds").put("keys", 0).put("note", note).putNull("socket");
    }
}
