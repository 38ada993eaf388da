package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.PeriodFigures;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.ScoreCard.Component;
import org.wallettracker.ui.common.control.Chips;
import org.wallettracker.ui.common.export.Field;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.compare.Measure.Better;

/** What wallets are compared by, section by section. Files use the names of the command line. */
final class Measures {
    static final String NO_SCORE = "it has no score: no trade of it is known";
    private static final long FULL_SCORE = 100_000;
    private static final int ALL = 0;

    private Measures() {
    }

    /** All of them; components and modifiers are those of {@code wallets}' score cards. */
    static List<Measure> of(List<WalletDossier> wallets) {
        List<Measure> all = new ArrayList<>(score());
        all.addAll(components(wallets));
        all.addAll(ScoreSteps.of(wallets));
        all.addAll(profit(wallets));
        all.addAll(trading());
        return List.copyOf(all);
    }

    private static List<Measure> score() {
        String s = "Score";
        return List.of(
                new Measure(s, "Score", "0 to 1000", Better.HIGHER,
                        w -> row(w, r -> r.tooLittleEvidence()
                                ? Figure.unknown(Format.noScore(r))
                                : Format.score(r.score())),
                        w -> value(w, r -> r.tooLittleEvidence() ? null : (long) r.score()), FULL_SCORE,
                        List.of(Field.decimal("score", 2,
                                w -> value(w, r -> r.tooLittleEvidence() ? null : (long) r.score())))),
                new Measure(s, "Score interval", "Where the score may lie", Better.NEITHER,
                        w -> row(w, r -> r.tooLittleEvidence()
                                ? Figure.unknown(Format.noScore(r))
                                : Figure.plain(Format.interval(r.low(), r.high()),
                                        Format.points(r.low()) + " to " + Format.points(r.high()) + " points")),
                        w -> null, 0,
                        List.of(Field.decimal("intervalLow", 2, w -> value(w, r -> (long) r.low())),
                                Field.decimal("intervalHigh", 2, w -> value(w, r -> (long) r.high())))),
                count(s, "Evidence, positions", "evidence", "Independent decided positions", Better.HIGHER,
                        r -> (long) r.evidence()),
                new Measure(s, "Rank", "Place on the leaderboard", Better.LOWER,
                        w -> row(w, r -> r.tooLittleEvidence()
                                ? Figure.unknown(Format.noScore(r))
                                : Format.countOf(r.rank(), "by score")),
                        w -> value(w, r -> r.tooLittleEvidence() ? null : (long) r.rank()), 0,
                        List.of(Field.integer("rank",
                                w -> value(w, r -> r.tooLittleEvidence() ? null : (long) r.rank())))),
                new Measure(s, "Percentile", "Share of the scored wallets that score lower", Better.HIGHER,
                        w -> Format.percent(percentile(w), "too little evidence, or no other wallet is scored"),
                        w -> percentile(w) < 0 ? null : (long) percentile(w), 0,
                        List.of(Field.decimal("percentile", 4, w -> percentile(w) < 0 ? null : percentile(w)))),
                new Measure(s, "Type", "Type of wallet and its confidence", Better.NEITHER,
                        w -> row(w, r -> Figure.plain(
                                Chips.word(r.type()) + " " + Format.percentText(100L * r.typeConfidence(), 0),
                                typeWords(w))),
                        w -> null, 0, List.of(Field.text("type", w -> w.row() == null ? null : typeName(w)))));
    }

    private static @Nullable String typeName(WalletDossier wallet) {
        return wallet.row() == null ? null : wallet.row().type().wireName();
    }

    private static String typeWords(WalletDossier wallet) {
        ScoreCard card = wallet.score();
        return card == null || card.typeEvidence().isEmpty() ? "no rule speaks" : String.join(" ", card.typeEvidence());
    }

    private static int percentile(WalletDossier wallet) {
        ScoreCard card = wallet.score();
        boolean silent = wallet.row() == null || wallet.row().tooLittleEvidence();
        return card == null || silent ? -1 : card.percentile();
    }

    private static List<Measure> components(List<WalletDossier> wallets) {
        Map<String, Component> known = new LinkedHashMap<>();
        for (WalletDossier wallet : wallets) {
            if (wallet.score() != null) {
                wallet.score().components().forEach(c -> known.putIfAbsent(c.id(), c));
            }
        }
        return known.values().stream().map(Measures::component).toList();
    }

    private static Measure component(Component like) {
        String id = like.id();
        Function<WalletDossier, @Nullable Long> points = w -> points(w, id);
        return new Measure("Score by component, in points", like.label() + " (of "
                + Format.count(like.max() / 100) + ")", "Before modifiers; " + like.formula(), Better.HIGHER, w -> {
                    Long own = points(w, id);
                    return own == null ? Figure.unknown(NO_SCORE) : Format.score(own.intValue());
                }, points, like.max(), List.of(Field.decimal(camel(id), 2, points::apply)));
    }

    private static @Nullable Long points(WalletDossier wallet, String id) {
        ScoreCard card = wallet.score();
        Optional<Component> own = card == null
                ? Optional.empty()
                : card.components().stream().filter(c -> c.id().equals(id)).findFirst();
        return own.isPresent() ? Long.valueOf(own.get().points()) : null;
    }

    /** "pnl-sol" as "pointsPnlSol". */
    static String camel(String id) {
        StringBuilder name = new StringBuilder("points");
        for (String part : id.split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    private static List<Measure> profit(List<WalletDossier> wallets) {
        String s = "Profit";
        List<Measure> all = new ArrayList<>();
        List<Integer> days = wallets.stream().flatMap(w -> w.periods().stream()).map(WalletDossier.Period::days)
                .distinct().toList();
        for (int period : days) {
            String of = period == ALL ? "all time" : Format.count(period) + (period == 1 ? " day" : " days");
            all.add(new Measure(s, "Realised profit SOL, " + of, "Profit of sales and burns, first in first out, net",
                    Better.HIGHER, w -> figures(w, period, f -> Format.solChange(f.realized())),
                    w -> figure(w, period, PeriodFigures::realized), 0,
                    List.of(Field.lamports(period == ALL ? "pnl" : "pnl" + period + "d",
                            w -> figure(w, period, PeriodFigures::realized)))));
        }
        all.add(new Measure(s, "Realised profit USD, all time",
                "At the SOL/USD of each trade. Dollars are kept of whole positions, not of single sales: there are none by period",
                Better.HIGHER, w -> row(w, r -> r.usdKnown()
                        ? Format.usdChange(r.pnlMicroUsd())
                        : Figure.unknown("SOL/USD is not known for the time of some trades")),
                w -> value(w, r -> r.usdKnown() ? r.pnlMicroUsd() : null), 0,
                List.of(Field.decimal("pnlUsd", 6, w -> value(w, r -> r.usdKnown() ? r.pnlMicroUsd() : null)))));
        all.add(new Measure(s, "Unrealised profit SOL", "Exit value less cost of what is held, where a price is known",
                Better.HIGHER, w -> row(w, r -> Format.solChange(r.unrealizedLamports())),
                w -> value(w, LeaderboardRow::unrealizedLamports), 0,
                List.of(Field.lamports("unrealized", w -> value(w, LeaderboardRow::unrealizedLamports)))));
        return all;
    }

    private static List<Measure> trading() {
        String s = "Trading, all time";
        return List.of(
                new Measure(s, "Win rate", "Of the decided positions", Better.HIGHER,
                        w -> row(w, r -> Format.percent(r.winRate(), "no decided position")),
                        w -> value(w, r -> r.winRate() < 0 ? null : (long) r.winRate()), 0,
                        List.of(Field.decimal("winRate", 4,
                                w -> value(w, r -> r.winRate() < 0 ? null : (long) r.winRate())))),
                count(s, "Decided positions", "decidedPositions", "What the win rate counts: won and lost",
                        Better.NEITHER,
                        r -> (long) r.closed()),
                new Measure(s, "Multiple", "Money back for money in", Better.HIGHER,
                        w -> row(w, r -> Format.multiple(r.multiple(), "nothing of known cost was sold")),
                        w -> value(w, r -> r.multiple() < 0 ? null : (long) r.multiple()), 0,
                        List.of(Field.decimal("multiple", 3,
                                w -> value(w, r -> r.multiple() < 0 ? null : (long) r.multiple())))),
                new Measure(s, "ROI", "Profit over cost of what was sold or burned", Better.HIGHER,
                        w -> figures(w, ALL, f -> f.cost() > 0
                                ? Format.percentChange(f.roi())
                                : Figure.unknown("nothing of known cost was sold")),
                        Measures::roi, 0, List.of(Field.decimal("roi", 4, Measures::roi))),
                new Measure(s, "Profit factor", "Gains over losses, token by token, of realised results only",
                        Better.HIGHER,
                        w -> figures(w, ALL, f -> f.profitFactor() < 0
                                ? Figure.unknown("no token brought a loss")
                                : Format.ratio(f.profitFactor())),
                        Measures::factor, 0, List.of(Field.decimal("profitFactor", 3, Measures::factor))),
                new Measure(s, "Hold time", "Between purchase and sale or burn, weighted by cost", Better.NEITHER,
                        w -> figures(w, ALL, f -> f.holdSeconds() == Unknown.AMOUNT
                                ? Figure.unknown("nothing of known cost and time was sold")
                                : Figure.plain(Format.duration(f.holdSeconds()),
                                        Format.counted(f.holdSeconds(), "seconds"))),
                        w -> null, 0, List.of(Field.integer("holdSeconds", Measures::hold))),
                new Measure(s, "Largest drawdown SOL", "The most that the running profit fell below its highest",
                        Better.LOWER,
                        w -> figures(w, ALL, f -> Format.sol(f.drawdown())),
                        w -> figure(w, ALL, PeriodFigures::drawdown), 0,
                        List.of(Field.lamports("drawdown", w -> figure(w, ALL, PeriodFigures::drawdown)))),
                count(s, "Graduated tokens", "graduatedTokens", "Graduated tokens it bought", Better.HIGHER,
                        r -> (long) r.graduates()),
                count(s, "Tokens traded", "tokens", "Different tokens traded", Better.NEITHER, r -> (long) r.tokens()),
                count(s, "Trades", "trades", "Trades", Better.NEITHER, r -> (long) r.trades()),
                new Measure(s, "Last active", "Its last trade", Better.NEITHER,
                        w -> row(w, r -> Format.time(r.lastActive())), w -> null, 0,
                        List.of(Field.time("lastActive", w -> value(w, LeaderboardRow::lastActive)))));
    }

    private static Measure count(String section, String label, String name, String help, Better better,
            Function<LeaderboardRow, Long> of) {
        return new Measure(section, label, help, better,
                w -> row(w, r -> Format.countOf(of.apply(r), label.toLowerCase(Locale.ROOT))), w -> value(w, of::apply),
                0, List.of(Field.integer(name, w -> value(w, of::apply))));
    }

    private static Figure row(WalletDossier wallet, Function<LeaderboardRow, Figure> of) {
        LeaderboardRow row = wallet.row();
        return row == null ? Figure.unknown(NO_SCORE) : of.apply(row);
    }

    private static @Nullable Long value(WalletDossier wallet, Function<LeaderboardRow, @Nullable Long> of) {
        LeaderboardRow row = wallet.row();
        return row == null ? null : of.apply(row);
    }

    private static @Nullable PeriodFigures period(WalletDossier wallet, int days) {
        for (WalletDossier.Period period : wallet.periods()) {
            if (period.days() == days) {
                return period.figures();
            }
        }
        return null;
    }

    private static Figure figures(WalletDossier wallet, int days, Function<PeriodFigures, Figure> of) {
        PeriodFigures figures = period(wallet, days);
        return figures == null ? Figure.unknown("no time is known to count back from") : of.apply(figures);
    }

    private static @Nullable Long figure(WalletDossier wallet, int days, Function<PeriodFigures, @Nullable Long> of) {
        PeriodFigures figures = period(wallet, days);
        return figures == null ? null : of.apply(figures);
    }

    private static @Nullable Long roi(WalletDossier wallet) {
        return figure(wallet, ALL, f -> f.cost() > 0 ? (Long) (long) f.roi() : null);
    }

    private static @Nullable Long factor(WalletDossier wallet) {
        return figure(wallet, ALL, f -> f.profitFactor() < 0 ? null : (Long) (long) f.profitFactor());
    }

    private static @Nullable Long hold(WalletDossier wallet) {
        return figure(wallet, ALL, f -> f.holdSeconds() == Unknown.AMOUNT ? null : (Long) f.holdSeconds());
    }
}
