package org.wallettracker.ui.cluster.graph;

/** How wallets are laid out. */
public enum LayoutKind {
    /** Who is tied stands near, all others apart. */
    FORCE("Force"),
    /** From the funder down. */
    TREE("Tree"),
    /** By the first known time of their ties, from left to right. */
    TIMELINE("Timeline");

    private final String word;

    LayoutKind(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
