package org.wallettracker.ui.leaderboard;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.RowOrder;

/** What a range filter can ask of a wallet. */
enum Measure {
    SCORE("Score", "points", 2, LeaderboardColumn.SCORE),
    EVIDENCE("Evidence", "positions", 0, LeaderboardColumn.EVIDENCE),
    PNL_SOL("PnL", "SOL", 9, LeaderboardColumn.PNL_SOL),
    PNL_USD("PnL", "USD", 6, LeaderboardColumn.PNL_USD),
    UNREALISED("Unrealised", "SOL", 9, LeaderboardColumn.UNREALISED),
    WIN_RATE("Win rate", "%", 2, LeaderboardColumn.WIN_RATE),
    CLOSED("Decided", "positions", 0, LeaderboardColumn.CLOSED),
    MULTIPLE("Multiple", "\u00d7", 3, LeaderboardColumn.MULTIPLE),
    GRADUATES("Graduated", "tokens", 0, LeaderboardColumn.GRADUATES),
    TOKENS("Tokens", "traded", 0, LeaderboardColumn.TOKENS),
    TRADES("Trades", "made", 0, LeaderboardColumn.TRADES),
    RECONCILED("Verified", "%", 2, LeaderboardColumn.RECONCILED),
    TREND("Last 30 days", "SOL", 9, LeaderboardColumn.TREND),
    LAST_ACTIVE("Last active", "days ago", Measure.DAYS, LeaderboardColumn.LAST_ACTIVE),
    FIRST_ACTIVE("First active", "days ago", Measure.DAYS, LeaderboardColumn.FIRST_ACTIVE);

    private static final int DAYS = -1;
    private static final long DAY = 86_400;
    private static final int LONGEST = 40;

    private final String word;
    private final String unit;
    private final int digits;
    private final LeaderboardColumn column;

    Measure(String word, String unit, int digits, LeaderboardColumn column) {
        this.word = word;
        this.unit = unit;
        this.digits = digits;
        this.column = column;
    }

    /** Its name for people. */
    String word() {
        return word;
    }

    /** What its bounds are written in. */
    String unit() {
        return unit;
    }

    /** The value of {@code row} in whole units (lamports, hundredths, ...; ages in seconds), {@link RowOrder#UNKNOWN} if not known. */
    long of(LeaderboardRow row, long asOf) {
        long key = column.key(row);
        if (digits != DAYS || key == RowOrder.UNKNOWN) {
            return key;
        }
        return key == Unknown.TIME || asOf == Unknown.TIME ? RowOrder.UNKNOWN : asOf - key;
    }

    /**
     * The bound written in {@code text}; null if it is blank.
     *
     * @throws IllegalArgumentException if it is no number of this measure, with what was expected
     */
    @Nullable
    Long parse(String text) {
        String plain = text.strip().replace(Format.MINUS, "-").replace(Format.THIN, "").replace("_", "")
                .toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return null;
        }
        if (digits == DAYS) {
            return age(plain);
        }
        try {
            if (plain.length() > LONGEST) {
                throw new NumberFormatException("too long");
            }
            return new BigDecimal(plain).movePointRight(digits).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(word + ": expected a number of " + unit
                    + (digits == 0 ? " without decimals" : " with at most " + digits + " decimals") + ", found \u201c"
                    + text.strip() + "\u201d", e);
        }
    }

    private Long age(String text) {
        char last = text.charAt(text.length() - 1);
        long unitSeconds = switch (last) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3_600;
            default -> DAY;
        };
        String number = Character.isDigit(last) ? text : text.substring(0, text.length() - 1).strip();
        try {
            if (("smhd".indexOf(last) < 0 && !Character.isDigit(last)) || number.length() > LONGEST) {
                throw new NumberFormatException("no unit of time");
            }
            return new BigDecimal(number).multiply(BigDecimal.valueOf(unitSeconds)).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    word + ": expected a number of days, or hours or minutes as in \u201c12h\u201d or \u201c90m\u201d, "
                            + "found \u201c" + text + "\u201d",
                    e);
        }
    }

    /** {@code value} as {@link #parse} reads it. */
    String text(long value) {
        if (digits != DAYS) {
            return BigDecimal.valueOf(value, digits).stripTrailingZeros().toPlainString();
        }
        if (value % DAY == 0) {
            return Long.toString(value / DAY);
        }
        return value % 3_600 == 0
                ? value / 3_600 + "h"
                : value % 60 == 0 ? value / 60 + "m" : value + "s";
    }

    /** {@code range} of this measure in words, e.g. "PnL SOL ≥ 10". */
    String words(Range range) {
        String name = digits == DAYS || unit.equals("%") || unit.equals("\u00d7") || unit.equals("points")
                ? word
                : word + (unit.equals("SOL") || unit.equals("USD") ? " " + unit : "");
        Long min = range.min();
        Long max = range.max();
        String tail = unit.equals("%") ? Format.THIN + "%" : unit.equals("\u00d7") ? unit : "";
        if (min != null && max != null) {
            return name + " " + shown(min) + " to " + shown(max) + tail;
        }
        return min != null
                ? name + " \u2265 " + shown(min) + tail
                : name + " \u2264 " + shown(max == null ? 0 : max) + tail;
    }

    private String shown(long value) {
        String text = text(value);
        if (digits == DAYS) {
            return Character.isDigit(text.charAt(text.length() - 1)) ? text + Format.THIN + "d" : text;
        }
        return Format.number(new BigDecimal(text));
    }
}
