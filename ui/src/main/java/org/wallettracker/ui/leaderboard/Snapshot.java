package org.wallettracker.ui.leaderboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.note.WalletNote;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.table.RowOrder;

/**
 * One leaderboard prepared for ordering and searching: columns of keys and the addresses' texts, each made when first
 * asked for. Safe for several workers; built and used away from the thread that paints, except {@link #lookalike}.
 */
final class Snapshot {
    private final Leaderboard board;
    private final List<LeaderboardRow> rows;
    private final Map<WalletType, Integer> counts = new EnumMap<>(WalletType.class);
    private final Map<LeaderboardColumn, long[]> keys = new EnumMap<>(LeaderboardColumn.class);
    private final LiveLines live;
    private volatile @Nullable AddressTexts texts;
    private volatile @Nullable Places places;

    Snapshot(Leaderboard board) {
        this(board, board.rows());
    }

    private Snapshot(Leaderboard board, List<LeaderboardRow> rows) {
        this.board = board;
        this.rows = rows;
        live = new LiveLines(rows);
        int[] byType = new int[WalletType.values().length];
        for (LeaderboardRow row : rows) {
            byType[place(row.type())]++;
        }
        for (WalletType type : WalletType.values()) {
            if (byType[place(type)] > 0) {
                counts.put(type, byType[place(type)]);
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // a place in an array that nobody keeps
    private static int place(WalletType type) {
        return type.ordinal();
    }

    Leaderboard board() {
        return board;
    }

    List<LeaderboardRow> rows() {
        return rows;
    }

    /** The same lines, and in place of those that have moved since what they have moved to. */
    LiveLines live() {
        return live;
    }

    /** This one with all that has moved, put in order as a run would; itself if nothing has. */
    Snapshot merged() {
        return live.still() ? this : new Snapshot(board, live.merged());
    }

    /** Prepares {@link #placeOf}. */
    void readPlaces() {
        if (places == null) {
            places = Places.of(rows);
        }
    }

    /** True once {@link #readPlaces} is done. */
    boolean placesRead() {
        return places != null;
    }

    /** Source index of {@code wallet}, -1 if it is not here, or {@link #readPlaces} was not called; quick. */
    int placeOf(Address wallet) {
        Places read = places;
        int at = read == null ? -1 : Arrays.binarySearch(read.sorted, wallet);
        return read == null || at < 0 ? -1 : read.index[at];
    }

    /** Source indices by address. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Places(Address[] sorted, int[] index) {
        private static Places of(List<LeaderboardRow> rows) {
            Address[] all = rows.stream().map(LeaderboardRow::wallet).toArray(Address[]::new);
            Integer[] order = new Integer[all.length];
            Arrays.setAll(order, i -> i);
            Arrays.parallelSort(order, Comparator.comparing(i -> all[i]));
            Address[] sorted = new Address[all.length];
            int[] index = new int[all.length];
            for (int i = 0; i < index.length; i++) {
                index[i] = order[i];
                sorted[i] = all[index[i]];
            }
            return new Places(sorted, index);
        }
    }

    /** Indices of the wallets that {@code order} of {@code before} shows, in that order, as far as they are here too. */
    int[] orderLike(Snapshot before, int[] order) {
        readPlaces();
        int[] like = new int[order.length];
        int n = 0;
        for (int index : order) {
            int place = placeOf(before.rows.get(index).wallet());
            if (place >= 0) {
                like[n++] = place;
            }
        }
        return Arrays.copyOf(like, n);
    }

    int size() {
        return rows.size();
    }

    /** Source index of {@code wallet}, -1 if it is not here. Looks through all rows. */
    int indexOf(@Nullable Address wallet) {
        for (int i = 0; wallet != null && i < rows.size(); i++) {
            if (rows.get(i).wallet().equals(wallet)) {
                return i;
            }
        }
        return -1;
    }

    /** True if another wallet's address starts and ends the same; false as long as {@link #readTexts} was not called. */
    boolean lookalike(Address wallet) {
        AddressTexts read = texts;
        return read != null && read.lookalike(wallet.toBase58());
    }

    /** Prepares what searching, ordering by address and {@link #lookalike} need. */
    AddressTexts readTexts() {
        AddressTexts read = texts;
        if (read == null) {
            synchronized (this) {
                read = texts;
                if (read == null) {
                    read = new AddressTexts(rows);
                    texts = read;
                }
            }
        }
        return read;
    }

    /** True once {@link #readTexts} is done. */
    boolean textsRead() {
        return texts != null;
    }

    /** How many wallets of each type; types without any are left out. */
    Map<WalletType, Integer> counts() {
        return counts;
    }

    /** Indices of the rows that pass {@code query}, in its order; {@code book} knows lists and labels. */
    int[] order(Query query, Notebook book) {
        boolean[] passed = passed(query.filter(), book);
        return RowOrder.sorted(keys(query.column()), query.descending(), i -> passed.length == 0 || passed[i]);
    }

    /** For each row whether it passes {@code filter}; nothing at all if every row does. */
    private boolean[] passed(Filter filter, Notebook book) {
        if (filter.isNone()) {
            return new boolean[0];
        }
        boolean[] passed = new boolean[rows.size()];
        byte[] needle = AddressTexts.needle(filter.text());
        AddressTexts read = needle.length > 0 || filter.tags().contains(Tag.LOOKALIKE) ? readTexts() : null;
        Measure[] measures = filter.ranges().keySet().toArray(Measure[]::new);
        Range[] ranges = filter.ranges().values().toArray(Range[]::new);
        Tag[] tags = filter.tags().toArray(Tag[]::new);
        boolean anyType = filter.types().isEmpty();
        Set<Address> listed = named(book, note -> filter.lists().stream().anyMatch(note.lists()::contains));
        String part = filter.text().toLowerCase(Locale.ROOT);
        Set<Address> called = needle.length == 0
                ? Set.of()
                : named(book, note -> note.label().toLowerCase(Locale.ROOT).contains(part));
        for (int i = 0; i < passed.length; i++) {
            LeaderboardRow row = rows.get(i);
            boolean pass = (anyType || filter.types().contains(row.type()))
                    && (filter.lists().isEmpty() || listed.contains(row.wallet()));
            for (int m = 0; pass && m < measures.length; m++) {
                pass = ranges[m].holds(measures[m].of(row, board.asOf()));
            }
            for (int t = 0; pass && t < tags.length; t++) {
                pass = tags[t].holds(row, this);
            }
            passed[i] = pass && (read == null || needle.length == 0 || read.contains(i, needle)
                    || called.contains(row.wallet()) || row.cluster().equalsIgnoreCase(filter.text()));
        }
        return passed;
    }

    private static Set<Address> named(Notebook book, Predicate<WalletNote> which) {
        return book.notes().stream().filter(which).map(WalletNote::wallet).collect(Collectors.toSet());
    }

    private long[] keys(LeaderboardColumn column) {
        synchronized (keys) {
            long[] made = keys.get(column);
            if (made == null) {
                made = switch (column) {
                    case WALLET -> readTexts().ranks();
                    case CLUSTER -> RowOrder.keys(rows.stream().map(LeaderboardRow::cluster).toList());
                    default -> rows.stream().mapToLong(column::key).toArray();
                };
                keys.put(column, made);
            }
            return made;
        }
    }
}
