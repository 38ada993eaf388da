package org.wallettracker.domain.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/**
 * Where following the chain was interrupted: stretches of slots in which something may have been missed, kept until
 * everything in them is stored, and after that for the record. Every step is atomic and durable.
 */
public interface GapStore {

    /** Why something may have been missed. */
    enum Reason {
        /** The program was not running. */
        RESTART,
        /** The connection to a source broke. */
        DISCONNECTED,
        /** A source stayed connected and told nothing. */
        SILENT,
        /** Frames were given up because they came faster than they could be taken, or were over a limit. */
        DROPPED,
        /** A source told nothing of a transaction although it was there all the time. */
        MISSED,
        /** So much was missed that it is fetched apart from what is new. */
        BACKLOG,
        /** History that was asked for. */
        CATCH_UP;

        /** The name in JSON. */
        public String wireName() {
            StringBuilder name = new StringBuilder();
            for (String word : name().split("_")) {
                String small = word.toLowerCase(java.util.Locale.ROOT);
                name.append(name.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
            }
            return name.toString();
        }
    }

    /**
     * A gap.
     *
     * @param id grows with time of noticing
     * @param source name of the source that was interrupted; "chain" where it is none of them
     * @param program whose transactions may be missing; null for all that are followed
     * @param fromSlot the last slot known before it, {@link Unknown#AMOUNT} if not known
     * @param toSlot the first slot known after it, {@link Unknown#AMOUNT} while it lasts
     * @param pages how it is closed where it is listed by itself; null where the sweep of the chain's end closes it
     * @param found transactions that were missing and have been stored since
     * @param noticedAt Unix milliseconds
     * @param closedAt Unix milliseconds, {@link Unknown#TIME} while something of it may still be missing
     */
    record Gap(long id, String source, @Nullable Address program, Reason reason, long fromSlot, long toSlot,
            @Nullable Pages pages, long found, long noticedAt, long closedAt) {

        /** True until everything in it is stored. */
        public boolean open() {
            return closedAt == Unknown.TIME;
        }

        /** True while the interruption itself goes on. */
        public boolean lasts() {
            return open() && toSlot == Unknown.AMOUNT;
        }
    }

    /**
     * Where the listing of a gap of one program stands, from its newest transaction back to its oldest.
     *
     * @param cursor everything newer is listed and stored
     * @param until nothing older is wanted; null where only {@code fromTime} ends it
     * @param fromTime Unix seconds; nothing older is wanted. {@link Long#MIN_VALUE} for no such end
     */
    record Pages(Signature cursor, @Nullable Signature until, long fromTime) {
    }

    /**
     * Notes a gap.
     *
     * @param gap its id is not looked at
     * @return as it is kept
     */
    Gap add(Gap gap);

    /** The interruption is over: {@code toSlot} is the first slot known after it. */
    void end(long gap, long toSlot);

    /** {@code found} more of its transactions have been stored; listing goes on at {@code cursor}, null to leave it. */
    void progress(long gap, @Nullable Signature cursor, long found);

    /**
     * Everything in it is stored.
     *
     * @param now Unix milliseconds
     */
    void close(List<Long> gaps, long now);

    /** All open gaps, the oldest first. */
    List<Gap> open();

    /** Up to {@code limit} gaps, open and closed, the newest first. */
    List<Gap> newest(int limit);

    /** How far each program has been swept; empty before the first time. */
    List<Mark> marks();

    /**
     * Up to here everything of a program is stored and final.
     *
     * @param signature of the newest such transaction; null if there was none yet
     */
    record Mark(Address program, long slot, @Nullable Signature signature) {
    }
}
