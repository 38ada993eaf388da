package org.wallettracker.ingest.megatron;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a table is read. Times are by Megatron's clock, Unix microseconds, {@link #BEGINNING} for none.
 *
 * @param from rows that changed since are wanted in this pass
 * @param begun when this pass began; {@link #BEGINNING} where none is under way
 * @param time of the last row of the last page
 * @param key of that row; empty before the first page
 */
record Place(long from, long begun, long time, String key) {
    static final long BEGINNING = Long.MIN_VALUE;
    /** Rows of several writers come in not quite in the order of their times: what is newer is read again. */
    static final long OVERLAP = 600_000_000L;
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,19}) (-?\\d{1,19}) (-?\\d{1,19}) (.*)",
            Pattern.DOTALL);

    /** Before everything. */
    static final Place START = new Place(BEGINNING, BEGINNING, BEGINNING, "");

    /** The whole table, or what is at or after {@code since}. */
    static Place since(long since) {
        return new Place(since, BEGINNING, since == BEGINNING ? BEGINNING : since - 1, "");
    }

    /** @throws IllegalArgumentException if {@code text} is none that {@link #toString} gave */
    static Place parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no place in a table: \"" + text + "\"");
        }
        return new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)), parts.group(4));
    }

    /** Where the next reading begins: amid a pass that was left, or at what is new by now. */
    Place resumed(Paging.Kind kind, long now) {
        if (kind == Paging.Kind.APPENDED) {
            // a row of the future does not hide what is written until then
            return time == BEGINNING ? this : new Place(from, begun, Math.min(time, now) - OVERLAP, "");
        }
        return begun == BEGINNING ? new Place(from, now, BEGINNING, "") : this;
    }

    /** The same, in a pass that begins at {@code now}. */
    Place begun(long now) {
        return new Place(from, now, time, key);
    }

    Place after(long lastTime, String lastKey) {
        return new Place(from, begun, lastTime, lastKey);
    }

    /** Once a pass has come to its end. */
    Place ended(Paging.Kind kind) {
        return kind == Paging.Kind.APPENDED ? this : new Place(begun - OVERLAP, BEGINNING, BEGINNING, "");
    }

    @Override
    public String toString() {
        return from + " " + begun + " " + time + " " + key;
    }
}
