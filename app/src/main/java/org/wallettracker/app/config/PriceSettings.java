package org.wallettracker.app.config;

import java.time.Duration;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.ingest.price.CandleClient;
import org.wallettracker.ingest.price.Exchange;
import org.wallettracker.ingest.price.PriceFetch;

/** Where SOL/USD comes from: two exchanges that need no key, at their own addresses or at those that are set. */
public final class PriceSettings {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_REST = Duration.ofSeconds(1);

    /** How long it counts that a minute has no price. */
    static final String AGE = "CACHE_TTL";

    private PriceSettings() {
    }

    /**
     * Fetches from what {@code settings} say into {@code store}.
     *
     * @throws UsageException if an address is none
     */
    public static PriceFetch of(Settings settings, PriceBook store, InstantSource clock) {
        OkHttpClient client = new OkHttpClient();
        return new PriceFetch(client(settings, "BINANCE_URL", Exchange.BINANCE, client),
                client(settings, "COINBASE_URL", Exchange.COINBASE, client), store, clock);
    }

    /** True if an address is set where prices are asked for: then they are fetched without being asked for. */
    public static boolean byThemselves(Settings settings) {
        return settings.get("BINANCE_URL").isPresent() || settings.get("COINBASE_URL").isPresent();
    }

    /** Settings of a market that serves both exchanges at {@code address}. */
    public static Settings at(Settings settings, String address) {
        return settings.with("BINANCE_URL", address).with("COINBASE_URL", address);
    }

    /** The host at which {@code exchange} is asked; empty where the setting is no address. */
    public static String host(Settings settings, Exchange exchange) {
        HttpUrl base = HttpUrl.parse(settings.get(exchange.name() + "_URL").orElse(exchange.address()).strip());
        return base == null ? "" : base.host();
    }

    /**
     * Who asks {@code exchange}.
     *
     * @throws UsageException if its address is none
     */
    public static CandleClient client(Settings settings, Exchange exchange) {
        return client(settings, exchange.name() + "_URL", exchange, new OkHttpClient());
    }

    private static CandleClient client(Settings settings, String name, Exchange exchange, OkHttpClient client) {
        HttpUrl base = HttpUrl.parse(settings.get(name).orElse(exchange.address()).strip());
        if (base == null) {
            throw new UsageException(name + ": expected is an address, http(s)://host[:port]/");
        }
        return new CandleClient(exchange, base, client, TIMEOUT, FIRST_REST);
    }
}
