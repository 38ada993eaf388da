package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.Address;

/** What clusters that were split or merged by hand are called, and what earlier decisions on their parts still say. */
final class Regrouped {
    private Regrouped() {
    }

    /**
     * {@code kept} as it carries names on: of a cluster that was split those who stay have the name, however few they
     * are; of two that were merged the first one's name is that of both.
     */
    static List<ClusterNames.Kept> names(List<ClusterNames.Kept> kept, List<ReviewAct> inForce) {
        List<ClusterNames.Kept> names = new ArrayList<>(kept);
        for (ReviewAct act : inForce) {
            if (act.kind() == Kind.SPLIT || act.kind() == Kind.MERGE) {
                names.replaceAll(name -> name.id().equals(act.cluster()) ? moved(name, act) : name);
            }
        }
        return names;
    }

    private static ClusterNames.Kept moved(ClusterNames.Kept name, ReviewAct act) {
        Set<Address> members = new HashSet<>(name.members());
        if (act.kind() == Kind.MERGE) {
            members.addAll(act.picked());
        } else if (!members.removeAll(act.picked()) || members.isEmpty()) {
            return name; // it is called so since: those who left have the name
        }
        return new ClusterNames.Kept(name.id(), members);
    }

    /**
     * How a cluster stands that {@code merge} made, by the decisions before on its two parts: as both stood; where they
     * stood differently nobody has decided on the whole yet.
     */
    static ReviewStatus status(List<ReviewAct> before, ReviewAct merge) {
        Set<Address> first = new HashSet<>(merge.members());
        Set<Address> second = new HashSet<>(merge.picked());
        ReviewStatus one = ReviewStatus.OPEN;
        ReviewStatus other = ReviewStatus.OPEN;
        for (ReviewAct act : before) {
            ReviewStatus says = Review.says(act.kind());
            if (says == null) {
                continue;
            }
            long ofFirst = act.members().stream().filter(first::contains).count();
            long ofSecond = act.members().stream().filter(second::contains).count();
            one = ofFirst > 0 && ofFirst >= ofSecond ? says : one;
            other = ofSecond > 0 && ofSecond >= ofFirst ? says : other;
        }
        return one == other ? one : ReviewStatus.OPEN;
    }
}
