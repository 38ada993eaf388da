package org.wallettracker.storage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a shared PostgreSQL database is and who asks for it. The password is in no text that this class gives, and no
 * message repeats what it was made from.
 */
public final class DatabaseAddress {
    private static final Pattern FORM = Pattern
            .compile("(?:jdbc:)?(?:postgresql|postgres)://(?:([^@/?]*)@)?([^@/?]*)/([^/?]*)(?:\\?(.*))?");
    private static final String EXPECTED = "expected postgresql://user@host:port/database or"
            + " jdbc:postgresql://host:port/database";

    private static final int MAX_PORT = 65_535;
    private static final int USUAL_POOL = 8;

    private final String hosts;
    private final String database;
    private final String user;
    private final @Nullable String password;
    private final Map<String, String> parameters;
    private final int pool;

    private DatabaseAddress(String hosts, String database, String user, @Nullable String password,
            Map<String, String> parameters, int pool) {
        this.pool = pool;
        this.hosts = hosts;
        this.database = database;
        this.user = user;
        this.password = password;
        this.parameters = parameters;
    }

    /**
     * Reads {@code url}. Parameters after a question mark go to the PostgreSQL driver ({@code currentSchema},
     * {@code sslmode}, ...).
     *
     * @param usualUser asks where the address names no user
     * @param password null to use the one in {@code url}, if there is one
     * @throws IllegalArgumentException if it is no such address; the message does not repeat it
     */
    public static DatabaseAddress parse(String url, String usualUser, @Nullable String password) {
        if (url.indexOf('#') >= 0) {
            throw new IllegalArgumentException("the address of the database has a #, which an address can't have: write"
                    + " it as %23 (and / as %2F, ? as %3F, @ as %40, : as %3A) in a user or password, or give the"
                    + " password in WALLET_TRACKER_DATABASE_PASSWORD");
        }
        Matcher parts = FORM.matcher(url.strip());
        if (!parts.matches() || parts.group(3).isEmpty()) {
            throw new IllegalArgumentException("this is no address of a database: " + EXPECTED);
        }
        checkPorts(parts.group(2));
        Map<String, String> parameters = new TreeMap<>();
        String query = parts.group(4);
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            int at = pair.indexOf('=');
            if (at <= 0) {
                throw new IllegalArgumentException("the address of the database has a parameter without a value: "
                        + EXPECTED + "?name=value&name=value");
            }
            parameters.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        String named = parameters.remove("user");
        String secret = parameters.remove("password");
        String who = parts.group(1);
        if (who != null && !who.isEmpty()) {
            int colon = who.indexOf(':');
            named = decoded(colon < 0 ? who : who.substring(0, colon));
            secret = colon < 0 ? secret : decoded(who.substring(colon + 1));
        }
        return new DatabaseAddress(parts.group(2).isEmpty() ? "localhost" : parts.group(2), decoded(parts.group(3)),
                named == null || named.isEmpty() ? usualUser : named, password == null ? secret : password,
                parameters, USUAL_POOL);
    }

    /** The same, over at most so many connections at a time beside the one that holds the turn to write. */
    public DatabaseAddress withPool(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("a pool has at least one connection, not " + connections);
        }
        return new DatabaseAddress(hosts, database, user, password, parameters, connections);
    }

    /** Most connections at a time. */
    int pool() {
        return pool;
    }

    /** Hosts are separated by commas; in brackets a colon belongs to an IPv6 address. */
    private static void checkPorts(String hosts) {
        for (String host : hosts.split(",")) {
            int colon = host.indexOf(':', Math.max(0, host.lastIndexOf(']')));
            String port = colon < 0 ? "" : host.substring(colon + 1);
            if (colon >= 0 && !(port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1
                    && Integer.parseInt(port) <= MAX_PORT)) {
                throw new IllegalArgumentException("the address of the database has a port that is no number from 1"
                        + " to " + MAX_PORT + ": " + EXPECTED + "; write : and @ in a password as %3A and %40");
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address of the database has a % that is not followed by two"
                    + " hexadecimal digits: " + EXPECTED);
        }
    }

    /** For the driver: without user and password. */
    String jdbcUrl() {
        return "jdbc:postgresql://" + hosts + "/" + java.net.URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /** For the driver: everything else, the password included. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    String user() {
        return user;
    }

    boolean hasPassword() {
        return password != null;
    }

    /** For people: no password, no parameters. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + hosts + "/" + database;
    }
}
