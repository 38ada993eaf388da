package org.wallettracker.ui.cluster.graph;

import org.wallettracker.domain.cluster.graph.ClusterLayout.Algorithm;

/** How wallets are laid out. */
public enum LayoutKind {
    /** Who is tied stands near, all others apart. */
    FORCE("Force", Algorithm.FORCE),
    /** From the funder down. */
    TREE("Tree", Algorithm.TREE),
    /** From left to right by the time of their first funding. */
    TIMELINE("Timeline", Algorithm.TIMELINE);

    private final String word;
    private final Algorithm algorithm;

    LayoutKind(String word, Algorithm algorithm) {
        this.word = word;
        this.algorithm = algorithm;
    }

    /** How it is worked out. */
    Algorithm algorithm() {
        return algorithm;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
