package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Signature;

/**
 * Reads a {@code getTransaction} answer (encodings {@code json} and {@code jsonParsed}), bare or in its JSON-RPC
 * envelope, as a stream: no tree, no text per key. Unknown keys are passed over. For one thread.
 */
public final class TransactionJson {
    /** Deepest nesting that is read. */
    public static final int MAX_DEPTH = 200;
    /** Longest single text that is read, characters. */
    public static final int MAX_TEXT = 8_000_000;

    static final int MAX_NUMBER = 200;
    static final int MAX_NAME = 10_000;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT).maxNumberLength(MAX_NUMBER).maxNameLength(MAX_NAME).build())
            .build();

    private final WireTransaction tx = new WireTransaction();
    private final Limits limits = new Limits();
    private boolean sawTransaction;
    private boolean sawMeta;
    private boolean metaNull;
    private boolean sawResult;
    private boolean resultNull;
    private String rpcError = "";
    private String otherForm = "";
    private String encoded = "";
    private String version = "";
    private final List<String> firstKeys = new ArrayList<>();

    /** The transaction as far as the last {@link #read} came; its signature names it even where reading failed. */
    public WireTransaction transaction() {
        return tx;
    }

    /**
     * Reads one JSON value: {@code length} bytes of {@code json} from its beginning. The array must stay unchanged until
     * the next call.
     *
     * @throws NotUnderstood if it is not a transaction in a form that is read here
     */
    public WireTransaction read(byte[] json, int length) throws NotUnderstood {
        tx.clear();
        limits.clear();
        tx.json = json;
        tx.jsonLength = length;
        sawTransaction = false;
        sawMeta = false;
        metaNull = false;
        sawResult = false;
        resultNull = false;
        rpcError = "";
        otherForm = "";
        encoded = "";
        version = "";
        firstKeys.clear();
        try (JsonParser p = FACTORY.createParser(json, 0, length)) {
            if (p.nextToken() != JsonToken.START_OBJECT) {
                throw new NotUnderstood(Reasons.NOT_A_TRANSACTION,
                        "expected a getTransaction answer (a JSON object), found " + describe(p.currentToken()));
            }
            readEnvelope(p, 0);
        } catch (IOException e) {
            throw JsonErrors.understand(e);
        }
        checkForm();
        InstructionOrder.assemble(tx);
        return tx;
    }

    private void readEnvelope(JsonParser p, int level) throws IOException, NotUnderstood {
        while (p.nextToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            JsonToken value = p.nextToken();
            if (firstKeys.size() < 6) {
                firstKeys.add(name);
            }
            switch (name) {
                case "result" -> {
                    sawResult = true;
                    if (value == JsonToken.START_OBJECT && level == 0) {
                        readEnvelope(p, 1);
                    } else {
                        resultNull = value == JsonToken.VALUE_NULL;
                        p.skipChildren();
                    }
                }
                case "error" -> readError(p, value);
                case "slot" -> tx.slot = limits.slot(p, value, tx.slot);
                case "blockTime" -> tx.blockTime = limits.blockTime(p, value, tx.blockTime);
                case "transactionIndex" -> tx.txIndex = limits.index(p, value, tx.txIndex);
                case "simulatedWorld" -> {
                    tx.simulated = value != JsonToken.VALUE_FALSE && value != JsonToken.VALUE_NULL;
                    p.skipChildren();
                }
                case "version" -> {
                    version = value.isScalarValue() ? p.getText() : "";
                    p.skipChildren();
                }
                case "transaction" -> readTransaction(p, value);
                case "meta" -> {
                    sawMeta = true;
                    metaNull = value != JsonToken.START_OBJECT;
                    if (metaNull) {
                        p.skipChildren();
                    } else {
                        MetaJson.read(p, tx);
                    }
                }
                default -> {
                    if (otherForm.isEmpty() && value.isStructStart()) {
                        otherForm = OtherForms.name(name);
                    }
                    p.skipChildren();
                }
            }
        }
    }

    private void readError(JsonParser p, JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            rpcError = "no message";
            while (p.nextToken() != JsonToken.END_OBJECT) {
                String name = p.currentName();
                JsonToken inside = p.nextToken();
                if (name.equals("message") && inside == JsonToken.VALUE_STRING) {
                    rpcError = p.getText();
                }
                p.skipChildren();
            }
        } else if (value != JsonToken.VALUE_NULL) {
            rpcError = value.isScalarValue() ? p.getText() : "no message";
            p.skipChildren();
        }
    }

    private void readTransaction(JsonParser p, JsonToken value) throws IOException, NotUnderstood {
        if (value == JsonToken.START_ARRAY) {
            encoded = "base64";
            int place = 0;
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (place++ == 1 && p.currentToken() == JsonToken.VALUE_STRING) {
                    encoded = p.getText();
                }
                p.skipChildren();
            }
            return;
        }
        if (value == JsonToken.VALUE_STRING) {
            encoded = "base58";
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            p.skipChildren();
            return;
        }
        while (p.nextToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            JsonToken inside = p.nextToken();
            switch (name) {
                case "signatures" -> readSignatures(p, inside);
                case "message" -> {
                    if (inside == JsonToken.START_OBJECT) {
                        sawTransaction = true;
                        MessageJson.read(p, tx);
                    } else {
                        p.skipChildren();
                    }
                }
                default -> {
                    if (otherForm.isEmpty() && (name.equals("transaction") || name.equals("meta"))) {
                        otherForm = "a notification or block subscription";
                    }
                    p.skipChildren();
                }
            }
        }
    }

    private void readSignatures(JsonParser p, JsonToken value) throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            p.skipChildren();
            return;
        }
        int place = 0;
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (place++ == 0 && p.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    tx.signature = Signature.parse(p.getText());
                } catch (IllegalArgumentException e) {
                    throw new NotUnderstood(Reasons.BAD_ADDRESS, String.valueOf(e.getMessage()));
                }
            }
            p.skipChildren();
        }
    }

    private void checkForm() throws NotUnderstood {
        if (resultNull) {
            throw new NotUnderstood(Reasons.NULL_RESULT,
                    "the node answered result: null (it does not know this transaction)");
        }
        if (!rpcError.isEmpty() && !sawTransaction) {
            throw new NotUnderstood(Reasons.RPC_ERROR, "the node answered with an error: " + rpcError);
        }
        if (!encoded.isEmpty()) {
            throw new NotUnderstood(Reasons.BASE64_TRANSACTION,
                    "the transaction is in encoding " + encoded + "; read are json and jsonParsed");
        }
        if (!sawTransaction) {
            String keys = "keys " + firstKeys;
            if (!otherForm.isEmpty()) {
                throw new NotUnderstood(Reasons.UNSUPPORTED_FORM,
                        "this looks like " + otherForm + " (" + keys + "); expected a getTransaction answer");
            }
            throw new NotUnderstood(Reasons.NOT_A_TRANSACTION, "expected a getTransaction answer with the keys"
                    + " transaction and meta" + (sawResult ? " in result" : "") + ", found " + keys);
        }
        if (!version.isEmpty() && !version.equals("legacy") && !version.equals("0")) {
            throw new NotUnderstood(Reasons.UNSUPPORTED_VERSION,
                    "message version " + version + "; read are legacy and 0");
        }
        if (tx.signature == null) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "the transaction has no signature");
        }
        if (!sawMeta || metaNull) {
            throw new NotUnderstood(Reasons.MISSING_META,
                    "the transaction has no meta, so whether it succeeded is not known");
        }
        limits.check(tx);
        if (tx.keyCount == 0) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "the transaction has no account keys");
        }
    }

    static List<String> readLogs(byte[] json, int length, int at) throws NotUnderstood {
        List<String> lines = new ArrayList<>();
        try (JsonParser p = FACTORY.createParser(json, at, length - at)) {
            p.nextToken();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (p.currentToken() == JsonToken.VALUE_STRING) {
                    lines.add(p.getText());
                }
                p.skipChildren();
            }
        } catch (IOException e) {
            throw JsonErrors.understand(e);
        }
        return lines;
    }

    static String describe(@org.jspecify.annotations.Nullable JsonToken token) {
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "something else";
        };
    }
}
