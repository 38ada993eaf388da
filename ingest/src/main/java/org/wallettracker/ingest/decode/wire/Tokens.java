package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;

/** A JSON value as a stream of tokens; the names of the methods mean what they mean in a {@code JsonParser}. */
abstract class Tokens {

    abstract JsonToken nextToken() throws IOException;

    abstract JsonToken currentToken();

    /** The name of the present field, also while its value is the present token. */
    abstract String currentName() throws IOException;

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
