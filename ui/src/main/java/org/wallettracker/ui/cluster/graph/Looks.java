package org.wallettracker.ui.cluster.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.graph.Look;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.control.Chips;

/** Files with drawings of a cluster look as it does on the screen. Pure. */
public final class Looks {
    /** What has to stand beside every picture of simulated data. */
    public static final String SIMULATED = "SIMULATED WORLD, not the chain";
    private static final String[] STEPS = {"under 200", "200", "400", "600", "800 and more"};

    private Looks() {
    }

    /**
     * How {@code cluster} looks.
     *
     * @param by what colours of wallets say
     * @param rows of the leaderboard, by wallet
     * @param notice what has to stand beside it
     */
    public static Look of(Colours colours, ColourBy by, Cluster cluster, Map<Address, LeaderboardRow> rows,
            String notice) {
        Map<Method, Look.Stroke> ties = new EnumMap<>(Method.class);
        for (Method method : Method.values()) {
            ties.put(method, new Look.Stroke(colours.of(method), Colours.dash(method)));
        }
        Map<Address, Cluster.Edge> strongest = new HashMap<>();
        for (Cluster.Edge edge : cluster.edges()) {
            for (Address end : List.of(edge.a(), edge.b())) {
                strongest.merge(end, edge, (one, other) -> other.weight() > one.weight() ? other : one);
            }
        }
        Map<Address, Integer> wallets = new HashMap<>();
        Set<WalletType> types = new TreeSet<>();
        boolean unknown = false;
        for (Cluster.Member member : cluster.members()) {
            LeaderboardRow row = rows.get(member.wallet());
            Cluster.Edge edge = strongest.get(member.wallet());
            int colour = colours.of(by, row, edge == null ? null : edge.method());
            if (colour == 0) {
                unknown = true;
            } else {
                wallets.put(member.wallet(), colour);
            }
            if (row != null) {
                types.add(row.type());
            }
        }
        return new Look(colours.ground(), colours.text(), colours.muted(), colours.pale(), ties, wallets,
                legend(colours, by, types, unknown), notice);
    }

    private static List<Look.Sign> legend(Colours colours, ColourBy by, Set<WalletType> types, boolean unknown) {
        Set<Look.Sign> signs = new LinkedHashSet<>();
        switch (by) {
            case TYPE -> types.forEach(type -> signs.add(new Look.Sign(Chips.word(type), colours.of(type))));
            case SCORE -> {
                for (int step = 0; step < STEPS.length; step++) {
                    signs.add(new Look.Sign(STEPS[step], colours.ofStep(step)));
                }
            }
            case METHOD -> {
                // wallets wear the colour of a method, which the lines tell already
            }
        }
        if (unknown) {
            signs.add(new Look.Sign(unknown(by), colours.pale()));
        }
        return new ArrayList<>(signs);
    }

    /** The steps of scores, in words. */
    public static List<String> steps() {
        return List.of(STEPS);
    }

    /** What it means that the colour of a wallet says nothing. */
    public static String unknown(ColourBy by) {
        return switch (by) {
            case TYPE -> "Not on the leaderboard";
            case SCORE -> "No score";
            case METHOD -> "No tie of its own";
        };
    }
}
