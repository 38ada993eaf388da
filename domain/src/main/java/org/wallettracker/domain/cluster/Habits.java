package org.wallettracker.domain.cluster;

/**
 * How often wallets enter mints, at the time of a search of everything: by it is judged who leads whom.
 *
 * @param entries by number of the wallet; who came since had none
 * @param mints how many there were
 */
record Habits(int[] entries, int mints) {
    static Habits of(Columns columns) {
        int[] entries = new int[columns.nodes().size()];
        for (int node = 0; node < entries.length; node++) {
            entries[node] = columns.entries().ofWallet(node);
        }
        return new Habits(entries, Math.max(1, columns.mints()));
    }

    /** The share of all mints that {@code node} enters. */
    double usual(int node) {
        return node < entries.length ? (double) entries[node] / mints : 0;
    }
}
