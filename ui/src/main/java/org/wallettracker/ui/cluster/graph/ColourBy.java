package org.wallettracker.ui.cluster.graph;

/** What the colour of a wallet says. */
public enum ColourBy {
    /** What kind of trader it is. */
    TYPE("Type"),
    /** Its score on the leaderboard. */
    SCORE("Score"),
    /** The method of its strongest tie. */
    METHOD("Method");

    private final String word;

    ColourBy(String word) {
        this.word = word;
    }

    /** For people. */
    public String word() {
        return word;
    }
}
