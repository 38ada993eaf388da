package org.wallettracker.domain.cluster;

/**
 * By what clusters are found.
 *
 * @param minimumSize fewer wallets are no cluster
 * @param resolution of Leiden's constant Potts model: the mean confidence that pairs of a community must exceed, 0 to 1
 * @param pairFloor pairs below this confidence are no edge, 0 to 1
 * @param seed of everything that draws lots
 * @param falseShare at most this share of co-buying pairs may be chance
 * @param penaltyFloor a cluster is penalised if its confidence is above it, 0 to 1
 * @param calibration how often pairs of a merged evidence are one's in worlds whose truth is known
 */
public record ClusterRules(int minimumSize, double resolution, double pairFloor, long seed, double falseShare,
        double penaltyFloor, Calibration calibration) {

    /** As shipped, but with evidence taken as it is. */
    public static final ClusterRules DEFAULT = new ClusterRules(3, 0.25, 0.2, 1, 0.01, 0.5, Calibration.NONE);

    public ClusterRules {
        if (minimumSize < 3) {
            throw new IllegalArgumentException("minimum size: " + minimumSize + " is below 3");
        }
        share("resolution", resolution);
        share("pair floor", pairFloor);
        share("false share", falseShare);
        share("penalty floor", penaltyFloor);
    }

    private static void share(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + ": " + value + " is not between 0 and 1");
        }
    }
}
