package org.wallettracker.ingest.decode.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;

/** The quick reader beside Jackson: what it takes it reads as Jackson does, and it takes nothing that Jackson refuses. */
class ByteTokensTest {
    private static final String ODD = "{\"n\":[12345678,1234567890123456,123456789012345678,0],\"m\":[1234567890123456789],\"a\":[1,-2,0,-0,1.5,2e9,1E-3,18446744073709551615,999999999999999999,"
            + "\"\",\"x\\\"y\",\"\\u00e9\",\"gr\u00fc\u00df \u20ac \ud83d\ude00\",true,false,null,{},[],[[{\"b\":[]}]]],"
            + " \"accounts\" : [ 1 , 2 ]\t,\r\n\"\":{\"k\":\"v\"},\"twice\":1,\"twice\":2}";
    private static final byte[] NASTY = "\"\\{}[],:0-.eE1 \n\t\u0000ntf/u\u00ff\u00c3\u00a9".getBytes(
            StandardCharsets.ISO_8859_1);

    private final ByteTokens quick = new ByteTokens(new Names());
    private int taken;

    private static List<byte[]> documents() throws IOException {
        List<byte[]> documents = new ArrayList<>();
        documents.add(ODD.getBytes(StandardCharsets.UTF_8));
        WorldGenerator.generate(WorldSpec.of(5, 3), (json, length, slot) -> {
            if (documents.size() < 60) {
                documents.add(Arrays.copyOf(json, length));
            }
        }, Progress.NONE);
        return documents;
    }

    /** What {@code p} reads up to the end of the object that it begins with, one line a token; null if it refuses. */
    private static @Nullable List<String> read(Tokens p, boolean skipping) {
        List<String> seen = new ArrayList<>();
        try {
            int depth = 0;
            do {
                JsonToken token = p.nextToken();
                if (token == null) {
                    return null; // the end came before the object's
                }
                String line = token.name();
                if (token == JsonToken.FIELD_NAME) {
                    line += " " + p.currentName();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    line += " " + p.text() + " " + p.textLength() + (p.textLength() <= 18 ? " " + p.number() : "");
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                    line += " " + p.text();
                } else if (token == JsonToken.VALUE_STRING) {
                    try {
                        line += " " + new String(p.textBytes(), p.textStart(), p.textLength(), StandardCharsets.UTF_8);
                    } catch (Unusual e) {
                        line += " ?"; // written with escapes or beyond ASCII: passed over, not read
                    }
                } else if (token.isStructStart()) {
                    line += " " + p.tokenStart();
                    if (skipping && depth == 1) {
                        p.skipChildren();
                        seen.add(line + " skipped to " + p.currentToken());
                        continue;
                    }
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                }
                seen.add(line);
            } while (depth > 0);
            return seen;
        } catch (IOException e) {
            return null;
        }
    }

    /** What {@code p} reads by fields and lists of numbers, one line a value; null if it refuses. */
    private static @Nullable List<String> readFields(Tokens p) {
        List<String> seen = new ArrayList<>();
        try {
            p.nextToken();
            value(p, seen);
            return seen;
        } catch (IOException e) {
            return null;
        }
    }

    private static void value(Tokens p, List<String> seen) throws IOException {
        JsonToken token = p.currentToken();
        if (token == JsonToken.START_OBJECT) {
            for (String name = p.nextName(); name != null; name = p.nextName()) {
                seen.add("name " + name + " " + p.currentName());
                value(p, seen);
            }
            seen.add(p.currentToken().name());
        } else if (token == JsonToken.START_ARRAY) {
            long[] room = new long[64];
            int n = p.plainNumbers(room);
            for (int i = 0; i < n; i++) {
                seen.add("number " + room[i]);
            }
            while (n < 0 && p.nextToken() != JsonToken.END_ARRAY) {
                value(p, seen);
            }
            seen.add(p.currentToken().name());
        } else if (token == JsonToken.VALUE_NUMBER_INT && p.textLength() <= 18) {
            seen.add("number " + p.number());
        } else {
            seen.add(token.name());
        }
    }

    private void compareFields(byte[] json) throws IOException {
        quick.open(json, 0, json.length);
        List<String> ours = readFields(quick);
        if (ours != null) {
            taken++;
            try (JsonParser p = TransactionJson.FACTORY.createParser(json, 0, json.length)) {
                assertThat(readFields(new JacksonTokens(p))).as("%s", new String(json, StandardCharsets.ISO_8859_1))
                        .isEqualTo(ours);
            }
        }
    }

    private void compare(byte[] json) throws IOException {
        compareFields(json);
        for (boolean skipping : new boolean[]{false, true}) {
            quick.open(json, 0, json.length);
            List<String> ours = read(quick, skipping);
            if (ours == null) {
                continue;
            }
            taken++;
            try (JsonParser p = TransactionJson.FACTORY.createParser(json, 0, json.length)) {
                List<String> theirs = read(new JacksonTokens(p), skipping);
                String text = new String(json, StandardCharsets.ISO_8859_1);
                assertThat(theirs).as("taken by us alone: %s", text).isNotNull().hasSameSizeAs(ours);
                for (int i = 0; i < ours.size(); i++) {
                    if (!ours.get(i).equals("VALUE_STRING ?")) {
                        assertThat(ours.get(i)).as("token %s of %s", i, text).isEqualTo(theirs.get(i));
                    } else {
                        assertThat(theirs.get(i)).startsWith("VALUE_STRING");
                    }
                }
            }
        }
    }

    @Test
    void whatNodesWriteIsTakenAndReadAlike() throws IOException {
        List<byte[]> documents = documents();
        for (byte[] json : documents) {
            compare(json);
        }
        assertThat(taken).isEqualTo(3 * documents.size());
    }

    @Test
    void whatIsDamagedIsReadAlikeOrLeftToTheOther() throws IOException {
        Random random = new Random(7);
        List<byte[]> documents = documents();
        byte[] odd = documents.getFirst();
        for (int round = 0; round < 60_000; round++) {
            compare(damaged(random, round % 4 == 0 ? documents.get(random.nextInt(documents.size())) : odd));
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private static byte[] damaged(Random random, byte[] whole) {
        byte[] json = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(json.length);
            switch (random.nextInt(4)) {
                case 0 -> json[at] = NASTY[random.nextInt(NASTY.length)];
                case 1 -> json = Arrays.copyOf(json, Math.max(1, at));
                case 2 -> {
                    byte[] longer = new byte[json.length + 1];
                    System.arraycopy(json, 0, longer, 0, at);
                    longer[at] = NASTY[random.nextInt(NASTY.length)];
                    System.arraycopy(json, at, longer, at + 1, json.length - at);
                    json = longer;
                }
                default -> {
                    int from = random.nextInt(json.length);
                    int n2 = Math.min(random.nextInt(12), json.length - Math.max(at, from));
                    System.arraycopy(json, from, json, at, n2);
                }
            }
        }
        return json;
    }
}
