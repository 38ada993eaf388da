package org.wallettracker.ingest.simulate.program;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.wire.Account;

/**
 * A trading terminal or bot that takes a fee of the swap amount (ONCHAIN 4.4).
 *
 * @param fees where the fee goes
 * @param basisPoints of the swap amount
 * @param router the program it wraps its swaps in; null if it sends plain instructions and a transfer
 */
public record Terminal(String name, Account fees, int basisPoints, @Nullable Account router) {

    static List<Terminal> all(Chain chain) {
        Account axiom = chain.fixed("FLASHX8DrLbgeR8FcfNV1F5krxYcYMUdBkrP1EPBtxB9", 1_141_440);
        Account photon = chain.fixed("BSfD6SHZigAfDWSjzD5Q41jw8LmKwtmjskPH9XW1mrRW", 1_398_960);
        return List.of(
                of(chain, "Axiom", "7LCZckF6XXGQ1hDY6HFXBKWAtiUgL9QY5vj1C4Bn1Qjj", 95, axiom),
                of(chain, "Axiom", "4V65jvcDG9DSQioUVqVPiUcUY9v6sb6HKtMnsxSKEz5S", 80, axiom),
                of(chain, "Photon", "AVUCZyuT35YSuj4RH7fwiyPu82Djn2Hfg7y2ND2XcnZH", 100, photon),
                of(chain, "GMGN", "BB5dnY55FXS1e1NXqZDwCzgdYJdMCj3B92PU6Q5Fb6DT", 100, null),
                of(chain, "BullX", "9RYJ3qr5eU5xAooqVcbmdeusjcViL5Nkiq7Gske3tiKq", 100, null),
                of(chain, "Trojan", "9yMwSPk9mrXSN7yDHUuZurAh1sjbJsfpUqjZ7SvVtdco", 90, null),
                of(chain, "BonkBot", "ZG98FUCjb8mJ824Gbs6RsgVmr1FhXb2oNiJHa2dwmPd", 100, null),
                of(chain, "Padre", "J5XGHmzrRmnYWbmw45DbYkdZAU2bwERFZ11qCDXPvFB5", 100, null),
                of(chain, "Bloom", "7HeD6sLLqAnKVRuSfc1Ko3BSPMNKWgGTiWLKXJF31vKM", 100, null));
    }

    private static Terminal of(Chain chain, String name, String fees, int basisPoints, @Nullable Account router) {
        return new Terminal(name, chain.fixed(fees, 3_000_000_000_000L), basisPoints, router);
    }
}
