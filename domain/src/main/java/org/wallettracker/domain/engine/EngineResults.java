package org.wallettracker.domain.engine;

import java.util.List;
import org.wallettracker.domain.port.ResultStore;

/**
 * A run's results as they are written and compared.
 *
 * @param wallets by address
 * @param positions by wallet, then mint
 */
public record EngineResults(ResultStore.Run run, List<ResultStore.WalletResult> wallets,
        List<ResultStore.PositionResult> positions) {
    public EngineResults {
        wallets = List.copyOf(wallets);
        positions = List.copyOf(positions);
    }
}
