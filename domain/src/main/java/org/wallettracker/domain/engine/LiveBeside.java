package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.FactStore;

/** What a run knows of wallets beside their trades, for the board that moves on from it. */
final class LiveBeside implements LiveBoard.Beside {
    private final Base base;
    private final Set<Address> later = new HashSet<>();

    private LiveBeside(Base base) {
        this.base = base;
    }

    /** Of {@code run}, whose facts are of {@code store}. */
    static LiveBeside of(Run run, FactStore store) {
        LiveBeside beside = new LiveBeside(run.base());
        long asOf = run.market().asOf();
        store.scanFailed(run.status().knownAt(), h -> {
            if (h.blockTime() > asOf && h.networkFee() > 0) {
                beside.later.add(h.feePayer());
            }
        });
        return beside;
    }

    /** The facts of the newest slot of {@code order}, in its order; none where no slot is known. */
    static List<RecordedFact> newest(ChainOrder order) {
        List<RecordedFact> newest = new ArrayList<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            long slot = order.fact(i).header().slot();
            if (slot >= 0 && !newest.isEmpty() && slot != newest.getFirst().header().slot()) {
                break;
            } else if (slot >= 0) {
                newest.add(order.fact(i));
            }
        }
        return newest.reversed();
    }

    @Override
    public long failedFees(Address wallet) {
        return base.failedFees(wallet);
    }

    @Override
    public boolean failedLater(Address wallet) {
        return later.contains(wallet);
    }

    @Override
    public List<Reconciled> reconciled(Address wallet) {
        return base.reconciled(wallet);
    }

    @Override
    public boolean shows(Address wallet, Address mint) {
        return base.balances().shows(wallet, mint);
    }
}
