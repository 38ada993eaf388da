package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers JSON-RPC requests, single or in batches, for each face. */
final class Dispatcher {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonFactory JSON = MAPPER.getFactory();
    private static final int MOST_IN_BATCH = 100;
    private static final int PARSE_ERROR = -32_700;
    private static final int INTERNAL = -32_603;

    private final Map<String, RpcMethod> methods = new HashMap<>();
    private final Map<String, RpcMethod> heliusMethods;

    Dispatcher(ChainArchive archive, ChainHead head, Faults faults) {
        methods.putAll(new HistoryMethods(archive, head, faults).methods());
        methods.putAll(new BlockMethods(archive, head, faults).methods());
        methods.putAll(new AccountMethods(archive, head).methods());
        heliusMethods = new HeliusMethods(archive, head).methods();
    }

    /** The answer to {@code body}. */
    byte[] answer(byte[] body, Face face) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(1_024, body.length));
        JsonNode request;
        try {
            request = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return failure(NullNode.getInstance(), PARSE_ERROR, "Parse error");
        }
        if (!request.isArray()) {
            one(request, face, bytes);
            return bytes.toByteArray();
        }
        if (request.isEmpty() || request.size() > MOST_IN_BATCH) {
            return failure(NullNode.getInstance(), RpcError.INVALID_REQUEST,
                    "a batch has 1 to " + MOST_IN_BATCH + " requests");
        }
        bytes.write('[');
        for (int i = request.size() - 1; i >= 0; i--) { // order is not promised: the last comes first
            one(request.get(i), face, bytes);
            if (i > 0) {
                bytes.write(',');
            }
        }
        bytes.write(']');
        return bytes.toByteArray();
    }

    private void one(JsonNode request, Face face, ByteArrayOutputStream to) throws IOException {
        JsonNode id = request.path("id").isMissingNode() ? NullNode.getInstance() : request.path("id");
        if (!request.isObject() || !request.path("method").isTextual()) {
            to.writeBytes(failure(id, RpcError.INVALID_REQUEST, "Invalid request"));
            return;
        }
        RpcMethod method = method(request.path("method").textValue(), face);
        if (method == null) {
            to.writeBytes(failure(id, RpcError.NO_METHOD, "Method not found"));
            return;
        }
        ByteArrayOutputStream own = new ByteArrayOutputStream(1_024);
        try (JsonGenerator out = JSON.createGenerator(own)) {
            out.writeStartObject();
            out.writeStringField("jsonrpc", "2.0");
            out.writeFieldName("result");
            method.answer(new Params(face, request.path("params")), out);
            out.writeFieldName("id");
            out.writeRawValue(id.toString());
            out.writeEndObject();
        } catch (RpcError e) {
            to.writeBytes(failure(id, e.code(), e.text()));
            return;
        }
        own.writeTo(to);
    }

    private @Nullable RpcMethod method(String name, Face face) {
        RpcMethod method = methods.get(name);
        return method == null && face == Face.HELIUS ? heliusMethods.get(name) : method;
    }

    /** An answer that is an error which passes, as an overloaded node gives it. */
    byte[] passingFailure() throws IOException {
        return failure(NullNode.getInstance(), INTERNAL, "Internal error");
    }

    private static byte[] failure(JsonNode id, int code, String message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("jsonrpc", "2.0");
            out.writeObjectFieldStart("error");
            out.writeNumberField("code", code);
            out.writeStringField("message", message);
            out.writeEndObject();
            out.writeFieldName("id");
            out.writeRawValue(id.toString());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
