package org.wallettracker.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How a source is reached and how much may be asked of it. Its text shows neither keys nor anything of its addresses but
 * the host: a node's key is often part of its path.
 *
 * @param name in messages and tables, e.g. "helius"
 * @param rpc address of JSON-RPC, without the key
 * @param socket address of the WebSocket, without the key; null if it has none
 * @param keys used in turns; empty if it needs none
 * @param requestsPerSecond at most, over all keys
 * @param timeout for a whole call
 * @param mostBytes of one answer, unpacked
 */
public record SourceSpec(String name, SourceKind kind, HttpUrl rpc, @Nullable URI socket, List<Secret> keys,
        int requestsPerSecond, Duration timeout, long mostBytes) {
    /** Most bytes of an answer: a full block in JSON has a few million. */
    public static final long MOST_BYTES = 64L << 20;
    /** Shorter parts of an address are words like "rpc" and no keys. */
    private static final int SHORTEST_SECRET = 8;

    public SourceSpec {
        keys = List.copyOf(keys);
        if (requestsPerSecond < 1 || requestsPerSecond > 100_000) {
            throw new IllegalArgumentException(
                    name + ": requests a second are 1 to 100000, not " + requestsPerSecond);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(name + ": the timeout is above 0, not " + timeout);
        }
    }

    /**
     * A source with the usual limits.
     *
     * @param rpc http or https
     * @param socket ws or wss; null if it has none
     * @throws IllegalArgumentException if {@code rpc} or {@code socket} is no such address; it is not quoted, since it
     *     may hold a key
     */
    public static SourceSpec of(String name, SourceKind kind, String rpc, @Nullable String socket, List<Secret> keys,
            int requestsPerSecond, Duration timeout) {
        HttpUrl url = HttpUrl.parse(rpc.strip());
        if (url == null) {
            throw new IllegalArgumentException(name + ": its address is expected to be http(s)://host[:port][/path]");
        }
        return new SourceSpec(name, kind, url, socket == null ? null : socket(name, socket.strip()), keys,
                requestsPerSecond, timeout, MOST_BYTES);
    }

    private static URI socket(String name, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && ("ws".equals(address.getScheme()) || "wss".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // its message quotes the address: said below without it
        }
        throw new IllegalArgumentException(
                name + ": its WebSocket's address is expected to be ws(s)://host[:port][/path]");
    }

    /** The same source with {@code others} for its keys. */
    SourceSpec with(List<Secret> others) {
        return new SourceSpec(name, kind, rpc, socket, others, requestsPerSecond, timeout, mostBytes);
    }

    /** Address of JSON-RPC with {@code key} where this kind wants it. */
    HttpUrl rpcWith(@Nullable Secret key) {
        return key == null || kind.keyParameter().isEmpty()
                ? rpc
                : rpc.newBuilder().setQueryParameter(kind.keyParameter(), key.reveal()).build();
    }

    /**
     * Address of the WebSocket with {@code key} where this kind wants it: for the connection alone, it is not to be
     * shown.
     *
     * @throws IllegalStateException if it has no WebSocket
     */
    public URI socketWith(@Nullable Secret key) {
        URI address = socket;
        if (address == null) {
            throw new IllegalStateException(name + " has no WebSocket");
        }
        if (key == null || kind.keyParameter().isEmpty()) {
            return address;
        }
        String query = address.getRawQuery();
        String path = address.getRawPath();
        return URI.create(address.getScheme() + "://" + address.getRawAuthority()
                + (path == null || path.isEmpty() ? "/" : path) + "?" + (query == null ? "" : query + "&")
                + kind.keyParameter() + "=" + URLEncoder.encode(key.reveal(), StandardCharsets.UTF_8));
    }

    /**
     * {@code text}, which a source wrote, fit to be shown: without anything of keys and addresses that it may repeat, and
     * without characters that move a terminal or turn the direction of writing.
     */
    public String shown(String text) {
        String shown = text;
        for (String secret : secrets()) {
            shown = shown.replace(secret, "(not shown)");
        }
        StringBuilder plain = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean odd = Character.isISOControl(c) || type == Character.FORMAT || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR || type == Character.SURROGATE;
            plain.appendCodePoint(odd ? ' ' : c);
        });
        return plain.toString();
    }

    /** Whatever of keys and addresses but their hosts could be a secret, the longest first. */
    private List<String> secrets() {
        Set<String> secrets = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        keys.forEach(key -> secrets.add(key.reveal()));
        addParts(secrets, rpc.uri());
        if (socket != null) {
            addParts(secrets, socket);
        }
        return List.copyOf(secrets);
    }

    private static void addParts(Set<String> secrets, URI address) {
        for (String part : (String.valueOf(address.getRawPath()) + "&" + address.getRawQuery() + "&"
                + address.getRawUserInfo()).split("[/&=:]", -1)) {
            if (part.length() >= SHORTEST_SECRET) {
                secrets.add(part);
                secrets.add(URLDecoder.decode(part, StandardCharsets.UTF_8));
            }
        }
    }

    @Override
    public String toString() {
        return name + " (" + rpc.host() + ", " + keys.size() + (keys.size() == 1 ? " key)" : " keys)");
    }
}
