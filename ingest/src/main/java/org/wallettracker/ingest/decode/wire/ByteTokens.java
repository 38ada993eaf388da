package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON object as nodes write it, many bytes at a time and without copying: several times as quick as a
 * parser that takes everything. What is not valid for certain, or rare, is left alone with {@link Unusual}: the caller
 * then reads the element again by {@link JacksonTokens}, which also says what is wrong with it. For one thread.
 */
final class ByteTokens extends Tokens {
    private static final int DEEPEST = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1 << 20;

    private final Names names;
    private byte[] json = {};
    private int end;
    private int at;
    private JsonToken token = JsonToken.NOT_AVAILABLE;
    /** True just behind an opening bracket. */
    private boolean fresh;
    /** A bit for every open bracket, 1 for an object; the innermost is the lowest. */
    private long objects;
    private int depth;
    private int nameStart;
    private int nameEnd;
    private int start;
    private int stop;
    private boolean escaped;
    private final WrittenNumber number = new WrittenNumber();

    ByteTokens(Names names) {
        this.names = names;
    }

    /** Begins with {@code length} bytes of {@code bytes} from {@code from} on. */
    void open(byte[] bytes, int from, int length) {
        json = bytes;
        at = from;
        end = from + length;
        token = JsonToken.NOT_AVAILABLE;
        fresh = true;
        objects = 0;
        depth = 0;
    }

    @Override
    JsonToken nextToken() throws IOException {
        int i = blank(at);
        byte c = json[i];
        if (depth == 0) {
            if (c != '{' && c != '[' || token != JsonToken.NOT_AVAILABLE) {
                throw Unusual.HERE; // what follows behind the end is not asked for
            }
            return token = open(i, c);
        }
        if (token == JsonToken.FIELD_NAME) {
            if (c != ':') {
                throw Unusual.HERE;
            }
            i = blank(i + 1);
            return token = value(i, json[i]);
        }
        boolean object = (objects & 1) != 0;
        if (c == (object ? '}' : ']')) {
            close(i);
            return token = object ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        }
        if (!fresh) {
            if (c != ',') {
                throw Unusual.HERE;
            }
            i = blank(i + 1);
            c = json[i];
        }
        fresh = false;
        return token = object ? name(i, c) : value(i, c);
    }

    @Override
    @Nullable
    String nextName() throws IOException {
        int i = blank(at);
        byte c = json[i];
        if (c == '}') {
            if ((objects & 1) == 0 || token == JsonToken.FIELD_NAME) {
                throw Unusual.HERE;
            }
            close(i);
            token = JsonToken.END_OBJECT;
            return null;
        }
        if (!fresh) {
            if (c != ',') {
                throw Unusual.HERE;
            }
            i = blank(i + 1);
            c = json[i];
        }
        fresh = false;
        name(i, c);
        i = blank(at);
        if (json[i] != ':') {
            throw Unusual.HERE;
        }
        i = blank(i + 1);
        token = value(i, json[i]);
        return currentName();
    }

    @Override
    int plainNumbers(long[] to) {
        int n = number.list(json, at, end, to);
        if (n >= 0) {
            close(number.end);
            token = JsonToken.END_ARRAY;
        }
        return n;
    }

    private void close(int i) {
        at = i + 1;
        start = i;
        depth--;
        objects >>>= 1;
        fresh = false;
    }

    private int blank(int from) throws Unusual {
        int i = from;
        if (i < end && json[i] > ' ') {
            return i;
        }
        while (i < end) {
            byte c = json[i];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return i;
            }
            i++;
        }
        throw Unusual.HERE;
    }

    private JsonToken open(int i, byte c) throws Unusual {
        if (++depth > DEEPEST) {
            throw Unusual.HERE;
        }
        objects = objects << 1 | (c == '{' ? 1 : 0);
        fresh = true;
        start = i;
        at = i + 1;
        return c == '{' ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
    }

    private JsonToken name(int i, byte c) throws Unusual {
        if (c != '"') {
            throw Unusual.HERE;
        }
        int last = QuotedText.closing(json, i + 1, end);
        if (last < 0 || last - i > LONGEST_NAME) {
            throw Unusual.HERE;
        }
        nameStart = i + 1;
        nameEnd = last;
        start = i + 1;
        stop = last;
        at = last + 1;
        return JsonToken.FIELD_NAME;
    }

    private JsonToken value(int i, byte c) throws Unusual {
        if (c == '"') {
            int last = QuotedText.closing(json, i + 1, end);
            escaped = last < 0;
            last = escaped ? ~last : last;
            if (last - i > LONGEST_TEXT) {
                throw Unusual.HERE;
            }
            start = i + 1;
            stop = last;
            at = last + 1;
            return JsonToken.VALUE_STRING;
        }
        if (c == '{' || c == '[') {
            return open(i, c);
        }
        if (c >= '0' && c <= '9' || c == '-') {
            return number(i);
        }
        return switch (c) {
            case 'n' -> word(i, 'u', 'l', 'l', JsonToken.VALUE_NULL);
            case 't' -> word(i, 'r', 'u', 'e', JsonToken.VALUE_TRUE);
            case 'f' -> {
                if (i + 4 >= end || json[i + 1] != 'a') {
                    throw Unusual.HERE;
                }
                JsonToken read = word(i + 1, 'l', 's', 'e', JsonToken.VALUE_FALSE);
                start = i;
                yield read;
            }
            default -> throw Unusual.HERE;
        };
    }

    private JsonToken word(int i, char second, char third, char fourth, JsonToken meant) throws Unusual {
        if (i + 3 >= end || json[i + 1] != second || json[i + 2] != third || json[i + 3] != fourth) {
            throw Unusual.HERE;
        }
        start = i;
        stop = i + 4;
        at = stop;
        return meant;
    }

    private JsonToken number(int from) throws Unusual {
        number.read(json, from, end);
        start = from;
        stop = number.end;
        at = number.end;
        return number.whole ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    @Override
    JsonToken currentToken() {
        return token;
    }

    @Override
    String currentName() {
        return names.of(json, nameStart, nameEnd - nameStart);
    }

    @Override
    void skipChildren() throws IOException {
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return;
        }
        int outside = depth - 1;
        if (token == JsonToken.START_ARRAY) {
            skipTexts();
        }
        do {
            nextToken();
        } while (depth > outside);
    }

    /** Goes over the texts with which the present array begins, as far as they are plainly written: log lines. */
    private void skipTexts() throws Unusual {
        byte[] bytes = json;
        int i = at;
        while (i + 1 < end && bytes[i] == '"') {
            int last = QuotedText.closing(bytes, i + 1, end);
            last = last < 0 ? ~last : last;
            if (last - i > LONGEST_TEXT || last + 2 >= end || bytes[last + 1] != ',' || bytes[last + 2] != '"') {
                return;
            }
            i = last + 2;
            at = i;
            fresh = true; // a text follows, whose comma was taken
        }
    }

    /** Refuses a text that is not written as it is meant. */
    private void plain() throws Unusual {
        if (escaped && token == JsonToken.VALUE_STRING) {
            throw Unusual.HERE;
        }
    }

    @Override
    String text() throws Unusual {
        plain();
        return new String(json, start, stop - start, StandardCharsets.US_ASCII);
    }

    @Override
    byte[] textBytes() throws Unusual {
        plain();
        return json;
    }

    @Override
    int textStart() {
        return start;
    }

    @Override
    int textLength() throws Unusual {
        plain();
        return stop - start;
    }

    @Override
    long number() throws Unusual {
        if (!number.small) {
            throw Unusual.HERE;
        }
        return number.value;
    }

    @Override
    int smallNumber() throws Unusual {
        long value = number();
        if ((int) value != value) {
            throw Unusual.HERE;
        }
        return (int) value;
    }

    @Override
    boolean isBig() throws Unusual {
        throw Unusual.HERE;
    }

    @Override
    BigInteger bigNumber() throws Unusual {
        throw Unusual.HERE;
    }

    @Override
    int tokenStart() {
        return start;
    }
}
