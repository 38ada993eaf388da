package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;

class MissedPairsTest {
    private static final List<Address> A = IntStream.range(0, 5).mapToObj(i -> {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) (i + 1);
        return Address.of(bytes, 0);
    }).toList();

    @Test
    void countsByWhatKeptThemApart() {
        // 0 and 1 are in one cluster, 2 in another, 3 and 4 in none; 0 and 3 are tied, and 0 and 2, who are in clusters
        MissedPairs missed = MissedPairs.of(A, Map.of(A.get(0), 7, A.get(1), 7, A.get(2), 8),
                (a, b) -> a.equals(A.get(0)) && (b.equals(A.get(2)) || b.equals(A.get(3))));
        // of ten pairs one is found, 0-2 and 1-2 are apart, 0-3 is too weak, 0-4, 1-3, 1-4, 2-3, 2-4 and 3-4 are not tied
        assertThat(missed).isEqualTo(new MissedPairs(0, 2, 1, 6));
        assertThat(missed.all()).isEqualTo(9);
    }

    @Test
    void aRingOfTwoIsBelowAClustersSize() {
        MissedPairs missed = MissedPairs.of(A.subList(0, 2), Map.of(), (a, b) -> true);
        assertThat(missed).isEqualTo(new MissedPairs(1, 0, 0, 0));
        assertThat(missed.plus(new MissedPairs(1, 2, 3, 4))).isEqualTo(new MissedPairs(2, 2, 3, 4));
    }

    @Test
    void nothingIsMissedOfWhatIsInOneCluster() {
        assertThat(MissedPairs.of(A, Map.of(A.get(0), 1, A.get(1), 1, A.get(2), 1, A.get(3), 1, A.get(4), 1),
                (a, b) -> false)).isEqualTo(MissedPairs.NONE);
    }
}
