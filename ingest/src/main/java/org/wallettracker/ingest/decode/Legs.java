package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.flow.Flow;

/**
 * Sets each trade beside the movements below its instruction: they must be what the event says. Finds what the event
 * does not say: fees of events from before May 2025, deposits paid along the way, and lamports that the curve's program
 * moves without an instruction.
 */
final class Legs {
    private final Work work;

    private Legs(Work work) {
        this.work = work;
    }

    static void settle(Work work) {
        Legs legs = new Legs(work);
        for (TradeDraft d : work.trades) {
            boolean told = work.flowsKnown && d.action >= 0;
            if (told) {
                legs.tokens(d);
            }
            if (d.quoteMint != work.wsol) {
                legs.otherQuote(d, told);
            } else if (d.onCurve && d.side == Side.BUY && told) {
                legs.curveBuy(d);
            } else if (!d.onCurve && told) {
                d.legsAgree &= work.lamportsBelow(d.action, d.user) == d.quoteChange();
            }
        }
        for (TradeDraft d : work.trades) {
            if (d.protocol == Unknown.AMOUNT) {
                legs.oldFee(d);
            }
        }
        for (TradeDraft d : work.trades) {
            boolean told = work.flowsKnown && d.action >= 0;
            if (d.quoteMint == work.wsol && d.venueFees() >= 0 && (!told || d.onCurve && d.side == Side.SELL)) {
                long seen = told ? work.lamportsBelow(d.action, d.user) : 0;
                work.credit[d.user] += d.quoteChange() - seen;
            }
        }
    }

    private void tokens(TradeDraft d) {
        long moved = work.tokensBelow(d.action, d.user, d.mint);
        if (moved == d.tokenChange()) {
            return;
        }
        long kept = 0;
        for (Flow flow : work.flows) {
            kept += flow.action == d.action && flow.mint == d.mint && flow.to == d.user ? flow.withheld : 0;
        }
        if (kept > 0 && d.side == Side.BUY && moved + kept == d.token && moved > 0) {
            d.token = moved; // a token-2022 transfer fee: the wallet got less than the venue sent
        } else {
            d.legsAgree = false;
        }
    }

    private void otherQuote(TradeDraft d, boolean told) {
        if (d.venueFees() < 0) {
            return;
        }
        if (told) {
            long moved = work.tokensBelow(d.action, d.user, d.quoteMint);
            holders(d, Math.abs(moved) - Math.abs(d.quoteChange()));
            d.legsAgree &= moved == d.quoteChange();
        }
    }

    /** Rewards for holders are named by the event, but whether they come on top is only seen in what was paid. */
    private static void holders(TradeDraft d, long beyond) {
        if (d.holderRewards > 0 && beyond == d.holderRewards) {
            d.creator += d.holderRewards;
        }
    }

    private void curveBuy(TradeDraft d) {
        long paid = -work.lamportsBelow(d.action, d.user);
        if (d.protocol == Unknown.AMOUNT && d.creator >= 0) {
            long fee = paid - d.quote;
            if (fee >= 0) {
                d.protocol = fee;
            }
            d.legsAgree &= fee >= 0;
            return;
        }
        if (d.venueFees() < 0) {
            return; // a fee that the event tells only in part: the trade is not proved
        }
        long beyond = paid - d.quote - d.venueFees();
        if (beyond == d.holderRewards) {
            holders(d, beyond);
            return;
        }
        long intoEmpty = 0;
        for (Flow flow : work.flows) {
            if (flow.action == d.action && flow.from == d.user && flow.toWasEmpty && !work.deposit(flow)) {
                intoEmpty += flow.amount;
            }
        }
        if (beyond > 0 && beyond <= intoEmpty) {
            d.rent += beyond; // the minimum that keeps a new fee vault alive
        } else {
            d.legsAgree &= beyond == 0;
        }
    }

    /**
     * The fee of an old sale is what the fee recipient gained beyond all told movements. Several sales share it by the
     * program's own rounding, down or up, of one per cent; where neither sums to it, in proportion with the remainder
     * to the last.
     */
    private void oldFee(TradeDraft first) {
        int recipient = first.oldFeeRecipient;
        if (!work.balancesKnown() || recipient == Work.NONE) {
            return;
        }
        long gained = work.accounts.post[recipient] - work.accounts.pre[recipient];
        for (Flow flow : work.flows) {
            gained += flow.lamports && flow.from == recipient ? flow.amount : 0;
            gained -= flow.lamports && flow.to == recipient ? flow.amount : 0;
        }
        long swaps = 0;
        long floors = 0;
        long ceilings = 0;
        int n = 0;
        for (TradeDraft d : work.trades) {
            if (d.protocol == Unknown.AMOUNT && d.oldFeeRecipient == recipient) {
                swaps += d.quote;
                floors += d.quote / 100;
                ceilings += (d.quote + 99) / 100;
                n++;
            }
        }
        if (gained < 0) {
            return;
        }
        long left = gained;
        for (TradeDraft d : work.trades) {
            if (d.protocol != Unknown.AMOUNT || d.oldFeeRecipient != recipient) {
                continue;
            }
            long part;
            if (--n == 0) {
                part = left;
            } else if (gained == floors) {
                part = d.quote / 100;
            } else if (gained == ceilings) {
                part = (d.quote + 99) / 100;
            } else {
                part = swaps == 0 ? 0 : (long) ((double) gained / swaps * d.quote);
            }
            d.protocol = Math.min(part, left);
            left -= d.protocol;
        }
    }
}
