package org.wallettracker.ingest.decode;

import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;

/** A fact that waits for its place and status. */
abstract class Pending {
    /** Place of its event or instruction in the order of execution. */
    final int at;

    Pending(int at) {
        this.at = at;
    }

    /** The fact at {@code position} with the status that {@code check} finds. */
    abstract Fact build(int position, FactStatus status);

    /** Its status by the balances. */
    abstract FactStatus judge(BalanceCheck check);
}
