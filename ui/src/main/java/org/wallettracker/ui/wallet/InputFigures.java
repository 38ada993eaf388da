package org.wallettracker.ui.wallet;

import java.math.BigDecimal;
import org.wallettracker.domain.score.ScoreCard.Input;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/** The exact values that went into a score, in their units. */
final class InputFigures {
    private InputFigures() {
    }

    /** The exact value of {@code input}. */
    static Figure of(Input input) {
        long value = input.value();
        String raw = Long.toString(value);
        return switch (input.unit()) {
            case LAMPORTS -> Figure.plain(decimal(value, 9) + " SOL", Format.solExact(value),
                    Format.solChange(value).copy());
            case MICRO_USD -> Figure.plain(decimal(value, 6) + " USD", Format.count(value) + " micro-dollars",
                    Format.usdChange(value).copy());
            case COUNT -> Figure.plain(Format.count(value), Format.count(value), raw);
            case SECONDS -> Figure.plain(Format.duration(value), Format.counted(value, "seconds"), raw);
            case SLOTS -> Figure.plain(Format.counted(value, "slots"), Format.counted(value, "slots"), raw);
            case PERCENT_HUNDREDTHS -> Figure.plain(Format.percentText(value, 2), Format.percentText(value, 2), raw);
            case PARTS -> Figure.plain(decimal(value, 4), decimal(value, 4), raw);
            case MULTIPLE_THOUSANDTHS -> Figure.plain(decimal(value, 3) + "\u00d7", decimal(value, 3) + " times", raw);
            case TIME -> Figure.plain(Format.timeExact(value), Format.timeExact(value), raw);
        };
    }

    private static String decimal(long unscaled, int digits) {
        return Format.number(BigDecimal.valueOf(unscaled, digits).stripTrailingZeros());
    }
}
