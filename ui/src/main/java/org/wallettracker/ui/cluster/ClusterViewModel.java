package org.wallettracker.ui.cluster;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.cluster.graph.GraphModel;
import org.wallettracker.ui.cluster.graph.Looks;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;

/** The clusters without their looks: list, filter, the one on show, decisions. FX thread only. */
final class ClusterViewModel {
    private final Desk desk;
    private final ClusterPort port;
    private final Async async;
    private final Listener listener;
    private final GraphModel graph;
    private final ReadOnlyObjectWrapper<Loadable<Listing>> state = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<ClusterFilter> filter = new ReadOnlyObjectWrapper<>(ClusterFilter.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ClusterEntry> chosen = new ReadOnlyObjectWrapper<>();
    private Map<Address, LeaderboardRow> rows = Map.of();
    private ClusterBoard board = ClusterBoard.NONE;
    private String wish = "";
    private boolean simulated;

    /**
     * Clusters that pass the filter, of all there are.
     *
     * @param statuses of how many each status would be, all else of the filter left as it is
     */
    record Listing(ClusterBoard board, List<ClusterEntry> entries, Map<ReviewStatus, Integer> statuses) {
        static Listing of(ClusterBoard board, ClusterFilter by) {
            ClusterFilter any = by.ofAnyStatus();
            List<ClusterEntry> there = board.entries().stream().filter(any::matches).toList();
            Map<ReviewStatus, Integer> statuses = new EnumMap<>(ReviewStatus.class);
            there.forEach(e -> statuses.merge(e.status(), 1, Integer::sum));
            return new Listing(board, there.stream().filter(by::matches).toList(), Map.copyOf(statuses));
        }

        /** How many of {@code status} there are. */
        int of(ReviewStatus status) {
            return statuses.getOrDefault(status, 0);
        }
    }

    /** Who hears of it. */
    interface Listener {
        /** Something was done, for a moment. */
        void say(String message);

        /** Something failed, until it is read. */
        void fail(String message);
    }

    private record Answer(ClusterBoard board, Map<Address, LeaderboardRow> rows, DeskStatus status) {
    }

    ClusterViewModel(Desk desk, ClusterPort port, Async async, Listener listener) {
        this.desk = desk;
        this.port = port;
        this.async = async;
        this.listener = listener;
        graph = new GraphModel(async, port::edgesOf, listener::say);
    }

    /** Asks anew; what is shown stays until the answer is there. */
    void refresh() {
        async.run(this, () -> {
            DeskStatus status = desk.status(); // a desk that can't answer says so here
            Map<Address, LeaderboardRow> byWallet = new HashMap<>();
            desk.leaderboard().rows().forEach(r -> byWallet.put(r.wallet(), r));
            return new Answer(port.board(), byWallet, status);
        }, answer -> {
            board = answer.board;
            rows = answer.rows;
            simulated = answer.status.simulated();
            list();
        }, e -> state.set(Loadable.failed("The clusters can't be shown", e)));
    }

    /** Lists what passes the filter. */
    void filter(ClusterFilter next) {
        filter.set(next);
        if (state.get() instanceof Loadable.Ready) {
            list();
        }
    }

    private void list() {
        ClusterBoard all = board;
        if (all.entries().isEmpty()) {
            state.set(all.asOf() == Unknown.TIME
                    ? new Loadable.Empty<>("Not searched for clusters yet",
                            "Here stand wallets that seem to be one's, with the evidence for it. They are searched in the "
                                    + "background once there are trades and transfers: import transactions, or follow the chain.")
                    : new Loadable.Empty<>("No clusters found",
                            "Nothing ties three or more wallets surely enough. Transfers before the trades (funding "
                                    + "histories) tell most: import or fetch them."));
            choose(null);
            return;
        }
        ClusterFilter by = filter.get();
        async.run("cluster list", () -> Listing.of(all, by), listing -> {
            state.set(new Loadable.Ready<>(listing));
            fulfil();
        }, e -> state.set(Loadable.failed("The clusters can't be listed", e)));
    }

    /** Shows the cluster called {@code name}, or that of the address {@code name}, as soon as it is known. */
    void open(String name) {
        wish = name;
        fulfil();
    }

    private void fulfil() {
        if (wish.isEmpty() || board.entries().isEmpty()) {
            follow();
            return;
        }
        Optional<ClusterEntry> found = find(wish);
        String asked = wish;
        wish = "";
        if (found.isPresent()) {
            choose(found.get());
        } else {
            listener.say((Address.isValid(asked)
                    ? Address.parse(asked).shortened() + " is in no cluster"
                    : "There is no cluster " + asked));
            follow();
        }
    }

    /** The cluster on show as it is after a change: by its name, else where most of its wallets are now. */
    private void follow() {
        ClusterEntry before = chosen.get();
        if (before == null) {
            return;
        }
        ClusterEntry now = board.cluster(before.cluster().id()).or(() -> before.cluster().members().stream()
                .max(Comparator.comparingDouble(org.wallettracker.domain.cluster.Cluster.Member::confidence))
                .flatMap(m -> board.of(m.wallet()))).orElse(null);
        choose(now);
    }

    /** The cluster that {@code name} means: an id or the address of a member. */
    Optional<ClusterEntry> find(String name) {
        return Address.isValid(name) ? board.of(Address.parse(name)) : board.cluster(name);
    }

    /** Shows {@code entry}; null for none. */
    void choose(@Nullable ClusterEntry entry) {
        chosen.set(entry);
        graph.show(entry == null ? null : entry.cluster(), rows);
    }

    /** Records a decision on the cluster on show. */
    void decide(ReviewAct.Kind kind, Set<Address> picked, String text) {
        ClusterEntry entry = chosen.get();
        if (entry != null) {
            record(new ReviewAct(0, kind, entry.cluster().id(), entry.cluster().wallets(),
                    picked.stream().sorted().toList(), text, "", 0, 0),
                    ClusterWords.done(kind) + ": " + entry.cluster().id());
        }
    }

    /** Says what {@code account} is. */
    void label(Address account, String what) {
        record(new ReviewAct(0, ReviewAct.Kind.LABEL, "", List.of(), List.of(account), what, "", 0, 0),
                account.shortened() + " is labelled " + what);
    }

    /** Makes {@code act} hold no more. */
    void undo(ReviewAct act) {
        record(new ReviewAct(0, ReviewAct.Kind.UNDO, act.cluster(), List.of(), List.of(), "", "", 0, act.seq()),
                "Taken back: " + ClusterWords.done(act.kind()).toLowerCase(java.util.Locale.ROOT));
    }

    /** Takes back the last decision on the cluster on show, notes aside if there is another. */
    void undoLast() {
        ClusterEntry entry = chosen.get();
        if (entry == null || entry.acts().isEmpty()) {
            listener.say("Nothing was decided on this cluster");
            return;
        }
        undo(entry.acts().getLast());
    }

    private void record(ReviewAct draft, String words) {
        async.run(new Object(), () -> port.act(draft), act -> {
            listener.say(words);
            refresh();
        }, e -> listener.fail("Not recorded: " + e.getMessage()));
    }

    /** The score and all else the leaderboard tells of {@code wallet}; null if nothing. */
    @Nullable
    LeaderboardRow row(Address wallet) {
        return rows.get(wallet);
    }

    /** What the leaderboard tells, by wallet. */
    Map<Address, LeaderboardRow> rows() {
        return rows;
    }

    /** What has to stand beside every picture of these clusters; empty for nothing. */
    String notice() {
        return !port.notice().isEmpty() ? port.notice() : simulated ? Looks.SIMULATED : "";
    }

    GraphModel graph() {
        return graph;
    }

    ReadOnlyObjectProperty<Loadable<Listing>> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ClusterFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** The cluster on show; null for none. */
    ReadOnlyObjectProperty<@Nullable ClusterEntry> chosen() {
        return chosen.getReadOnlyProperty();
    }
}
