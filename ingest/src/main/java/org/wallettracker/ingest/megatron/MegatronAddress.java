package org.wallettracker.ingest.megatron;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/** Where Megatron's database is and who asks for it. The password is in no text that this class gives. */
public final class MegatronAddress {
    /** The port of PostgreSQL. */
    public static final int USUAL_PORT = 5_432;
    /** What Megatron calls its database. */
    public static final String USUAL_NAME = "megatron_v2";
    /** Largest number of a port. */
    public static final int MOST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}\\]?");
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 90;

    private final String host;
    private final int port;
    private final String database;
    private final String user;
    private final String password;

    /**
     * @param host name or address of the machine
     * @param password empty where the server asks for none
     * @throws IllegalArgumentException if host, port or a name is none; only the host is quoted
     */
    public MegatronAddress(String host, int port, String database, String user, String password) {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("a host is a name or an IP address, without port, user or path");
        } else if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("a port is a number from 1 to " + MOST_PORT + ", not " + port);
        } else if (database.isBlank() || user.isBlank()) {
            throw new IllegalArgumentException("the database and the user have names");
        }
        this.host = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "wallet-tracker");
        properties.setProperty("readOnly", "true");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** Which database, without user and password: what it is remembered by. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }
}
