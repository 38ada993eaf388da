package org.wallettracker.ui.cluster.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;

/**
 * Makes the {@link Drawing} of a graph: what is shown of it, how large and in which colour. A wallet is as large as it
 * surely belongs, a tie as thick as its pair is sure. Members of a known colour are whole discs; where it is not known they
 * are pale with a rim, and wallets outside the cluster are an empty rim: greys are told apart by their form. Pure.
 *
 * @param edits what the analyst changed
 * @param until Unix seconds: only evidence known to be there then; {@link Tie#ALWAYS} for all
 * @param colourBy what colours of wallets say
 * @param rows of the leaderboard, by wallet
 */
public record Draftsman(Edits edits, long until, ColourBy colourBy, Map<Address, LeaderboardRow> rows,
        Colours colours) {
    private static final int FEW = 120;
    private static final int SOME = 1_500;
    /** A wallet that is not tied yet is so much smaller. */
    private static final double NOT_YET = 0.5;

    /** The drawing of {@code graph}, whose wallets stand at (x, y). */
    public Drawing draw(Graph graph, float[] x, float[] y) {
        int count = graph.size();
        boolean[] shown = new boolean[count];
        boolean[] tied = new boolean[count];
        Method[] strongest = new Method[count];
        double[] weight = new double[count];
        for (int i = 0; i < count; i++) {
            shown[i] = !edits.hidden().contains(graph.wallet(i));
        }
        Cluster.Edge[] edges = new Cluster.Edge[graph.ties().size()];
        for (int t = 0; t < edges.length; t++) {
            Tie tie = graph.ties().get(t);
            Cluster.Edge edge = visible(tie, shown);
            edges[t] = edge;
            if (edge != null) {
                for (int end : new int[]{tie.a(), tie.b()}) {
                    tied[end] = true;
                    if (edge.weight() > weight[end]) {
                        weight[end] = edge.weight();
                        strongest[end] = edge.method();
                    }
                }
            }
        }
        return assemble(graph, x, y, shown, tied, strongest, edges);
    }

    private Cluster.@Nullable Edge visible(Tie tie, boolean[] shown) {
        return shown[tie.a()] && shown[tie.b()] && tie.confidence() >= edits.least()
                ? tie.strongest(edits.methods(), until)
                : null;
    }

    private Drawing assemble(Graph graph, float[] x, float[] y, boolean[] shown, boolean[] tied, Method[] strongest,
            Cluster.Edge[] edges) {
        List<Tie> all = graph.ties();
        int[] order = IntStream.range(0, edges.length).filter(t -> edges[t] != null).boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> all.get(t).confidence()).thenComparing(t -> t))
                .mapToInt(t -> t).toArray();
        Strands strands = new Strands(this, graph, edges, order);
        float[] radius = new float[graph.size()];
        int[] fill = new int[graph.size()];
        int[] rim = new int[graph.size()];
        for (int i = 0; i < graph.size(); i++) {
            boolean there = tied[i] || until == Tie.ALWAYS;
            int known = there ? colours.of(colourBy, rows.get(graph.wallet(i)), strongest[i]) : colours.faint();
            radius[i] = (float) (radius(graph, i) * (there ? 1 : NOT_YET));
            int told = known == 0 ? colours.muted() : known;
            rim[i] = graph.member(i) && known != 0 ? 0 : told;
            fill[i] = !graph.member(i) ? colours.ground() : known == 0 ? colours.pale() : known;
        }
        return new Drawing(graph, x, y, shown, radius, fill, rim, strands.ties(), strands.offset(), strands.thick(),
                strands.stroke(), strands.dash(), strands.way(), colours.ground());
    }

    /** How thick a tie of a pair so sure (0 to 1) is, pixels. */
    public static double thickness(double confidence) {
        return 0.6 + 3 * confidence * confidence;
    }

    private static double radius(Graph graph, int i) {
        double full = graph.size() <= FEW ? 11 : graph.size() <= SOME ? 5 : 1.8;
        double least = graph.size() <= SOME ? 0.45 : 0.7;
        return full * (graph.member(i) ? least + (1 - least) * graph.confidence(i) : least);
    }

    /** Places of {@code graph}: of its members as laid out, of the others around whoever called them in. */
    public static float[][] places(Graph graph, float[] memberX, float[] memberY, Edits edits) {
        float[] x = Arrays.copyOf(memberX, graph.size());
        float[] y = Arrays.copyOf(memberY, graph.size());
        Outsiders.place(graph, x, y, edits);
        edits.moved().forEach((wallet, spot) -> {
            int number = graph.number(wallet);
            if (number >= 0) {
                x[number] = spot.x();
                y[number] = spot.y();
            }
        });
        return new float[][]{x, y};
    }
}
