package org.wallettracker.ingest.megatron;

import java.util.Map;

/**
 * Whether Megatron's database answers and has what is read of it.
 *
 * @param wrong what keeps a table from being read, by table; empty where all can be
 * @param failure why it does not answer, in a sentence; empty where it does
 */
public record MegatronProbe(boolean reachable, long latencyMillis, Map<String, String> wrong, String failure) {

    /** Asks the database at {@code address}. */
    public static MegatronProbe ask(MegatronAddress address) {
        long begun = System.nanoTime();
        try (MegatronDatabase database = MegatronDatabase.open(address)) {
            long before = System.nanoTime();
            database.now();
            long latency = (System.nanoTime() - before) / 1_000_000;
            return new MegatronProbe(true, latency, MegatronRead.wrong(database), "");
        } catch (MegatronFailure e) {
            return new MegatronProbe(false, (System.nanoTime() - begun) / 1_000_000, Map.of(),
                    String.valueOf(e.getMessage()));
        }
    }
}
