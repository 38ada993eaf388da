package org.wallettracker.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.cluster.ClusterPort;
import org.wallettracker.ui.cluster.MadeUpClusters;

/**
 * What a picture is of.
 *
 * @param view the view's id
 * @param subject what the view shows: words, or what {@link #subject} makes of them for a desk
 * @param presses buttons that are pressed before, by CSS selectors
 */
record Picture(String view, String subject, List<String> presses) {
    private static final int COMPARED = 3;
    private static final int READABLE = 60;
    private static final long DAY = 86_400;
    private static final String NOBODY = "11111111111111111111111111111112";
    private static final String TOP = "the best wallet";
    private static final String CLUSTERED = "a wallet whose cluster lowers its score";
    private static final String TOKEN = "the token traded most";
    private static final String THREE = "the best three wallets";
    private static final String LIVE = "as it happens";
    private static final String CLOCK = "#as-of";

    private static final String RISKIEST = "the cluster to review first";
    private static final String FORMING = "the cluster that formed on the most days";
    /** Beginning, middle and end of a cluster's forming. */
    private static final List<Double> MOMENTS = List.of(0.1, 0.5, 0.99);
    private static final String DECIDED = "a decided cluster";
    private static final String MADE_UP = "madeup";
    private static final String LISTED = "listed";

    /** All of them by name. */
    static final Map<String, Picture> ALL = all();

    private static Map<String, Picture> all() {
        Map<String, Picture> all = new TreeMap<>();
        all.put("leaderboard", of("leaderboard", ""));
        all.put("leaderboard-live", of("leaderboard", LIVE));
        all.put("leaderboard-filter", of("leaderboard", "", "#filter-open"));
        all.put("leaderboard-columns", of("leaderboard", "", "#columns"));
        all.put("time", of("leaderboard", "", CLOCK));
        all.put("appearance", of("leaderboard", "", "#appearance"));
        all.put("keys", of("leaderboard", "", "#keys"));
        all.put("wallet", of("wallet", TOP));
        all.put("wallet-step", of("wallet", TOP, "#step-win-rate"));
        all.put("wallet-positions", of("wallet", TOP + "#positions"));
        all.put("wallet-trades", of("wallet", TOP + "#trades"));
        all.put("wallet-history", of("wallet", TOP + "#history"));
        all.put("wallet-notes", of("wallet", TOP + "#notes"));
        all.put("wallet-cluster", of("wallet", CLUSTERED, "#step-cluster"));
        all.put("wallet-time", of("wallet", TOP, CLOCK));
        all.put("token", of("token", TOKEN));
        all.put("tokens", of("token", ""));
        all.put("import", of("import", ""));
        all.put("import-chosen", of("import", "transactions.jsonl.gz"));
        all.put("import-running", of("import", "transactions.jsonl.gz", "#import-start"));
        all.put("import-stopping", of("import", "transactions.jsonl.gz", "#import-start", "#import-cancel"));
        all.put("compare", of("compare", THREE));
        all.put("lab", of("lab", "weight.winRate=200"));
        for (String section : List.of("Thresholds", "Priors", "Reputation", "Market", "Decay", "Counting", "Types",
                "Changed")) {
            all.put("lab-" + section.toLowerCase(java.util.Locale.ROOT), of("lab", section));
        }
        all.put("curves", of("lab", "curves.pnlSol"));
        all.put("sources", of("sources", "stages"));
        all.put("sources-failure", of("sources", "gaps"));
        all.put("sources-backfill", of("sources", "histories"));
        all.put("sources-coverage", of("sources", "coverage"));
        all.put("sources-prices", of("sources", "prices"));
        all.put("sources-prices-failure", of("sources", "price"));
        all.put("sources-hints", of("sources", "hints"));
        all.put("sources-key", of("sources", "stages", "#feed-key"));
        all.put("clusters", of("clusters", RISKIEST));
        all.put("clusters-evidence", of("clusters", RISKIEST + "#evidence"));
        all.put("clusters-review", of("clusters", DECIDED));
        for (int moment = 0; moment < MOMENTS.size(); moment++) {
            all.put("clusters-replay-" + (moment + 1),
                    of("clusters", FORMING + "#colour=method&replay=" + MOMENTS.get(moment)));
        }
        for (int size : List.of(50, 1_000, 10_000)) {
            all.put("clusters-graph-" + size, of("clusters", MADE_UP + size + "#colour=method"));
        }
        all.put("clusters-tree", of("clusters", FORMING + "#layout=tree"));
        all.put("clusters-timeline", of("clusters", FORMING + "#layout=timeline"));
        all.put("clusters-list-10000", of("clusters", LISTED + "10000#"));
        all.put("guide", of("guide", ""));
        return Map.copyOf(all);
    }

    private static Picture of(String view, String subject, String... presses) {
        return new Picture(view, subject, List.of(presses));
    }

    /** What the view is asked to show of {@code desk} and {@code clusters}. */
    String subject(Desk desk, ClusterPort clusters) {
        if (subject.startsWith(RISKIEST)) {
            return clusters.board().entries().stream()
                    .filter(e -> e.status() == ReviewStatus.OPEN && e.cluster().members().size() <= READABLE)
                    .max(Comparator.comparingDouble(e -> e.cluster().risk() * (1e-6 * e.cluster().members().size()
                            + e.influence())))
                    .map(e -> e.cluster().id()).orElse("") + subject.substring(RISKIEST.length());
        }
        if (subject.startsWith(FORMING)) {
            return clusters.board().entries().stream().filter(e -> e.cluster().members().size() <= READABLE)
                    .max(Comparator.comparingLong((ClusterEntry e) -> days(e)).thenComparing(e -> e.cluster().id()))
                    .map(e -> e.cluster().id()).orElse("") + subject.substring(FORMING.length());
        }
        if (subject.equals(DECIDED)) {
            return clusters.board().entries().isEmpty() ? "" : clusters.board().entries().getFirst().cluster().id();
        }
        if (subject.startsWith(TOP)) {
            return top(desk) + subject.substring(TOP.length());
        }
        if (subject.startsWith(LISTED)) {
            return MadeUpClusters.board(listed()).queue().get(listed() / 2).cluster().id();
        }
        if (subject.startsWith(MADE_UP)) {
            return subject.substring(subject.indexOf('#'));
        }
        return switch (subject) {
            case LIVE -> "";
            case CLUSTERED -> desk.leaderboard().rows().stream().filter(LeaderboardRow::penalised).findFirst()
                    .map(r -> r.wallet().toBase58()).orElse(NOBODY);
            case TOKEN -> desk.tokens().rows().stream().max(Comparator.comparingInt(TokenRow::trades))
                    .map(r -> r.info().mint().toBase58()).orElse(NOBODY);
            case THREE -> desk.leaderboard().rows().stream().limit(COMPARED).map(r -> r.wallet().toBase58())
                    .collect(Collectors.joining(","));
            default -> subject;
        };
    }

    private static long days(ClusterEntry entry) {
        return entry.cluster().edges().stream().mapToLong(Cluster.Edge::time).filter(t -> t != Unknown.TIME)
                .map(t -> t / DAY).distinct().count();
    }

    /** Wallets of the made-up cluster that it shows; 0 if it shows real ones. */
    int madeUp() {
        return number(MADE_UP);
    }

    /** How many made-up clusters it lists; 0 if it shows real ones. */
    int listed() {
        return number(LISTED);
    }

    private int number(String behind) {
        return subject.startsWith(behind)
                ? Integer.parseInt(subject.substring(behind.length(), subject.indexOf('#')))
                : 0;
    }

    /** True if some clusters are decided in it. */
    boolean decided() {
        return subject.equals(DECIDED);
    }

    /** True if it shows an import at work. */
    boolean imports() {
        return presses.contains("#import-start");
    }

    /** True if trades arrive in it. */
    boolean live() {
        return subject.equals(LIVE);
    }

    /** How the sources do in it. */
    StagedFeed.Condition feed() {
        return switch (subject) {
            case "gaps", "price" -> StagedFeed.Condition.FAILURE;
            case "histories" -> StagedFeed.Condition.BACKFILL;
            default -> StagedFeed.Condition.HEALTH;
        };
    }

    private static String top(Desk desk) {
        return desk.leaderboard().rows().isEmpty() ? NOBODY : desk.leaderboard().rows().getFirst().wallet().toBase58();
    }
}
