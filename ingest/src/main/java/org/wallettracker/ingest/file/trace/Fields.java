package org.wallettracker.ingest.file.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.wire.Limits;
import org.wallettracker.ingest.decode.wire.Reasons;

/** The fields of an entry, turned into exact values. Texts of some tools end in zero characters: these don't count. */
final class Fields {
    private static final int LAMPORT_DIGITS = 9;
    private static final int SHOWN = 100;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

    private static final Pattern ENDS = Pattern.compile("^[\\s\\x00]+|[\\s\\x00]+$");

    private Fields() {
    }

    /** The text of {@code name} without what is invisible at its ends; empty where there is none. */
    static String text(JsonNode entry, String name) {
        JsonNode value = entry.get(name);
        return value == null || !value.isTextual() ? "" : ENDS.matcher(value.asText()).replaceAll("");
    }

    private static String needed(JsonNode entry, String name, String what) throws BadEntry {
        String text = text(entry, name);
        if (text.isEmpty()) {
            JsonNode value = entry.get(name);
            throw value == null || value.isNull() || value.isTextual()
                    ? new BadEntry(Reasons.MISSING_FIELD, name + ": expected " + what + ", found nothing")
                    : new BadEntry(Reasons.BAD_VALUE, name + ": expected " + what + ", found " + shown(value));
        }
        return text;
    }

    static Signature signature(JsonNode entry, String name) throws BadEntry {
        try {
            return Signature.parse(needed(entry, name, "a signature"));
        } catch (IllegalArgumentException e) {
            throw new BadEntry(Reasons.BAD_ADDRESS, name + ": " + e.getMessage());
        }
    }

    static Address address(JsonNode entry, String name) throws BadEntry {
        try {
            return Address.parse(needed(entry, name, "an address"));
        } catch (IllegalArgumentException e) {
            throw new BadEntry(Reasons.BAD_ADDRESS, name + ": " + e.getMessage());
        }
    }

    /** Unix seconds; a time without a zone is UTC. */
    static long time(JsonNode entry, String name) throws BadEntry {
        String text = needed(entry, name, "a time");
        String iso = text.replace(' ', 'T');
        try {
            boolean zone = iso.matches(".*T.*([zZ]|[+-]\\d\\d(:?\\d\\d)?)");
            long seconds = zone
                    ? OffsetDateTime.parse(iso).toEpochSecond()
                    : LocalDateTime.parse(iso).toEpochSecond(ZoneOffset.UTC);
            if (Limits.isBlockTime(seconds)) {
                return seconds;
            }
        } catch (DateTimeException e) {
            // told below, with what stood there
        }
        throw new BadEntry(Reasons.BAD_VALUE,
                name + ": expected a time from 2020 to 2099 (ISO-8601, UTC where it has no zone), found \""
                        + shortened(text) + "\"");
    }

    /**
     * Lamports of an amount in SOL, without its sign: the number as it is printed, exact or refused.
     *
     * @return {@link Unknown#AMOUNT} where there is none
     */
    static long lamports(JsonNode entry, String name) throws BadEntry {
        JsonNode value = entry.get(name);
        if (value == null || value.isNull()) {
            return Unknown.AMOUNT;
        }
        BigDecimal sol;
        if (value.isNumber()) {
            sol = value.decimalValue();
        } else if (DECIMAL.matcher(text(entry, name)).matches()) {
            sol = new BigDecimal(text(entry, name));
        } else {
            throw new BadEntry(Reasons.BAD_VALUE, name + ": expected an amount of SOL, found " + shown(value));
        }
        long lamports;
        try {
            lamports = sol.abs().movePointRight(LAMPORT_DIGITS).longValueExact();
        } catch (ArithmeticException e) {
            throw sol.abs().compareTo(BigDecimal.valueOf(Limits.MAX_LAMPORTS, LAMPORT_DIGITS)) > 0
                    ? tooLarge(name, value)
                    : new BadEntry(Reasons.BAD_VALUE,
                            name + ": " + shown(value) + " SOL is no whole number of lamports (0.000000001 SOL)");
        }
        if (lamports > Limits.MAX_LAMPORTS) {
            throw tooLarge(name, value);
        }
        return lamports;
    }

    private static BadEntry tooLarge(String name, JsonNode value) {
        return new BadEntry(Reasons.AMOUNT_TOO_LARGE, name + ": " + shown(value) + " SOL is more than there is");
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode() ? "a list or an object" : shortened(value.toString());
    }

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
