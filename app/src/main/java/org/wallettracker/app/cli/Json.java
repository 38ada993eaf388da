package org.wallettracker.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** JSON as scripts may rely on it: exact amounts are strings of integers, unknown is null, keys keep their order. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.withExactBigDecimals(true).objectNode();
    }

    /** One line of text. */
    static String line(JsonNode node) {
        try {
            return MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing JSON", e);
        }
    }

    /** A non-negative amount as text; null if unknown (below 0). */
    static @Nullable String amount(long value) {
        return value < 0 ? null : Long.toString(value);
    }

    /** A number with {@code scale} decimals from an integer. */
    static BigDecimal decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /** Puts a number or null. */
    static void number(ObjectNode node, String key, boolean known, long unscaled, int scale) {
        if (known) {
            node.put(key, decimal(unscaled, scale));
        } else {
            node.putNull(key);
        }
    }

    /** Base58 or null. */
    static @Nullable String address(@Nullable Address address) {
        return address == null ? null : address.toBase58();
    }
}
