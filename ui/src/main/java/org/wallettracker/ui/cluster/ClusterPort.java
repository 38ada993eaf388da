package org.wallettracker.ui.cluster;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.Reasons;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;

/**
 * What the cluster view asks of the program. Called away from the FX thread; what fails is thrown with words for the
 * analyst.
 */
public interface ClusterPort {
    /** A workstation that knows no clusters. */
    ClusterPort NONE = new FixedClusters(ClusterBoard.NONE);

    /** The clusters of the moment that the desk shows; {@link ClusterBoard#NONE} until they were searched. */
    ClusterBoard board();

    /** Everything that ties {@code wallet} to whomever, inside its cluster and beyond, the surest first. */
    List<Cluster.Edge> edgesOf(Address wallet);

    /** Why the board's clusters exist and what speaks against them, in sentences. */
    default Reasons reasons() {
        return Reasons.OF_EDGES;
    }

    /** What is publicly known of an account, or what an analyst said of it. */
    Optional<AccountLabel> label(Address account);

    /** All acts of review, in their order. */
    List<ReviewAct> acts();

    /**
     * Records a decision and searches anew where it asks for that. Author and time of {@code draft} are filled in by the
     * program.
     *
     * @return the act as it was recorded
     * @throws IllegalArgumentException if it can't be taken; the message says why
     */
    ReviewAct act(ReviewAct draft);

    /** What has to stand beside these clusters in every picture of them, e.g. that they are made up; usually empty. */
    default String notice() {
        return "";
    }

    /** Calls {@code listener} (on any thread) after every change of the board until the subscription is closed. */
    Desk.Subscription onChange(Runnable listener);
}
