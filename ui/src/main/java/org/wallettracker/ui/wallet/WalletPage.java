package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.desk.WalletDossier.Period;
import org.wallettracker.domain.desk.WalletDossier.ProfitPoint;
import org.wallettracker.domain.ledger.Bridge;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.UsdBasis;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.chart.StepSeries;
import org.wallettracker.ui.common.chart.TradeMark;
import org.wallettracker.ui.common.format.Format;

/**
 * Everything about one wallet, prepared away from the painting thread.
 *
 * @param asOf the data's own "now", Unix seconds
 */
record WalletPage(WalletDossier dossier, long asOf, List<PositionRow> positions, List<FactRow> facts,
        StepSeries profit, List<TradeMark> trades) {

    /** A position, what is known of its mint, and its profit by other methods. */
    record PositionRow(int index, Position position, MintInfo mint, Bridge bridge, UsdBasis usd) {
        /** Of which it is not told what its dollars rest on. */
        PositionRow(int index, Position position, MintInfo mint, Bridge bridge) {
            this(index, position, mint, bridge, UsdBasis.NONE);
        }

    }

    /** A fact and what is known of its mint, which may be nothing. */
    record FactRow(int index, RecordedFact recorded, FactView view) {

        /** True if it is a trade of the wallet whose page it is on. */
        boolean trade() {
            return recorded.fact() instanceof Fact.Trade;
        }
    }

    /** Prepares {@code dossier}. */
    static WalletPage of(WalletDossier dossier, long asOf) {
        Map<Address, MintInfo> mints = new HashMap<>();
        List<PositionRow> positions = new ArrayList<>();
        for (int i = 0; i < dossier.positions().size(); i++) {
            MintInfo mint = dossier.mints().get(i);
            mints.put(mint.mint(), mint);
            positions.add(
                    new PositionRow(i, dossier.positions().get(i), mint, dossier.bridges().get(i), dossier.usd(i)));
        }
        List<FactRow> facts = new ArrayList<>();
        List<TradeMark> trades = new ArrayList<>();
        for (int i = 0; i < dossier.facts().size(); i++) {
            RecordedFact recorded = dossier.facts().get(i);
            FactRow row = new FactRow(i, recorded, FactView.of(recorded, dossier.address(), mints));
            facts.add(row);
            if (recorded.fact() instanceof Fact.Trade trade && trade.status() != FactStatus.DISPUTED
                    && recorded.header().blockTime() != Unknown.TIME) {
                trades.add(mark(row, trade));
            }
        }
        trades.sort(java.util.Comparator.comparingLong(TradeMark::time));
        StepSeries profit = new StepSeries(dossier.profit().stream().mapToLong(ProfitPoint::time).toArray(),
                dossier.profit().stream().mapToLong(ProfitPoint::lamports).toArray());
        return new WalletPage(dossier, asOf, List.copyOf(positions), List.copyOf(facts),
                profit, List.copyOf(trades));
    }

    private static TradeMark mark(FactRow row, Fact.Trade trade) {
        boolean buy = trade.side() == Side.BUY;
        FactView view = row.view();
        String words = (buy ? "bought " : "sold ") + view.tokens().text() + " " + view.token() + "\n"
                + (trade.inSol() ? view.net().text() + " SOL, all fees included" : "not in SOL") + "\n"
                + Format.timeExact(row.recorded().header().blockTime()) + "\n"
                + Format.signature(row.recorded().header().signature()).text();
        return new TradeMark(row.recorded().header().blockTime(), buy, words, row.recorded().header().signature());
    }

    /** The position in {@code mint}, null if there is none. */
    @Nullable
    PositionRow position(Address mint) {
        return positions.stream().filter(p -> p.position().mint().equals(mint)).findFirst().orElse(null);
    }

    /** The positions with a trade in {@code span}. */
    List<PositionRow> positions(Span span) {
        return positions.stream().filter(p -> span.holds(p.position().lastTime(), asOf)).toList();
    }

    /** The facts in {@code span}. */
    List<FactRow> facts(Span span) {
        return facts.stream().filter(f -> span.holds(f.recorded().header().blockTime(), asOf)).toList();
    }

    /** The trades in {@code span} whose time is known, oldest first. */
    List<TradeMark> trades(Span span) {
        return trades.stream().filter(t -> span.holds(t.time(), asOf)).toList();
    }

    /** The running profit of {@code span} alone: it begins at 0. */
    StepSeries profit(Span span) {
        int first = 0;
        while (first < profit.size() && !span.holds(profit.time(first), asOf)) {
            first++;
        }
        return profit.from(first);
    }

    /** The figures of {@code span}; null without a time to count back from. */
    @Nullable
    PeriodFigures period(Span span) {
        return dossier.periods().stream().filter(p -> p.days() == span.days()).findFirst().map(Period::figures)
                .orElse(null);
    }
}
