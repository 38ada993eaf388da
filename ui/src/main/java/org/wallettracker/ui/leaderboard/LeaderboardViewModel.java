package org.wallettracker.ui.leaderboard;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.VirtualRows;
import org.wallettracker.ui.common.view.Loadable;

/**
 * The leaderboard without its looks: asks the desk, orders and filters away from the painting thread, and keeps the
 * selection by address over every change.
 */
final class LeaderboardViewModel {
    private final Desk desk;
    private final Async async;
    private final VirtualRows<LeaderboardRow> rows = new VirtualRows<>();
    private final ReadOnlyObjectWrapper<Loadable<Snapshot>> state = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyStringWrapper countLine = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LeaderboardRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private @Nullable Snapshot snapshot;
    private @Nullable Address selection;
    private boolean shownBefore;
    private boolean replacing;

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Answer(Snapshot snapshot, Query query, int[] order, boolean ready) {
    }

    LeaderboardViewModel(Desk desk, Async async) {
        this.desk = desk;
        this.async = async;
    }

    /** Asks the desk again; what is shown stays until the answer is there. */
    void refresh() {
        if (snapshot == null) {
            state.set(new Loadable.Loading<>());
            countLine.set("reading wallets\u2026");
        }
        Query asked = query.get();
        async.run(this, () -> {
            Snapshot fresh = new Snapshot(desk.leaderboard());
            return new Answer(fresh, asked, fresh.order(asked), fresh.size() > 0 || desk.status().ready());
        }, this::show, e -> {
            snapshot = null;
            countLine.set("");
            state.set(Loadable.failed("The leaderboard could not be read", e));
        });
    }

    private void show(Answer answer) {
        if (!answer.ready) {
            return; // the first run is under way and will say when it is done
        }
        boolean same = answer.query.equals(query.get());
        snapshot = answer.snapshot;
        if (!same) {
            reorder();
            return;
        }
        boolean empty = answer.snapshot.size() == 0;
        replacing = true;
        rows.show(answer.snapshot.rows(), answer.order);
        replacing = false;
        countLine.set(empty ? "" : line(answer));
        state.set(empty
                ? new Loadable.Empty<>("No wallets yet",
                        "Scored wallets appear here as soon as trades are known. Import transactions with "
                                + "\u201cwallet-tracker import PATH\u201d, or start without data to open the simulated "
                                + "world.")
                : new Loadable.Ready<>(answer.snapshot));
        reselect();
        revision.set(revision.get() + 1);
    }

    private static String line(Answer answer) {
        int shown = answer.order.length;
        int all = answer.snapshot.size();
        String of = answer.query.filters() ? Format.count(shown) + " of " + Format.count(all) : Format.count(all);
        return of + (all == 1 && !answer.query.filters() ? " wallet" : " wallets") + ", by "
                + answer.query.column().phrase() + (answer.query.descending() ? " \u2193" : " \u2191");
    }

    private void reorder() {
        Snapshot now = snapshot;
        if (now == null) {
            refresh();
            return;
        }
        Query asked = query.get();
        async.run(this, () -> new Answer(now, asked, now.order(asked), true), this::show,
                e -> state.set(Loadable.failed("The leaderboard could not be ordered", e)));
    }

    /** Orders by {@code column}. */
    void sortBy(LeaderboardColumn column, boolean descending) {
        change(query.get().sortedBy(column, descending));
    }

    /** Shows only addresses that contain {@code text}. */
    void search(String text) {
        change(query.get().withText(text));
    }

    /** Shows only wallets of {@code type}; null for all. */
    void only(@Nullable WalletType type) {
        change(query.get().withType(type));
    }

    private void change(Query other) {
        if (!other.equals(query.get())) {
            query.set(other);
            reorder();
        }
    }

    /** Selects {@code row}; null for none. What a table says while its rows are replaced is not the analyst's choice. */
    void select(@Nullable LeaderboardRow row) {
        if (replacing) {
            return;
        }
        selection = row == null ? null : row.wallet();
        selected.set(row);
    }

    /** After a change of rows: the selected wallet's new line, or none if it is gone from the desk; at first the best. */
    private void reselect() {
        if (!shownBefore && snapshot != null && rows.size() > 0) {
            shownBefore = true;
            select(rows.getFirst());
            return;
        }
        Address wallet = selection;
        Snapshot now = snapshot;
        int index = wallet == null || now == null ? -1 : now.indexOf(wallet);
        if (now == null || index < 0) {
            select(null);
        } else {
            selected.set(now.rows().get(index));
        }
    }

    /** The place of the selected wallet in {@link #rows}, -1 if it is not shown. */
    int selectedPlace() {
        Address wallet = selection;
        Snapshot now = snapshot;
        int index = wallet == null || now == null ? -1 : now.indexOf(wallet);
        return index < 0 ? -1 : rows.placeOf(index);
    }

    /** The best wallet of the last answer. */
    Optional<Address> top() {
        Snapshot now = snapshot;
        return now == null || now.size() == 0 ? Optional.empty() : Optional.of(now.rows().getFirst().wallet());
    }

    /** The data's own "now", Unix seconds. */
    long asOf() {
        Snapshot now = snapshot;
        return now == null ? Unknown.TIME : now.board().asOf();
    }

    /** True if another wallet on the leaderboard has an address that starts and ends like {@code wallet}'s. */
    boolean lookalike(Address wallet) {
        Snapshot now = snapshot;
        return now != null && now.lookalike(wallet);
    }

    /** How many wallets of each type the desk knows. */
    Map<WalletType, Integer> typeCounts() {
        Snapshot now = snapshot;
        return now == null ? Map.of() : now.counts();
    }

    VirtualRows<LeaderboardRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Loadable<Snapshot>> state() {
        return state.getReadOnlyProperty();
    }

    /** Counts the changes of {@link #rows}. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyStringProperty countLine() {
        return countLine.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LeaderboardRow> selected() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Query> query() {
        return query.getReadOnlyProperty();
    }
}
