package org.wallettracker.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;

/**
 * The decoded transactions of the block that is being read, until its end is reached: only then is all known that it
 * says of them. Of a block larger than any of the chain's a part is given out before.
 */
final class HeldBlock {
    private static final int TRANSACTIONS = 20_000;
    private static final int FACTS = 200_000;

    private final List<DecodedTransaction> held = new ArrayList<>();
    private @Nullable BlockContext context;
    private int facts;

    /** The block that is open, null if none is. */
    @Nullable
    BlockContext context() {
        return context;
    }

    /** Goes on to the transactions of {@code next}; what was held before must have been taken. */
    void open(@Nullable BlockContext next) {
        context = next;
    }

    /** Keeps {@code transaction}; true if what is held should now be taken. */
    boolean add(DecodedTransaction transaction) {
        held.add(transaction);
        facts += transaction.facts().size();
        return held.size() >= TRANSACTIONS || facts >= FACTS;
    }

    /** What was held, with all that is known of the block; nothing is held then. */
    List<DecodedTransaction> take() {
        BlockContext block = context;
        List<DecodedTransaction> taken = block == null
                ? List.copyOf(held)
                : held.stream().map(block::stamp).toList();
        held.clear();
        facts = 0;
        return taken;
    }
}
