package org.wallettracker.ui.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;

class GraphTest {
    private final Graph graph = Graph.of(Rings.four(), List.of());

    private Drawing drawing(Edits edits, long until) {
        return new Draftsman(edits, until, ColourBy.METHOD, Map.of(), Colours.PLAIN).draw(graph, new float[4],
                new float[4]);
    }

    private static Set<String> pairs(Drawing drawing) {
        return IntStream.range(0, drawing.ties().length).mapToObj(drawing::tie).map(t -> t.a() + "-" + t.b())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void severalKindsOfEvidenceBetweenTwoAreOneTie() {
        Cluster.Edge timing = Rings.edge(0, 1, LinkKind.SAME_BLOCK, 0.95, 0.9, Rings.T + 5);
        Cluster four = Rings.four();
        Graph more = Graph.of(four, List.of(Rings.edge(1, 9, LinkKind.FUNDS_TRANSFER, 0.15, 0.15, Rings.T), timing));
        assertThat(more.ties()).hasSize(6); // the timing of members that the cluster does not name is not taken
        assertThat(more.size()).isEqualTo(5);
        assertThat(more.member(4)).isFalse();
        assertThat(more.wallet(4)).isEqualTo(Rings.wallet(9));
        List<Cluster.Edge> both = new java.util.ArrayList<>(four.edges());
        both.add(timing);
        Graph twice = Graph.of(Rings.cluster("c", 4, both), List.of());
        assertThat(twice.ties()).hasSize(5);
        assertThat(twice.ties().getFirst().edges()).extracting(Cluster.Edge::kind)
                .containsExactly(LinkKind.SAME_BLOCK, LinkKind.FIRST_FUNDER);
    }

    @Test
    void methodsConfidenceAndHiddenWalletsDecideWhatIsDrawn() {
        assertThat(pairs(drawing(Edits.NONE, Tie.ALWAYS))).containsExactlyInAnyOrder("0-1", "0-2", "0-3", "1-2",
                "2-3");
        assertThat(pairs(drawing(Edits.NONE.of(EnumSet.of(Method.TIMING)), Tie.ALWAYS))).containsExactly("1-2");
        assertThat(pairs(drawing(Edits.NONE.from(0.7), Tie.ALWAYS))).containsExactlyInAnyOrder("0-1", "0-2", "0-3");
        assertThat(pairs(drawing(Edits.NONE.hiding(List.of(Rings.wallet(0))), Tie.ALWAYS)))
                .containsExactlyInAnyOrder("1-2", "2-3");
    }

    @Test
    void aMomentShowsWhatIsKnownToHaveBeenThere() {
        assertThat(pairs(drawing(Edits.NONE, Rings.T - 1))).isEmpty();
        assertThat(pairs(drawing(Edits.NONE, Rings.T + 60))).containsExactlyInAnyOrder("0-1", "0-2");
        assertThat(pairs(drawing(Edits.NONE, Rings.T + 9_999))).as("without the profile of unknown time")
                .containsExactlyInAnyOrder("0-1", "0-2", "0-3", "1-2");
        assertThat(graph.span()).containsExactly(Rings.T, Rings.T + 1000);
    }

    @Test
    void surerTiesAreThickerAndDrawnLast() {
        Drawing all = drawing(Edits.NONE, Tie.ALWAYS);
        assertThat(all.tie(4).confidence()).isEqualTo(0.9);
        assertThat(all.thick()[4]).isGreaterThan(all.thick()[0]);
        assertThat(Draftsman.thickness(1)).isEqualTo(3.6, within(1e-9));
    }

    @Test
    void theViewportKeepsThePlaceUnderThePointerAndFitsAll() {
        Viewport view = new Viewport(2, 10, 20);
        Viewport near = view.zoomed(3, 50, 60);
        assertThat(near.scale()).isEqualTo(6);
        assertThat(near.planeX(50)).isEqualTo(view.planeX(50), within(1e-9)).isEqualTo(20, within(1e-9));
        assertThat(near.planeY(60)).isEqualTo(20, within(1e-9));
        // 100 wide and 10 high into 220 x 220 with 10 around: twice as large, in the middle
        Viewport whole = Viewport.fit(new float[]{0, 100, 999}, new float[]{5, 15, 999},
                new boolean[]{true, true, false}, 220, 220, 10);
        assertThat(whole.scale()).isEqualTo(2);
        assertThat(whole.x(0)).isEqualTo(10);
        assertThat(whole.x(100)).isEqualTo(210);
        assertThat(whole.y(10)).isEqualTo(110);
    }

    @Test
    void aLassoTakesWhoStandsInside() {
        float[] x = {1, 5, 9, 5};
        float[] y = {1, 5, 1, 1};
        Drawing drawing = new Draftsman(Edits.NONE, Tie.ALWAYS, ColourBy.METHOD, Map.of(), Colours.PLAIN).draw(graph,
                x, y);
        // a triangle with a notch at the bottom that leaves (5, 1) out
        double[] cornersX = {0, 10, 5, 5.5, 4.5};
        double[] cornersY = {0, 0, 8, 2, 2};
        assertThat(Lasso.inside(drawing, new double[]{0, 10, 10, 0}, new double[]{0, 0, 2, 2}))
                .containsExactly(0, 2, 3);
        assertThat(Lasso.contains(cornersX, cornersY, 5, 4)).isFalse();
        assertThat(Lasso.contains(cornersX, cornersY, 5.6, 4)).isTrue();
    }

    @Test
    void anArrowGoesFromWhoGaveTheFirstMoneyAndSaysIfItCameThroughOthers() {
        // 0 paid 1 himself, 2 paid 0 through one other, 1 and 2 share a funder, 3 and 0 traded together
        List<Cluster.Edge> edges = List.of(way(0, 1, LinkKind.FIRST_FUNDER, 1), way(0, 2, LinkKind.FIRST_FUNDER, -2),
                way(1, 2, LinkKind.COMMON_FUNDER, 0), way(0, 3, LinkKind.SAME_BLOCK, 0));
        Graph ways = Graph.of(Rings.cluster("ways", 4, edges), List.of());
        Drawing drawing = new Draftsman(Edits.NONE, Tie.ALWAYS, ColourBy.METHOD, Map.of(), Colours.PLAIN).draw(ways,
                new float[4], new float[4]);
        Map<String, Integer> told = new java.util.TreeMap<>();
        for (int place = 0; place < drawing.ties().length; place++) {
            told.put(drawing.tie(place).a() + "-" + drawing.tie(place).b(), (int) drawing.way()[place]);
        }
        assertThat(told).containsExactlyInAnyOrderEntriesOf(Map.of("0-1", 1, "0-2", -2, "1-2", 0, "0-3", 0));
        assertThat(drawing.directed()).isTrue();
        // before the money went there is no arrow
        assertThat(new Draftsman(Edits.NONE, Rings.T - 1, ColourBy.METHOD, Map.of(), Colours.PLAIN)
                .draw(ways, new float[4], new float[4]).directed()).isFalse();
    }

    @Test
    void whatTwoArrowsFromOneWalletSayIsNotDrawnTwice() {
        // 0 paid 1 and 2, who share it as a funder; 1 and 2 also traded together
        Graph ways = Graph.of(Rings.cluster("ways", 3, List.of(way(0, 1, LinkKind.FIRST_FUNDER, 1),
                way(0, 2, LinkKind.FIRST_FUNDER, 1), way(1, 2, LinkKind.COMMON_FUNDER, 0),
                way(1, 2, LinkKind.SAME_BLOCK, 0))), List.of());
        Drawing drawing = new Draftsman(Edits.NONE, Tie.ALWAYS, ColourBy.METHOD, Map.of(), Colours.PLAIN).draw(ways,
                new float[3], new float[3]);
        assertThat(IntStream.range(0, drawing.ties().length).mapToObj(drawing::tie)
                .map(t -> t.a() + "-" + t.b()).sorted().toList()).containsExactly("0-1", "0-2", "1-2");
    }

    private static Cluster.Edge way(int a, int b, LinkKind kind, int steps) {
        return new Cluster.Edge(Rings.wallet(a), Rings.wallet(b), kind, 0.8, 0.9, Rings.T, steps,
                List.of(Rings.signature(a + b)));
    }
}
