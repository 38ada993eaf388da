package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.ingest.decode.flow.Accounts;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.flow.Flow.Use;

/**
 * Compares facts with balances (SEMANTICS 2): per owner and mint they sum to the change exactly, and every lamport of a
 * wallet's change is explained. No tolerance anywhere.
 */
final class BalanceCheck {
    private final Work work;
    /** Lamports by owner that no movement explains. */
    private final long[] residual;
    /** Net lamports by owner of legs that became no fact. */
    private final long[] foreign;
    private final Effects byBalances;
    private final Effects byFlows;
    private final Effects wrapped;

    BalanceCheck(Work work) {
        this.work = work;
        Scratch scratch = work.scratch;
        residual = scratch.residual();
        foreign = scratch.foreign();
        byBalances = scratch.byBalances;
        byFlows = scratch.byFlows;
        wrapped = scratch.wrapped;
        if (work.balancesKnown()) {
            balances();
            flows();
        }
        for (TradeDraft d : work.trades) {
            work.byFacts.add(d.wallet, d.mint, d.tokenChange());
            if (d.quoteMint != work.wsol && d.venueFees() >= 0) {
                work.byFacts.add(d.wallet, d.quoteMint, d.quoteChange());
            }
        }
    }

    private void balances() {
        Accounts a = work.accounts;
        for (int k = 0; k < work.tx.keyCount(); k++) {
            int id = work.tx.key(k);
            boolean isWrapped = a.mint[id] == work.wsol;
            residual[isWrapped && a.owner[id] != Work.NONE ? a.owner[id] : id] -= a.pre[id];
            residual[isWrapped && a.ownerAfter[id] != Work.NONE ? a.ownerAfter[id] : id] += a.post[id];
            if (a.mint[id] == Work.NONE) {
                continue;
            }
            Effects to = isWrapped ? wrapped : byBalances;
            if (a.tokenBefore[id]) {
                to.add(a.owner[id], a.mint[id], -a.preAmount[id]);
            }
            if (a.tokenAfter[id]) {
                to.add(a.ownerAfter[id], a.mint[id], a.postAmount[id]);
            }
        }
        residual[work.payer] += Math.max(0, work.tx.fee());
        for (int id = 0; id < work.accounts.size; id++) {
            residual[id] -= work.credit[id];
        }
    }

    private void flows() {
        for (Flow flow : work.flows) {
            if (flow.lamports) {
                residual[flow.from] += flow.amount;
                residual[flow.to] -= flow.amount;
                if (flow.use == Use.FOREIGN) {
                    foreign[flow.from] -= flow.amount;
                    foreign[flow.to] += flow.amount;
                }
                continue;
            }
            if (flow.from != Work.NONE) {
                byFlows.add(flow.from, flow.mint, -flow.amount);
            }
            if (flow.to != Work.NONE) {
                byFlows.add(flow.to, flow.mint, flow.amount - flow.withheld);
            }
            if (flow.use == Use.TRANSFER) {
                if (flow.from != Work.NONE) {
                    work.byFacts.add(flow.from, flow.mint, -flow.amount);
                }
                if (flow.to != Work.NONE) {
                    work.byFacts.add(flow.to, flow.mint, flow.amount - flow.withheld);
                }
            }
        }
    }

    /** Pending where there are no balances, else by {@code proved}. */
    FactStatus judged(boolean proved) {
        return !work.balancesKnown() ? FactStatus.PENDING : proved ? FactStatus.VERIFIED : FactStatus.DISPUTED;
    }

    FactStatus trade(TradeDraft d) {
        return judged(d.legsAgree && d.venueFees() >= 0 && d.network >= 0 && explained(d.wallet));
    }

    FactStatus transfer(TransferDraft t) {
        if (t.flow.lamports) {
            return judged(residual[t.from] == 0 && residual[t.to] == 0);
        }
        int mint = t.flow.mint;
        return judged((t.from == Work.NONE || byFlows.get(t.from, mint) == byBalances.get(t.from, mint))
                && (t.to == Work.NONE || byFlows.get(t.to, mint) == byBalances.get(t.to, mint)));
    }

    /** True if every token and lamport of {@code wallet}'s change is a fact or a cost. */
    boolean explained(int wallet) {
        return residual[wallet] == 0 && foreign[wallet] == 0 && work.byFacts.agrees(byBalances, wallet);
    }

    /** True if the pool's vaults changed by what the facts say. */
    boolean venue(int pool, int mint, int money) {
        return venue(pool, mint) && venue(pool, money);
    }

    /** True if what {@code owner} holds of {@code mint} for pools changed by what the facts say. */
    boolean venue(int owner, int mint) {
        return owner == Work.NONE || work.byVenue.get(owner, mint) == change(owner, mint);
    }

    private long change(int owner, int mint) {
        return (mint == work.wsol ? wrapped : byBalances).get(owner, mint);
    }

    /** Lamports of {@code id} that nothing explains. */
    long residual(int id) {
        return residual[id];
    }
}
