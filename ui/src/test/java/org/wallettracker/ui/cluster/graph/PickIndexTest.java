package org.wallettracker.ui.cluster.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;

/** The index finds what looking at everything finds. */
class PickIndexTest {
    private final SplittableRandom random = new SplittableRandom(11);

    private Drawing drawing(int wallets, int ties, double side) {
        List<Cluster.Edge> edges = new ArrayList<>();
        for (int i = 0; i < ties; i++) {
            int a = random.nextInt(wallets);
            int b = random.nextInt(wallets);
            if (a != b) {
                edges.add(Rings.edge(a, b, LinkKind.SAME_BLOCK, 0.5, 0.5, Rings.T + i));
            }
        }
        Graph graph = Graph.of(Rings.cluster("c", wallets, edges), List.of());
        float[] x = new float[wallets];
        float[] y = new float[wallets];
        for (int i = 0; i < wallets; i++) {
            x[i] = (float) (random.nextDouble() * side);
            y[i] = (float) (random.nextDouble() * side / 3);
        }
        return new Draftsman(Edits.NONE.hiding(List.of(Rings.wallet(3))), Tie.ALWAYS, ColourBy.METHOD, Map.of(),
                Colours.PLAIN).draw(graph, x, y);
    }

    @Test
    void findsTheSameWalletsAsLookingAtAll() {
        for (int size : new int[]{4, 60, 900}) {
            Drawing drawing = drawing(size, size * 2, 500);
            PickIndex index = new PickIndex(drawing);
            int hits = 0;
            for (int probe = 0; probe < 3_000; probe++) {
                double x = random.nextDouble(-30, 530);
                double y = random.nextDouble(-30, 200);
                double unit = random.nextDouble(0.1, 2);
                int expected = -1;
                double nearest = Double.MAX_VALUE;
                for (int i = 0; i < size; i++) {
                    double away = Math.sqrt(Math.pow(drawing.x()[i] - x, 2) + Math.pow(drawing.y()[i] - y, 2));
                    if (drawing.shown()[i] && away <= drawing.radius()[i] * unit + 2 && away < nearest) {
                        expected = i;
                        nearest = away;
                    }
                }
                assertThat(index.wallet(x, y, unit, 2)).isEqualTo(expected);
                hits += expected >= 0 ? 1 : 0;
            }
            assertThat(hits).as("probes that hit one of %s wallets", size).isPositive();
        }
    }

    @Test
    void findsTheSameTiesAsLookingAtAll() {
        for (int size : new int[]{4, 60, 600}) {
            Drawing drawing = drawing(size, size * 3, 500);
            PickIndex index = new PickIndex(drawing);
            int hits = 0;
            for (int probe = 0; probe < 3_000; probe++) {
                double x = random.nextDouble(-30, 530);
                double y = random.nextDouble(-30, 200);
                double slack = random.nextDouble(0.5, 6);
                double nearest = Double.MAX_VALUE;
                for (int place = 0; place < drawing.ties().length; place++) {
                    nearest = Math.min(nearest, away(drawing, place, x, y));
                }
                int found = index.tie(x, y, slack);
                if (nearest > slack + 1e-9) {
                    assertThat(found).isEqualTo(-1);
                } else if (nearest < slack - 1e-9) {
                    assertThat(away(drawing, found, x, y)).isEqualTo(nearest, org.assertj.core.api.Assertions.within(
                            1e-6));
                    hits++;
                }
            }
            assertThat(hits).isPositive();
        }
    }

    /** Distance to a line by its height over the base, or to an end. */
    private static double away(Drawing drawing, int place, double x, double y) {
        Tie tie = drawing.tie(place);
        double ax = drawing.x()[tie.a()];
        double ay = drawing.y()[tie.a()];
        double bx = drawing.x()[tie.b()];
        double by = drawing.y()[tie.b()];
        double toA = Math.sqrt((x - ax) * (x - ax) + (y - ay) * (y - ay));
        double toB = Math.sqrt((x - bx) * (x - bx) + (y - by) * (y - by));
        double base = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
        boolean beside = toA * toA <= toB * toB + base * base && toB * toB <= toA * toA + base * base;
        double height = base == 0 ? toA : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / base;
        return beside ? height : Math.min(toA, toB);
    }

    @Test
    void findsNothingWhereNothingIs() {
        PickIndex index = new PickIndex(Drawing.NONE);
        assertThat(index.wallet(0, 0, 1, 5)).isEqualTo(-1);
        assertThat(index.tie(0, 0, 5)).isEqualTo(-1);
    }
}
