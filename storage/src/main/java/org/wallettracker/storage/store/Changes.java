package org.wallettracker.storage.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** What has to be written so that a table holds other rows than it does. */
record Changes<T>(List<T> inserts, List<T> updates, List<T> deletes) {

    /**
     * From {@code before} to {@code after}.
     *
     * @param key what rows are known by
     * @param same whether two rows with one key say the same
     */
    static <K, T> Changes<T> of(Function<T, K> key, BiPredicate<T, T> same, List<T> before, List<T> after) {
        Map<K, T> gone = HashMap.newHashMap(before.size());
        before.forEach(row -> gone.put(key.apply(row), row));
        List<T> inserts = new ArrayList<>();
        List<T> updates = new ArrayList<>();
        for (T row : after) {
            T old = gone.remove(key.apply(row));
            if (old == null) {
                inserts.add(row);
            } else if (!same.test(old, row)) {
                updates.add(row);
            }
        }
        return new Changes<>(inserts, updates, new ArrayList<>(gone.values()));
    }

    void write(StatelessSession session) {
        session.deleteMultiple(deletes);
        session.updateMultiple(updates);
        session.insertMultiple(inserts);
    }
}
