package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.ui.common.chart.StepSeries;

/**
 * Everything about one wallet, prepared away from the painting thread.
 *
 * @param asOf the data's own "now", Unix seconds
 */
record WalletPage(WalletDossier dossier, long asOf, List<PositionRow> positions, List<FactRow> facts,
        List<Period> periods, StepSeries profit) {

    /** A position and what is known of its mint. */
    record PositionRow(int index, Position position, MintInfo mint) {
    }

    /** A fact and what is known of its mint, which may be nothing. */
    record FactRow(int index, RecordedFact recorded, FactView view) {
    }

    /** Prepares {@code dossier}. */
    static WalletPage of(WalletDossier dossier, long asOf) {
        Map<Address, MintInfo> mints = new HashMap<>();
        List<PositionRow> positions = new ArrayList<>();
        for (int i = 0; i < dossier.positions().size(); i++) {
            MintInfo mint = dossier.mints().get(i);
            mints.put(mint.mint(), mint);
            positions.add(new PositionRow(i, dossier.positions().get(i), mint));
        }
        List<FactRow> facts = new ArrayList<>();
        for (int i = 0; i < dossier.facts().size(); i++) {
            RecordedFact recorded = dossier.facts().get(i);
            facts.add(new FactRow(i, recorded, FactView.of(recorded, dossier.address(), mints)));
        }
        StepSeries profit = new StepSeries(dossier.profit().stream().mapToLong(ProfitPoint::time).toArray(),
                dossier.profit().stream().mapToLong(ProfitPoint::lamports).toArray());
        return new WalletPage(dossier, asOf, List.copyOf(positions), List.copyOf(facts),
                Period.all(dossier.positions(), asOf), profit);
    }

    /** The position in {@code mint}, null if there is none. */
    @Nullable
    PositionRow position(Address mint) {
        return positions.stream().filter(p -> p.position().mint().equals(mint)).findFirst().orElse(null);
    }
}
