package org.wallettracker.ingest.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.wallettracker.domain.model.Unknown;

/** What a frame of a stream is, read within stated limits; what it tells of a transaction is left to the decoder. */
sealed interface Frame {
    int MOST_DEPTH = 100;
    int MOST_TEXT = 1 << 20;
    JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MOST_DEPTH).maxStringLength(MOST_TEXT).build()).build();

    /** A subscription was taken. */
    record Taken(long id) implements Frame {
    }

    /** A subscription was refused. */
    record Refused(long id, String message) implements Frame {
    }

    /** The head moved on. */
    record Slot(long slot) implements Frame {
    }

    /** A transaction, whole or its logs. */
    record Transaction(boolean whole) implements Frame {
    }

    /** Something else that is understood as such. */
    record Other() implements Frame {
    }

    /** @throws IOException if it is no JSON, or over a limit */
    static Frame read(byte[] bytes) throws IOException {
        long id = -1;
        boolean result = false;
        boolean told = false; // before it was known what it is
        String error = null;
        try (JsonParser p = JSON.createParser(bytes)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                JsonToken value = p.nextToken();
                switch (name) {
                    case "method" -> {
                        switch (value == JsonToken.VALUE_STRING ? p.getText() : "") {
                            case "transactionNotification" -> {
                                return new Transaction(true);
                            }
                            case "logsNotification" -> {
                                return new Transaction(false);
                            }
                            case "slotNotification" -> {
                                if (!told) {
                                    return new Slot(slot(p));
                                }
                                try (JsonParser again = JSON.createParser(bytes)) {
                                    return new Slot(slot(again));
                                }
                            }
                            default -> {
                                return new Other();
                            }
                        }
                    }
                    case "id" -> id = value == JsonToken.VALUE_NUMBER_INT ? p.getLongValue() : -1;
                    case "result" -> {
                        result = true;
                        p.skipChildren();
                    }
                    case "error" -> error = error(p, value);
                    case "params" -> {
                        told = true;
                        p.skipChildren();
                    }
                    default -> p.skipChildren();
                }
            }
        }
        if (error != null) {
            return new Refused(id, error);
        }
        return result ? new Taken(id) : new Other();
    }

    private static String error(JsonParser p, JsonToken value) throws IOException {
        String message = "no message";
        if (value != JsonToken.START_OBJECT) {
            p.skipChildren();
            return message;
        }
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            JsonToken inside = p.nextToken();
            if (name.equals("message") && inside == JsonToken.VALUE_STRING) {
                message = p.getText();
            } else {
                p.skipChildren();
            }
        }
        return message;
    }

    /** The last slot in what follows. */
    private static long slot(JsonParser p) throws IOException {
        long slot = Unknown.AMOUNT;
        for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
            if (t == JsonToken.FIELD_NAME && p.currentName().equals("slot")
                    && p.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                slot = p.getLongValue();
            }
        }
        return slot;
    }
}
