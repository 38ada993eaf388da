package org.wallettracker.domain.pack;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;

/**
 * Recorded facts by number, from 0, packed; what stands over them, their telling, is kept once for those that follow each
 * other and share it. Immutable; made by a {@link FactPacker}. About nine bytes a fact are heap, the rest lies outside of
 * it and goes when nobody can reach these facts any more.
 */
public final class PackedFacts {
    private final Words shared;
    private final Words.View words;
    private final ByteColumn tags;
    private final IntColumn pieces;
    private final IntColumn tellingOf;
    private final Blocks blocks;
    private final Tellings tellings;

    PackedFacts(Words shared, ByteColumn tags, IntColumn pieces, IntColumn tellingOf, Blocks blocks,
            Tellings tellings) {
        this.shared = shared;
        this.words = shared.view();
        this.tags = new ByteColumn(tags);
        this.pieces = new IntColumn(pieces);
        this.tellingOf = new IntColumn(tellingOf);
        this.blocks = new Blocks(blocks);
        this.tellings = new Tellings(tellings, shared);
    }

    /** How many facts there are. */
    public int size() {
        return pieces.size();
    }

    /** How many tellings there are. */
    public int tellings() {
        return tellings.size();
    }

    /** Fact {@code number}, equal to what was put in. Who wants many takes a {@link #reader()}. */
    public RecordedFact get(int number) {
        return reader().read(number);
    }

    /** Makes objects of facts. */
    public FactReader reader() {
        return new FactReader(this);
    }

    /** Tells whom and what facts speak of. */
    public FactKeys keys() {
        return new FactKeys(this);
    }

    /** What fact {@code number} tells. */
    public FactKind kind(int number) {
        return FactBytes.kind(tags.get(number));
    }

    /** How far fact {@code number} is proved. */
    public FactStatus status(int number) {
        return FactBytes.status(tags.get(number));
    }

    /** The telling of fact {@code number}. */
    public int telling(int number) {
        return tellingOf.get(number);
    }

    /** Slot of a telling, as its header tells it. */
    public long slot(int telling) {
        return tellings.slot(words, telling);
    }

    /** Place in the block of a telling, as its header tells it. */
    public int txIndex(int telling) {
        return tellings.txIndex(words, telling);
    }

    /** Block time of a telling, as its header tells it. */
    public long blockTime(int telling) {
        return tellings.blockTime(words, telling);
    }

    /** When a telling was recorded, Unix milliseconds. */
    public long recordedAt(int telling) {
        return tellings.recordedAt(telling);
    }

    /** The header of a telling. */
    public TransactionHeader header(int telling) {
        return tellings.header(words, telling, new byte[Tellings.BYTES]);
    }

    /** Who paid for the transaction of a telling, as its header tells it. */
    public Address feePayer(int telling) {
        return tellings.feePayer(words, telling);
    }

    /** The network fee of a telling, as its header tells it. */
    public long networkFee(int telling) {
        return tellings.networkFee(words, telling);
    }

    /** The signature of a telling. */
    public Signature signature(int telling) {
        return tellings.signature(telling);
    }

    /** The first eight bytes of a telling's signature. */
    public long signaturePrefix(int telling) {
        return tellings.prefix(telling);
    }

    /** Two tellings by their signatures; 0 if they are of one transaction. */
    public int compareSignatures(int telling, int other) {
        return tellings.compareSignatures(telling, other);
    }

    /** All numbers of addresses are below this. */
    public int addresses() {
        return words.addresses().length;
    }

    /** The address of number {@code number}. */
    public Address address(int number) {
        return words.addresses()[number];
    }

    /** True if the same number means the same fact, address and telling in both, as far as both go. */
    public boolean grewWith(PackedFacts other) {
        return shared == other.shared;
    }

    /** Bytes taken outside the heap. */
    public long bytesOutsideHeap() {
        return blocks.bytes() + tellings.bytes();
    }

    int tag(int number) {
        return tags.get(number);
    }

    void begin(int number, ByteReader in) {
        in.begin(blocks, pieces.get(number));
    }

    Tellings tellingColumns() {
        return tellings;
    }

    Words.View words() {
        return words;
    }

    /** What these were made of, to append to. */
    Parts parts() {
        return new Parts(shared, new ByteColumn(tags), new IntColumn(pieces), new IntColumn(tellingOf),
                new Blocks(blocks), new Tellings(tellings, shared));
    }

    /** Columns that can be appended to. */
    record Parts(Words words, ByteColumn tags, IntColumn pieces, IntColumn tellingOf, Blocks blocks,
            Tellings tellings) {
        static Parts none() {
            Words words = new Words();
            return new Parts(words, new ByteColumn(), new IntColumn(), new IntColumn(), new Blocks(),
                    new Tellings(words));
        }
    }
}
