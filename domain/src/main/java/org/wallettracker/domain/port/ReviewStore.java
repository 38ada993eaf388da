package org.wallettracker.domain.port;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.cluster.review.ReviewAct;

/** Acts of review: appended in order, never changed. Safe for several threads. */
public interface ReviewStore {

    /**
     * Records {@code act} and returns it with its place.
     *
     * @throws IllegalArgumentException if it undoes an act that is not recorded, or one that is undone already
     */
    ReviewAct append(ReviewAct act);

    /** Every act, in order. */
    List<ReviewAct> all();

    /** One that lasts as long as the program. */
    static ReviewStore inMemory() {
        return new ReviewStore() {
            private final List<ReviewAct> acts = new ArrayList<>();

            @Override
            public synchronized ReviewAct append(ReviewAct act) {
                if (act.kind() == ReviewAct.Kind.UNDO) {
                    boolean known = act.undoes() > 0 && act.undoes() <= acts.size();
                    if (!known || acts.stream().anyMatch(a -> a.undoes() == act.undoes())) {
                        throw new IllegalArgumentException("act " + act.undoes()
                                + (known ? " is undone already" : " is not recorded"));
                    }
                }
                ReviewAct recorded = act.recorded(acts.size() + 1L);
                acts.add(recorded);
                return recorded;
            }

            @Override
            public synchronized List<ReviewAct> all() {
                return List.copyOf(acts);
            }
        };
    }
}
