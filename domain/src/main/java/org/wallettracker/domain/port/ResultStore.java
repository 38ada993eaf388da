package org.wallettracker.domain.port;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/** Derived results as last written: rebuilt from facts at any time, compared with a replay by {@code score --verify}. */
public interface ResultStore {

    /** Replaces everything by one run's results, atomically. */
    void replace(Run run, List<WalletResult> wallets, List<PositionResult> positions);

    /** The run that the stored results are of, null if there are none. */
    @Nullable
    Run run();

    /** Stored wallets by address. */
    List<WalletResult> wallets();

    /** Stored positions by wallet, then mint. */
    List<PositionResult> positions();

    /**
     * Identity of a run.
     *
     * @param asOf Unix seconds
     * @param watermark record sequence
     */
    record Run(long asOf, long watermark, String parameterSet, String engineVersion) {
    }

    /** @param scoreHundredths 0 to 100000 */
    record WalletResult(Address wallet, int scoreHundredths, int intervalLow, int intervalHigh, int evidence,
            long realizedLamports, String type) {
    }

    /** One wallet's position in one mint. */
    record PositionResult(Address wallet, Address mint, long openRaw, long openCostLamports, long realizedLamports,
            long unmatchedLamports, int lots) {
    }
}
