package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.model.Address;

/** Everybody's positions in one mint, each made when it is asked for from the facts about that mint alone. */
final class MintPositions {
    private final Run run;
    private final Address mint;
    private final Map<Address, IntArrayList> places = new HashMap<>();

    MintPositions(Run run, Address mint) {
        this.run = run;
        this.mint = mint;
        for (int place : run.index().ofMint(mint)) {
            for (Address wallet : FactIndex.walletsOf(run.order().fact(place).fact())) {
                places.computeIfAbsent(wallet, w -> new IntArrayList(2)).add(place);
            }
        }
    }

    /** The position of {@code wallet}; null where it has none or no score. */
    @Nullable
    Position of(Address wallet) {
        Run.Scored scored = run.scored(wallet);
        IntArrayList own = places.get(wallet);
        if (scored == null || own == null) {
            return null;
        }
        for (Position p : WalletLedger.replay(wallet, run.order(), own.toIntArray(), run.market(),
                run.base().rules())) {
            if (p.mint().equals(mint)) {
                return scored.withoutAmounts() ? p.withoutAmounts() : p;
            }
        }
        return null;
    }
}
