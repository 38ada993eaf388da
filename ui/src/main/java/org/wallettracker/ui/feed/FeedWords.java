package org.wallettracker.ui.feed;

import java.util.Map;
import java.util.stream.Collectors;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.feed.FeedPort.Source;

/** Figures and states of the feed in words. */
final class FeedWords {
    private FeedWords() {
    }

    /** Microseconds as milliseconds, e.g. "3.2 ms". */
    static Figure latency(long micros) {
        if (micros <= 0) {
            return Figure.unknown("nothing was answered yet");
        }
        String exact = Format.count(micros) + " microseconds";
        return micros < 10_000
                ? Figure.plain(Format.count(micros / 1_000) + "." + micros / 100 % 10 + Format.THIN + "ms", exact)
                : micros < 10_000_000
                        ? Figure.plain(Format.count(micros / 1_000) + Format.THIN + "ms", exact)
                        : Figure.plain(Format.count(micros / 1_000_000) + Format.THIN + "s", exact);
    }

    /** Bytes in their largest unit, e.g. "3.2 MB". */
    static Figure bytes(long bytes) {
        String exact = Format.counted(bytes, "bytes");
        String[] units = {"B", "kB", "MB", "GB", "TB"};
        long whole = bytes;
        long tenth = 0;
        int unit = 0;
        while (whole >= 1_000 && unit < units.length - 1) {
            tenth = whole / 100 % 10;
            whole /= 1_000;
            unit++;
        }
        return Figure.plain(Format.count(whole) + (unit == 0 || whole >= 100 ? "" : "." + tenth) + Format.THIN
                + units[unit], exact);
    }

    /** Hundredths a second, e.g. "166.7". */
    static Figure rate(long hundredths) {
        return Figure.plain(Format.count(hundredths / 100) + (hundredths >= 100_000 ? "" : "." + hundredths / 10 % 10),
                "a second, over the last ten seconds");
    }

    /** "in use", "resting", "being tried", and what it means. */
    static String circuit(Source source) {
        return switch (source.state()) {
            case "open" -> "resting";
            case "half open" -> "being tried";
            default -> source.requests() == 0 ? "not asked yet" : "in use";
        };
    }

    /** The style of a source's state. */
    static String circuitStyle(Source source) {
        return switch (source.state()) {
            case "open" -> "bad";
            case "half open" -> "warn";
            default -> source.requests() == 0 ? "quiet" : "good";
        };
    }

    static String circuitMeaning(Source source) {
        return switch (source.state()) {
            case "open" -> "Too many calls failed: it is left alone for a while, the others are asked";
            case "half open" -> "It was left alone; a few calls try whether it answers again";
            default -> source.requests() == 0 ? "Nothing was asked of it since the start" : "It answers";
        };
    }

    /** Failures by kind, the most frequent first. */
    static String failures(Source source) {
        return source.failures().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getKey() + " " + Format.count(e.getValue())).collect(Collectors.joining(", "));
    }

    static String stream(LiveStatus.StreamState state) {
        return switch (state) {
            case CONNECTING -> "connecting";
            case SUBSCRIBING -> "subscribing";
            case STREAMING -> "streaming";
            case WAITING -> "waiting to reconnect";
            case STOPPED -> "stopped";
        };
    }

    static String reason(Reason reason) {
        return switch (reason) {
            case RESTART -> "program not running";
            case DISCONNECTED -> "connection lost";
            case SILENT -> "source silent";
            case DROPPED -> "frames given up";
            case MISSED -> "not told by source";
            case BACKLOG -> "backlog, fetched apart";
            case CATCH_UP -> "history asked for";
        };
    }

    /** "lasts", "closing", or when it was closed. */
    static String gapState(Gap gap) {
        return gap.lasts() ? "lasts" : gap.open() ? "closing" : "closed";
    }

    static Figure slot(long slot) {
        return slot == Unknown.AMOUNT ? Figure.unknown("not known yet") : Format.countOf(slot, "slot");
    }

    static Figure moment(long millis) {
        return millis == Unknown.TIME
                ? Figure.unknown("not yet")
                : Format.second(Math.floorDiv(millis, 1_000), Unknown.AMOUNT);
    }

    static String purpose(Purpose purpose) {
        return switch (purpose) {
            case GRADUATIONS -> "graduations";
            case CURVE -> "curve";
            case POOL -> "pool";
            case WALLET -> "wallet";
            case TOKEN_ACCOUNT -> "token account";
            case HINT -> "hints";
        };
    }

    static String jobState(Job job) {
        return job.paused() ? "paused" : !job.listed() ? "listing" : job.waiting() > 0 ? "fetching" : "done";
    }
}
