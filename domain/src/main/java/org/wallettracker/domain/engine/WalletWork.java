package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.column.PositionFigures;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletDays;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Reads one wallet after the other: from columns what they can tell, the rest from the ledger's objects. Reusable; not
 * for several threads at once.
 */
final class WalletWork {
    private final Base base;
    private final TradeColumns columns;
    private final PositionFigures figures;
    private final FeatureReader reader;
    private final WalletSums sums;
    private int positions;
    private int left;
    private boolean steady;
    private List<Reconciled> reconciled = List.of();

    WalletWork(Base base, ParameterSet parameters) {
        this.base = base;
        columns = base.columns();
        figures = new PositionFigures(columns, base.mints(), parameters, base.rules(), base.market());
        reader = new FeatureReader(parameters);
        sums = new WalletSums(base.market().asOf());
    }

    /** The sums over the positions of the wallet that was read last. */
    WalletSums sums() {
        return sums;
    }

    /** How many positions the wallet that was read last has. */
    int positions() {
        return positions;
    }

    /** What the chain's balances say of the positions of the wallet that was read last. */
    List<Reconciled> reconciled() {
        return reconciled;
    }

    /** How many of them the ledger's objects told. */
    int left() {
        return left;
    }

    /** True if nothing of the wallet that was read last changes by time alone but what goes by whole days. */
    boolean steady() {
        return steady;
    }

    /**
     * The features of {@code wallet}; the busiest day's mints are left out. Its sums stand in {@link #sums}.
     *
     * @throws ArithmeticException if its amounts are so large that the ledger must tell them all
     */
    WalletFeatures read(Address wallet) {
        sums.clear();
        steady = true;
        List<PositionFeature> features = new ArrayList<>();
        Set<Address> rest = Base.none();
        int number = columns.numberOf(wallet);
        int end = number < 0 ? 0 : columns.firstPosition(number + 1);
        for (int p = number < 0 ? 0 : columns.firstPosition(number); p < end; p++) {
            if (figures.read(number, p)) {
                features.add(figures.feature(p));
                sums.add(figures);
                steady &= figures.steady();
            } else {
                rest.add(columns.mint(columns.mintOf(p)));
            }
        }
        reconciled = base.reconciled(wallet);
        left = 0;
        if (!rest.isEmpty()) {
            WalletHistory history = base.history(wallet, rest);
            FeatureReader.Part part = reader.part(history, base.market());
            features.addAll(part.positions());
            sums.bought(part.lastBuy());
            for (Position position : history.positions()) {
                sums.add(position, base.market().mint(position.mint()));
                FeatureReader.addDays(position, sums.days());
            }
            left = history.positions().size();
            steady = false;
        }
        if (!sums.sound()) {
            throw new ArithmeticException("the sums of " + wallet + " may not fit a number");
        }
        positions = features.size();
        return FeatureReader.assemble(features, base.failedFees(wallet), sums.lastBuy(),
                (int) WalletDays.busiest(sums.days())[0], List.of(), reconciled);
    }

    /** The features of {@code wallet} as the run counts it; the busiest day's mints may be left out. */
    WalletFeatures features(Address wallet, boolean withoutAmounts) {
        if (!withoutAmounts) {
            try {
                return read(wallet);
            } catch (ArithmeticException e) {
                return reader.read(base.history(wallet), base.market());
            }
        }
        return reader.read(base.historyWithoutAmounts(wallet), base.market());
    }

    /**
     * The positions of {@code wallet} as they are kept, by mint. Its sums stand in {@link #sums}.
     *
     * @throws ArithmeticException if its amounts are so large that the ledger must tell them all
     */
    List<PositionResult> results(Address wallet) {
        sums.clear();
        List<PositionResult> results = new ArrayList<>();
        Set<Address> rest = Base.none();
        int number = columns.numberOf(wallet);
        int end = number < 0 ? 0 : columns.firstPosition(number + 1);
        for (int p = number < 0 ? 0 : columns.firstPosition(number); p < end; p++) {
            if (figures.read(number, p)) {
                results.add(figures.result(number, p));
                sums.add(figures);
            } else {
                rest.add(columns.mint(columns.mintOf(p)));
            }
        }
        if (!rest.isEmpty()) {
            for (Position position : base.history(wallet, rest).positions()) {
                results.add(Profiles.position(position, base.market()));
                sums.add(position, base.market().mint(position.mint()));
            }
            results.sort(Comparator.comparing(PositionResult::mint));
        }
        if (!sums.sound()) {
            throw new ArithmeticException("the sums of " + wallet + " may not fit a number");
        }
        return results;
    }
}
