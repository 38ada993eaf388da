package org.wallettracker.ingest.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.GapStore;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.domain.port.GapStore.Pages;
import org.wallettracker.domain.port.GapStore.Reason;

/** Notes interruptions as they begin and end, one gap at a time for each source. For many threads. */
final class GapBook {
    /** Who a gap belongs to that is no source's. */
    static final String CHAIN = "chain";
    private static final int MOST = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(GapBook.class);

    private final GapStore store;
    private final InstantSource clock;
    /** Gaps that last, by source. */
    private final Map<String, Long> lasting = new HashMap<>();
    /** Gaps of an earlier run that lasted when it ended. */
    private final List<Long> left = new ArrayList<>();
    private List<Gap> open;
    /** From here on nothing is told any more; {@link Unknown#AMOUNT} while something is. */
    private long over = Unknown.AMOUNT;

    GapBook(GapStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        open = store.open();
        open.stream().filter(Gap::lasts).forEach(gap -> left.add(gap.id()));
    }

    /** Open gaps, the oldest first. */
    synchronized List<Gap> open() {
        return open;
    }

    /** The program was not running from {@code slot} on. */
    synchronized void restarted(long slot) {
        Gap gap = add(CHAIN, Reason.RESTART, slot, over == Unknown.AMOUNT ? over : Math.max(slot, over));
        if (gap.lasts()) {
            left.add(gap.id());
        }
    }

    /** {@code source} tells nothing any more; {@code slot} is the last it told of. */
    synchronized void interrupted(String source, Reason reason, long slot) {
        if (over == Unknown.AMOUNT && !lasting.containsKey(source)) {
            lasting.put(source, add(source, reason, slot, Unknown.AMOUNT).id());
        }
    }

    /** {@code source} tells of {@code slot}: what was interrupted is over. */
    synchronized void told(String source, long slot) {
        Long own = lasting.remove(source);
        if (own == null && left.isEmpty()) {
            return;
        }
        if (own != null) {
            store.end(own, slot);
        }
        left.forEach(gap -> store.end(gap, slot));
        left.clear();
        open = store.open();
    }

    /** Nothing more will be told: what lasts ends with {@code slot}. */
    synchronized void ended(long slot) {
        over = Math.max(0, slot);
        lasting.values().forEach(gap -> store.end(gap, slot));
        left.forEach(gap -> store.end(gap, slot));
        lasting.clear();
        left.clear();
        open = store.open();
    }

    /** Something in the slots {@code from} to {@code to} was missing. */
    synchronized void missed(long from, long to) {
        add(CHAIN, Reason.MISSED, from, to);
    }

    /** The open gap in which {@code slot} lies; -1 where there is none. */
    synchronized long around(long slot) {
        for (Gap gap : open) {
            if (gap.pages() == null && gap.fromSlot() <= slot && (gap.lasts() || slot <= gap.toSlot())) {
                return gap.id();
            }
        }
        return -1;
    }

    /** Lists a stretch of one program's transactions by itself. */
    synchronized void listed(Address program, Reason reason, long from, long to,
            Pages pages) {
        note(new Gap(0, CHAIN, program, reason, from, to, pages, 0, clock.millis(), Unknown.TIME));
    }

    /** True if the history of {@code program} since then was asked for before. */
    synchronized boolean askedFor(Address program, long since) {
        return store.newest(MOST).stream().anyMatch(g -> g.reason() == Reason.CATCH_UP && program.equals(g.program())
                && g.pages() != null && g.pages().fromTime() <= since);
    }

    /** So many were found, by gap. */
    synchronized void found(Map<Long, Long> found) {
        found.forEach((gap, count) -> store.progress(gap, null, count));
        if (!found.isEmpty()) {
            open = store.open();
        }
    }

    /** A stretch that is listed by itself is stored down to {@code cursor}; to its end if {@code end}. */
    synchronized void progress(Gap gap, Signature cursor, long found, boolean end) {
        store.progress(gap.id(), cursor, found);
        if (end) {
            store.close(List.of(gap.id()), clock.millis());
            LOG.info("gap {} ({}) is closed", gap.id(), gap.reason().wireName());
        }
        open = store.open();
    }

    /** Everything up to {@code slot} is stored. */
    synchronized void stored(long slot) {
        List<Long> closed = open.stream().filter(g -> g.pages() == null && !g.lasts() && g.toSlot() <= slot)
                .map(Gap::id).toList();
        if (!closed.isEmpty()) {
            store.close(closed, clock.millis());
            open = store.open();
        }
    }

    private Gap add(String source, Reason reason, long from, long to) {
        return note(new Gap(0, source, null, reason, from, to, null, 0, clock.millis(), Unknown.TIME));
    }

    private Gap note(Gap gap) {
        Gap kept = store.add(gap);
        open = store.open();
        LOG.info("gap {}: {} {} from slot {}", kept.id(), kept.source(), kept.reason().wireName(), kept.fromSlot());
        return kept;
    }
}
