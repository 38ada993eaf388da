package org.wallettracker.ingest.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wallettracker.ingest.source.SourceProbe.State;

/**
 * What it means that a connection ended before it was one: the library tells an HTTP status only as words.
 *
 * @param words without an address
 */
record Handshake(State state, String words) {
    private static final Pattern STATUS = Pattern.compile("Invalid status code received: (\\d{3})\\b.*",
            Pattern.DOTALL);

    /** Of the end with {@code code} for {@code reason}, as the library tells them. */
    static Handshake refused(int code, String reason) {
        Matcher status = STATUS.matcher(reason);
        if (!status.matches()) {
            return new Handshake(State.UNREACHABLE, "the connection was closed (code " + code + ")");
        }
        String told = "HTTP " + status.group(1);
        return switch (status.group(1)) {
            case "401", "403" -> new Handshake(State.KEY_REFUSED, "the key was refused (" + told + ")");
            case "429" -> new Handshake(State.LIMITED, "too much is asked of it (" + told + ")");
            case "400", "404", "405" -> new Handshake(State.FAULT, "no WebSocket at this address (" + told
                    + "): another one is set as RPC_WS_ENDPOINT or HELIUS_WS_URL");
            default -> new Handshake(State.FAULT, "the connection was not opened (" + told + ")");
        };
    }
}
