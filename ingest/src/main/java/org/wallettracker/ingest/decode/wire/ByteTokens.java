package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON object as nodes write it, eight bytes at a time and without copying: several times as quick as a
 * parser that takes everything. What is not valid for certain, or rare, is left alone with {@link Unusual}: the caller
 * then reads the element again by {@link JacksonTokens}, which also says what is wrong with it. For one thread.
 */
final class ByteTokens extends Tokens {
    /** Thrown at what is not read here; the element has to be read again by another reader. */
    static final class Unusual extends IOException {
        static final Unusual HERE = new Unusual();
        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("not read by this reader");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = ONES << 7;
    private static final int DEEPEST = 60;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1 << 20;
    /** So many digits fit 63 bits for certain. */
    private static final int SAFE_DIGITS = 18;

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
    private long number;
    private boolean small;

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
    int plainNumbers(long[] to) throws IOException {
        byte[] bytes = json;
        int i = at;
        int n = 0;
        if (i < end && bytes[i] == ']') {
            close(i);
            token = JsonToken.END_ARRAY;
            return 0;
        }
        while (n < to.length && i + 2 * Long.BYTES + 4 <= end) {
            long word = (long) LONG.get(bytes, i);
            int digits = Digits.leading(word);
            long sum = Digits.value(word, digits);
            int first = i;
            i += digits;
            if (digits == Long.BYTES) {
                word = (long) LONG.get(bytes, i);
                digits = Digits.leading(word);
                sum = sum * Digits.SCALE[digits] + Digits.value(word, digits);
                i += digits;
                for (int digit = digit(i); digit >= 0 && i - first < SAFE_DIGITS; digit = digit(++i)) {
                    sum = sum * 10 + digit;
                }
            }
            byte c = bytes[i];
            if (i == first || bytes[first] == '0' && i - first > 1 || c != ',' && c != ']') {
                return -1;
            }
            to[n++] = sum;
            if (c == ']') {
                close(i);
                token = JsonToken.END_ARRAY;
                return n;
            }
            i++;
        }
        return -1;
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
        int last = closing(i + 1);
        if (escaped || last - i > LONGEST_NAME) {
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
            int last = closing(i + 1);
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
        boolean negative = json[from] == '-';
        int first = negative ? from + 1 : from;
        int i = first;
        long sum = 0;
        int taken = Long.BYTES;
        while (taken == Long.BYTES && i + Long.BYTES <= end) {
            long word = (long) LONG.get(json, i);
            taken = Digits.leading(word);
            sum = sum * Digits.SCALE[taken] + Digits.value(word, taken);
            i += taken;
        }
        if (taken == Long.BYTES) { // less than a word is left
            for (int digit = digit(i); digit >= 0; digit = digit(++i)) {
                sum = sum * 10 + digit;
            }
        }
        if (i == first || json[first] == '0' && i - first > 1) {
            throw Unusual.HERE;
        }
        small = i - from <= SAFE_DIGITS;
        number = negative ? -sum : sum;
        JsonToken read = JsonToken.VALUE_NUMBER_INT;
        if (i < end && json[i] == '.') {
            i = digits(i + 1);
            read = JsonToken.VALUE_NUMBER_FLOAT;
        }
        if (i < end && (json[i] == 'e' || json[i] == 'E')) {
            boolean sign = i + 1 < end && (json[i + 1] == '+' || json[i + 1] == '-');
            i = digits(sign ? i + 2 : i + 1);
            read = JsonToken.VALUE_NUMBER_FLOAT;
        }
        if (i - from > LONGEST_NUMBER) {
            throw Unusual.HERE;
        }
        start = from;
        stop = i;
        at = i;
        return read;
    }

    private int digit(int i) {
        int digit = i < end ? json[i] - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    private int digits(int from) throws Unusual {
        int i = from;
        while (digit(i) >= 0) {
            i++;
        }
        if (i == from) {
            throw Unusual.HERE;
        }
        return i;
    }

    /** Where the text that begins at {@code from} has its closing quote; says in {@link #escaped} how it is written. */
    private int closing(int from) throws Unusual {
        escaped = false;
        int i = from;
        byte[] bytes = json;
        while (true) {
            while (i + Long.BYTES <= end) {
                long word = (long) LONG.get(bytes, i);
                long quote = word ^ ONES * '"';
                long slash = word ^ ONES * '\\';
                // the lowest bit set marks the first byte that is a quote, a backslash, below a blank, or not ASCII
                long found = (quote - ONES & ~quote | slash - ONES & ~slash | word - ONES * ' ' & ~word | word) & HIGH;
                if (found != 0) {
                    i += Long.numberOfTrailingZeros(found) >>> 3;
                    break;
                }
                i += Long.BYTES;
            }
            if (i >= end) {
                throw Unusual.HERE;
            }
            byte c = bytes[i];
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                escaped = true;
                i = escape(i + 1);
            } else if (c < 0) {
                escaped = true;
                i = character(i);
            } else if (c < ' ') {
                throw Unusual.HERE;
            } else {
                i++;
            }
        }
    }

    private int escape(int i) throws Unusual {
        byte c = i < end ? json[i] : 0;
        switch (c) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 1;
            }
            case 'u' -> {
                for (int h = i + 1; h < i + 5; h++) {
                    if (h >= end || Character.digit(json[h], 16) < 0) {
                        throw Unusual.HERE;
                    }
                }
                return i + 5;
            }
            default -> throw Unusual.HERE;
        }
    }

    /** Goes behind a character of two to four bytes. */
    private int character(int i) throws Unusual {
        int first = json[i] & 0xff;
        int more = first >= 0xc2 && first < 0xe0
                ? 1
                : first >= 0xe0 && first < 0xf0
                        ? 2
                        : first >= 0xf0 && first < 0xf5
                                ? 3
                                : 0;
        if (more == 0 || i + more >= end) {
            throw Unusual.HERE;
        }
        int second = json[i + 1] & 0xff;
        boolean wrong = first == 0xe0 && second < 0xa0 || first == 0xed && second >= 0xa0
                || first == 0xf0 && second < 0x90 || first == 0xf4 && second >= 0x90;
        for (int m = i + 1; m <= i + more; m++) {
            wrong |= (json[m] & 0xc0) != 0x80;
        }
        if (wrong) {
            throw Unusual.HERE;
        }
        return i + more + 1;
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
            int last = closing(i + 1);
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
        if (!small) {
            throw Unusual.HERE;
        }
        return number;
    }

    @Override
    int smallNumber() throws Unusual {
        if ((int) number() != number) {
            throw Unusual.HERE;
        }
        return (int) number;
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
