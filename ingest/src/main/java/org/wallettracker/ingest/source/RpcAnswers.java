package org.wallettracker.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/** Reads the envelope of a JSON-RPC answer within stated limits and says what an error in it means (ONCHAIN 5.3). */
final class RpcAnswers {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_TEXT = 16 << 20;
    private static final int MOST_MESSAGE = 200;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH).maxStringLength(MOST_TEXT).build()).build();

    private RpcAnswers() {
    }

    /**
     * The JSON of {@code result} in {@code body}; "null" where it is null.
     *
     * @throws SourceFailure if it is an error, no JSON-RPC, or deeper than the limit
     */
    static byte[] result(SourceSpec spec, byte[] body) throws SourceFailure {
        String source = spec.name();
        byte[] result = null;
        SourceFailure error = null;
        try (JsonParser p = JSON.createParser(body)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new SourceFailure(source, Kind.MALFORMED, "answered something that is no JSON object");
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                JsonToken value = p.nextToken();
                if (name.equals("result")) {
                    int from = (int) p.currentTokenLocation().getByteOffset();
                    p.skipChildren();
                    p.finishToken();
                    result = Arrays.copyOfRange(body, from, (int) p.currentLocation().getByteOffset());
                } else if (name.equals("error") && value == JsonToken.START_OBJECT) {
                    error = error(spec, p);
                } else {
                    p.skipChildren();
                }
            }
            if (p.currentToken() != JsonToken.END_OBJECT || p.nextToken() != null) {
                throw new SourceFailure(source, Kind.MALFORMED, "answered JSON with something behind its end");
            }
        } catch (StreamConstraintsException e) {
            throw new SourceFailure(source, Kind.TOO_LARGE, "answered JSON that is deeper than " + MOST_DEPTH
                    + " levels or has a text of over " + MOST_TEXT + " characters");
        } catch (IOException e) {
            throw new SourceFailure(source, Kind.MALFORMED, "answered JSON that is broken or ends in its middle");
        }
        if (error != null) {
            throw error;
        }
        if (result == null) {
            throw new SourceFailure(source, Kind.MALFORMED, "answered neither a result nor an error");
        }
        return result;
    }

    private static SourceFailure error(SourceSpec spec, JsonParser p) throws IOException {
        int code = 0;
        String message = "";
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            if (name.equals("code") && value == JsonToken.VALUE_NUMBER_INT) {
                code = p.getIntValue();
            } else if (name.equals("message") && value == JsonToken.VALUE_STRING) {
                message = p.getText();
            } else {
                p.skipChildren();
            }
        }
        String shown = spec.shown(message); // it may repeat the request's address, and with it a key
        String told = shown.length() > MOST_MESSAGE ? shown.substring(0, MOST_MESSAGE) + "\u2026" : shown;
        return new SourceFailure(spec.name(), kind(code, message), code, "error " + code + " (" + told + ")",
                Duration.ZERO);
    }

    /** What a JSON-RPC error means. Some providers say "too many requests" with a code of the node's. */
    private static Kind kind(int code, String message) {
        return switch (code) {
            case -32_700, -32_600, -32_601, -32_602, -32_015 -> Kind.REQUEST;
            case -32_001, -32_010, -32_011 -> Kind.NOT_HERE;
            case -32_004, -32_014, -32_016 -> Kind.NOT_YET;
            case -32_005 -> message.toLowerCase(java.util.Locale.ROOT).contains("request")
                    ? Kind.RATE_LIMITED
                    : Kind.SERVER;
            case -32_007, -32_009 -> Kind.SLOT_SKIPPED;
            case -32_401 -> Kind.KEY_REFUSED;
            case -32_429 -> Kind.RATE_LIMITED;
            default -> Kind.SERVER;
        };
    }
}
