package org.wallettracker.ingest.decode;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.ingest.decode.flow.Flow;
import org.wallettracker.ingest.decode.wire.WireInstruction;

/**
 * What a venue's own event says of one swap. Amounts are base units or lamports, accounts are ids of the address table.
 *
 * @param frame the event
 * @param vaultIn account of the venue that got what the trader gave
 * @param vaultOut account of the venue that paid
 * @param payee account that got what the venue paid
 * @param in what the trader gave, fees included
 * @param left what of it may have gone elsewhere than into the vault: left over, or fees paid aside
 * @param out what the trader got
 * @param fees what of it are fees beside the swap; null where they stay in the pool as part of the swap
 * @param after the venue afterwards; null where the event does not tell
 * @param against what contradicts the instruction that emitted it, empty where nothing does
 */
record VenueSwap(EventFrame frame, int vaultIn, int vaultOut, int payee, long in, long left, long out,
        @Nullable Fees fees, @Nullable After after, String against) {

    /** Fees in units of the side they are levied on. */
    record Fees(boolean onInput, long protocol, long creator) {
        long sum() {
            return Math.addExact(protocol, creator);
        }
    }

    /** Reserves by side: that which the trader gave and that which he got; the real ones apart from virtual parts. */
    record After(long in, long out, long realIn, long realOut) {
        Reserves reserves(boolean buy) {
            return buy ? new Reserves(out, in, realOut, realIn) : new Reserves(in, out, realIn, realOut);
        }
    }

    /** The mint of what the trader gave. */
    int mintIn(Work work) {
        return work.accounts.mint[vaultIn];
    }

    /** The mint of what the trader got. */
    int mintOut(Work work) {
        return work.accounts.mint[vaultOut];
    }

    /** What came into {@code vault} below {@code hop}, transfer fees of the token counted in. */
    static long given(Work work, WireInstruction hop, int vault) {
        long sum = 0;
        for (Flow flow : work.flows) {
            sum += flow.op.to() == vault && Hops.caller(work, flow) == hop.at() ? flow.amount : 0;
        }
        return sum;
    }

    /**
     * What contradicts the event: its instruction, or the movements below it; empty where nothing does. A transfer fee of
     * the token itself may be counted in or not.
     */
    String against(Work work, WireInstruction hop) {
        if (!against.isEmpty()) {
            return against;
        }
        long given = 0;
        long arrived = 0;
        long paid = 0;
        long got = 0;
        for (Flow flow : work.flows) {
            if (Hops.caller(work, flow) != hop.at()) {
                continue;
            }
            if (flow.op.to() == vaultIn) {
                given += flow.amount;
                arrived += flow.amount - flow.withheld;
            }
            if (flow.op.from() == vaultOut && flow.op.to() == payee) {
                paid += flow.amount;
                got += flow.amount - flow.withheld;
            }
        }
        if (in != given && in != arrived && in - left != given && in - left != arrived) {
            return "it says " + in + " went in, the movements say " + given;
        }
        return out == paid || out == got ? "" : "it says " + out + " came out, the movements say " + paid;
    }
}
