package org.wallettracker.ui.leaderboard;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveDesk.LiveRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.table.VirtualRows;
import org.wallettracker.ui.common.view.Loadable;

/**
 * The leaderboard without its looks: asks the desk, orders and filters away from the painting thread, and keeps the
 * selection by address over every change. One piece of work is under way at a time; what is asked for meanwhile is done
 * after it, the newest wish only.
 */
final class LeaderboardViewModel {
    private static final int NOT_SOUGHT = -2;

    private final Desk desk;
    private final Async async;
    private final Notes notes;
    private final VirtualRows<LeaderboardRow> rows = new VirtualRows<>();
    private final ReadOnlyObjectWrapper<Loadable<Snapshot>> state = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyStringWrapper countLine = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable LeaderboardRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.ALL);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper marks = new ReadOnlyLongWrapper();
    private final Moves moves = new Moves();
    private @Nullable Snapshot snapshot;
    private int[] shownOrder = {};
    private @Nullable Query answered;
    private @Nullable Address selection;
    private Filter cleared = Filter.NONE;
    private int selectedIndex = NOT_SOUGHT;
    private boolean stale;
    private boolean running;
    private boolean shownBefore;
    private boolean replacing;

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Answer(Snapshot snapshot, Query query, int[] order, @Nullable Address sought, int index,
            boolean ready, boolean kept) {
    }

    LeaderboardViewModel(Desk desk, Async async) {
        this(desk, async, Notes.inMemory());
    }

    /** One that knows the analyst's {@code notes}. */
    LeaderboardViewModel(Desk desk, Async async, Notes notes) {
        this.desk = desk;
        this.async = async;
        this.notes = notes;
        notes.book().subscribe(book -> noted());
    }

    /** What the filter rests on may be other lists and labels now. */
    private void noted() {
        Filter filter = query.get().filter();
        if (snapshot != null && (!filter.lists().isEmpty() || !filter.text().isEmpty())) {
            answered = null;
            next();
        }
        marks.set(marks.get() + 1);
    }

    /** The analyst's names and lists. */
    Notes notes() {
        return notes;
    }

    /** Asks the desk again; what is shown stays until the answer is there. */
    void refresh() {
        if (snapshot == null) {
            state.set(new Loadable.Loading<>());
            countLine.set("reading wallets\u2026");
        }
        stale = true;
        next();
    }

    private void next() {
        if (running) {
            return;
        }
        Snapshot now = snapshot;
        Query asked = query.get();
        Address sought = selection;
        Notebook book = notes.book().get();
        if (stale || now == null) {
            stale = false;
            // while lines move, a new run leaves each where it stands: the analyst says when they are put in order
            Snapshot before = moves.any() && asked.equals(answered) ? now : null;
            int[] like = shownOrder;
            start(() -> {
                Snapshot fresh = new Snapshot(desk.leaderboard());
                int[] order = before == null ? fresh.order(asked, book) : fresh.orderLike(before, like);
                return new Answer(fresh, asked, order, sought, fresh.indexOf(sought),
                        fresh.size() > 0 || desk.status().ready(), before != null);
            }, "The leaderboard could not be read");
        } else if (!asked.equals(answered)) {
            start(() -> {
                Snapshot merged = now.merged();
                return new Answer(merged, asked, merged.order(asked, book), sought, merged.indexOf(sought), true,
                        false);
            }, "The leaderboard could not be ordered");
        } else {
            hear();
        }
    }

    private void start(Callable<Answer> work, String failure) {
        running = true;
        async.run(this, work, answer -> {
            running = false;
            if (answer.ready) { // else the first run is under way and will say when it is done
                show(answer);
                next();
            } else if (stale) {
                next();
            }
        }, e -> {
            running = false;
            snapshot = null;
            countLine.set("");
            state.set(Loadable.failed(failure, e));
        });
    }

    private void show(Answer answer) {
        answered = answer.query;
        snapshot = answer.snapshot;
        boolean empty = answer.snapshot.size() == 0;
        shownOrder = answer.order;
        if (!answer.kept) {
            moves.ordered();
        }
        replacing = true;
        rows.show(answer.snapshot.live(), answer.order);
        replacing = false;
        countLine.set(empty ? "" : line(answer));
        selectedIndex = java.util.Objects.equals(selection, answer.sought) ? answer.index : NOT_SOUGHT;
        if (!(state.get() instanceof Loadable.Ready<Snapshot> r && r.value().equals(answer.snapshot))) {
            state.set(empty
                    ? new Loadable.Empty<>("No wallets yet",
                            "Import transactions, and every wallet that traded in them stands here with its score.")
                    : new Loadable.Ready<>(answer.snapshot));
        }
        reselect();
        revision.set(revision.get() + 1);
        readTexts(answer.snapshot);
    }

    /** Addresses are read behind the first page: only searching and the marks of look-alikes need them. */
    private void readTexts(Snapshot now) {
        if (!now.textsRead()) {
            async.<AddressTexts>run(marks, now::readTexts, done -> marks.set(marks.get() + 1),
                    e -> state.set(Loadable.failed("The addresses could not be read", e)));
        }
    }

    private static String line(Answer answer) {
        int shown = answer.order.length;
        int all = answer.snapshot.size();
        String of = answer.query.filters() ? Format.count(shown) + " of " + Format.count(all) : Format.count(all);
        return of + (all == 1 && !answer.query.filters() ? " wallet" : " wallets") + ", by "
                + answer.query.column().phrase() + (answer.query.descending() ? " \u2193" : " \u2191");
    }

    /** Orders by {@code column}. */
    void sortBy(LeaderboardColumn column, boolean descending) {
        change(query.get().sortedBy(column, descending));
    }

    /** Shows only addresses that contain {@code text}. */
    void search(String text) {
        filter(query.get().filter().withText(text));
    }

    /** Shows only what passes {@code filter}. */
    void filter(Filter filter) {
        change(query.get().with(filter));
    }

    /** Shows everything; {@link #unclear} brings the filter back. */
    void clear() {
        if (query.get().filters()) {
            cleared = query.get().filter();
            filter(Filter.NONE);
        }
    }

    /** Brings back the filter that was cleared last. */
    void unclear() {
        if (!query.get().filters()) {
            filter(cleared);
        }
    }

    private void change(Query other) {
        if (!other.equals(query.get())) {
            query.set(other);
            next();
        }
    }

    /** Selects {@code row}; null for none. What a table says while its rows are replaced is not the analyst's choice. */
    void select(@Nullable LeaderboardRow row) {
        if (replacing) {
            return;
        }
        selection = row == null ? null : row.wallet();
        selectedIndex = NOT_SOUGHT;
        selected.set(row);
    }

    /** After a change of rows: the selected wallet's new line, or none if it is gone from the desk; at first the best. */
    private void reselect() {
        if (!shownBefore && snapshot != null && rows.size() > 0) {
            shownBefore = true;
            select(rows.getFirst());
            return;
        }
        Snapshot now = snapshot;
        int index = index();
        if (now == null || index < 0) {
            select(null);
        } else {
            selected.set(now.live().get(index));
        }
    }

    /** What following tells as it happens. On any thread. */
    void moved(LiveRows told) {
        moves.told(told);
        async.paint(moves, this::hear);
    }

    /** Lines that have moved show it where they stand; none leaves its place. */
    private void hear() {
        Snapshot now = snapshot;
        if (running || now == null || !moves.waiting()) {
            return;
        }
        if (!now.placesRead()) {
            running = true;
            async.<Boolean>run(this, () -> {
                now.readPlaces();
                return true;
            }, done -> {
                running = false;
                hear();
                next();
            }, e -> {
                running = false;
                state.set(Loadable.failed("What has moved could not be shown", e));
            });
            return;
        }
        if (moves.apply(now)) {
            int index = index();
            if (index >= 0) {
                selected.set(now.live().get(index));
            }
        }
    }

    /** Puts everything in order anew, with what has moved and entered since. */
    void reorder() {
        answered = null;
        next();
    }

    /** What has moved since the lines were put in order. */
    Moves moves() {
        return moves;
    }

    private int index() {
        Snapshot now = snapshot;
        if (selectedIndex == NOT_SOUGHT) {
            selectedIndex = now == null ? -1 : now.indexOf(selection);
        }
        return selectedIndex;
    }

    /** The place of the selected wallet in {@link #rows}, -1 if it is not shown. */
    int selectedPlace() {
        int index = index();
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
        return now == null ? Unknown.TIME : Math.max(now.board().asOf(), moves.newest(now));
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

    /** True if what is shown is what was asked for. */
    boolean settled() {
        return !running && !stale && query.get().equals(answered);
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

    /** Counts the changes of what {@link #lookalike} says. */
    ReadOnlyLongProperty marks() {
        return marks.getReadOnlyProperty();
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
