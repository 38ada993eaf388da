package org.wallettracker.ingest.hint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Hint.Origin;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Signature;

/**
 * A frame of PumpPortal (ONCHAIN 6.3 of the design notes). It has no slot, no time, and amounts rounded to floating
 * point: only what transaction it names, of which token, and what that is said to have done is taken. A frame may stand
 * alone or as the text {@code raw} of a record of when it came.
 */
public sealed interface PumpPortalFrame {
    /** Most bytes of a frame: a launch has under a thousand. */
    int MOST_BYTES = 1 << 16;
    /** Names and pictures of tokens are texts of their makers. */
    int MOST_TEXT = 1 << 15;
    int MOST_DEPTH = 20;
    JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH).maxStringLength(MOST_TEXT).build()).build();

    /**
     * It hints at a transaction.
     *
     * @param note what to know of it, in words; empty for a usual one
     */
    record Told(Hint hint, String note) implements PumpPortalFrame {
    }

    /** A word of the service to its client: an answer to a subscription, or {@code error} true where it refuses one. */
    record Service(String words, boolean error) implements PumpPortalFrame {
    }

    /** It names a transaction, but not as a transaction is named; {@code why} in words. */
    record Bad(String why) implements PumpPortalFrame {
    }

    /** It is no frame of PumpPortal. */
    record Foreign() implements PumpPortalFrame {
    }

    /**
     * Reads the first {@code length} of {@code bytes}.
     *
     * @throws IOException if they are no JSON object, or over a limit
     */
    static PumpPortalFrame read(byte[] bytes, int length) throws IOException {
        return read(bytes, length, true);
    }

    private static PumpPortalFrame read(byte[] bytes, int length, boolean outer) throws IOException {
        if (length > MOST_BYTES) {
            throw new IOException("a frame of over " + MOST_BYTES + " bytes");
        }
        String type = null;
        String signature = null;
        String mint = null;
        String pool = null;
        String message = null;
        String errors = null;
        String raw = null;
        try (JsonParser p = JSON.createParser(bytes, 0, length)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                String text = p.nextToken() == JsonToken.VALUE_STRING ? p.getText() : null;
                switch (name) {
                    case "txType" -> type = text;
                    case "signature" -> signature = text;
                    case "mint" -> mint = text;
                    case "pool" -> pool = text;
                    case "message" -> message = text;
                    case "errors", "error" -> errors = text == null ? "no message" : text;
                    case "raw" -> raw = text;
                    default -> p.skipChildren();
                }
            }
        }
        if (raw != null && outer) {
            byte[] inner = raw.getBytes(StandardCharsets.UTF_8);
            return read(inner, inner.length, false);
        } else if (type != null) {
            return told(type, signature, mint, pool == null ? "" : pool);
        } else if (errors != null) {
            return new Service(errors, true);
        }
        return message == null ? new Foreign() : new Service(message, false);
    }

    private static PumpPortalFrame told(String type, @Nullable String signature, @Nullable String mint, String pool) {
        if (signature == null) {
            return new Bad("a frame of PumpPortal without signature");
        }
        Signature named;
        Address token;
        try {
            named = Signature.parse(signature);
            token = mint == null ? null : Address.parse(mint);
        } catch (IllegalArgumentException e) {
            return new Bad("a frame of PumpPortal (" + type + "): " + e.getMessage());
        }
        boolean known = pool.equals("pump") || pool.equals("pump-amm");
        Claim claim = !known ? Claim.ELSEWHERE : switch (type) {
            case "create" -> Claim.LAUNCH;
            case "migrate" -> Claim.GRADUATION;
            case "buy", "sell" -> Claim.TRADE;
            default -> Claim.ELSEWHERE;
        };
        if (token != null && (Programs.isDollar(token) || token.equals(Programs.WSOL))) {
            return new Told(new Hint(Origin.PUMP_PORTAL, claim, named, null), "hint of PumpPortal that names what is"
                    + " paid with as the token: only its signature is taken, the chain tells which token it is");
        }
        return new Told(new Hint(Origin.PUMP_PORTAL, claim, named, token), claim != Claim.ELSEWHERE
                ? ""
                : known
                        ? "hint of PumpPortal of an unknown kind: the chain tells what its transaction did"
                        : "hint of PumpPortal at another venue than pump.fun and PumpSwap: the chain tells what its"
                                + " transaction did, where that venue is read");
    }
}
