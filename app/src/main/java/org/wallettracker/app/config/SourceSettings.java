package org.wallettracker.app.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.source.RpcSource;
import org.wallettracker.ingest.source.Secret;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;

/**
 * The data sources that are configured, in their rank: Helius, Shyft, any node. A source without key (Helius, Shyft) or
 * address (node) is not configured. Keys come from the environment or the user's file and go nowhere but into requests.
 */
public final class SourceSettings {
    static final String HELIUS = "https://mainnet.helius-rpc.com/";
    static final String HELIUS_SOCKET = "wss://atlas-mainnet.helius-rpc.com/";
    static final String SHYFT = "https://rpc.shyft.to/";
    static final int USUAL_RATE = 10;
    /** The specification's other name for the key of Shyft. */
    static final String X_TOKEN = "X_TOKEN";
    static final String RETRIES = "DATA_SOURCE_RETRY_COUNT";
    static final int MOST_RETRIES = 20;
    static final int MOST_MILLIS = 600_000;
    static final int MOST_A_SECOND = 100_000;

    private SourceSettings() {
    }

    /**
     * What {@code settings} configure; empty if nothing.
     *
     * @throws UsageException if a value is none that the setting can have; keys are not quoted
     */
    public static List<SourceSpec> of(Settings settings) {
        List<SourceSpec> sources = new ArrayList<>();
        Duration timeout = timeout(settings);
        settings.number(RETRIES); // told before anything is asked
        keyed(settings, "HELIUS", SourceKind.HELIUS, HELIUS, heliusSocket(settings), timeout).ifPresent(sources::add);
        keyed(settings, "SHYFT", SourceKind.SHYFT, SHYFT, null, timeout).ifPresent(sources::add);
        settings.get("RPC_ENDPOINT").ifPresent(address -> sources.add(spec("RPC_ENDPOINT", "node", SourceKind.NODE,
                address, settings.get("RPC_WS_ENDPOINT").orElseGet(() -> socket(address)), "RPC_WS_ENDPOINT", List.of(),
                settings.number("RPC_REQUESTS_PER_SECOND"), timeout)));
        return sources;
    }

    /** Where another address of Helius is set, its WebSocket is taken to be there too, unless it is set itself. */
    private static String heliusSocket(Settings settings) {
        return settings.get("HELIUS_WS_URL")
                .orElseGet(() -> settings.get("HELIUS_RPC_URL").map(SourceSettings::socket).orElse(HELIUS_SOCKET));
    }

    /** The same address for a WebSocket. */
    private static String socket(String rpc) {
        String address = rpc.strip();
        return address.startsWith("http") ? "ws" + address.substring("http".length()) : address;
    }

    /**
     * The sources of {@code specs} as one, asked as often again as {@code settings} say where none of them answers.
     *
     * @throws UsageException if that is no such number
     */
    public static SourceGroup group(List<SourceSpec> specs, Settings settings) {
        OkHttpClient client = new OkHttpClient();
        return new SourceGroup(specs.stream().map(spec -> new RpcSource(spec, client)).toList(),
                settings.number(RETRIES));
    }

    private static Optional<SourceSpec> keyed(Settings settings, String name, SourceKind kind, String usual,
            @Nullable String socket, Duration timeout) {
        String setting = kind == SourceKind.SHYFT && settings.get("SHYFT_API_KEY").isEmpty()
                ? X_TOKEN
                : name + "_API_KEY";
        return settings.get(setting).map(text -> spec(name + "_RPC_URL", kind.text(), kind,
                settings.get(name + "_RPC_URL").orElse(usual), socket, name + "_WS_URL", keys(setting, text),
                settings.number(name + "_REQUESTS_PER_SECOND"), timeout));
    }

    private static SourceSpec spec(String setting, String name, SourceKind kind, String address,
            @Nullable String socket, String socketSetting, List<Secret> keys,
            int rate, Duration timeout) {
        try {
            SourceSpec.of(name, kind, address, null, keys, rate, timeout); // which of the two addresses is wrong
        } catch (IllegalArgumentException e) {
            throw new UsageException(setting + ": " + e.getMessage());
        }
        try {
            return SourceSpec.of(name, kind, address, socket, keys, rate, timeout);
        } catch (IllegalArgumentException e) {
            throw new UsageException(socketSetting + ": " + e.getMessage());
        }
    }

    private static List<Secret> keys(String setting, String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(Secret::new).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(setting + ": keys are separated by commas; " + e.getMessage());
        }
    }

    private static Duration timeout(Settings settings) {
        return Duration.ofMillis(settings.number("DATA_SOURCE_TIMEOUT"));
    }
}
