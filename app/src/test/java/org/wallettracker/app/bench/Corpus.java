package org.wallettracker.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;

/**
 * Transactions as a node answers them, in memory: what the disk does is not measured.
 *
 * @param lines each one {@code getTransaction} result in JSON
 * @param bytes of all of them
 */
record Corpus(List<byte[]> lines, long bytes) {
    private static final WorldSpec WORLD = WorldSpec.of(11, 4_000);

    /** The first {@code bytes} of a large simulated world; the same every time. */
    static Corpus simulate(long bytes) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        long[] total = new long[1];
        WorldGenerator.generate(WORLD, (json, length, slot) -> {
            if (total[0] < bytes) {
                lines.add(Arrays.copyOf(json, length));
                total[0] += length;
            }
        }, new Progress() {
            @Override
            public void report(String stage, long done, long of) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return total[0] >= bytes;
            }
        });
        return new Corpus(List.copyOf(lines), total[0]);
    }

    /** {@code n} of them, evenly spread. */
    Corpus spread(int n) {
        List<byte[]> some = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            some.add(lines.get((int) ((long) i * lines.size() / n)));
        }
        return new Corpus(List.copyOf(some), some.stream().mapToLong(l -> l.length).sum());
    }
}
