package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.event.PumpEvents;
import org.wallettracker.ingest.decode.event.PumpSwapEvents;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.PassedOver;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.decode.wire.TransactionJson;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * Turns the JSON of one transaction, log frame or instruction dump into facts. The same bytes give the same facts. Reuses its buffers
 * from call to call, so one decoder serves one thread.
 */
public final class TransactionDecoder {
    /** Version of this decoder; stands with everything it read, so that a later one knows what to read again. */
    public static final int VERSION = 4;
    /** Most bytes of an element that are kept with a reject. */
    public static final int MAX_PAYLOAD = 1 << 20;

    private static final String PENDING_FRAME = "log frame, which has no balances: its facts are pending until the"
            + " transaction itself is read";
    private static final String PENDING_DUMP = "instruction dump, which has no balances and may not say whether it"
            + " succeeded: its facts are pending until the transaction itself is read";
    private static final String NAMELESS = "event in a log frame or dump that does not name its mint: no fact until the"
            + " transaction itself is read";

    private static final Logger LOG = LoggerFactory.getLogger(TransactionDecoder.class);

    private final KnownAccounts known;
    private final TransactionJson json = new TransactionJson();
    private final DecodeStats stats = new DecodeStats();
    private final Scratch scratch = new Scratch();

    /** Decodes with {@code known} labels, which tell tips and terminal fees from transfers. */
    public TransactionDecoder(KnownAccounts known) {
        this.known = known;
    }

    /** What decoding met since this decoder was made. */
    public DecodeStats stats() {
        return stats;
    }

    /**
     * Decodes one JSON value.
     *
     * @param bytes hold it from the beginning on; not changed, not kept
     * @param length how many of them
     * @param path file it came from, for messages
     * @param position element or line in the file, from 1
     * @param byteOffset where it begins in the unpacked file
     */
    public Decoded decode(byte[] bytes, int length, String path, long position, long byteOffset) {
        Origin origin = new Origin(bytes, length, path, position, byteOffset);
        try {
            return decode(origin);
        } catch (PassedOver e) {
            return new Decoded(null, List.of(), List.of(), List.of(e.sentence()));
        } catch (NotUnderstood e) {
            return refused(origin, e.reason(), e.sentence());
        } catch (ArithmeticException e) {
            return refused(origin, Reasons.AMOUNT_TOO_LARGE, "amounts that sum to over 2^63-1: " + e.getMessage());
        } catch (RuntimeException e) {
            // a fault of the decoder must not cost the other transactions: kept, told and tried again by a later version
            LOG.error("decoding {} #{} failed", path, position, e);
            return refused(origin, Reasons.DECODER_FAILURE, "the decoder failed on transaction "
                    + (json.transaction().signature() == null ? "(no signature read)" : json.transaction().signature())
                    + ": " + e);
        }
    }

    private Decoded refused(Origin origin, String reason, String sentence) {
        return new Decoded(null, List.of(origin.reject(reason, sentence, json.transaction().signature())), List.of(),
                List.of());
    }

    private Decoded decode(Origin origin) throws NotUnderstood {
        WireTransaction tx = json.read(origin.bytes, origin.length, origin.path);
        stats.transaction();
        boolean body = tx.form() == WireTransaction.Form.BODY;
        if (tx.failed()) {
            if (!body) {
                throw new PassedOver(PassedOver.FAILED_FRAME);
            }
            return new Decoded(new DecodedTransaction(header(tx, Unknown.TIME), List.of()), List.of(), List.of(),
                    List.of());
        }
        Work work = new Work(tx, known, stats, scratch);
        List<Fact> facts = facts(work);
        List<Quarantined> rejects = new ArrayList<>();
        for (Work.Reject reject : work.rejects) {
            rejects.add(origin.reject(reject.reason(), reject.message(), tx.signature()));
        }
        if (!body && facts.isEmpty()) {
            if (rejects.isEmpty()) {
                work.counted.add(PassedOver.NO_EVENT);
            }
            return new Decoded(null, rejects, work.notes, work.counted);
        }
        return new Decoded(
                new DecodedTransaction(header(tx, work.eventTime), facts, ShownBalances.of(work, facts)), rejects,
                work.notes, work.counted);
    }

    /** @param eventTime what the transaction's own events say, for sources that tell no block time */
    private TransactionHeader header(WireTransaction tx, long eventTime) {
        Signature signature = tx.signature();
        if (signature == null) {
            throw new IllegalStateException("a transaction without signature passed the reader");
        }
        String source = switch (tx.form()) {
            case BODY -> tx.simulated() ? "simulated" : "file";
            case FRAME -> "log frame";
            case DUMP -> "instruction dump";
        };
        return new TransactionHeader(signature, tx.slot(), tx.txIndex(),
                tx.blockTime() == Unknown.TIME ? eventTime : tx.blockTime(),
                tx.keyCount() == 0 ? TransactionHeader.UNKNOWN_PAYER : tx.addresses().get(tx.key(0)), tx.failed(),
                tx.fee(), source, VERSION);
    }

    private List<Fact> facts(Work work) throws NotUnderstood {
        for (EventFrame frame : work.frames) {
            read(work, frame);
        }
        if (work.raydium != Work.NONE && work.tx.form() == WireTransaction.Form.BODY) {
            RaydiumPools.read(work);
        }
        if (work.tx.form() == WireTransaction.Form.BODY && work.venues.any()) {
            VenueCurves.read(work);
            VenuePools.read(work, work.venues);
        }
        Legs.settle(work);
        Owners.attribute(work);
        Uses.assign(work);
        Costs.assign(work);
        Transfers.add(work);
        if (work.tx.form() != WireTransaction.Form.BODY && !work.facts.isEmpty()) {
            work.counted.add(work.tx.form() == WireTransaction.Form.FRAME ? PENDING_FRAME : PENDING_DUMP);
        } else if (!work.balancesKnown() && !work.facts.isEmpty()) {
            work.notes.add("the source has no complete balances before and after, so its " + work.facts.size()
                    + (work.facts.size() == 1 ? " fact is" : " facts are") + " pending");
        }
        BalanceCheck check = new BalanceCheck(work);
        for (TradeDraft d : work.trades) {
            d.roundTrip = Owners.roundTrip(work, d);
            d.decimals = d.mint < work.accounts.size ? work.accounts.decimals[d.mint] : -1;
            if (d.decimals < 0 && d.onCurve && work.tx.form() != WireTransaction.Form.BODY) {
                d.decimals = PumpFacts.DECIMALS;
            }
        }
        work.facts.sort(Comparator.comparingInt(f -> f.at)); // stable: events of one place keep their ordinals' order
        List<Fact> facts = new ArrayList<>(work.facts.size());
        for (Pending draft : work.facts) {
            Fact fact = draft.build(facts.size(), draft.judge(check));
            String impossible = Supply.impossible(fact);
            if (impossible == null) {
                facts.add(fact);
            } else {
                work.reject(Reasons.AMOUNT_TOO_LARGE, Programs.name(fact.program()) + " " + fact.kind() + " "
                        + fact.ordinal() + " of " + work.tx.signature() + ": " + impossible);
            }
        }
        return facts;
    }

    private void read(Work work, EventFrame frame) {
        stats.event();
        long discriminator = Events.discriminator(frame.bytes(), frame.start());
        Layout layout = Events.layout(frame.program(), discriminator);
        String program = Programs.name(frame.program());
        if (layout == null) {
            if (!Events.known(discriminator)) {
                stats.unknownEvent(program, discriminator);
                work.notes.add("event " + frame.ordinal() + " of " + program + " begins with "
                        + String.format("%016x", discriminator)
                        + ", which no published layout names; the rest of the transaction is read");
            }
            return;
        }
        try {
            AnchorEvent event = new AnchorEvent(layout, frame.bytes(), frame.start() + 8);
            if (event.tail() > 0) {
                stats.unknownTail(program + " " + layout.name(), event.tail());
            }
            work.time(event);
            if (frame.program().equals(Programs.PUMP)) {
                PumpFacts.read(work, frame, event);
            } else {
                SwapFacts.read(work, frame, event);
            }
        } catch (NotUnderstood e) {
            if (work.tx.form() != WireTransaction.Form.BODY && e.reason().equals(Reasons.UNKNOWN_POOL_MINTS)) {
                work.counted.add(NAMELESS);
                return;
            }
            boolean trade = layout == PumpEvents.TRADE || layout == PumpSwapEvents.BUY || layout == PumpSwapEvents.SELL;
            work.act(frame, trade ? Work.Action.TRADE : Work.Action.POOL);
            work.reject(e.reason(), program + " event " + frame.ordinal() + " of " + work.tx.signature() + ": "
                    + e.sentence());
        }
    }

    /** Where an element came from. */
    private record Origin(byte[] bytes, int length, String path, long position, long byteOffset) {
        Quarantined reject(String reason, String message, @Nullable Signature signature) {
            boolean cut = length > MAX_PAYLOAD;
            return new Quarantined(reason, path + " #" + position + ": " + message, path, position, byteOffset,
                    signature, Arrays.copyOf(bytes, cut ? MAX_PAYLOAD : length), cut, VERSION);
        }
    }
}
