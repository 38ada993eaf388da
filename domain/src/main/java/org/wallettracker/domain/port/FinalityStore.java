package org.wallettracker.domain.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.FactStore.AppendReport;

/**
 * Facts that were told before they were final. They count like all others, are known as not final, and are withdrawn if
 * their transaction turns out not to have happened.
 */
public interface FinalityStore {

    /**
     * As {@link FactStore#append}, and remembers in the same step that the transactions are not final.
     *
     * @param finality below {@link Finality#FINALIZED}
     */
    AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, Finality finality, long now);

    /**
     * A transaction whose facts are not final.
     *
     * @param slot it was told to be in
     */
    record Unfinal(long slot, Finality finality) {
    }

    /** All transactions that are not known to be final. */
    Map<Signature, Unfinal> unfinal();

    /**
     * Withdraws everything in force under {@code signatures}, which did not happen (or not where it was told): readers
     * with an earlier {@code knownAt} still see it.
     *
     * @param now Unix milliseconds, the time of the withdrawal
     * @return how many facts were withdrawn
     */
    long withdraw(Set<Signature> signatures, long now);

    /**
     * Everything not withdrawn in slots up to {@code slot} is final, and the programs are swept up to {@code marks}.
     *
     * @param now Unix milliseconds
     */
    void settle(long slot, List<GapStore.Mark> marks, long now);
}
