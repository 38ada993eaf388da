package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The tokens of a Jackson parser: reads all JSON there is, and says where and why something is none. */
final class JacksonTokens extends Tokens {
    private final JsonParser parser;
    private byte @Nullable [] bytes;

    JacksonTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    JsonToken nextToken() throws IOException {
        bytes = null;
        return parser.nextToken();
    }

    @Override
    JsonToken currentToken() {
        return parser.currentToken();
    }

    @Override
    String currentName() throws IOException {
        return parser.currentName();
    }

    @Override
    void skipChildren() throws IOException {
        parser.skipChildren();
    }

    @Override
    String text() throws IOException {
        return parser.getText();
    }

    @Override
    byte[] textBytes() throws IOException {
        byte[] text = bytes;
        if (text == null) {
            text = parser.getText().getBytes(StandardCharsets.UTF_8);
            bytes = text;
        }
        return text;
    }

    @Override
    int textStart() {
        return 0;
    }

    @Override
    int textLength() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? textBytes().length : parser.getTextLength();
    }

    @Override
    long number() throws IOException {
        return parser.getLongValue();
    }

    @Override
    int smallNumber() throws IOException {
        return parser.getIntValue();
    }

    @Override
    boolean isBig() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
    }

    @Override
    BigInteger bigNumber() throws IOException {
        return parser.getBigIntegerValue();
    }

    @Override
    int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }
}
