package org.wallettracker.ingest.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/** What stands around the logs of a frame. */
record LogFrame(Signature signature, long slot, boolean failed) {

    /** @throws IOException if it is no JSON, over a limit, or has no signature */
    static LogFrame read(byte[] frame) throws IOException {
        String signature = "";
        long slot = Unknown.AMOUNT;
        boolean failed = false;
        try (JsonParser p = Frame.JSON.createParser(frame)) {
            for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
                if (t == JsonToken.FIELD_NAME) {
                    String name = p.currentName();
                    JsonToken value = p.nextToken();
                    switch (name) {
                        case "signature" -> signature = value == JsonToken.VALUE_STRING ? p.getText() : "";
                        case "slot" -> slot = value == JsonToken.VALUE_NUMBER_INT ? p.getLongValue() : slot;
                        case "err" -> {
                            failed = value != JsonToken.VALUE_NULL;
                            p.skipChildren();
                        }
                        case "logs" -> p.skipChildren();
                        default -> {
                            // read inside it, where it has something inside
                        }
                    }
                }
            }
        }
        try {
            return new LogFrame(Signature.parse(signature), slot, failed);
        } catch (IllegalArgumentException e) {
            throw new IOException("a log frame without signature", e);
        }
    }
}
