package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one transaction, log frame or instruction dump as a stream: no tree, no text per key. A transaction may be a
 * {@code getTransaction} answer (json, jsonParsed, base64 or base58), bare or in its JSON-RPC envelope, an entry of a
 * block, a notification, or a gRPC message written as JSON. Unknown keys are passed over. For one thread.
 */
public final class TransactionJson {
    /** Deepest nesting that is read. */
    public static final int MAX_DEPTH = 200;
    /** Longest single text that is read, characters. */
    public static final int MAX_TEXT = 8_000_000;

    private static final int MAX_LEVEL = 6;
    static final int MAX_NUMBER = 200;
    static final int MAX_NAME = 10_000;

    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT).maxNumberLength(MAX_NUMBER).maxNameLength(MAX_NAME).build())
            .build();

    private final Names names = new Names();
    private final ByteTokens tokens = new ByteTokens(names);
    private boolean quickly = true;
    private final WireTransaction tx = new WireTransaction();
    private final Limits limits = new Limits();
    private final BodyJson body = new BodyJson(tx, limits);
    private boolean sawResult;
    private boolean resultNull;
    private boolean resultScalar;
    private boolean sawLogs;
    private boolean sawErr;
    private boolean failed;
    private String rpcError = "";
    private String otherForm = "";
    private String method = "";
    private String version = "";
    private @Nullable DumpJson dump;
    private final List<String> firstKeys = new ArrayList<>();

    /** The transaction as far as the last {@link #read} came; its signature names it even where reading failed. */
    public WireTransaction transaction() {
        return tx;
    }

    /**
     * Reads one JSON value: {@code length} bytes of {@code json} from its beginning. The array must stay unchanged until
     * the next call.
     *
     * @param file name of the file it came from: it names the transaction of an instruction dump
     * @throws PassedOver if it is understood and tells nothing to keep
     * @throws NotUnderstood if it is nothing that is read here
     */
    public WireTransaction read(byte[] json, int length, String file) throws NotUnderstood {
        readValue(json, length);
        checkForm(file);
        if (tx.form == WireTransaction.Form.BODY) {
            InstructionOrder.assemble(tx);
        }
        return tx;
    }

    /** What the quick reader does not take, or takes for wrong, the thorough one reads again from the beginning. */
    private void readValue(byte[] json, int length) throws NotUnderstood {
        clear();
        quickly = true;
        try {
            parse(json, length, 0);
        } catch (NotUnderstood e) {
            clear();
            quickly = false;
            parse(json, length, 0);
        }
    }

    private void clear() {
        tx.clear();
        limits.clear();
        body.clear();
        sawResult = false;
        resultNull = false;
        resultScalar = false;
        sawLogs = false;
        sawErr = false;
        failed = false;
        rpcError = "";
        otherForm = "";
        method = "";
        version = "";
        dump = null;
        firstKeys.clear();
    }

    private void parse(byte[] json, int length, int level) throws NotUnderstood {
        tx.json = json;
        tx.jsonLength = length;
        refuseWide(json, length);
        if (quickly) {
            parseQuickly(json, length, level);
            return;
        }
        try (JsonParser p = FACTORY.createParser(json, 0, length)) {
            readElement(new JacksonTokens(p), level);
        } catch (IOException e) {
            throw JsonErrors.understand(e);
        }
    }

    private void parseQuickly(byte[] json, int length, int level) throws NotUnderstood {
        ByteTokens p = level == 0 ? tokens : new ByteTokens(names);
        p.open(json, 0, length);
        try {
            readElement(p, level);
        } catch (IOException e) {
            throw new NotUnderstood(Reasons.MALFORMED_JSON, "not read by the quick reader");
        }
    }

    private void readElement(Tokens p, int level) throws IOException, NotUnderstood {
        if (p.nextToken() != JsonToken.START_OBJECT) {
            throw new NotUnderstood(Reasons.NOT_A_TRANSACTION,
                    "expected a getTransaction answer (a JSON object), found " + describe(p.currentToken()));
        }
        readEnvelope(p, level);
    }

    /** The parser would take such a beginning for UTF-16 or UTF-32 and tell of that. */
    private static void refuseWide(byte[] json, int length) throws NotUnderstood {
        for (int i = 0; i < Math.min(4, length); i++) {
            if (json[i] == 0 || json[i] == (byte) 0xfe || json[i] == (byte) 0xff) {
                throw new NotUnderstood(Reasons.MALFORMED_JSON,
                        "not valid JSON at byte " + i + " of the element: a byte "
                                + (json[i] & 0xff) + ", which no JSON in UTF-8 has there");
            }
        }
    }

    private void readEnvelope(Tokens p, int level) throws IOException, NotUnderstood {
        while (p.nextToken() != JsonToken.END_OBJECT) {
            String name = p.currentName();
            if (level == 0 && firstKeys.isEmpty() && name.equals("ix_index")) {
                dump = new DumpJson(tx);
                dump.readInstruction(p, 1);
                return;
            }
            JsonToken value = p.nextToken();
            if (firstKeys.size() < 6) {
                firstKeys.add(name);
            }
            switch (name) {
                case "result", "params", "value", "context" -> readInside(p, name, value, level);
                case "error" -> readError(p, value);
                case "slot" -> tx.slot = limits.slot(p, value, tx.slot);
                case "blockTime" -> tx.blockTime = limits.blockTime(p, value, tx.blockTime);
                case "transactionIndex" -> tx.txIndex = limits.index(p, value, tx.txIndex);
                case "index" -> body.readIndex(p, value);
                case "simulatedWorld" -> {
                    tx.simulated = value != JsonToken.VALUE_FALSE && value != JsonToken.VALUE_NULL;
                    p.skipChildren();
                }
                case "version" -> {
                    version = value.isScalarValue() ? p.text() : "";
                    p.skipChildren();
                }
                case "transaction" -> body.readTransaction(p, value, 0);
                case "meta" -> body.readMeta(p, value);
                case "signature" -> body.readSignature(p, value);
                case "err" -> {
                    sawErr = true;
                    failed = value != JsonToken.VALUE_NULL;
                    p.skipChildren();
                }
                case "logs", "log_messages" -> {
                    if (value == JsonToken.START_ARRAY) {
                        sawLogs |= name.equals("logs");
                        tx.logsAt = p.tokenStart();
                    }
                    p.skipChildren();
                }
                case "instructions" -> {
                    if (value == JsonToken.START_ARRAY) {
                        dump = new DumpJson(tx);
                        dump.readList(p, 1);
                    } else {
                        p.skipChildren();
                    }
                }
                case "raw" -> {
                    if (value == JsonToken.VALUE_STRING && level < MAX_LEVEL) {
                        parse(p.text().getBytes(StandardCharsets.UTF_8), level);
                    }
                    p.skipChildren();
                }
                case "method" -> {
                    method = value == JsonToken.VALUE_STRING ? p.text() : "";
                    p.skipChildren();
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

    private void parse(byte[] json, int level) throws NotUnderstood {
        parse(json, json.length, level + 1);
    }

    private void readInside(Tokens p, String name, JsonToken value, int level) throws IOException, NotUnderstood {
        if (value == JsonToken.START_OBJECT && level < MAX_LEVEL) {
            sawResult |= name.equals("result");
            readEnvelope(p, level + 1);
            return;
        }
        if (name.equals("result") && !value.isStructStart()) {
            sawResult = true;
            resultNull = value == JsonToken.VALUE_NULL;
            resultScalar = !resultNull;
        } else if (otherForm.isEmpty() && value.isStructStart()) {
            otherForm = OtherForms.name(name);
        }
        p.skipChildren();
    }

    private void readError(Tokens p, JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            rpcError = "no message";
            for (String name = p.nextName(); name != null; name = p.nextName()) {
                JsonToken inside = p.currentToken();
                if (name.equals("message") && inside == JsonToken.VALUE_STRING) {
                    rpcError = p.text();
                }
                p.skipChildren();
            }
        } else if (value != JsonToken.VALUE_NULL) {
            rpcError = value.isScalarValue() ? p.text() : "no message";
            p.skipChildren();
        }
    }

    private void checkForm(String file) throws NotUnderstood {
        DumpJson instructions = dump;
        if (instructions != null && !body.sawTransaction) {
            instructions.finish(file);
            return;
        }
        if (sawLogs && !body.sawTransaction) {
            checkFrame();
            return;
        }
        if (resultNull) {
            throw new NotUnderstood(Reasons.NULL_RESULT,
                    "the node answered result: null (it does not know this transaction)");
        }
        if (!rpcError.isEmpty() && !body.sawTransaction) {
            throw new NotUnderstood(Reasons.RPC_ERROR, "the node answered with an error: " + rpcError);
        }
        if (!body.sawTransaction) {
            refuseOther();
        }
        if (!version.isEmpty() && !version.equals("legacy") && !version.equals("0")) {
            throw new NotUnderstood(Reasons.UNSUPPORTED_VERSION,
                    "message version " + version + "; read are legacy and 0");
        }
        if (tx.signature == null) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "the transaction has no signature");
        }
        if (!body.sawMeta || body.metaNull) {
            if (body.nested && !body.sawMeta) {
                throw new PassedOver(PassedOver.BEFORE_EXECUTION);
            }
            throw new NotUnderstood(Reasons.MISSING_META,
                    "the transaction has no meta, so whether it succeeded is not known");
        }
        limits.check(tx);
        tx.checkLoaded();
        if (tx.keyCount == 0) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "the transaction has no account keys");
        }
    }

    private void checkFrame() throws NotUnderstood {
        if (tx.signature == null || !sawErr) {
            throw new NotUnderstood(Reasons.MISSING_FIELD,
                    "a log frame without " + (sawErr ? "signature" : "err: whether it succeeded is not known"));
        }
        limits.check(tx);
        tx.form = WireTransaction.Form.FRAME;
        tx.failed = failed;
    }

    private void refuseOther() throws NotUnderstood {
        boolean word = firstKeys.stream().allMatch(k -> k.equals("message") || k.equals("t_wall") || k.equals("raw"));
        if (resultScalar || !body.named && word && firstKeys.contains("message") || method.endsWith("Notification")
                && !body.named && otherForm.isEmpty()) {
            throw new PassedOver(PassedOver.SERVICE_MESSAGE);
        }
        String keys = "keys " + firstKeys;
        if (!otherForm.isEmpty()) {
            throw new NotUnderstood(Reasons.UNSUPPORTED_FORM, "this looks like " + otherForm + " (" + keys
                    + "); expected a transaction, a block or a log frame");
        }
        throw new NotUnderstood(Reasons.NOT_A_TRANSACTION, "expected a getTransaction answer with the keys"
                + " transaction and meta" + (sawResult ? " in result" : "") + ", found " + keys);
    }

    static List<String> readLogs(byte[] json, int length, int at) throws NotUnderstood {
        List<String> lines = new ArrayList<>();
        try (JsonParser p = FACTORY.createParser(json, at, length - at)) {
            p.nextToken();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (p.currentToken() == JsonToken.VALUE_STRING) {
                    lines.add(LogLine.restored(p.getText()));
                }
                p.skipChildren();
            }
        } catch (IOException e) {
            throw JsonErrors.understand(e);
        }
        return lines;
    }

    static String describe(@Nullable JsonToken token) {
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
