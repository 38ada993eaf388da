package org.wallettracker.domain.engine;

import java.util.Comparator;
import java.util.List;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.port.ResultStore.PositionResult;

/** Reads one wallet after the other from the ledger's objects alone. Reusable; not for several threads at once. */
final class WalletObjects {
    private final Base base;
    private final WalletSums sums;

    WalletObjects(Base base) {
        this.base = base;
        sums = new WalletSums(base.market().asOf());
    }

    /**
     * The sums over all positions of {@code history}; the same object every time.
     *
     * @throws ArithmeticException if a sum does not fit a long
     */
    WalletSums sums(WalletHistory history) {
        sums.clear();
        for (Position position : history.positions()) {
            sums.add(position, base.market().mint(position.mint()));
        }
        return sums;
    }

    /** The positions of {@code history} as they are kept, by mint. */
    List<PositionResult> results(WalletHistory history) {
        return history.positions().stream().sorted(Comparator.comparing(Position::mint))
                .map(p -> Profiles.position(p, base.market())).toList();
    }
}
