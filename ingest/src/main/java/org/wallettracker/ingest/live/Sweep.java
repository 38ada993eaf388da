package org.wallettracker.ingest.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FinalityStore;
import org.wallettracker.domain.port.GapStore.Mark;
import org.wallettracker.domain.port.GapStore.Pages;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ingest.backfill.Bodies;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SignatureInfo;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Lists the final end of the chain again and again: what streams did not tell is fetched, what is stored and listed is
 * final, what is stored and not listed did not land and is withdrawn. Then everything up to a slot is known to be stored,
 * and the gaps up to it are closed. A pass that could not do all of it changes no mark and is done again.
 */
final class Sweep {
    private final ChainReader reader;
    private final Bodies bodies;
    private final Missing missing;
    private final FactStore facts;
    private final FinalityStore finality;
    private final GapBook gaps;
    private final Recent recent;
    private final LiveRules rules;
    private final InstantSource clock;
    private final Map<Address, Mark> marks = new LinkedHashMap<>();
    private final Map<Signature, Long> unfinal = new ConcurrentHashMap<>();
    private final AtomicLong finalSlot = new AtomicLong(Unknown.AMOUNT);
    private final AtomicLong withdrawn = new AtomicLong();
    private final LongSupplier streamed;
    private final CatchingUp catchingUp = new CatchingUp();

    /**
     * What a sweep works on.
     *
     * @param streamed the newest slot that a stream which tells at the moment told of; {@link Unknown#AMOUNT} without one
     */
    record Tools(ChainReader reader, Bodies bodies, Missing missing, FactStore facts, FinalityStore finality,
            GapBook gaps, Recent recent, LongSupplier streamed) {
    }

    /** What came of a pass. */
    enum Pass {
        /** All that is final is stored. */
        WHOLE,
        /** Something told is still on its way to the store: the pass is to be done again soon. */
        WAITS,
        /** Streams are about to tell what is final already, and catch up: the pass is to be done again in a while. */
        BEHIND
    }

    Sweep(Tools tools, List<Mark> known, LiveRules rules, InstantSource clock) {
        reader = tools.reader;
        bodies = tools.bodies;
        missing = tools.missing;
        facts = tools.facts;
        finality = tools.finality;
        gaps = tools.gaps;
        recent = tools.recent;
        streamed = tools.streamed;
        this.rules = rules;
        this.clock = clock;
        known.stream().filter(m -> rules.programs().contains(m.program())).forEach(m -> marks.put(m.program(), m));
        finality.unfinal().forEach((signature, u) -> unfinal.put(signature, u.slot()));
    }

    /** A transaction that is not final was stored. */
    void stored(Signature signature, long slot) {
        unfinal.put(signature, slot);
    }

    /** A transaction was withdrawn by others. */
    void gone(Signature signature) {
        unfinal.remove(signature);
    }

    long unfinal() {
        return unfinal.size();
    }

    /** Everything up to it is stored and final; {@link Unknown#AMOUNT} before the first pass. */
    long finalSlot() {
        return finalSlot.get();
    }

    /** Facts that were withdrawn. */
    long withdrawn() {
        return withdrawn.get();
    }

    void withdrawn(long count) {
        withdrawn.addAndGet(count);
    }

    /**
     * Finds out from where programs are followed, where that is not known, and notes that nothing was followed since.
     *
     * @param since Unix seconds from which history is wanted too; {@link Long#MAX_VALUE} for none
     */
    void begin(long since) throws SourceFailure {
        long slot = reader.slot(Commitment.FINALIZED) - LiveRules.OVERLAP;
        List<Mark> fresh = new ArrayList<>();
        for (Address program : rules.programs()) {
            if (!marks.containsKey(program)) {
                fresh.add(Listing.first(reader, program, slot));
            }
        }
        for (Mark mark : marks.values()) {
            if (!gaps.askedFor(mark.program(), since)) {
                catchUp(mark, since);
            }
        }
        for (Mark mark : fresh) {
            // first the gap, then the mark: stopped between the two, the gap is only noted again
            catchUp(mark, since);
            marks.put(mark.program(), mark);
        }
        if (!fresh.isEmpty()) {
            finality.settle(Long.MIN_VALUE, fresh, clock.millis());
        }
        gaps.restarted(marks.values().stream().mapToLong(Mark::slot).min().orElse(slot));
    }

    private void catchUp(Mark mark, long since) {
        Signature newest = mark.signature();
        if (since != Long.MAX_VALUE && newest != null) {
            gaps.listed(mark.program(), Reason.CATCH_UP, Unknown.AMOUNT, mark.slot(),
                    new Pages(newest, null, since));
        }
    }

    /** One pass. */
    Pass pass() throws SourceFailure {
        long last = reader.slot(Commitment.FINALIZED);
        if (catchingUp.nearer(last, streamed.getAsLong())) {
            return Pass.BEHIND;
        }
        long upTo = last - LiveRules.OVERLAP;
        Map<Address, Listing> listings = new HashMap<>();
        Map<Signature, SignatureInfo> listed = new LinkedHashMap<>();
        for (Mark mark : marks.values()) {
            Listing listing = Listing.after(reader, mark, LiveRules.SWEEP_PAGES);
            listings.put(mark.program(), listing);
            listing.entries().forEach(e -> listed.merge(e.signature(), e, (a, b) -> a.failed() ? b : a));
        }
        long newest = listed.values().stream().mapToLong(SignatureInfo::slot).max().orElse(last);
        if (newest > last && catchingUp.nearer(newest, streamed.getAsLong())) {
            return Pass.BEHIND; // the chain went on far while it was listed
        }
        boolean waits = fetch(listed, upTo);
        verify(listed, upTo);
        if (waits) {
            return Pass.WAITS;
        }
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks.values()) {
            Listing listing = listings.get(mark.program());
            if (listing != null) {
                Signature cursor = listing.cursor();
                if (cursor != null) {
                    gaps.listed(mark.program(), Reason.BACKLOG, mark.slot(), listing.entries().getLast().slot(),
                            new Pages(cursor, mark.signature(), Long.MIN_VALUE));
                }
                moved.add(listing.moved(mark, upTo));
            }
        }
        finality.settle(upTo, moved, clock.millis());
        moved.forEach(mark -> marks.put(mark.program(), mark));
        finalSlot.accumulateAndGet(upTo, Math::max);
        gaps.stored(upTo);
        return Pass.WHOLE;
    }

    /** Stores what is listed and not there; true if something is still on its way. */
    private boolean fetch(Map<Signature, SignatureInfo> listed, long upTo) throws SourceFailure {
        boolean waits = false;
        Map<Signature, SignatureInfo> unknown = new LinkedHashMap<>();
        for (SignatureInfo entry : listed.values()) {
            Recent.Place place = recent.place(entry.signature());
            // at the newest end one source is ahead of the other: the next pass knows what failed there
            boolean tooNew = entry.doubtful() && entry.slot() > upTo;
            if (entry.failed() || tooNew || place == Recent.Place.STORED) {
                continue;
            }
            if (place == null) {
                unknown.put(entry.signature(), entry);
            } else {
                waits = true;
            }
        }
        facts.whole(unknown.keySet()).forEach(signature -> {
            SignatureInfo entry = unknown.remove(signature);
            if (entry != null) {
                recent.stored(signature, entry.slot());
            }
        });
        if (unknown.isEmpty()) {
            return waits;
        }
        List<SignatureInfo> wanted = List.copyOf(unknown.values());
        note(wanted);
        missing.store(wanted);
        wanted.forEach(entry -> recent.stored(entry.signature(), entry.slot()));
        Map<Long, Long> found = new HashMap<>();
        wanted.forEach(entry -> found.merge(gaps.around(entry.slot()), 1L, Long::sum));
        found.remove(-1L);
        gaps.found(found);
        return waits;
    }

    /** What lies in no gap that is known was missed without notice. */
    private void note(List<SignatureInfo> wanted) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (SignatureInfo entry : wanted) {
            if (gaps.around(entry.slot()) < 0) {
                from = Math.min(from, entry.slot());
                to = Math.max(to, entry.slot());
            }
        }
        if (from <= to) {
            gaps.missed(from, to);
        }
    }

    /** Listed where it was told to be: final. Not listed, listed elsewhere or as failed: every source is asked. */
    private void verify(Map<Signature, SignatureInfo> listed, long upTo) throws SourceFailure {
        List<Bodies.Wanted> doubtful = new ArrayList<>();
        for (Map.Entry<Signature, Long> told : Map.copyOf(unfinal).entrySet()) {
            SignatureInfo entry = listed.get(told.getKey());
            if (entry != null && !entry.failed() && entry.slot() == told.getValue()) {
                unfinal.remove(told.getKey(), told.getValue());
            } else if (told.getValue() <= upTo) {
                doubtful.add(new Bodies.Wanted(told.getKey(), false));
            }
        }
        if (doubtful.isEmpty()) {
            return;
        }
        Set<Signature> vanished = new HashSet<>();
        List<SignatureInfo> elsewhere = new ArrayList<>();
        for (Bodies.Asked asked : bodies.askAll(doubtful, Commitment.FINALIZED)) {
            Signature signature = asked.wanted().signature();
            if (asked.body() == null) {
                throw java.util.Objects.requireNonNull(asked.failure());
            }
            Long told = unfinal.get(signature);
            if (asked.nowhere()) {
                vanished.add(signature);
                continue;
            }
            Bodies.Told tellings = bodies.read(asked);
            if (tellings.undecided()) {
                throw SourceFailure.undecided();
            }
            long slot = tellings.tellings().stream().map(d -> d.transaction())
                    .filter(t -> t != null && !t.header().failed()).mapToLong(t -> t.header().slot()).findFirst()
                    .orElse(Unknown.AMOUNT);
            if (told != null && slot != told) {
                vanished.add(signature);
                if (slot != Unknown.AMOUNT) {
                    elsewhere.add(new SignatureInfo(signature, slot, Unknown.TIME, false));
                }
            }
            unfinal.remove(signature);
        }
        if (!vanished.isEmpty()) {
            withdrawn.addAndGet(finality.withdraw(vanished, clock.millis()));
            vanished.forEach(unfinal::remove);
            vanished.forEach(recent::forget);
        }
        missing.store(elsewhere);
    }
}
