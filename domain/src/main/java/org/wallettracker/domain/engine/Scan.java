package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.pack.FactKeys;
import org.wallettracker.domain.pack.FactPacker;
import org.wallettracker.domain.pack.FactReader;
import org.wallettracker.domain.pack.PackedFacts;
import org.wallettracker.domain.port.Progress;

/**
 * Takes in facts up to the as-of time, in record order. Those of unknown time count only when nothing newer is left out.
 * What the run before has packed already is taken over: the same fact keeps its number.
 */
final class Scan {
    private static final int REPORT_EVERY = 16_384;
    /** Packed facts of the run before that don't count any more are kept as long as they are fewer than this. */
    private static final int FEW = 100_000;

    private final long asOf;
    private final Progress progress;
    private final long total;
    private final FactPacker packer;
    private final @Nullable Before before;
    private final IntArrayList kept = new IntArrayList();
    private final IntArrayList timeless = new IntArrayList();
    private long newest = Unknown.TIME;
    private long seen;

    /**
     * @param total how many facts there are, about
     * @param before the order of the run before; null if there is none
     */
    Scan(long asOf, Progress progress, long total, @Nullable ChainOrder before) {
        this.asOf = asOf;
        this.progress = progress;
        this.total = total;
        if (before != null && before.packed().size() - FEW <= 2L * before.size()) {
            this.packer = FactPacker.after(before.packed());
            this.before = packer.size() == before.packed().size() ? new Before(before) : null;
        } else {
            this.packer = new FactPacker();
            this.before = null;
        }
    }

    void accept(RecordedFact fact) {
        long time = fact.header().blockTime();
        if (time == Unknown.TIME) {
            timeless.add(number(fact));
        } else if (time <= asOf) {
            kept.add(number(fact));
        }
        newest = Math.max(newest, time);
        if (++seen % REPORT_EVERY == 0) {
            progress.report("facts", seen, total);
            if (progress.cancelled()) {
                throw new CancellationException("the run was cancelled");
            }
        }
    }

    private int number(RecordedFact fact) {
        int known = before == null ? -1 : before.find(fact);
        return known >= 0 ? known : packer.add(fact);
    }

    /** The newest block time of all facts, taken in or not. */
    long newest() {
        return newest;
    }

    /** All that was packed. To be called once, at the end. */
    PackedFacts packed() {
        return packer.build();
    }

    /** Numbers of the facts that count. */
    int[] numbers() {
        if (newest <= asOf) {
            kept.addAll(timeless);
        }
        return kept.toIntArray();
    }

    /** The facts of the run before in record order. */
    private static final class Before {
        private static final int NONE = -1;

        private final FactReader reader;
        private final FactKeys keys;
        private final int[] numbers;
        private int next;

        private Before(ChainOrder order) {
            reader = order.packed().reader();
            keys = order.packed().keys();
            numbers = new int[order.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = order.number(i);
            }
            Arrays.parallelSort(numbers); // mostly the order of recording already
            long last = Long.MIN_VALUE;
            for (int number : numbers) {
                long seq = keys.recordSeq(number);
                if (seq < last) {
                    IntArrays.quickSort(numbers, (a, b) -> Long.compare(keys.recordSeq(a), keys.recordSeq(b)));
                    break;
                }
                last = seq;
            }
        }

        /** The number of the same fact, {@link #NONE} if there is none; to be asked in record order. */
        private int find(RecordedFact fact) {
            while (next < numbers.length && keys.recordSeq(numbers[next]) < fact.recordSeq()) {
                next++;
            }
            boolean same = next < numbers.length && keys.recordSeq(numbers[next]) == fact.recordSeq()
                    && reader.read(numbers[next]).equals(fact);
            return same ? numbers[next] : NONE;
        }
    }
}
