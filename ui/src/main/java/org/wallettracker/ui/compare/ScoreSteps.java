package org.wallettracker.ui.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Step;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.compare.Measure.Better;

/** What multiplies, adds and limits between the components and the score: with them the points sum to it. */
final class ScoreSteps {
    private ScoreSteps() {
    }

    /** A measure for every step that a score of {@code wallets} has and no component makes. */
    static List<Measure> of(List<WalletDossier> wallets) {
        Set<String> labels = new LinkedHashSet<>();
        for (WalletDossier wallet : wallets) {
            if (wallet.score() != null) {
                wallet.score().waterfall().stream().filter(s -> s.componentId() == null).map(Step::label)
                        .forEach(labels::add);
            }
        }
        return labels.stream().map(ScoreSteps::step).toList();
    }

    private static Measure step(String label) {
        return new Measure("Score by modifier, in points", label,
                "What it adds to the components or takes from them; they and all modifiers sum to the score",
                Better.HIGHER, w -> figure(w, label), w -> points(w, label), 0,
                List.of(Field.decimal(name(label), 2, w -> points(w, label))));
    }

    private static Figure figure(WalletDossier wallet, String label) {
        Long points = points(wallet, label);
        if (points == null) {
            return Figure.unknown(Measures.NO_SCORE);
        }
        ScoreCard card = wallet.score();
        String why = card == null
                ? ""
                : card.waterfall().stream().filter(s -> s.componentId() == null && s.label().equals(label))
                        .map(Step::explanation).collect(Collectors.joining("\n"));
        return Figure.plain(Format.pointsChange(points), why.isEmpty() ? "changes nothing" : why);
    }

    /** Hundredths; 0 where the score has no such step. */
    private static @Nullable Long points(WalletDossier wallet, String label) {
        ScoreCard card = wallet.score();
        return card == null
                ? null
                : (Long) card.waterfall().stream().filter(s -> s.componentId() == null && s.label().equals(label))
                        .mapToLong(Step::points).sum();
    }

    /** "Market conditions" as "pointsMarketConditions". */
    private static String name(String label) {
        return Measures.camel(label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }
}
