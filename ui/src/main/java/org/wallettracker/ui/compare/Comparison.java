package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.ui.common.chart.ProfitLines;
import org.wallettracker.ui.common.chart.StepSeries;
import org.wallettracker.ui.compare.Measure.Cell;

/**
 * Wallets side by side, prepared away from the painting thread.
 *
 * @param asOf the data's own "now", Unix seconds
 */
record Comparison(List<WalletDossier> wallets, List<Measure> measures, Map<String, List<Row>> sections,
        List<CommonToken> tokens, List<ProfitLines.Line> lines, long asOf) {

    /** A measure and its figure for each wallet, in order. */
    record Row(Measure measure, List<Cell> cells) {
    }

    /** {@code wallets}, at least two. */
    static Comparison of(List<WalletDossier> wallets, long asOf) {
        List<Measure> measures = Measures.of(wallets);
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        measures.forEach(m -> sections.computeIfAbsent(m.section(), k -> new ArrayList<>())
                .add(new Row(m, m.cells(wallets))));
        List<ProfitLines.Line> lines = new ArrayList<>();
        for (int i = 0; i < wallets.size(); i++) {
            List<ProfitPoint> profit = wallets.get(i).profit();
            lines.add(new ProfitLines.Line(letter(i),
                    new StepSeries(profit.stream().mapToLong(ProfitPoint::time).toArray(),
                            profit.stream().mapToLong(ProfitPoint::lamports).toArray())));
        }
        return new Comparison(List.copyOf(wallets), measures, sections, CommonToken.of(wallets), List.copyOf(lines),
                asOf);
    }

    /** The name of the wallet at {@code place} in this comparison: A, B, ... */
    static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
