package org.wallettracker.ingest.simulate;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is who in a simulated world.
 *
 * @param transactions how many were written
 * @param trades successful buys and sells on curves and in pools
 * @param graduations curves sold out
 */
public record WorldTruth(long seed, List<TrueWallet> wallets, List<TrueRing> rings, long transactions, long trades,
        long graduations) {

    /**
     * A wallet.
     *
     * @param address base58
     * @param kind e.g. "skilled", "gambler", "bundler"
     * @param skill 0 to 1
     * @param ring id of its ring, of the first if it is in two; null if none
     * @param ringKind kind of that ring
     * @param innocent true if it looks coordinated and is not
     */
    public record TrueWallet(String address, String kind, double skill, @Nullable String ring,
            @Nullable String ringKind, boolean innocent) {
    }

    /**
     * Wallets that belong together.
     *
     * @param kind "sniperCrew", "fundedBundle", "ownWallets", "starRing", ...
     * @param members base58
     */
    public record TrueRing(String id, String kind, List<String> members) {
    }
}
