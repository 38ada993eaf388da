package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.ledger.Balances;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.ledger.WalletLedger;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.KnownAccounts;

/**
 * What a run's wallets are read from: facts in chain order and what was made of them. Immutable.
 *
 * @param columns of all traders
 * @param mints what positions want to know of them
 * @param failedFees lamports by wallet
 */
record Base(ChainOrder order, FactIndex index, FactMarket market, TradeColumns columns, MintColumns mints,
        Balances balances, Map<Address, Long> failedFees, LedgerRules rules, KnownAccounts accounts) {

    /** False for a curve, pool or labelled account: those are no persons. */
    static boolean isTrader(Address wallet, FactIndex index, KnownAccounts accounts) {
        return !index.isVenue(wallet) && accounts.label(wallet).isEmpty();
    }

    /** The history of any wallet; a curve, pool or labelled account has facts but no positions. */
    WalletHistory history(Address wallet) {
        int[] places = index.ofWallet(wallet);
        return new WalletHistory(wallet,
                isTrader(wallet, index, accounts)
                        ? WalletLedger.replay(wallet, order, places, market, rules)
                        : List.of(),
                order.facts(places), failedFees(wallet), reconciled(wallet));
    }

    /** What the chain's balances say of the positions of {@code wallet}, by mint. */
    List<Reconciled> reconciled(Address wallet) {
        return balances.of(wallet, index.ofWallet(wallet), market.solUsd());
    }

    /** The same without any amount: for a wallet whose sums can't be true. */
    WalletHistory historyWithoutAmounts(Address wallet) {
        WalletHistory history = history(wallet);
        return new WalletHistory(wallet, history.positions().stream().map(Position::withoutAmounts).toList(),
                history.facts(), history.failedFees(), history.reconciled());
    }

    /** The history of {@code wallet} as the run counted it. */
    WalletHistory history(Address wallet, boolean withoutAmounts) {
        return withoutAmounts ? historyWithoutAmounts(wallet) : history(wallet);
    }

    /** The part of a wallet's history that is about {@code only}; no failed fees. */
    WalletHistory history(Address wallet, Set<Address> only) {
        int[] all = index.ofWallet(wallet);
        int[] places = new int[all.length];
        int n = 0;
        for (int place : all) {
            if (speaksOf(order.fact(place).fact(), only)) {
                places[n++] = place;
            }
        }
        int[] some = java.util.Arrays.copyOf(places, n);
        List<Position> positions = new ArrayList<>(
                WalletLedger.replay(wallet, order, some, market, rules));
        positions.removeIf(p -> !only.contains(p.mint()));
        return new WalletHistory(wallet, positions, order.facts(some), 0);
    }

    private static boolean speaksOf(Fact fact, Set<Address> only) {
        for (Address mint : FactIndex.mintsOf(fact)) {
            if (only.contains(mint)) {
                return true;
            }
        }
        return false;
    }

    long failedFees(Address wallet) {
        return failedFees.getOrDefault(wallet, 0L);
    }

    /** A set of addresses to put mints in. */
    static Set<Address> none() {
        return new HashSet<>();
    }
}
