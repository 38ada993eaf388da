package org.wallettracker.domain.score;

import java.util.List;
import java.util.Map;
import org.wallettracker.domain.model.Address;

/**
 * What others found out about a wallet or decided on it: clusters, reputation, governed adjustments. An input of the
 * score beside the wallet's own dealings.
 *
 * @param clusterConfidence how surely it belongs to a penalised cluster, hundredths of a percent; 0 if to none
 * @param reputation 0 to 100 in hundredths
 * @param inorganic by mint, the share of the profit made against wallets of its own cluster, hundredths of a percent;
 *     mints not named are organic
 * @param adjustments in the order they take effect
 * @param cluster the penalised cluster's id; empty if it is in none
 * @param limit the score of that cluster taken as one wallet, hundredths: above it no member scores
 */
public record Standing(int clusterConfidence, int reputation, Map<Address, Integer> inorganic,
        List<Adjustment> adjustments, String cluster, int limit) {
    /** No score is above it. */
    public static final int NO_LIMIT = 100_000;
    private static final int WHOLE = 10_000;

    public Standing {
        inorganic = Map.copyOf(inorganic);
        adjustments = List.copyOf(adjustments);
        if (clusterConfidence < 0 || clusterConfidence > WHOLE || reputation < 0 || reputation > WHOLE) {
            throw new IllegalArgumentException("cluster confidence and reputation are 0 to 10000, are "
                    + clusterConfidence + " and " + reputation);
        }
    }

    /** What is known where the cluster has no name and no score. */
    public Standing(int clusterConfidence, int reputation, Map<Address, Integer> inorganic,
            List<Adjustment> adjustments) {
        this(clusterConfidence, reputation, inorganic, adjustments, "", NO_LIMIT);
    }

    /** Nothing known against or for it. */
    public static Standing neutral(int reputation) {
        return new Standing(0, reputation, Map.of(), List.of());
    }

    /** Share of the profit in {@code mint} that was made against strangers, hundredths of a percent. */
    public int organic(Address mint) {
        return inorganic.isEmpty() ? WHOLE : WHOLE - inorganic.getOrDefault(mint, 0);
    }

    /** A decision that moves the score by {@code points} hundredths. */
    public record Adjustment(String reason, int points) {
    }
}
