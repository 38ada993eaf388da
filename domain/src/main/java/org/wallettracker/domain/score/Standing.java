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
 */
public record Standing(int clusterConfidence, int reputation, Map<Address, Integer> inorganic,
        List<Adjustment> adjustments) {
    private static final int WHOLE = 10_000;

    public Standing {
        inorganic = Map.copyOf(inorganic);
        adjustments = List.copyOf(adjustments);
        if (clusterConfidence < 0 || clusterConfidence > WHOLE || reputation < 0 || reputation > WHOLE) {
            throw new IllegalArgumentException("cluster confidence and reputation are 0 to 10000, are "
                    + clusterConfidence + " and " + reputation);
        }
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
