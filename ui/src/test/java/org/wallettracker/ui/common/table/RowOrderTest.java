package org.wallettracker.ui.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    @Test
    void ordersByKeyKeepingEqualOnesInTheirOrderAndUnknownOnesLast() {
        long[] keys = {5, RowOrder.UNKNOWN, -3, 5, 9, RowOrder.UNKNOWN};
        assertThat(RowOrder.sorted(keys, false, i -> true)).containsExactly(2, 0, 3, 4, 1, 5);
        assertThat(RowOrder.sorted(keys, true, i -> true)).containsExactly(4, 0, 3, 2, 1, 5);
        assertThat(RowOrder.sorted(keys, true, i -> i != 0)).containsExactly(4, 3, 2, 1, 5);
        assertThat(RowOrder.sorted(new long[0], true, i -> true)).isEmpty();
    }

    @Test
    void ordersAHundredThousandRows() {
        SplittableRandom random = new SplittableRandom(3);
        long[] keys = random.longs(100_000, -1_000, 1_000).toArray();
        int[] order = RowOrder.sorted(keys, true, i -> true);
        boolean[] seen = new boolean[keys.length];
        for (int i = 0; i < order.length; i++) {
            assertThat(seen[order[i]]).isFalse();
            seen[order[i]] = true;
            if (i > 0) {
                long before = keys[order[i - 1]];
                long here = keys[order[i]];
                assertThat(before > here || before == here && order[i - 1] < order[i]).isTrue();
            }
        }
        assertThat(order).hasSize(keys.length);
    }

    @Test
    void ordersWordsInAnyCaseWithTheEmptyOnesUnknown() {
        long[] keys = RowOrder.keys(List.of("pepe", "", "WIF", "Pepe", "a"));
        assertThat(RowOrder.sorted(keys, false, i -> true)).containsExactly(4, 0, 3, 2, 1);
        assertThat(RowOrder.sorted(keys, true, i -> true)).containsExactly(2, 0, 3, 4, 1);
    }

    @Test
    void ordersManyRowsAsItOrdersFew() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        long[] keys = random.longs(20_000, -50, 50).map(k -> k == 7 ? RowOrder.UNKNOWN : k * 1_000_000_007L).toArray();
        for (boolean down : new boolean[]{true, false}) {
            java.util.Comparator<Integer> byKey = java.util.Comparator.comparing((Integer i) -> keys[i]);
            java.util.List<Integer> wanted = java.util.stream.IntStream.range(0, keys.length).filter(i -> i % 3 > 0)
                    .boxed()
                    .sorted(java.util.Comparator.comparing((Integer i) -> keys[i] == RowOrder.UNKNOWN)
                            .thenComparing(down ? byKey.reversed() : byKey).thenComparing(i -> i))
                    .toList();
            assertThat(RowOrder.sorted(keys, down, i -> i % 3 > 0)).containsExactly(
                    wanted.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
