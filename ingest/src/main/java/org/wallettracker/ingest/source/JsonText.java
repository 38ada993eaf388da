package org.wallettracker.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cuts values out of JSON as they stand. */
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {
    }

    /** The text of the value that {@code p} stands at the beginning of; {@code p} stands at its end afterwards. */
    public static String value(JsonParser p, byte[] json) throws IOException {
        int from = (int) p.currentTokenLocation().getByteOffset();
        p.skipChildren();
        p.finishToken();
        int to = (int) p.currentLocation().getByteOffset();
        return new String(json, from, to - from, StandardCharsets.UTF_8).strip();
    }

    /** The members of the object in {@code json}, each as it stands. */
    public static Map<String, String> members(byte[] json) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser p = JSON.createParser(json)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                p.nextToken();
                members.put(name, value(p, json));
            }
        }
        return members;
    }
}
