package org.wallettracker.domain.port;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.cluster.review.Acts;
import org.wallettracker.domain.cluster.review.ReviewAct;

/** Acts of review: appended in order, never changed. Safe for several threads. */
public interface ReviewStore {

    /**
     * Records {@code act} under the next record sequence and returns it with that place.
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
                Acts.refusal(acts, act).ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
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
