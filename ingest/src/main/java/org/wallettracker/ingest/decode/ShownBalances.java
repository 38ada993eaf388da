package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.ingest.decode.flow.Accounts;

/**
 * What the token accounts of the wallets in a transaction's facts held after it. Curves, pools and known accounts are
 * left out, and wrapped SOL, which is money; so are amounts over 63 bits.
 */
final class ShownBalances {
    private final Work work;
    private final List<Address> wallets = new ArrayList<>(2);
    private final List<Address> venues = new ArrayList<>(2);
    private final List<ObservedBalance> shown = new ArrayList<>(1);

    private ShownBalances(Work work) {
        this.work = work;
    }

    /** The balances that the transaction of {@code work} shows of the wallets in {@code facts}. */
    static List<ObservedBalance> of(Work work, List<Fact> facts) {
        if (facts.isEmpty() || !work.balancesKnown()) {
            return List.of();
        }
        ShownBalances balances = new ShownBalances(work);
        facts.forEach(balances::parties);
        balances.read();
        return balances.shown;
    }

    private void parties(Fact fact) {
        switch (fact) {
            case Fact.Trade t -> both(t.wallet(), t.venue());
            case Fact.TokenTransfer t -> {
                wallet(t.from());
                wallet(t.to());
            }
            case Fact.LiquidityChange c -> both(c.wallet(), c.pool());
            case Fact.PoolCreation c -> both(c.wallet(), c.pool());
            case Fact.Migration m -> {
                venues.add(m.curve());
                venues.add(m.pool());
            }
            case Fact.Creation c -> venues.add(c.curve());
            case Fact.Completion c -> venues.add(c.curve());
            case Fact.SolTransfer t -> {
                // moves no tokens
            }
        }
    }

    private void both(Address wallet, Address venue) {
        wallet(wallet);
        venues.add(venue);
    }

    private void wallet(@Nullable Address wallet) {
        if (wallet != null && !wallets.contains(wallet) && work.known.label(wallet).isEmpty()) {
            wallets.add(wallet);
        }
    }

    private void read() {
        wallets.removeAll(venues);
        if (wallets.isEmpty()) {
            return;
        }
        Accounts a = work.accounts;
        for (int k = 0; k < work.tx.keyCount(); k++) {
            int id = work.tx.key(k);
            int mint = a.mint[id];
            if (mint == Work.NONE || mint == work.wsol || !(a.tokenBefore[id] || a.tokenAfter[id])) {
                continue;
            }
            int before = a.owner[id];
            int after = a.ownerAfter[id];
            if (a.tokenBefore[id] && (!a.tokenAfter[id] || before != after)) {
                add(before, mint, id, 0);
            }
            if (a.tokenAfter[id]) {
                add(after, mint, id, a.postAmount[id]);
            }
        }
    }

    private void add(int owner, int mint, int account, long raw) {
        if (owner != Work.NONE && raw >= 0) {
            Address wallet = work.address(owner);
            if (wallets.contains(wallet)) {
                shown.add(new ObservedBalance(wallet, work.address(mint), work.address(account).a(), raw));
            }
        }
    }
}
