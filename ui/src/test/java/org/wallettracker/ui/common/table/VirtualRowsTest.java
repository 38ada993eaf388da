package org.wallettracker.ui.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class VirtualRowsTest {

    @Test
    void showsASourceInAnOrderWithoutCopyingIt() {
        List<Integer> source = IntStream.range(0, 100_000).boxed().toList();
        VirtualRows<Integer> rows = new VirtualRows<>();
        rows.show(source, IntStream.range(0, 100_000).map(i -> 99_999 - i).toArray());
        assertThat(rows).hasSize(100_000);
        assertThat(rows.getFirst()).isEqualTo(99_999);
        assertThat(rows.get(99_999)).isZero();
        assertThat(rows.placeOf(99_990)).isEqualTo(9);
        rows.show(source, new int[]{5, 7});
        assertThat(rows).containsExactly(5, 7);
        assertThat(rows.placeOf(6)).isEqualTo(-1);
        assertThat(rows.sourceSize()).isEqualTo(100_000);
    }

    @Test
    void tellsWhichPlacesHoldOtherRowsAndWhichCameOrWent() {
        VirtualRows<String> rows = new VirtualRows<>();
        List<String> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<String>) c -> {
            while (c.next()) {
                changes.add((c.wasUpdated() ? "updated " : c.wasAdded() ? "added " : "removed ") + c.getFrom() + ".."
                        + c.getTo() + " " + c.getRemoved());
            }
        });
        rows.show(List.of("a", "b", "c"), new int[]{0, 1, 2});
        rows.show(List.of("a", "b", "c"), new int[]{2, 0});
        rows.show(List.of("a", "b", "c"), new int[]{1, 2, 0});
        rows.show(List.of("x", "y", "z"), new int[]{0, 1, 2});
        rows.show(List.of(), new int[0]);
        rows.show(List.of(), new int[0]);
        assertThat(changes).containsExactly("added 0..3 []", "updated 0..2 []", "removed 2..2 [c]", "updated 0..2 []",
                "added 2..3 []", "updated 0..3 []", "removed 0..0 [x, y, z]");
    }
}
