package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.table.RowOrder;

/**
 * One leaderboard prepared for ordering and searching: addresses as text, key columns as they are first asked for. Safe
 * for use by one worker after another; built and used away from the thread that paints.
 */
final class Snapshot {
    private final Leaderboard board;
    private final List<LeaderboardRow> rows;
    private final String[] texts;
    private final Map<Address, Integer> places;
    private final Set<Address> alike;
    private final Map<WalletType, Integer> counts = new EnumMap<>(WalletType.class);
    private final Map<LeaderboardColumn, long[]> keys = new EnumMap<>(LeaderboardColumn.class);

    Snapshot(Leaderboard board) {
        this.board = board;
        rows = board.rows();
        texts = new String[rows.size()];
        places = HashMap.newHashMap(rows.size());
        Map<String, Integer> byShort = HashMap.newHashMap(rows.size());
        alike = new HashSet<>();
        for (int i = 0; i < texts.length; i++) {
            Address wallet = rows.get(i).wallet();
            String text = wallet.toBase58();
            texts[i] = text;
            places.put(wallet, i);
            counts.merge(rows.get(i).type(), 1, Integer::sum);
            Integer twin = byShort.putIfAbsent(text.substring(0, 4) + text.substring(text.length() - 4), i);
            if (twin != null) {
                alike.add(wallet);
                alike.add(rows.get(twin).wallet());
            }
        }
    }

    Leaderboard board() {
        return board;
    }

    List<LeaderboardRow> rows() {
        return rows;
    }

    int size() {
        return texts.length;
    }

    /** Source index of {@code wallet}, -1 if it is not here. */
    int indexOf(Address wallet) {
        return places.getOrDefault(wallet, -1);
    }

    /** True if another wallet's address starts and ends the same. */
    boolean lookalike(Address wallet) {
        return alike.contains(wallet);
    }

    /** How many wallets of each type; types without any are left out. */
    Map<WalletType, Integer> counts() {
        return counts;
    }

    /** Indices of the rows that pass {@code query}, in its order. */
    int[] order(Query query) {
        String needle = query.text().strip();
        String folded = needle.toLowerCase(Locale.ROOT);
        boolean all = needle.isEmpty();
        return RowOrder.sorted(keys(query.column()), query.descending(),
                i -> (query.type() == null || rows.get(i).type() == query.type())
                        && (all || texts[i].startsWith(needle)
                                || texts[i].toLowerCase(Locale.ROOT).contains(folded)));
    }

    private synchronized long[] keys(LeaderboardColumn column) {
        return keys.computeIfAbsent(column, c -> c == LeaderboardColumn.WALLET
                ? addressRanks()
                : rows.stream().mapToLong(c::key).toArray());
    }

    /** Places in the order of the addresses' text, as a person reads them. */
    private long[] addressRanks() {
        List<Integer> order = new ArrayList<>(texts.length);
        for (int i = 0; i < texts.length; i++) {
            order.add(i);
        }
        order.sort((a, b) -> texts[a].compareTo(texts[b]));
        long[] ranks = new long[texts.length];
        for (int place = 0; place < ranks.length; place++) {
            ranks[order.get(place)] = place;
        }
        return ranks;
    }
}
