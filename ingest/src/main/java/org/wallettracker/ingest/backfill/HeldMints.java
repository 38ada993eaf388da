package org.wallettracker.ingest.backfill;

import java.util.LinkedHashSet;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/** What a wallet is known to have held at some time. */
final class HeldMints {
    private HeldMints() {
    }

    /** Every mint that {@code wallet} traded, sent or received, as far as facts in force tell; in the order of record. */
    static Set<Address> of(FactStore facts, Address wallet) {
        Set<Address> mints = new LinkedHashSet<>();
        facts.scan(new FactQuery(null, wallet, null, Long.MAX_VALUE, Long.MAX_VALUE), recorded -> {
            switch (recorded.fact()) {
                case Fact.Trade t -> add(mints, t.mint(), t.wallet().equals(wallet));
                case Fact.TokenTransfer t -> add(mints, t.mint(), wallet.equals(t.to()) || wallet.equals(t.from()));
                default -> {
                    // moves no token of the wallet's, or tells it in a fact of its own
                }
            }
        });
        return mints;
    }

    private static void add(Set<Address> mints, Address mint, boolean own) {
        if (own) {
            mints.add(mint);
        }
    }
}
