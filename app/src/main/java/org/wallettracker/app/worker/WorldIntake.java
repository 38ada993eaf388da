package org.wallettracker.app.worker;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;

/** Makes a world on the calling thread and decodes it on another, into memory; the order stays. */
final class WorldIntake {
    private static final int LINES = 256;
    private static final int WAITING = 8;
    private static final Part END = new Part(new byte[0], new int[0], 0);

    private final TransactionDecoder decoder;
    private final TrialFacts facts;
    private final BlockingQueue<Part> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private byte[] bytes = new byte[1 << 20];
    private int[] ends = new int[LINES];
    private int lines;

    WorldIntake(KnownAccounts labels, TrialFacts facts) {
        decoder = new TransactionDecoder(labels);
        this.facts = facts;
    }

    /** @param ends of the lines in {@code bytes} */
    private record Part(byte[] bytes, int[] ends, int lines) {
    }

    /**
     * Makes the world of {@code spec}.
     *
     * @return its truth, of what there is if {@code progress} cancels
     * @throws IllegalStateException if the decoder does not understand a transaction
     */
    WorldTruth take(WorldSpec spec, Progress progress) throws IOException {
        Thread decoding = Thread.ofPlatform().daemon().name("decode").start(this::decode);
        WorldTruth truth;
        try {
            truth = WorldGenerator.generate(spec, (json, length, slot) -> line(json, length),
                    progress.or(() -> broken.get() != null));
        } finally {
            flush();
            put(END);
            join(decoding);
        }
        Throwable failure = broken.get();
        if (failure != null) {
            throw new IllegalStateException("world " + spec.seed() + ": " + failure.getMessage(), failure);
        }
        return truth;
    }

    private void line(byte[] json, int length) {
        int start = lines == 0 ? 0 : ends[lines - 1];
        if (start + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + length, 2 * bytes.length));
        }
        System.arraycopy(json, 0, bytes, start, length);
        ends[lines++] = start + length;
        if (lines == LINES) {
            flush();
        }
    }

    private void flush() {
        if (lines > 0) {
            put(new Part(bytes, ends, lines));
            bytes = new byte[bytes.length];
            ends = new int[LINES];
            lines = 0;
        }
    }

    private void decode() {
        long number = 0;
        for (Part part = take(); part != END; part = take()) {
            for (int i = 0; i < part.lines && broken.get() == null; i++) {
                int start = i == 0 ? 0 : part.ends[i - 1];
                byte[] line = start == 0 ? part.bytes : Arrays.copyOfRange(part.bytes, start, part.ends[i]);
                try {
                    Decoded decoded = decoder.decode(line, part.ends[i] - start, "simulated", ++number, 0);
                    if (!decoded.rejects().isEmpty() || decoded.transaction() == null) {
                        throw new IllegalStateException("transaction " + number + " was not understood: "
                                + decoded.rejects());
                    }
                    facts.append(List.of(decoded.transaction()), List.of(), 0);
                } catch (RuntimeException | Error e) {
                    broken.set(e); // told by the thread that waits for this one; the rest is only taken off the queue
                }
            }
        }
    }

    private Part take() {
        return uninterrupted(queue::take);
    }

    private void put(Part part) {
        uninterrupted(() -> {
            queue.put(part);
            return part;
        });
    }

    private static void join(Thread thread) {
        uninterrupted(() -> {
            thread.join();
            return END;
        });
    }

    private interface Waiting {
        Part go() throws InterruptedException;
    }

    /** Waits on; that somebody wanted to interrupt is kept. */
    private static Part uninterrupted(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                Part part = waiting.go();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return part;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
