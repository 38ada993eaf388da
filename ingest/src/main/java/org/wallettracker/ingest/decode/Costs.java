package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.flow.Accounts;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;
import org.wallettracker.ingest.decode.wire.Limits;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * Puts network fee, tips, terminal fees and deposits beside the trades of the wallet that paid them. Several trades of
 * one wallet share fees in whole lamports whose sum is exact; a deposit belongs to the trade it was made for (the next
 * one), a returned one to the last.
 */
final class Costs {
    private final Work work;

    private Costs(Work work) {
        this.work = work;
    }

    static void assign(Work work) {
        if (work.trades.isEmpty()) {
            return;
        }
        Costs costs = new Costs(work);
        work.trades.sort(Comparator.<TradeDraft>comparingInt(d -> d.at).thenComparingInt(d -> d.ordinal));
        List<Integer> wallets = new ArrayList<>();
        for (TradeDraft d : work.trades) {
            d.rentKnown = work.balancesKnown() && work.flowsKnown;
            if (!wallets.contains(d.wallet)) {
                wallets.add(d.wallet);
            }
        }
        for (int wallet : wallets) {
            List<TradeDraft> trades = new ArrayList<>(work.trades.size());
            for (TradeDraft d : work.trades) {
                if (d.wallet == wallet) {
                    trades.add(d);
                }
            }
            costs.of(wallet, trades);
        }
    }

    private void of(int wallet, List<TradeDraft> trades) {
        long tips = 0;
        long terminals = 0;
        for (Flow flow : work.flows) {
            if (flow.from == wallet) {
                tips = plus(tips, flow.use == Use.TIP ? flow.amount : 0);
                terminals = plus(terminals, flow.use == Use.TERMINAL ? flow.amount : 0);
            }
            if (flow.use == Use.RENT) {
                if (flow.from == wallet) {
                    rent(trades, flow.op.at(), flow.amount);
                }
                if (flow.to == wallet) {
                    rent(trades, flow.op.at(), -flow.amount);
                }
            }
        }
        wrapped(wallet, trades);
        boolean told = work.tx.form() == WireTransaction.Form.BODY;
        long network = !told ? Unknown.AMOUNT : wallet == work.payer ? work.tx.fee() : 0;
        int n = trades.size();
        for (int i = 0; i < n; i++) {
            TradeDraft d = trades.get(i);
            d.network = network < 0 ? Unknown.AMOUNT : part(network, i, n);
            d.tip = told ? plus(d.tip, part(tips, i, n)) : Unknown.AMOUNT;
            d.terminal = told ? plus(d.terminal, part(terminals, i, n)) : Unknown.AMOUNT;
        }
    }

    /** Deposits inside the wallet's own wrapped-SOL accounts: what they hold beyond the wrapped amount. */
    private void wrapped(int wallet, List<TradeDraft> trades) {
        Accounts a = work.accounts;
        if (!work.balancesKnown()) {
            return;
        }
        for (int k = 0; k < work.tx.keyCount(); k++) {
            int id = work.tx.key(k);
            if (a.mint[id] != work.wsol) {
                continue;
            }
            if (a.tokenBefore[id] && a.owner[id] == wallet) {
                rent(trades, Integer.MAX_VALUE, -(a.pre[id] - a.preAmount[id]));
            }
            if (a.tokenAfter[id] && a.ownerAfter[id] == wallet) {
                rent(trades, a.tokenBefore[id] ? Integer.MAX_VALUE : 0, a.post[id] - a.postAmount[id]);
            }
        }
    }

    private static void rent(List<TradeDraft> trades, int at, long amount) {
        for (TradeDraft d : trades) {
            if (d.at >= at) {
                d.rent += amount;
                return;
            }
        }
        trades.getLast().rent += amount;
    }

    /** A sum that stays at the largest number instead of wrapping round; amounts are unsigned. */
    private static long plus(long sum, long amount) {
        return amount < 0 || sum + amount < 0 ? Long.MAX_VALUE : sum + amount;
    }

    private static long part(long total, int i, int n) {
        if (total > Limits.MAX_LAMPORTS) {
            return total; // refused later, and not made to look possible by sharing it
        }
        long rest = total % n; // total * i / n without the product, which could overflow
        return total / n + rest * (i + 1) / n - rest * i / n;
    }
}
