package org.wallettracker.domain.port;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;

/**
 * The append-only memory of the desk. Facts are added and withdrawn, never edited; every addition and withdrawal gets a
 * record sequence and time. One writer at a time; readers see whole batches only.
 */
public interface FactStore {

    /**
     * Appends {@code transactions} and {@code rejects} in one atomic, durable step: after it returns, a kill loses
     * nothing of it; if it throws, nothing of it is stored.
     * <p>
     * A transaction that is already stored with the same facts changes nothing. One read by another version of the
     * decoder replaces the stored facts (they are withdrawn, the new ones appended). One told differently by another
     * source at the same decoder version is kept beside the stored one, and the facts that differ are disputed. A
     * source that knows more (slot, block time, balances) than a stored {@code PENDING} telling completes it.
     *
     * @param now Unix milliseconds, the time of recording
     */
    AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now);

    /**
     * Gives every fact that {@code query} asks for to {@code to}, in record order. Called on the caller's thread, which
     * must not be interrupted while it runs.
     */
    void scan(FactQuery query, Consumer<RecordedFact> to);

    /** Gives the headers of failed transactions (no facts, but a fee) recorded up to {@code knownAt} to {@code to}. */
    void scanFailed(long knownAt, Consumer<TransactionHeader> to);

    /**
     * Gives the token balances that were told beside facts recorded up to {@code knownAt} to {@code to}, in record order:
     * of every transaction that has a fact in force, whatever other tellings made of the facts they were told with. A
     * store that keeps none gives none.
     */
    default void scanBalances(long knownAt, BalanceSink to) {
    }

    /** Takes balances. */
    @FunctionalInterface
    interface BalanceSink {
        /** @param factSeq record sequence of a fact in force of the transaction that showed it */
        void balance(long factSeq, ObservedBalance balance);
    }

    /**
     * Those of {@code signatures} of which a telling is in force that could say what the whole transaction did: nothing
     * would be gained by fetching them again. A store that can't tell names none.
     */
    default Set<Signature> whole(Set<Signature> signatures) {
        return Set.of();
    }

    /**
     * What became of the record after {@code after}: facts that came into force since and are still, and facts that were
     * in force then and are not any more, each in record order. A store that can't tell refuses.
     *
     * @return the record sequence up to which was told
     */
    default long changes(long after, Consumer<RecordedFact> added, Consumer<RecordedFact> withdrawn) {
        throw new UnsupportedOperationException("this store does not tell what changed");
    }

    /** Counts of what is stored now. */
    StoreCounts counts();

    /** What an {@link #append} did, in facts. */
    record AppendReport(long added, long duplicate, long verified, long disputed, long pending, long quarantined) {
        /** Nothing. */
        public static final AppendReport NONE = new AppendReport(0, 0, 0, 0, 0, 0);

        /** Both together. */
        public AppendReport plus(AppendReport o) {
            return new AppendReport(added + o.added, duplicate + o.duplicate, verified + o.verified,
                    disputed + o.disputed,
                    pending + o.pending, quarantined + o.quarantined);
        }

        /** This and one more fact of {@code status}. */
        public AppendReport plusAdded(FactStatus status) {
            return plus(
                    new AppendReport(1, 0, status == FactStatus.VERIFIED ? 1 : 0, status == FactStatus.DISPUTED ? 1 : 0,
                            status == FactStatus.PENDING ? 1 : 0, 0));
        }
    }

    /**
     * What is stored.
     *
     * @param facts in force (not withdrawn)
     * @param watermark the highest record sequence, 0 when empty
     * @param simulatedFacts facts in force whose source is the simulated world
     * @param newestBlockTime Unix seconds, {@link org.wallettracker.domain.model.Unknown#TIME} when empty
     */
    record StoreCounts(long facts, long transactions, long trades, long verified, long pending, long disputed,
            long quarantined, long watermark, long simulatedFacts, long newestBlockTime) {
    }
}
