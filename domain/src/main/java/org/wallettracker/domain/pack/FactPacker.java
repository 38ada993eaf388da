package org.wallettracker.domain.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;

/** Packs facts. Not for several threads at once. */
public final class FactPacker {
    private final PackedFacts.Parts parts;
    private final ByteWriter out = new ByteWriter();
    private final FactBytes bytes;
    private @Nullable TransactionHeader header;
    private long recordedAt;
    private int telling;

    /** Begins with nothing. */
    public FactPacker() {
        this(PackedFacts.Parts.none());
    }

    private FactPacker(PackedFacts.Parts parts) {
        this.parts = parts;
        bytes = new FactBytes(parts.words(), out);
    }

    /**
     * Goes on behind {@code before}, whose facts keep their numbers; where others have grown from it already, begins with
     * nothing. Only one packer at a time may go on behind the same facts.
     */
    public static FactPacker after(PackedFacts before) {
        PackedFacts.Parts parts = before.parts();
        return parts.words().facts() == before.size() ? new FactPacker(parts) : new FactPacker();
    }

    /** {@code facts} in their order. */
    public static PackedFacts pack(List<RecordedFact> facts) {
        FactPacker packer = new FactPacker();
        facts.forEach(packer::add);
        return packer.build();
    }

    /** Appends {@code fact}; its number. */
    public int add(RecordedFact fact) {
        TransactionHeader of = fact.header();
        if (header == null || recordedAt != fact.recordedAt() || (header != of && !header.equals(of))) {
            header = of;
            recordedAt = fact.recordedAt();
            telling = parts.tellings().add(of, recordedAt);
        }
        int number = size();
        out.clear();
        bytes.write(fact.fact(), fact.recordSeq() - number, of.networkFee());
        parts.pieces().add(parts.blocks().add(out.bytes(), out.length()));
        parts.tellingOf().add(telling);
        parts.tags().add(FactBytes.tag(fact.fact()));
        return number;
    }

    /** How many facts there are, with those that were there before. */
    public int size() {
        return parts.pieces().size();
    }

    /** All that was added, behind what it went on from. */
    public PackedFacts build() {
        parts.words().facts(size());
        return new PackedFacts(parts.words(), parts.tags(), parts.pieces(), parts.tellingOf(), parts.blocks(),
                parts.tellings());
    }
}
