package org.wallettracker.domain.port;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.review.ClusterBoard;

/**
 * What the last search for clusters found, so that a desk can start with it, and what clusters were ever called. Derived:
 * a new search takes its place. Safe for several threads.
 */
public interface ClusterStore {

    /**
     * A search that is kept.
     *
     * @param asOf Unix seconds
     * @param knownAt record sequence that was searched up to
     * @param rules what it searched by, in a text that changes with them
     * @param found as the search named them, the surest first
     */
    record Kept(long asOf, long knownAt, String rules, List<Cluster> found) {
        public Kept {
            found = List.copyOf(found);
        }
    }

    /** The last search; empty if none is kept. */
    Optional<Kept> last();

    /** What clusters were called, with their wallets when they were last seen; by name. */
    List<ClusterNames.Kept> names();

    /**
     * Puts {@code search} in place of the last one, and {@code named} in place of what was known under the same names.
     */
    void keep(Kept search, List<ClusterNames.Kept> named);

    /**
     * Puts {@code board} in place of what users of the database's tables found of clusters before.
     *
     * @param now Unix milliseconds, the time of recording
     */
    void publish(ClusterBoard board, long now);

    /** One that lasts as long as the program. */
    static ClusterStore inMemory() {
        return new ClusterStore() {
            private Optional<Kept> last = Optional.empty();
            private final java.util.TreeMap<String, ClusterNames.Kept> names = new java.util.TreeMap<>();

            @Override
            public synchronized Optional<Kept> last() {
                return last;
            }

            @Override
            public synchronized List<ClusterNames.Kept> names() {
                return List.copyOf(names.values());
            }

            @Override
            public synchronized void keep(Kept search, List<ClusterNames.Kept> named) {
                last = Optional.of(search);
                named.forEach(n -> names.put(n.id(), n));
            }

            @Override
            public void publish(ClusterBoard board, long now) {
                // it has no tables
            }
        };
    }
}
