package org.wallettracker.ingest.source;

import java.time.Duration;

/** A source did not give what was asked for. The message names the source and never holds an address or a key. */
public final class SourceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, and what that means for the next try (ONCHAIN 5.3). */
    public enum Kind {
        /** 429, or the source's own limit: later. */
        RATE_LIMITED(true, false),
        /** 5xx or an error of JSON-RPC that passes: later or elsewhere. */
        SERVER(true, true),
        /** No connection, or it broke. */
        NETWORK(true, true),
        /** No answer in time. */
        TIMEOUT(true, true),
        /** An answer that is no JSON-RPC, or ends in its middle. */
        MALFORMED(true, true),
        /** An answer over the stated size or depth. */
        TOO_LARGE(true, true),
        /** 401 or 403: not with this key. */
        KEY_REFUSED(false, true),
        /** It is known to be down and is not asked for a while. */
        RESTING(true, false),
        /** The slot has no block here. */
        SLOT_SKIPPED(false, false),
        /** Not there yet. */
        NOT_YET(true, false),
        /** This source does not have it; another may. */
        NOT_HERE(true, false),
        /** The request itself is wrong: no source will answer it. */
        REQUEST(false, false);

        private final boolean again;
        private final boolean counts;

        Kind(boolean again, boolean counts) {
            this.again = again;
            this.counts = counts;
        }

        /** True if the same call may succeed later or elsewhere. */
        public boolean again() {
            return again;
        }

        /** True if it speaks against the source's health. */
        boolean counts() {
            return counts;
        }
    }

    private final String source;
    private final Kind kind;
    private final int code;
    private final Duration retryAfter;

    SourceFailure(String source, Kind kind, int code, String what, Duration retryAfter) {
        super(source + ": " + what);
        this.source = source;
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    SourceFailure(String source, Kind kind, String what) {
        this(source, kind, 0, what, Duration.ZERO);
    }

    /** Nobody was asked, since whoever wanted to know does not want to any more. */
    public static SourceFailure cancelled() {
        return new SourceFailure("sources", Kind.RESTING, "not asked any more: cancelled");
    }

    /** Sources differ on something, and those that could decide it did not answer. */
    public static SourceFailure undecided() {
        return new SourceFailure("sources", Kind.NOT_YET,
                "they differ on a transaction, and not enough of them answered to decide it");
    }

    /** Name of the source. */
    public String source() {
        return source;
    }

    public Kind kind() {
        return kind;
    }

    /** HTTP status or JSON-RPC code; 0 where there is none. */
    public int code() {
        return code;
    }

    /** How long the source asked to be left alone; zero if it did not. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
