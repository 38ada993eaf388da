package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.wallettracker.domain.model.Signature;

/** Reads what stands under {@code transaction} and {@code meta}, however deep a form nests them. */
final class BodyJson {
    private final WireTransaction tx;
    private final Limits limits;
    /** True once a message was read. */
    boolean sawTransaction;
    boolean sawMeta;
    boolean metaNull;
    /** True if a {@code transaction} stands inside another, as in gRPC messages. */
    boolean nested;
    /** True if some signature was named. */
    boolean named;

    BodyJson(WireTransaction tx, Limits limits) {
        this.tx = tx;
        this.limits = limits;
    }

    void clear() {
        sawTransaction = false;
        sawMeta = false;
        metaNull = false;
        nested = false;
        named = false;
    }

    /** A place in the block, where a number stands under this name; the gRPC forms have it. */
    void readIndex(Tokens p, JsonToken value) throws IOException, NotUnderstood {
        if (value.isScalarValue()) {
            tx.txIndex = limits.index(p, value, tx.txIndex);
        } else {
            p.skipChildren();
        }
    }

    void readMeta(Tokens p, JsonToken value) throws IOException, NotUnderstood {
        sawMeta = true;
        metaNull = value != JsonToken.START_OBJECT;
        if (metaNull) {
            p.skipChildren();
        } else {
            MetaJson.read(p, tx);
        }
    }

    void readTransaction(Tokens p, JsonToken value, int level) throws IOException, NotUnderstood {
        if (value == JsonToken.START_ARRAY) {
            String text = "";
            String encoding = "base64";
            for (int place = 0; p.nextToken() != JsonToken.END_ARRAY; place++) {
                if (place == 0 && p.currentToken() == JsonToken.VALUE_STRING) {
                    text = p.text();
                } else if (place == 1 && p.currentToken() == JsonToken.VALUE_STRING) {
                    encoding = p.text();
                }
                p.skipChildren();
            }
            readEncoded(text, encoding);
        } else if (value == JsonToken.VALUE_STRING) {
            readEncoded(p.text(), "base58");
        } else if (value != JsonToken.START_OBJECT || level > 2) {
            p.skipChildren();
        } else {
            readFields(p, level);
        }
    }

    private void readEncoded(String text, String encoding) throws NotUnderstood {
        noSecond();
        sawTransaction = true;
        EncodedTransaction.read(text, encoding, tx);
    }

    private void noSecond() throws NotUnderstood {
        if (sawTransaction) {
            throw new NotUnderstood(Reasons.BAD_VALUE, "expected one transaction, found two in one element");
        }
    }

    private void readFields(Tokens p, int level) throws IOException, NotUnderstood {
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken inside = p.currentToken();
            switch (name) {
                case "signatures" -> readSignatures(p, inside);
                case "message" -> {
                    if (inside == JsonToken.START_OBJECT) {
                        noSecond();
                        sawTransaction = true;
                        MessageJson.read(p, tx);
                    } else {
                        p.skipChildren();
                    }
                }
                case "transaction" -> {
                    nested = true;
                    readTransaction(p, inside, level + 1);
                }
                case "meta" -> readMeta(p, inside);
                case "slot" -> tx.slot = limits.slot(p, inside, tx.slot);
                case "index" -> readIndex(p, inside);
                default -> p.skipChildren();
            }
        }
    }

    private void readSignatures(Tokens p, JsonToken value) throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            p.skipChildren();
            return;
        }
        int place = 0;
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (place++ == 0) {
                readSignature(p, p.currentToken());
            }
            p.skipChildren();
        }
    }

    void readSignature(Tokens p, JsonToken value) throws IOException, NotUnderstood {
        if (value != JsonToken.VALUE_STRING) {
            p.skipChildren();
            return;
        }
        named = true;
        try {
            tx.signature = ByteText.isHex(p)
                    ? Signature.of(ByteText.decode(p.text(), "signature"))
                    : signature(p);
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_ADDRESS, String.valueOf(e.getMessage()));
        }
    }

    private Signature signature(Tokens p) throws IOException {
        int length = p.textLength();
        if (length >= 64 && length <= 88) {
            byte[] bytes = tx.base58.plain(p.textBytes(), p.textStart(), length);
            if (bytes != null && bytes.length == Signature.LENGTH) {
                return Signature.of(bytes);
            }
        }
        return Signature.parse(p.text()); // which says what is wrong
    }
}
