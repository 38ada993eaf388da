package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.port.FactStore;

/** What a run knows beside trades and prices, for the board that moves on from it. */
public interface LivePast {
    /** Nothing: neither facts nor balances nor labels. */
    LivePast NOTHING = new LivePast() {
    };

    /** The run's facts, to which those told since are to be added. A new object each time. */
    default LiveFacts facts() {
        ChainOrder none = ChainOrder.of(List.of());
        return new LiveFacts(none, new FactIndex(none));
    }

    /** False for curves, pools and labelled accounts: those are no persons. */
    default boolean trader(Address wallet) {
        return true;
    }

    /** Lamports that failed transactions of {@code wallet} burnt up to {@code asOf}, Unix seconds. */
    default long failedFees(Address wallet, long asOf) {
        return 0;
    }

    /** What balances say of the positions of {@code wallet} as the run has them. */
    default List<Reconciled> reconciled(Address wallet) {
        return List.of();
    }

    /** What the run's balances say of the positions of {@code wallet}, whose facts are {@code all} by now. */
    default List<Reconciled> reconciled(Address wallet, LiveFacts.Picked all, SolUsd solUsd) {
        return List.of();
    }

    /** True if a balance of {@code mint} was shown, be there a position or not. */
    default boolean shows(Address wallet, Address mint) {
        return false;
    }

    /** Of {@code run}, whose facts are of {@code store}. */
    static LivePast of(Run run, FactStore store) {
        Base base = run.base();
        long then = run.market().asOf();
        Map<Address, List<TransactionHeader>> later = new HashMap<>();
        store.scanFailed(run.status().knownAt(), h -> {
            if (h.blockTime() > then && h.networkFee() > 0) {
                later.computeIfAbsent(h.feePayer(), p -> new ArrayList<>()).add(h);
            }
        });
        return new LivePast() {
            @Override
            public LiveFacts facts() {
                return new LiveFacts(base.order(), base.index());
            }

            @Override
            public boolean trader(Address wallet) {
                return Base.isTrader(wallet, base.index(), base.accounts());
            }

            @Override
            public long failedFees(Address wallet, long asOf) {
                long fees = base.failedFees(wallet);
                for (TransactionHeader failed : later.getOrDefault(wallet, List.of())) {
                    fees = failed.blockTime() <= asOf ? Amounts.saturatedAdd(fees, failed.networkFee()) : fees;
                }
                return fees;
            }

            @Override
            public List<Reconciled> reconciled(Address wallet) {
                return base.reconciled(wallet);
            }

            @Override
            public List<Reconciled> reconciled(Address wallet, LiveFacts.Picked all, SolUsd solUsd) {
                return base.balances().of(wallet, all.facts(), all.until(), solUsd);
            }

            @Override
            public boolean shows(Address wallet, Address mint) {
                return base.balances().shows(wallet, mint);
            }
        };
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
}
