package org.wallettracker.ingest.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;

/** Takes single transactions out of a block, each with the slot and time that stand above all of them. */
final class BlockBody {
    private BlockBody() {
    }

    /**
     * A transaction of a block.
     *
     * @param index its place in the block, from 0
     * @param json as one that is told by itself
     */
    record Entry(Signature signature, int index, byte[] json) {
    }

    private record Range(int index, Signature signature, int from, int end) {
    }

    /** Those of {@code wanted} that {@code block} has, in its order; none where it is no block. */
    static List<Entry> of(byte[] block, long slot, Set<Signature> wanted) {
        List<Range> ranges = new ArrayList<>();
        String time = "null";
        try (JsonParser p = Frame.JSON.createParser(block)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                JsonToken value = p.nextToken();
                if (name.equals("blockTime") && value == JsonToken.VALUE_NUMBER_INT) {
                    time = Long.toString(p.getLongValue());
                } else if (name.equals("transactions") && value == JsonToken.START_ARRAY) {
                    ranges.addAll(transactions(p, wanted));
                } else {
                    p.skipChildren();
                }
            }
        } catch (IOException e) {
            return List.of(); // each is asked for by itself then
        }
        List<Entry> entries = new ArrayList<>(ranges.size());
        for (Range range : ranges) {
            ByteArrayOutputStream json = new ByteArrayOutputStream(range.end - range.from + 80);
            json.writeBytes(("{\"slot\":" + slot + ",\"blockTime\":" + time + ",\"transactionIndex\":" + range.index
                    + ",").getBytes(StandardCharsets.UTF_8));
            json.write(block, range.from + 1, range.end - range.from - 1);
            entries.add(new Entry(range.signature, range.index, json.toByteArray()));
        }
        return entries;
    }

    private static List<Range> transactions(JsonParser p, Set<Signature> wanted) throws IOException {
        List<Range> ranges = new ArrayList<>();
        int index = 0;
        while (p.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) p.currentTokenLocation().getByteOffset();
            Signature signature = signature(p);
            int end = (int) p.currentLocation().getByteOffset();
            if (signature != null && wanted.contains(signature)) {
                ranges.add(new Range(index, signature, from, end));
            }
            index++;
        }
        return ranges;
    }

    /** Reads to the end of the element; its first signature, null where there is none. */
    private static @Nullable Signature signature(JsonParser p) throws IOException {
        Signature found = null;
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            if (!name.equals("transaction") || value != JsonToken.START_OBJECT) {
                p.skipChildren();
                continue;
            }
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                boolean signatures = p.currentName().equals("signatures");
                if (p.nextToken() == JsonToken.START_ARRAY && signatures && p.nextToken() == JsonToken.VALUE_STRING) {
                    found = parsed(p.getText());
                    while (p.nextToken() != JsonToken.END_ARRAY) {
                        p.skipChildren();
                    }
                } else {
                    p.skipChildren();
                }
            }
        }
        return found;
    }

    private static @Nullable Signature parsed(String text) {
        try {
            return Signature.parse(text);
        } catch (IllegalArgumentException e) {
            return null; // the element is asked for by itself then
        }
    }
}
