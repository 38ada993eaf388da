package org.wallettracker.ingest.file.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.wire.Limits;

/** The cells of one row by field, turned into exact values. */
final class TableRow {
    private static final int LAMPORT_DIGITS = 9;
    private static final long LAST_SLOT = 1_000_000_000_000L;
    private static final Pattern AMOUNT = Pattern
            .compile("\\+?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("\\+?\\d{1,3}([,.'_ \\u00a0\\u202f]\\d{3})+([.,]\\d+)?");

    private final TableMapping mapping;
    private final UnaryOperator<@Nullable String> cells;

    /** @param cells the text under a column's name */
    TableRow(TableMapping mapping, UnaryOperator<@Nullable String> cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    /** A row that tells no fact; the message names the column and what was expected. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        BadRow(String reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** The text of {@code field}, stripped; empty where the mapping or the row has none. */
    String text(String field) {
        String column = mapping.columns().get(field);
        String cell = column == null ? null : cells.apply(column);
        return cell == null ? "" : cell.strip();
    }

    private BadRow bad(String field, String what) {
        return new BadRow("bad-row", "column " + mapping.columns().get(field) + ": " + what);
    }

    Signature signature() throws BadRow {
        try {
            return Signature.parse(text("signature"));
        } catch (IllegalArgumentException e) {
            throw bad("signature", String.valueOf(e.getMessage()));
        }
    }

    Address address(String field) throws BadRow {
        try {
            return Address.parse(text(field));
        } catch (IllegalArgumentException e) {
            throw bad(field, String.valueOf(e.getMessage()));
        }
    }

    Address wallet() throws BadRow {
        Address one = mapping.wallet();
        return one != null && !mapping.columns().containsKey("wallet") ? one : address("wallet");
    }

    /** A mint, by its address or by a word of the mapping. */
    Address mint(String field) throws BadRow {
        Address known = mapping.mints().get(text(field));
        if (known != null) {
            return known;
        }
        try {
            return Address.parse(text(field));
        } catch (IllegalArgumentException e) {
            throw bad(field, e.getMessage() + "; a word that stands for a mint goes into [mints] of the mapping");
        }
    }

    long slot() throws BadRow {
        String text = text("slot");
        if (text.isEmpty()) {
            return Unknown.AMOUNT;
        }
        try {
            long slot = Long.parseLong(text);
            if (slot >= 0 && slot <= LAST_SLOT) {
                return slot;
            }
        } catch (NumberFormatException e) {
            // told below, with what stood there
        }
        throw bad("slot", "expected a slot, found \"" + shown(text) + "\"");
    }

    long time() throws BadRow {
        String text = text("time");
        try {
            long seconds = text.matches("\\d{1,15}")
                    ? Long.parseLong(text)
                    : text.endsWith("Z")
                            ? Instant.parse(text.replace(' ', 'T')).getEpochSecond()
                            : OffsetDateTime.parse(text.replace(' ', 'T')).toEpochSecond();
            if (Limits.isBlockTime(seconds)) {
                return seconds;
            }
        } catch (DateTimeException e) {
            // told below, with what stood there
        }
        throw bad("time", "expected a time from 2020 to 2099 (ISO-8601 with its zone, or Unix seconds), found \""
                + shown(text) + "\"");
    }

    /** Decimals of the row's mint: its own column, else the mapping's. */
    int decimals() throws BadRow {
        String text = text("decimals");
        if (text.isEmpty()) {
            if (mapping.tokenDecimals() < 0) {
                throw new BadRow("bad-row", "how many digits the token has is not told; expected token_decimals or a"
                        + " decimals column in the mapping");
            }
            return mapping.tokenDecimals();
        }
        if (text.matches("\\d|1[0-8]")) {
            return Integer.parseInt(text);
        }
        throw bad("decimals", "expected 0 to 18, found \"" + shown(text) + "\"");
    }

    long lamports(String field) throws BadRow {
        return amount(field, LAMPORT_DIGITS);
    }

    /** The decimal amount under {@code field} in units of 10^-{@code digits}; exact, never through a float. */
    long amount(String field, int digits) throws BadRow {
        String text = text(field);
        String plain = mapping.decimalMark() == '.' ? text : text.replace('.', ';').replace(mapping.decimalMark(), '.');
        if (!AMOUNT.matcher(plain).matches()) {
            throw bad(field, GROUPED.matcher(text).matches()
                    ? "thousands separators are not read (\"" + shown(text)
                            + "\"); expected digits with the decimal mark "
                            + mapping.decimalMark()
                    : "expected an amount of 0 or more with the decimal mark " + mapping.decimalMark() + ", found \""
                            + shown(text) + "\"");
        }
        BigDecimal units = new BigDecimal(plain).movePointRight(digits);
        try {
            if (mapping.cutDigits()) {
                units = units.setScale(0, RoundingMode.DOWN);
            }
            return units.longValueExact();
        } catch (ArithmeticException e) {
            throw bad(field, units.stripTrailingZeros().scale() > 0
                    ? "\"" + shown(text) + "\" has more than " + digits + " digits behind the decimal mark; set"
                            + " token_decimals, or digits_beyond = \"cut\" in the mapping"
                    : "\"" + shown(text) + "\" is over 2^63-1 base units");
        }
    }

    static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
