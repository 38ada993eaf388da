package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.address;
import static org.wallettracker.storage.Sample.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.ClusterStore;
import org.wallettracker.domain.port.ResultStore;

/** What both databases promise of decisions on clusters and of what a search found. */
abstract class ReviewStoreContract {

    abstract Database database();

    private static ReviewAct act(Kind kind, String text, long undoes) {
        return new ReviewAct(0, kind, kind == Kind.UNDO ? "" : "cAbc", List.of(address(3), address(1), address(2)),
                List.of(address(2)), text, "Zoë \0 \u0001", 1_700_000_000_123L, undoes);
    }

    @Test
    void actsStandInTheRecordInTheirOrderAndComeBackAsTheyWere() {
        assertThat(database().reviews().all()).isEmpty();
        long before = database().facts().counts().watermark();
        ReviewAct first = database().reviews().append(act(Kind.SPLIT, "why; \0 'quoted'", 0));
        database().prices().add(List.of(new PricePoint(1_700_000_000, 150_000_000, "file")), 5);
        ReviewAct second = database().reviews().append(act(Kind.NOTE, "x".repeat(2_000), 0));
        assertThat(first.seq()).isEqualTo(before + 1);
        assertThat(second.seq()).as("the price stands between them").isEqualTo(before + 3);
        assertThat(database().facts().counts().watermark()).isEqualTo(before + 3);
        assertThat(database().reviews().all()).containsExactly(act(Kind.SPLIT, "why; \0 'quoted'", 0).recorded(
                first.seq()), act(Kind.NOTE, "x".repeat(2_000), 0).recorded(second.seq()));
    }

    @Test
    void onlyWhatHoldsCanBeUndone() {
        long seq = database().reviews().append(act(Kind.DISMISS, "", 0)).seq();
        assertThatThrownBy(() -> database().reviews().append(act(Kind.UNDO, "", seq + 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is not recorded");
        long undo = database().reviews().append(act(Kind.UNDO, "", seq)).seq();
        assertThatThrownBy(() -> database().reviews().append(act(Kind.UNDO, "", seq)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("undone already");
        database().reviews().append(act(Kind.UNDO, "", undo));
        assertThat(database().reviews().append(act(Kind.UNDO, "", seq)).seq()).isEqualTo(undo + 2);
        assertThat(database().reviews().all()).hasSize(4);
    }

    private static List<Signature> evidence(int i) {
        return i % 3 == 0 ? List.of() : List.of(signature(i % 5 + 1), signature(i % 7 + 1), signature(1)); // some twice
    }

    private static Cluster cluster(String id, int first, int size) {
        List<Cluster.Member> members = new ArrayList<>();
        List<Cluster.Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(new Cluster.Member(address(first + i), 1.0 / (i + 3)));
            if (i > 0) {
                edges.add(
                        new Cluster.Edge(address(first), address(first + i), LinkKind.values()[i % 12], 0.1 + 1e-17 * i,
                                2.0 / 3, i % 2 == 0 ? Unknown.TIME : i, i % 5 - 2,
                                evidence(i)));
            }
        }
        return new Cluster(id, members, edges, Set.of(Method.FUNDING, Method.TIMING), 1.0 / 3, 1.0 / 7,
                ClusterType.BOT_NETWORK);
    }

    @Test
    void aSearchTakesThePlaceOfTheOneBeforeAndNamesStay() {
        ClusterStore store = database().clusters();
        assertThat(store.last()).isEmpty();
        assertThat(store.names()).isEmpty();
        List<Cluster> many = new ArrayList<>();
        for (int c = 0; c < 12; c++) { // more than ten: their order is that of numbers, not of texts
            many.add(cluster("c" + c, 100 * c, 3 + c));
        }
        many.add(cluster("large", 10_000, 25_000)); // more than one row can hold
        ClusterStore.Kept first = new ClusterStore.Kept(1_700_000_000, 9, "rules", many);
        store.keep(first, List.of(name("a", 1, 2, 3), name("b", 4, 5, 6)));
        assertThat(store.last()).contains(first);
        ClusterStore.Kept second = new ClusterStore.Kept(Unknown.TIME, 10, "other rules", List.of(cluster("d", 7, 4)));
        store.keep(second, List.of(name("b", 4, 5, 6, 7)));
        assertThat(store.last()).contains(second);
        assertThat(store.names()).containsExactly(name("a", 1, 2, 3), name("b", 4, 5, 6, 7));
        store.keep(new ClusterStore.Kept(1, 11, "", List.of()), List.of());
        assertThat(store.last().orElseThrow().found()).isEmpty();
    }

    private static ClusterNames.Kept name(String id, int... wallets) {
        Set<Address> of = new java.util.HashSet<>();
        for (int wallet : wallets) {
            of.add(address(wallet));
        }
        return new ClusterNames.Kept(id, of);
    }

    @Test
    void aRunSaysWhichSearchCountedInIt() {
        ResultStore.Run with = new ResultStore.Run(1_700_000_000, 42, "default v2", "engine", 40);
        database().results().replace(with, List.of(), List.of(), 5);
        assertThat(database().results().run()).isEqualTo(with);
        ResultStore.Run without = new ResultStore.Run(1_700_000_000, 43, "default v2", "engine");
        database().results().replace(without, List.of(), List.of(), 6);
        assertThat(database().results().run()).isEqualTo(without);
    }
}
