package org.wallettracker.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.wallettracker.ingest.megatron.MegatronAddress;

/** Where hints come from: Megatron's own database, and PumpPortal's stream. */
public final class MegatronSettings {
    static final String HOST = "MEGATRON_DB_HOST";
    static final String PORT = "MEGATRON_DB_PORT";
    static final String NAME = "MEGATRON_DB_NAME";
    static final String USER = "MEGATRON_DB_USER";
    static final String PASSWORD = "MEGATRON_DB_PASSWORD";
    static final String PUMP_PORTAL = "PUMPPORTAL_URL";
    static final String USUAL_USER = "postgres";

    private MegatronSettings() {
    }

    /**
     * Megatron's database; empty where no host is set.
     *
     * @throws UsageException if a value is none that the setting can have; the password is not quoted
     */
    public static Optional<MegatronAddress> of(Settings settings) {
        String host = settings.get(HOST).map(String::strip).orElse("");
        if (host.isEmpty()) {
            String other = settings.get(PASSWORD).isPresent()
                    ? PASSWORD
                    : settings.get(USER).filter(user -> !user.equals(USUAL_USER)).isPresent() ? USER : "";
            if (!other.isEmpty()) {
                throw new UsageException(other + " is set, but not " + HOST + ": where is Megatron's database?");
            }
            return Optional.empty();
        }
        int port = settings.number(PORT);
        try {
            return Optional.of(new MegatronAddress(host, port, settings.get(NAME).orElse(MegatronAddress.USUAL_NAME),
                    settings.get(USER).orElse(USUAL_USER), settings.get(PASSWORD).orElse("")));
        } catch (IllegalArgumentException e) {
            throw new UsageException(HOST + ": " + e.getMessage());
        }
    }

    /**
     * The address of PumpPortal's stream; empty where none is set.
     *
     * @throws UsageException if it is none; it is not quoted, since it may hold a key
     */
    public static Optional<URI> pumpPortal(Settings settings) {
        return settings.get(PUMP_PORTAL).map(text -> {
            try {
                URI address = new URI(text.strip());
                String scheme = address.getScheme();
                if (("ws".equals(scheme) || "wss".equals(scheme)) && address.getHost() != null) {
                    return address;
                }
            } catch (URISyntaxException e) {
                throw new UsageException(PUMP_PORTAL + ": expected is an address, ws(s)://host[:port]/path");
            }
            throw new UsageException(PUMP_PORTAL + ": expected is an address, ws(s)://host[:port]/path");
        });
    }
}
