package org.wallettracker.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times at the edge: ISO-8601 UTC in text, Unix seconds inside. */
final class Times {
    private Times() {
    }

    private static final long FARTHEST = Instant.MAX.getEpochSecond();

    /** ISO-8601 of Unix {@code seconds}; null if unknown, or beyond what a calendar can tell. */
    static @Nullable String iso(long seconds) {
        return seconds == Unknown.TIME || Math.abs(seconds) > FARTHEST
                ? null
                : Instant.ofEpochSecond(seconds).toString();
    }

    /** Reads an instant, a date (its last second) or Unix seconds. */
    static final class Converter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                if (text.matches("\\d{9,12}")) {
                    return Long.parseLong(text);
                }
                if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    return LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1;
                }
                return Instant.parse(text).getEpochSecond();
            } catch (DateTimeException e) {
                throw new TypeConversionException("\"" + text
                        + "\" is no time; expected e.g. 2026-09-30T12:00:00Z, 2026-09-30 (its end, UTC) or Unix seconds");
            }
        }
    }
}
