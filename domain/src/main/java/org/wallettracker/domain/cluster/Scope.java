package org.wallettracker.domain.cluster;

import java.util.BitSet;

/** Whose links are looked for: everybody's, or those that have one of some wallets at an end. */
final class Scope {
    static final Scope ALL = new Scope(null);

    private final @org.jspecify.annotations.Nullable BitSet nodes;

    private Scope(@org.jspecify.annotations.Nullable BitSet nodes) {
        this.nodes = nodes;
    }

    /** Of {@code nodes} alone. */
    static Scope of(BitSet nodes) {
        return new Scope((BitSet) nodes.clone());
    }

    boolean has(int node) {
        return nodes == null || nodes.get(node);
    }

    /** True if a link between the two is looked for. */
    boolean either(int one, int other) {
        return has(one) || has(other);
    }

    boolean all() {
        return nodes == null;
    }
}
