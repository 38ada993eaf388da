package org.wallettracker.ui.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.ui.common.async.Async;

class GraphModelTest {
    private final List<String> said = new ArrayList<>();
    private final List<Cluster.Edge> further = new ArrayList<>();
    private final GraphModel model = new GraphModel(Async.sameThread(), w -> further, said::add);

    @BeforeEach
    void show() {
        model.show(Rings.four(), Map.of());
    }

    private Drawing drawing() {
        return model.plate().get().drawing();
    }

    @Test
    void everyChangeOfTheViewCanBeTakenBackAndMadeAgain() {
        model.hide(List.of(Rings.wallet(3)));
        model.edit(model.steps().now().from(0.75));
        assertThat(drawing().ties()).hasSize(2);
        assertThat(drawing().shown()[3]).isFalse();
        model.undo();
        assertThat(drawing().ties()).hasSize(3);
        model.undo();
        assertThat(drawing().ties()).hasSize(5);
        assertThat(drawing().shown()[3]).isTrue();
        assertThat(model.steps().canUndo()).isFalse();
        model.redo();
        model.redo();
        assertThat(drawing().ties()).hasSize(2);
        assertThat(model.steps().canRedo()).isFalse();
    }

    @Test
    void aPinnedWalletStaysWhereItIsUnderAnotherLayout() {
        Place before = Place.of(drawing(), 2);
        model.pin(List.of(Rings.wallet(2)));
        model.layout(LayoutKind.TREE);
        assertThat(Place.of(drawing(), 2)).isEqualTo(before);
        model.pin(List.of(Rings.wallet(2)));
        assertThat(model.steps().now().pinned()).isEmpty();
    }

    private record Place(float x, float y) {
        static Place of(Drawing drawing, int number) {
            return new Place(drawing.x()[number], drawing.y()[number]);
        }
    }

    @Test
    void neighboursOutsideComeStepByStepAndLookDifferent() {
        further.add(Rings.edge(1, 0, LinkKind.FIRST_FUNDER, 0.85, 0.9, Rings.T));
        for (int i = 0; i < Edits.STEP + 2; i++) {
            further.add(Rings.edge(1, 20 + i, LinkKind.FUNDS_TRANSFER, 0.15, 0.15, Rings.T));
        }
        model.expand(Rings.wallet(1));
        assertThat(drawing().graph().size()).isEqualTo(4 + Edits.STEP);
        assertThat(drawing().rim()[4]).isNotZero();
        assertThat(drawing().fill()[4]).isEqualTo(Colours.PLAIN.ground());
        assertThat(drawing().fill()[1]).isNotEqualTo(Colours.PLAIN.ground());
        assertThat(said.getLast()).contains("8 of 10 neighbours");
        model.expand(Rings.wallet(1));
        assertThat(drawing().graph().size()).isEqualTo(14);
        model.expand(Rings.wallet(1));
        assertThat(said.getLast()).startsWith("All 10 neighbours");
        model.undo();
        assertThat(drawing().graph().size()).isEqualTo(12);
        model.undo();
        assertThat(drawing().graph().size()).isEqualTo(4);
    }

    @Test
    void changesStayWhileTheClusterIsTheSameAndGoWithAnother() {
        model.hide(List.of(Rings.wallet(3)));
        model.select(Selection.of(Rings.wallet(1)));
        model.show(Rings.four(), Map.of());
        assertThat(drawing().shown()[3]).isFalse();
        assertThat(model.selection().get().wallets()).containsExactly(Rings.wallet(1));
        model.show(Rings.four().called("cOther"), Map.of());
        assertThat(drawing().shown()[3]).isTrue();
        assertThat(model.selection().get()).isEqualTo(Selection.NONE);
        model.show(null, Map.of());
        assertThat(drawing().graph().size()).isZero();
    }

    @Test
    void aTieOrWalletsAreSelected() {
        Graph graph = drawing().graph();
        Selection tie = Selection.of(graph, graph.ties().get(3));
        assertThat(tie.tie(graph)).isEqualTo(graph.ties().get(3));
        assertThat(tie.single()).isNull();
        assertThat(tie.toggled(Rings.wallet(0))).isEqualTo(Selection.of(Rings.wallet(0)));
        Selection two = Selection.of(Rings.wallet(0)).toggled(Rings.wallet(1));
        assertThat(two.wallets()).isEqualTo(Set.of(Rings.wallet(0), Rings.wallet(1)));
        assertThat(two.tie(graph)).isNull();
        assertThat(two.toggled(Rings.wallet(0)).single()).isEqualTo(Rings.wallet(1));
    }
}
