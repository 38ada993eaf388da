package org.wallettracker.ingest.simulate.serve;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;

/**
 * A simulated chain written down: every transaction as a node answers it, numbered from 0 in chain order, to be found by
 * signature, slot and account. The text is in a file, the indexes in memory. Written once, then read by many threads.
 */
final class ChainArchive implements AutoCloseable {
    private static final IntArrayList NONE = new IntArrayList(0);

    private final WorldSpec spec;
    private final Path file;
    private final LongArrayList offsets = new LongArrayList();
    private final LongArrayList slots = new LongArrayList();
    private final LongArrayList times = new LongArrayList();
    private final List<Signature> signatures = new ArrayList<>();
    private final Object2IntOpenHashMap<Signature> numbers = new Object2IntOpenHashMap<>();
    private final Map<Address, IntArrayList> byAccount = new HashMap<>();
    private final Int2ObjectOpenHashMap<String> errors = new Int2ObjectOpenHashMap<>();
    private final TokenAccounts tokens = new TokenAccounts();
    private final WorldTruth truth;
    private final FileChannel channel;
    private long bytes;

    private ChainArchive(WorldSpec spec, Path file, Progress progress) throws IOException {
        this.spec = spec;
        this.file = file;
        numbers.defaultReturnValue(-1);
        LineIndexer indexer = new LineIndexer();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            truth = WorldGenerator.generate(spec, (json, length, slot) -> {
                out.write(json, 0, length);
                add(indexer.read(json, length), length);
            }, progress);
        }
        offsets.add(bytes);
        channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * Lets the world of {@code spec} run and writes its chain to a new file in {@code folder}.
     *
     * @throws IOException if it can't be written
     */
    static ChainArchive write(WorldSpec spec, Path folder, Progress progress) throws IOException {
        return new ChainArchive(spec, Files.createTempFile(folder, "chain", ".jsonl"), progress);
    }

    private void add(IndexedTransaction tx, int length) {
        int number = signatures.size();
        offsets.add(bytes);
        bytes += length;
        slots.add(tx.slot());
        times.add(tx.blockTime());
        signatures.add(tx.signature());
        numbers.put(tx.signature(), number);
        if (tx.error() != null) {
            errors.put(number, tx.error());
        }
        for (Address account : new LinkedHashSet<>(tx.accounts())) {
            byAccount.computeIfAbsent(account, a -> new IntArrayList(2)).add(number);
        }
        tokens.add(number, tx.balances());
    }

    WorldSpec spec() {
        return spec;
    }

    /** Who is who in the world. */
    WorldTruth truth() {
        return truth;
    }

    int size() {
        return signatures.size();
    }

    /** The number of the transaction with {@code signature}; -1 where there is none. */
    int number(Signature signature) {
        return numbers.getInt(signature);
    }

    Signature signature(int number) {
        return signatures.get(number);
    }

    long slot(int number) {
        return slots.getLong(number);
    }

    /** Unix seconds. */
    long blockTime(int number) {
        return times.getLong(number);
    }

    /** The JSON of its error; null if it succeeded. */
    @Nullable
    String error(int number) {
        return errors.get(number);
    }

    /** Numbers of the transactions that name {@code account}, ascending. Not to be changed. */
    IntArrayList ofAccount(Address account) {
        return byAccount.getOrDefault(account, NONE);
    }

    TokenAccounts tokens() {
        return tokens;
    }

    /** How many transactions stand in slots up to and with {@code slot}. */
    int countTo(long slot) {
        int low = 0;
        int high = slots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slots.getLong(middle) <= slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a node answers of transaction {@code number}, without line end. */
    byte[] json(int number) throws IOException {
        int length = (int) (offsets.getLong(number + 1) - offsets.getLong(number)) - 1;
        ByteBuffer into = ByteBuffer.allocate(length);
        while (into.hasRemaining()) {
            if (channel.read(into, offsets.getLong(number) + into.position()) < 0) {
                throw new IOException(file + " ends in the middle of a transaction");
            }
        }
        return into.array();
    }

    /** Closes and deletes the file. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
