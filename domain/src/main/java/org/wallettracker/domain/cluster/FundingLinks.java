package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Ties wallets by who paid them first, directly or through others, and by who pays for their transactions. */
final class FundingLinks {
    /** Of larger groups those are tied that were paid one after the other: pairs grow with the square. */
    private static final int GROUP = 500;
    private static final double STEP = 0.95;
    /** Money that rested in between, or with a trader, may be another story. */
    private static final double RESTED = 0.5;
    private static final double GAS = 0.9;
    /** Who pays another's fees signs its transactions. */
    private static final double LEAST_GAS = 0.3;

    private final Columns columns;
    private final Circles circles;

    private final FirstFunders funders;
    private final Handouts handouts;
    private final Deposits deposits;

    FundingLinks(Columns columns, FirstFunders funders, Circles circles, Deposits deposits) {
        this.deposits = deposits;
        this.columns = columns;
        this.circles = circles;
        this.funders = funders;
        handouts = new Handouts(columns, funders);
    }

    /**
     * Adds to {@code touched} all whose fundings hang on one of it: whose money came through it, and in a group so large that
     * not every two are tied, all of it.
     */
    void reach(BitSet touched) {
        BitSet found = (BitSet) touched.clone();
        int nodes = columns.nodes().size();
        int[] size = new int[nodes];
        boolean[] through = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            int[] sources = funders.sources(node);
            for (int source : sources) {
                if (touched.get(source)) {
                    found.set(node);
                }
            }
            for (int source : sources) {
                size[source]++;
                through[source] |= found.get(node);
            }
        }
        for (int node = 0; node < nodes; node++) {
            for (int source : funders.sources(node)) {
                if (through[source] && size[source] > GROUP) {
                    found.set(node);
                }
            }
        }
        touched.or(found);
    }

    /** All in {@code scope}, sweeps apart. */
    List<Link> find(Circles payers, Scope scope) {
        List<Link> links = new Links();
        Int2ObjectOpenHashMap<List<Funded>> byRoot = new Int2ObjectOpenHashMap<>();
        Transfers sol = columns.sol();
        BitSet roots = roots(scope);
        for (int node = 0; node < columns.nodes().size(); node++) {
            if (columns.nodes().machine(node) || deposits.has(node)
                    || !(scope.has(node) || funders.through(node, roots))) {
                continue;
            }
            int[] chain = funders.chain(node, circles, handouts::onePurse);
            double weight = 1;
            for (int step = 0; step < chain.length; step++) {
                int from = sol.from(chain[step]);
                double part = step == 0 ? 1 : oneHand(chain[step], chain[step - 1]) ? STEP : RESTED;
                weight = part * Math.min(weight, weight(from, sol.to(chain[step])));
                int[] path = Arrays.copyOf(chain, step + 1);
                byRoot.computeIfAbsent(from, n -> new ArrayList<>()).add(new Funded(node, weight, path));
                if (scope.either(from, node)) {
                    links.add(link(from, node, LinkKind.FIRST_FUNDER, weight, path, path).from(from, path.length));
                }
            }
        }
        for (List<Funded> group : byRoot.values()) {
            group.sort((x, y) -> Integer.compare(x.path[x.path.length - 1], y.path[y.path.length - 1]));
            for (int i = 0; i < group.size(); i++) {
                int end = Math.min(group.size(), i + GROUP);
                for (int k = i + 1; k < end; k++) {
                    Funded one = group.get(i);
                    Funded other = group.get(k);
                    if (one.node != other.node && scope.either(one.node, other.node)) {
                        links.add(link(one.node, other.node, LinkKind.COMMON_FUNDER,
                                Math.min(one.weight, other.weight), one.path, other.path));
                    }
                }
            }
        }
        gas(payers, scope, links);
        return links;
    }

    /** True if {@code payment} is the same owner's as {@code before}, by what became of the money or by how it was paid. */
    private boolean oneHand(int before, int payment) {
        return funders.oneHand(before, payment, circles) || handouts.onePurse(columns.sol().to(before));
    }

    /** What it says that {@code from} gave {@code node} its first money, 0 to 1. */
    private double weight(int from, int node) {
        double dealing = circles.weight(from, node);
        double shown = circles.alike(from, node) ? 0 : handouts.shown(node);
        return dealing + (1 - dealing) * shown;
    }

    /** Those in scope, and through whom their money may have come: of others nothing in scope comes. */
    private BitSet roots(Scope scope) {
        BitSet roots = new BitSet();
        for (int node = 0; node < columns.nodes().size() && !scope.all(); node++) {
            if (scope.has(node)) {
                roots.set(node);
                for (int source : funders.sources(node)) {
                    roots.set(source);
                }
            }
        }
        return roots;
    }

    /** @param path the payments from the common source, the last first */
    private record Funded(int node, double weight, int[] path) {
    }

    private Link link(int a, int b, LinkKind kind, double weight, int[] path, int[] other) {
        int[] places = new int[path.length + other.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = columns.sol().place(i < path.length ? path[i] : other[i - path.length]);
        }
        // the tie is there once the money has come to both
        return Link.of(a, b, kind, weight,
                Transfers.later(columns.sol().time(path[0]), columns.sol().time(other[0])), places);
    }

    private void gas(Circles payers, Scope scope, List<Link> links) {
        Transfers gas = columns.gas();
        for (int i = 0; i < gas.size(); i++) {
            int payer = gas.from(i);
            int trader = gas.to(i);
            if (scope.either(payer, trader) && payer != trader && !payers.tiesNobody(payer)
                    && !columns.nodes().machine(trader)) {
                links.add(Link.of(payer, trader, LinkKind.GAS, Math.max(LEAST_GAS, GAS * payers.weight(payer, trader)),
                        gas.time(i), gas.place(i)).from(payer, 1));
            }
        }
    }
}
