package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.source.Commitment;

/**
 * The parameters of a call, read strictly.
 *
 * @param face whose interface was called
 */
record Params(Face face, JsonNode array) {

    private JsonNode at(int index) {
        return array.isArray() && index < array.size() ? array.get(index) : MissingNode.getInstance();
    }

    /** The options object at {@code index}; empty where there is none. */
    JsonNode options(int index) {
        return at(index).isObject() ? at(index) : MissingNode.getInstance();
    }

    String text(int index, String what) throws RpcError {
        if (!at(index).isTextual()) {
            throw RpcError.params(what + " expected as parameter " + (index + 1));
        }
        return at(index).textValue();
    }

    long number(int index, String what) throws RpcError {
        if (!at(index).isIntegralNumber()) {
            throw RpcError.params(what + " expected as parameter " + (index + 1));
        }
        return at(index).longValue();
    }

    boolean has(int index) {
        return !at(index).isMissingNode() && !at(index).isNull();
    }

    Address address(int index) throws RpcError {
        return address(text(index, "address"));
    }

    static Address address(String text) throws RpcError {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw RpcError.params("Invalid");
        }
    }

    static Signature signature(String text) throws RpcError {
        try {
            return Signature.parse(text);
        } catch (IllegalArgumentException e) {
            throw RpcError.params("Invalid");
        }
    }

    /** The texts of the array at {@code index}, at most {@code most}. */
    List<String> texts(int index, int most) throws RpcError {
        if (!at(index).isArray()) {
            throw RpcError.params("array expected as parameter " + (index + 1));
        }
        if (at(index).size() > most) {
            throw RpcError.params("Too many inputs provided; max " + most);
        }
        return texts(at(index));
    }

    static List<String> texts(JsonNode of) throws RpcError {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : of) {
            if (!node.isTextual()) {
                throw RpcError.params("string expected, not " + node);
            }
            texts.add(node.textValue());
        }
        return texts;
    }

    static Commitment commitment(JsonNode options) throws RpcError {
        JsonNode node = options.path("commitment");
        try {
            return Commitment.of(node.isMissingNode() || node.isNull() ? null : node.asText());
        } catch (IllegalArgumentException e) {
            throw RpcError.params(String.valueOf(e.getMessage()));
        }
    }

    /** The commitment of a call about history, for which processed is not accepted. */
    static Commitment settled(JsonNode options) throws RpcError {
        Commitment commitment = commitment(options);
        if (commitment == Commitment.PROCESSED) {
            throw RpcError.params("Method does not support commitment below `confirmed`");
        }
        return commitment;
    }

    /** Only transactions in encoding json are served. */
    static void encodingJson(JsonNode options) throws RpcError {
        String encoding = options.path("encoding").asText("json");
        if (!encoding.equals("json")) {
            throw RpcError.params("this simulated node answers transactions in encoding json, not " + encoding);
        }
    }

    static @Nullable String optional(JsonNode options, String name) {
        JsonNode node = options.path(name);
        return node.isTextual() ? node.textValue() : null;
    }
}
