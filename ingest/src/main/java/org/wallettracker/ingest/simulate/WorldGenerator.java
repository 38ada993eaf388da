package org.wallettracker.ingest.simulate;

import java.io.IOException;

import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.crowd.World;

/** Makes the transactions of a simulated world, in chain order. */
public final class WorldGenerator {
    /** Raised whenever a spec gives other bytes than before: what is stored of an older world is not of the same chain. */
    public static final int VERSION = 4;

    private WorldGenerator() {
    }

    /**
     * Makes the world of {@code spec} and hands each transaction to {@code sink} as soon as it is known. Memory grows
     * with the number of wallets and living coins, not with that of transactions.
     *
     * @return who is who in truth, never to be used for scoring
     * @throws IOException if the sink throws it
     */
    public static WorldTruth generate(WorldSpec spec, TransactionSink sink) throws IOException {
        return generate(spec, sink, Progress.NONE);
    }

    /** As {@link #generate(WorldSpec, TransactionSink)}; ends early, with what there is, when {@code progress} cancels. */
    public static WorldTruth generate(WorldSpec spec, TransactionSink sink, Progress progress) throws IOException {
        return new World(spec, sink).run(progress);
    }
}
