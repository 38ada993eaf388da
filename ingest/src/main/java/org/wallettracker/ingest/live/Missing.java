package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.ingest.backfill.Bodies;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SignatureInfo;
import org.wallettracker.ingest.source.SourceFailure;

/**
 * Fetches final transactions that are missing and stores them: a slot's whole block where that saves requests, single
 * bodies else. Not for several threads at once.
 */
final class Missing {
    private static final int STEP = 200;

    private final ChainReader reader;
    private final Bodies bodies;
    private final FactStore facts;
    private final TransactionDecoder decoder;
    private final java.time.InstantSource clock;
    private final Consumer<List<DecodedTransaction>> stored;

    /** @param stored told what was stored */
    Missing(ChainReader reader, Bodies bodies, FactStore facts, KnownAccounts known, java.time.InstantSource clock,
            Consumer<List<DecodedTransaction>> stored) {
        this.reader = reader;
        this.bodies = bodies;
        this.facts = facts;
        this.clock = clock;
        this.stored = stored;
        decoder = new TransactionDecoder(known);
    }

    /**
     * Stores all of {@code wanted}, which did not fail.
     *
     * @return those that no source knows
     * @throws SourceFailure if something could not be fetched; what could is stored
     */
    List<SignatureInfo> store(List<SignatureInfo> wanted) throws SourceFailure {
        Map<Long, List<SignatureInfo>> bySlot = new TreeMap<>();
        wanted.forEach(w -> bySlot.computeIfAbsent(w.slot(), s -> new ArrayList<>()).add(w));
        List<SignatureInfo> single = new ArrayList<>();
        for (Map.Entry<Long, List<SignatureInfo>> slot : bySlot.entrySet()) {
            single.addAll(slot.getValue().size() < LiveRules.BLOCK_FROM
                    ? slot.getValue()
                    : block(slot.getKey(), slot.getValue()));
        }
        List<SignatureInfo> nowhere = new ArrayList<>();
        SourceFailure last = null;
        for (int from = 0; from < single.size(); from += STEP) {
            SourceFailure failure = bodies(single.subList(from, Math.min(single.size(), from + STEP)), nowhere);
            last = failure == null ? last : failure;
        }
        if (last != null) {
            throw last;
        }
        return nowhere;
    }

    private @Nullable SourceFailure bodies(List<SignatureInfo> step, List<SignatureInfo> nowhere) {
        List<DecodedTransaction> told = new ArrayList<>();
        List<Quarantined> rejects = new ArrayList<>();
        SourceFailure last = null;
        List<Bodies.Asked> answers = bodies.askAll(
                step.stream().map(s -> new Bodies.Wanted(s.signature(), s.failed())).toList(), Commitment.FINALIZED);
        for (int i = 0; i < step.size(); i++) {
            Bodies.Asked asked = answers.get(i);
            if (asked.body() == null) {
                last = asked.failure();
            } else if (asked.nowhere()) {
                nowhere.add(step.get(i));
            } else {
                Bodies.Told tellings = bodies.read(asked);
                last = tellings.undecided() ? SourceFailure.undecided() : last;
                for (Decoded decoded : tellings.tellings()) {
                    take(decoded, told, rejects);
                }
            }
        }
        append(told, rejects);
        return last;
    }

    private static void take(Decoded decoded, List<DecodedTransaction> told, List<Quarantined> rejects) {
        rejects.addAll(decoded.rejects());
        DecodedTransaction transaction = decoded.transaction();
        if (transaction != null) {
            told.add(transaction);
        }
    }

    private void append(List<DecodedTransaction> told, List<Quarantined> rejects) {
        if (!told.isEmpty() || !rejects.isEmpty()) {
            facts.append(told, rejects, clock.millis());
            stored.accept(told);
        }
    }

    /** Stores what the block of {@code slot} has of {@code wanted}; gives back what it has not, or tells otherwise. */
    private List<SignatureInfo> block(long slot, List<SignatureInfo> wanted) throws SourceFailure {
        ChainReader.Body body = reader.block(slot, Commitment.FINALIZED);
        byte[] json = body.json();
        Map<Signature, SignatureInfo> left = new HashMap<>();
        wanted.forEach(w -> left.put(w.signature(), w));
        if (json == null) {
            return wanted;
        }
        List<DecodedTransaction> told = new ArrayList<>();
        List<Quarantined> rejects = new ArrayList<>();
        for (BlockBody.Entry entry : BlockBody.of(json, slot, left.keySet())) {
            Decoded decoded = decoder.decode(entry.json(), entry.json().length, body.source() + " block " + slot,
                    entry.index() + 1, 0);
            DecodedTransaction transaction = decoded.transaction();
            if (transaction != null && !transaction.header().failed()) {
                take(decoded, told, rejects);
                left.remove(entry.signature());
            }
        }
        append(told, rejects);
        return List.copyOf(left.values());
    }
}
