package org.wallettracker.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wallettracker.ingest.megatron.MegatronAddress;

/**
 * A name of the configuration. What each does stands in the guide (page "Configuration") and in {@code .env.example}; a
 * test holds the three together.
 *
 * @param usual what is in force where it is not set, as those two write it; empty for nothing
 * @param secret its value opens something to whoever reads it: an address may hold a key
 * @param instead what is there in place of what the name asks for, in a sentence; empty if it does what it asks for
 */
record Setting(String name, SettingType type, String usual, boolean secret, String instead) {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_BATCH = 100_000;
    private static final int MOST_THREADS = 256;
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_AGE = 86_400;

    private static final String NO_REDIS = "Wallet Tracker has no Redis: what is computed lies in this process's own"
            + " memory, and what makes the next start fast in the data directory. Nothing is to be set up for that";
    private static final String NO_SERVER = "This version has no server. The workstation and follow keep one connection"
            + " to each source and take none from outside";
    private static final String NO_METRICS = "This version has no server. Rates, queues and lag stand in the view Data"
            + " sources (Ctrl+7) and at the end of follow --format json";
    private static final String NO_SENTRY = "Nothing is sent to Sentry, or anywhere else: faults stand in the log of the"
            + " data directory, log/wallet-tracker.log";

    /** Every name, in the order of the guide's table. */
    static final List<Setting> ALL = Stream
            .of(place(), sources(), prices(), hints(), database(), score(), work(), elsewhere())
            .flatMap(List::stream).toList();
    private static final Map<String, Setting> BY_NAME = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Setting::name, Function.identity()));

    private static List<Setting> place() {
        return List.of(of("WALLET_TRACKER_DATA_DIR", SettingType.TEXT, ""), of("LOG_LEVEL", SettingType.LEVEL, "info"),
                of(Tuning.ANALYST, SettingType.TEXT, ""));
    }

    private static List<Setting> sources() {
        SettingType rate = SettingType.number(SourceSettings.MOST_A_SECOND);
        String usualRate = String.valueOf(SourceSettings.USUAL_RATE);
        return List.of(secret("HELIUS_API_KEY", ""), secret("HELIUS_RPC_URL", SourceSettings.HELIUS),
                secret("HELIUS_WS_URL", SourceSettings.HELIUS_SOCKET),
                of("HELIUS_REQUESTS_PER_SECOND", rate, usualRate),
                secret("SHYFT_API_KEY", ""), secret(SourceSettings.X_TOKEN, ""),
                secret("SHYFT_RPC_URL", SourceSettings.SHYFT), of("SHYFT_REQUESTS_PER_SECOND", rate, usualRate),
                secret("RPC_ENDPOINT", ""), secret("RPC_WS_ENDPOINT", ""),
                of("RPC_REQUESTS_PER_SECOND", rate, usualRate),
                of("DATA_SOURCE_TIMEOUT", SettingType.number(SourceSettings.MOST_MILLIS), "5000"),
                of(SourceSettings.RETRIES, SettingType.number(0, SourceSettings.MOST_RETRIES), "5"));
    }

    private static List<Setting> prices() {
        return List.of(secret("BINANCE_URL", "https://api.binance.com/"),
                secret("COINBASE_URL", "https://api.exchange.coinbase.com/"),
                of(PriceSettings.AGE, SettingType.number(MOST_AGE), "300"));
    }

    private static List<Setting> hints() {
        return List.of(of(MegatronSettings.HOST, SettingType.TEXT, ""),
                of(MegatronSettings.PORT, SettingType.number(MegatronAddress.MOST_PORT),
                        String.valueOf(MegatronAddress.USUAL_PORT)),
                of(MegatronSettings.NAME, SettingType.TEXT, MegatronAddress.USUAL_NAME),
                of(MegatronSettings.USER, SettingType.TEXT, MegatronSettings.USUAL_USER),
                secret(MegatronSettings.PASSWORD, ""), secret(MegatronSettings.PUMP_PORTAL, ""));
    }

    private static List<Setting> database() {
        return List.of(secret("WALLET_TRACKER_DATABASE", ""), secret(DatabaseChoice.PASSWORD, ""),
                of(DatabaseChoice.HOST, SettingType.TEXT, ""),
                of("DB_PORT", SettingType.number(MOST_PORT), DatabaseChoice.USUAL_PORT),
                of("DB_NAME", SettingType.TEXT, DatabaseChoice.USUAL_NAME), of("DB_USER", SettingType.TEXT, ""),
                secret("DB_PASSWORD", ""),
                of("DB_POOL_SIZE", SettingType.number(DatabaseChoice.LEAST_POOL, MOST_CONNECTIONS), "8"));
    }

    private static List<Setting> score() {
        return ScoreSettings.NAMES.stream().map(s -> of(s.name(), s.type(), s.usual())).toList();
    }

    private static List<Setting> work() {
        return List.of(of("BATCH_SIZE", SettingType.number(MOST_BATCH), "4000"),
                of(ComputingThreads.NAME, SettingType.number(MOST_THREADS), ""));
    }

    private static List<Setting> elsewhere() {
        return List.of(instead("REDIS_HOST", false, NO_REDIS), instead("REDIS_PORT", false, NO_REDIS),
                instead("REDIS_PASSWORD", true, NO_REDIS), instead("REDIS_CLUSTER", false, NO_REDIS),
                instead("MAX_WEBSOCKET_CONNECTIONS", false, NO_SERVER), instead("METRICS_PORT", false, NO_METRICS),
                instead("SENTRY_DSN", true, NO_SENTRY));
    }

    private static Setting of(String name, SettingType type, String usual) {
        return new Setting(name, type, usual, false, "");
    }

    private static Setting secret(String name, String usual) {
        return new Setting(name, SettingType.TEXT, usual, true, "");
    }

    private static Setting instead(String name, boolean secret, String instead) {
        return new Setting(name, SettingType.ANY, "", secret, instead);
    }

    /** The one called {@code name}, in any case. */
    static Optional<Setting> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }
}
