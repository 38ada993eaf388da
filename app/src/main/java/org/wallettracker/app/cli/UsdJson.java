package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceUse;
import org.wallettracker.domain.text.Plural;

/** Which SOL/USD a figure in dollars rests on, or why it is not known, as scripts and people read it. */
final class UsdJson {
    private static final String UNPRICED = "unpriced";
    private static final String WHY_UNPRICED = "what a trade cost or brought in SOL is not known";

    private UsdJson() {
    }

    /** Puts {@code usdPrice} and {@code usdUnknown} of one moment; both null where it is valued in no dollars. */
    static void put(ObjectNode node, @Nullable PriceUse use) {
        node.putNull("usdPrice").putNull("usdUnknown");
        if (use == null) {
            return;
        }
        PricePoint price = use.price();
        if (price == null) {
            node.put("usdUnknown", use.reason());
            return;
        }
        ObjectNode told = node.putObject("usdPrice");
        told.put("source", price.source()).put("minute", Times.iso(price.time()))
                .put("ageSeconds", use.ageSeconds());
        Json.number(told, "usd", true, price.microUsd(), 6);
    }

    /**
     * Puts {@code usdPrices}, the prices that the realised profit rests on, and {@code usdUnknown} where it is not known.
     */
    static void put(ObjectNode node, UsdBasis basis, boolean known) {
        ObjectNode prices = node.putObject("usdPrices");
        ObjectNode sources = prices.putObject("sources");
        basis.sources().forEach(sources::put);
        prices.put("oldestAgeSeconds", basis.sources().isEmpty() ? null : basis.oldestAgeSeconds());
        if (known) {
            node.putNull("usdUnknown");
            return;
        }
        List<PriceUse> missing = basis.missing();
        ObjectNode why = node.putObject("usdUnknown");
        why.put("reason", missing.isEmpty() ? UNPRICED : missing.getFirst().reason());
        why.put("time", missing.isEmpty() ? null : Times.iso(missing.getFirst().time()));
        why.put("text", missing.isEmpty() ? WHY_UNPRICED : missing.getFirst().text()).put("moments", missing.size());
    }

    /** The same in a sentence. */
    static String text(UsdBasis basis, boolean known) {
        if (known) {
            return basis.sources().isEmpty()
                    ? "nothing was realised"
                    : "at SOL/USD of " + basis.sources().entrySet().stream()
                            .map(e -> e.getKey() + " (" + Plural.of(e.getValue(), "moments") + ")")
                            .collect(Collectors.joining(", ")) + ", at most " + basis.oldestAgeSeconds() + " s old";
        }
        List<PriceUse> missing = basis.missing();
        if (missing.isEmpty()) {
            return "unknown: " + WHY_UNPRICED;
        }
        PriceUse first = missing.getFirst();
        return "unknown: " + Plural.of(missing.size(), "moments") + " without SOL/USD, the first at "
                + Times.iso(first.time()) + " (" + first.reason() + "): " + first.text();
    }
}
