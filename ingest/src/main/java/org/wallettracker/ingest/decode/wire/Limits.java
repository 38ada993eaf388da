package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;

/**
 * The header values that can't be on the chain. One absurd block time in the store would become the desk's own time, so
 * such a transaction is refused as a whole, named by its signature.
 */
public final class Limits {
    /** 2020-01-01: the chain began in March of that year. Unix seconds. */
    private static final long FIRST_TIME = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    /** 2100-01-01, Unix seconds. */
    private static final long LAST_TIME = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    /** At two or three slots a second the chain comes here after ten thousand years. */
    private static final long LAST_SLOT = 1_000_000_000_000L;

    /** More lamports than there are: the supply is about 6 * 10^17. */
    public static final long MAX_LAMPORTS = 1_000_000_000_000_000_000L;

    private @Nullable String wrong;

    Limits() {
    }

    /** True if {@code seconds} can be the time of a block. */
    public static boolean isBlockTime(long seconds) {
        return seconds >= FIRST_TIME && seconds <= LAST_TIME;
    }

    void clear() {
        wrong = null;
    }

    long slot(Tokens p, JsonToken value, long otherwise) throws IOException, NotUnderstood {
        return within(p, value, "slot", 0, LAST_SLOT, "a slot of 0 to " + LAST_SLOT, otherwise);
    }

    long blockTime(Tokens p, JsonToken value, long otherwise) throws IOException, NotUnderstood {
        return within(p, value, "blockTime", FIRST_TIME, LAST_TIME, "Unix seconds from 2020 to 2099", otherwise);
    }

    int index(Tokens p, JsonToken value, int otherwise) throws IOException, NotUnderstood {
        return (int) within(p, value, "transactionIndex", 0, Integer.MAX_VALUE, "a place in the block", otherwise);
    }

    /** Refuses {@code tx} if one of its values can't be. */
    void check(WireTransaction tx) throws NotUnderstood {
        if (wrong == null && tx.fee != Unknown.AMOUNT
                && (tx.fee < 0 || tx.fee > MAX_LAMPORTS)) {
            wrong = "expected a network fee of 0 to 10^18 lamports in \"fee\", found " + tx.fee;
        }
        if (wrong != null) {
            throw new NotUnderstood(Reasons.BAD_VALUE, wrong);
        }
    }

    private long within(Tokens p, JsonToken value, String name, long first, long last, String expected,
            long otherwise) throws IOException, NotUnderstood {
        if (value == JsonToken.VALUE_NULL) {
            return otherwise;
        }
        long number = Scalars.whole(p, value, name);
        if (number >= first && number <= last) {
            return number;
        }
        if (wrong == null) {
            wrong = "expected " + expected + " in \"" + name + "\", found " + number;
        }
        return otherwise;
    }
}
