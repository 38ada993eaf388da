package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A JSON value as a stream of tokens; the names of the methods mean what they mean in a {@code JsonParser}. */
abstract class Tokens {

    abstract JsonToken nextToken() throws IOException;

    abstract JsonToken currentToken();

    /** The name of the present field, also while its value is the present token. */
    abstract String currentName() throws IOException;

    /**
     * Goes to the next field of the present object and to its value; gives its name, null at the object's end. The same
     * as {@link #nextToken} twice.
     */
    @Nullable
    String nextName() throws IOException {
        if (nextToken() == JsonToken.END_OBJECT) {
            return null;
        }
        String name = currentName();
        nextToken();
        return name;
    }

    /**
     * The numbers of the present array, which is left behind then, if it holds nothing but whole ones of at most 18
     * digits, plainly written; else -1, and it has to be read number by number.
     *
     * @param to room for the numbers
     * @return how many there are, at most as many as there is room for
     */
    int plainNumbers(long[] to) throws IOException {
        return -1;
    }

    /** Goes to the end of the present object or array; stays where another token is present. */
    abstract void skipChildren() throws IOException;

    /** The present text, name or number as it is written, escapes resolved. */
    abstract String text() throws IOException;

    /** UTF-8 that holds the present text at {@link #textStart}; not changed before the next element is read. */
    abstract byte[] textBytes() throws IOException;

    abstract int textStart() throws IOException;

    /** Length of the present text or number in bytes. */
    abstract int textLength() throws IOException;

    /** The present whole number, which has at most 18 characters or else is known to be no big one. */
    abstract long number() throws IOException;

    /** The present whole number if it has 32 bits. */
    abstract int smallNumber() throws IOException;

    /** True if the present whole number needs more than 64 bits. */
    abstract boolean isBig() throws IOException;

    abstract BigInteger bigNumber() throws IOException;

    /** Where the present token begins, bytes from the beginning of the array that is read. */
    abstract int tokenStart();
}
