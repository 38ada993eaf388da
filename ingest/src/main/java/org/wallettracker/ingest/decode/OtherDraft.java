package org.wallettracker.ingest.decode;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;

/** A creation, completion, migration, pool or liquidity fact. */
final class OtherDraft extends Pending {
    private final Predicate<BalanceCheck> proof;
    private final BiFunction<Integer, FactStatus, Fact> fact;

    /**
     * @param proof true if the balances agree with the fact; asked only where there are balances
     * @param fact makes the fact from its position and status
     */
    OtherDraft(int at, Predicate<BalanceCheck> proof, BiFunction<Integer, FactStatus, Fact> fact) {
        super(at);
        this.proof = proof;
        this.fact = fact;
    }

    @Override
    Fact build(int position, FactStatus status) {
        return fact.apply(position, status);
    }

    @Override
    FactStatus judge(BalanceCheck check) {
        return check.judged(proof.test(check));
    }
}
