package org.wallettracker.ui.cluster.graph;

import it.unimi.dsi.fastutil.booleans.BooleanArrayList;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;

/**
 * The lines of ties: in small graphs one for each method that ties a pair, side by side, the strongest first; in large ones,
 * where nobody could tell them apart, the strongest alone.
 */
final class Strands {
    private static final int SEVERAL_UP_TO = 2_000;
    private static final double PLAIN_UP_TO = 600;
    private static final double FAINTEST = 0.2;
    private static final double OPAQUE = 255;
    private static final float GAP = 1.2f;
    private static final byte NO_WAY = 0;
    /** What the arrows of the same money say already stands back behind them: so much of its opacity is left. */
    private static final double BEHIND = 0.35;
    private final IntArrayList ties = new IntArrayList();
    private final FloatArrayList offset = new FloatArrayList();
    private final FloatArrayList thick = new FloatArrayList();
    private final IntArrayList stroke = new IntArrayList();
    private final ByteArrayList dash = new ByteArrayList();
    private final ByteArrayList way = new ByteArrayList();
    private final BooleanArrayList common = new BooleanArrayList();

    /**
     * Those of the ties of {@code graph} named by {@code order}.
     *
     * @param strongest evidence that is shown of each tie
     */
    Strands(Draftsman draftsman, Graph graph, Cluster.Edge[] strongest, int[] order) {
        double left = order.length <= PLAIN_UP_TO ? 1 : Math.max(FAINTEST, Math.sqrt(PLAIN_UP_TO / order.length));
        Map<Integer, Set<Integer>> payers = order.length <= SEVERAL_UP_TO ? payers(draftsman, graph, order) : Map.of();
        for (int number : order) {
            Tie tie = graph.ties().get(number);
            List<Method> methods = order.length <= SEVERAL_UP_TO
                    ? methods(draftsman, tie)
                    : List.of(strongest[number].method());
            float width = (float) (Draftsman.thickness(tie.confidence()) * Math.min(1, left + 0.25)
                    * (methods.size() == 1 ? 1 : 0.75));
            for (int k = 0; k < methods.size(); k++) {
                boolean shared = methods.get(k) == Method.FUNDING && onlyCommon(tie);
                if (shared && samePayer(payers, tie)) {
                    continue; // two arrows from one wallet say it already
                }
                ties.add(number);
                thick.add(width);
                offset.add((k - (methods.size() - 1) / 2f) * (width + GAP));
                int alpha = (int) (OPAQUE * Math.clamp(0.25 + 0.7 * tie.confidence(), 0, 1) * left);
                stroke.add(alpha << 24 | draftsman.colours().of(methods.get(k)) & 0xffffff);
                dash.add((byte) Colours.dash(methods.get(k)));
                way.add(order.length <= SEVERAL_UP_TO && methods.get(k) == Method.FUNDING
                        ? way(draftsman, graph, tie)
                        : NO_WAY);
                common.add(shared);
            }
        }
        if (!way.intStream().allMatch(w -> w == NO_WAY)) {
            for (int i = 0; i < stroke.size(); i++) {
                int colour = stroke.getInt(i);
                stroke.set(i, common.getBoolean(i)
                        ? (int) ((colour >>> 24) * BEHIND) << 24 | colour & 0xffffff
                        : colour);
            }
        }
    }

    private static boolean onlyCommon(Tie tie) {
        return tie.edges().stream()
                .allMatch(edge -> edge.method() != Method.FUNDING || edge.kind() == LinkKind.COMMON_FUNDER);
    }

    /** By wallet, from whom arrows come to it. */
    private static Map<Integer, Set<Integer>> payers(Draftsman draftsman, Graph graph, int[] order) {
        Map<Integer, Set<Integer>> payers = new HashMap<>();
        if (draftsman.edits().methods().contains(Method.FUNDING)) {
            for (int number : order) {
                Tie tie = graph.ties().get(number);
                byte way = way(draftsman, graph, tie);
                if (way != NO_WAY) {
                    payers.computeIfAbsent(way > 0 ? tie.b() : tie.a(), wallet -> new HashSet<>())
                            .add(way > 0 ? tie.a() : tie.b());
                }
            }
        }
        return payers;
    }

    private static boolean samePayer(Map<Integer, Set<Integer>> payers, Tie tie) {
        Set<Integer> others = payers.getOrDefault(tie.b(), Set.of());
        return payers.getOrDefault(tie.a(), Set.of()).stream().anyMatch(others::contains);
    }

    private static List<Method> methods(Draftsman draftsman, Tie tie) {
        List<Method> found = new ArrayList<>();
        Set<Method> wanted = EnumSet.noneOf(Method.class);
        wanted.addAll(draftsman.edits().methods());
        Cluster.Edge next = tie.strongest(wanted, draftsman.until());
        while (next != null) {
            found.add(next.method());
            wanted.remove(next.method());
            next = tie.strongest(wanted, draftsman.until());
        }
        return found;
    }

    /** Which way who gave the other's first money stands; 0 where nobody did that is known. */
    private static byte way(Draftsman draftsman, Graph graph, Tie tie) {
        for (Cluster.Edge edge : tie.edges()) {
            if (edge.kind() == LinkKind.FIRST_FUNDER && edge.directed() && Tie.there(edge, draftsman.until())) {
                int steps = edge.via() == 0 ? 1 : 2;
                return (byte) (edge.payer().equals(graph.wallet(tie.a())) ? steps : -steps);
            }
        }
        return 0;
    }

    int[] ties() {
        return ties.toIntArray();
    }

    float[] offset() {
        return offset.toFloatArray();
    }

    float[] thick() {
        return thick.toFloatArray();
    }

    int[] stroke() {
        return stroke.toIntArray();
    }

    byte[] dash() {
        return dash.toByteArray();
    }

    byte[] way() {
        return way.toByteArray();
    }
}
