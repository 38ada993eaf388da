package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Address;

/** Where wallets stand that were called in from outside the cluster: on an arc around who called them, away from the rest. */
final class Outsiders {
    private static final double ARC = Math.PI * 1.1;

    private Outsiders() {
    }

    /** Fills in their places; those of members are there. */
    static void place(Graph graph, float[] x, float[] y, Edits edits) {
        boolean[] placed = new boolean[graph.size()];
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < graph.members(); i++) {
            placed[i] = true;
            middleX += x[i] / graph.members();
            middleY += y[i] / graph.members();
        }
        double reach = reach(graph, x, y, middleX, middleY);
        for (Address caller : edits.called().keySet()) {
            int from = graph.number(caller);
            if (from < 0) {
                continue;
            }
            List<Integer> arrived = new ArrayList<>();
            for (Tie tie : graph.ties()) {
                if (tie.touches(from) && !placed[tie.other(from)]) {
                    placed[tie.other(from)] = true;
                    arrived.add(tie.other(from));
                }
            }
            double away = Math.atan2(y[from] - middleY, x[from] - middleX);
            for (int k = 0; k < arrived.size(); k++) {
                double angle = away + (arrived.size() == 1 ? 0 : ARC * ((double) k / (arrived.size() - 1) - 0.5));
                x[arrived.get(k)] = (float) (x[from] + reach * Math.cos(angle));
                y[arrived.get(k)] = (float) (y[from] + reach * Math.sin(angle));
            }
        }
    }

    /** A third of how far members are from the middle on average. */
    private static double reach(Graph graph, float[] x, float[] y, double middleX, double middleY) {
        double sum = 0;
        for (int i = 0; i < graph.members(); i++) {
            sum += Math.hypot(x[i] - middleX, y[i] - middleY);
        }
        return graph.members() == 0 || sum == 0 ? 1 : sum / graph.members() * 0.6;
    }
}
