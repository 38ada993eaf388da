package org.wallettracker.ui.fake;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.domain.score.ScoreCard.Input;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.domain.score.ScoreCard.Unit;

/** A made-up score card whose waterfall sums to the row's score. */
final class FakeScore {
    private static final String[][] CURVES = {{"pnl-sol", "profitability", "PnL in SOL", "20000"},
            {"pnl-usd", "profitability", "PnL in USD", "15000"},
            {"multiple", "profitability", "Average multiple", "5000"},
            {"organic", "profitability", "Organic profit ratio", "10000"},
            {"sustained", "profitability", "Sustained profitability", "5000"},
            {"best-trade", "profitability", "Best verified trade", "5000"},
            {"win-rate", "legitimacy", "Win rate", "5000"}, {"consistency", "legitimacy", "Consistency", "5000"},
            {"graduation", "legitimacy", "Graduation hit rate", "5000"},
            {"behaviour", "legitimacy", "Behaviour", "5000"}, {"early-entry", "timing", "Early entry", "5000"},
            {"exit", "timing", "Exit efficiency", "5000"}, {"market", "timing", "Market timing", "5000"},
            {"volume", "activity", "Steady volume", "2000"},
            {"diversification", "activity", "Diversification", "2000"},
            {"longevity", "activity", "Longevity", "1000"}};

    private FakeScore() {
    }

    static ScoreCard of(LeaderboardRow row, List<Position> positions) {
        List<Address> mints = positions.stream().map(Position::mint).limit(50).toList();
        List<Component> components = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < CURVES.length; i++) {
            String[] curve = CURVES[i];
            int max = Integer.parseInt(curve[3]);
            int points = (int) Math.min(max, (long) max * row.score() / 100_000 * (80 + i * 7 % 40) / 100);
            total += points;
            components.add(new Component(curve[0], curve[1], curve[2], max, points,
                    "max \u00d7 (1 \u2212 exp(\u2212x / 50)), x = shrunk value in its unit; 0 where x \u2264 0",
                    i == 12 ? "neutral: the wallet has no record in the present regime" : null,
                    List.of(new Input("realised and min(0, unrealised)", row.realizedLamports(), Unit.LAMPORTS, mints),
                            new Input("closed positions", row.closed(), Unit.COUNT, mints),
                            new Input("share won", Math.max(0, row.winRate()), Unit.PERCENT_HUNDREDTHS, List.of()))));
            steps.add(new Step(curve[2], points, curve[0], "curve of " + curve[2]));
        }
        int rest = row.score() - total;
        steps.add(new Step("Reputation 50", 0, null, "\u00d7 (1 + 0.5 \u00d7 (50 \u2212 50) / 50)"));
        steps.add(new Step("Market condition", rest / 2, null, "\u00d7 0.97: performance in the present regime"));
        steps.add(new Step("Inactivity", rest - rest / 2, null, "\u00d7 0.93: 12 days without an organic buy"));
        return new ScoreCard(row.wallet(), row.score(), row.low(), row.high(), row.evidence(), 8_712, row.type(),
                row.typeConfidence(),
                List.of("Holds for 3 m 20 s at the median.", "Buys in the first block of 2 of 31 launches."),
                components,
                steps);
    }
}
