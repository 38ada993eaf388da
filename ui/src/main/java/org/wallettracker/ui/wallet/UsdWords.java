package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceUse;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/** Which SOL/USD dollars rest on, or why they are not known, in words. */
final class UsdWords {
    private static final String UNKNOWN = "SOL/USD is not known for the time of some trades";

    private UsdWords() {
    }

    /** {@code figure}, which is in dollars, whose hover also tells its prices. */
    static Figure told(Figure figure, UsdBasis basis) {
        if (!figure.known()) {
            return Figure.unknown(why(basis));
        }
        String prices = sources(basis);
        return prices.isEmpty()
                ? figure
                : new Figure(figure.text(), figure.exact() + "\n" + prices, figure.copy(), figure.tone());
    }

    private static String sources(UsdBasis basis) {
        return basis.sources().isEmpty()
                ? ""
                : "SOL/USD of " + basis.sources().entrySet().stream()
                        .map(e -> e.getKey() + " (" + Plural.of(e.getValue(), "moments") + ")")
                        .collect(Collectors.joining(", ")) + ",\nat most "
                        + Format.duration(basis.oldestAgeSeconds()) + " old";
    }

    private static String why(UsdBasis basis) {
        List<PriceUse> missing = basis.missing();
        if (missing.isEmpty()) {
            return UNKNOWN;
        }
        PriceUse first = missing.getFirst();
        return Plural.of(missing.size(), "moments") + " without SOL/USD, the first at "
                + Format.timeExact(first.time()) + "\n" + first.text();
    }

    /** The price that one lot or sale is valued at; a dash without one that is told. */
    static Figure price(@Nullable PriceUse use) {
        if (use == null) {
            return Figure.unknown("it is not valued in dollars");
        }
        PricePoint price = use.price();
        if (price == null) {
            return Figure.unknown(use.reason() + ": " + use.text());
        }
        Figure usd = Format.usd(price.microUsd());
        String cents = "$"
                + java.math.BigDecimal.valueOf(price.microUsd(), 6).setScale(2, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
        return Figure.plain(cents + ", " + Format.duration(use.ageSeconds()) + " old",
                usd.exact() + "\nof " + price.source() + ", " + Format.timeExact(price.time()), usd.copy());
    }
}
