package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.TokenScore;

/** The three parts of a token's 999 points, two of them Megatron's own. */
final class PartsJson {
    private static final String SOURCE = "Megatron's database";

    private PartsJson() {
    }

    /**
     * For scripts; null where nothing was read.
     *
     * @param now Unix milliseconds
     */
    static @Nullable ObjectNode of(TokenParts parts, long now) {
        Long calculated = parts.calculatedAt().orElse(null);
        if (calculated == null) {
            return null;
        }
        ObjectNode node = Json.object();
        put(node, "technical", parts.technical());
        put(node, "holder", parts.holder());
        node.putNull("wallet").put("walletReason", TokenParts.WALLET_UNKNOWN);
        node.putNull("total").put("totalReason", "the wallet part is " + TokenParts.WALLET_UNKNOWN);
        node.put("calculatedAt", Times.iso(Math.floorDiv(calculated, 1_000L)));
        at(node, "technicalAt", parts.technical());
        at(node, "holderAt", parts.holder());
        node.put("ageSeconds", Math.max(0, Math.floorDiv(now - calculated, 1_000L))).put("source", SOURCE);
        return node;
    }

    private static void put(ObjectNode node, String key, Optional<TokenScore> score) {
        Json.number(node, key, score.isPresent(), score.map(TokenScore::hundredths).orElse(0), 2);
    }

    private static void at(ObjectNode node, String key, Optional<TokenScore> score) {
        node.put(key, score.map(s -> Times.iso(Math.floorDiv(s.calculatedAt(), 1_000L))).orElse(null));
    }

    /** For people. */
    static String sentence(TokenParts parts) {
        return "from " + SOURCE + ": technical " + points(parts.technical()) + ", holder " + points(parts.holder())
                + "; wallet " + TokenParts.WALLET_UNKNOWN + ", so the total of 999 is unknown; computed "
                + parts.calculatedAt().map(at -> Times.iso(Math.floorDiv(at, 1_000L))).orElse("at an unknown time");
    }

    private static String points(Optional<TokenScore> score) {
        return score.map(s -> Json.decimal(s.hundredths(), 2).toPlainString() + " of 333").orElse("unknown");
    }
}
