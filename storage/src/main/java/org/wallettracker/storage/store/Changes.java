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
        Rest<K, T> rest = rest(key, same, before);
        Changes<T> changes = rest.changes(after);
        return new Changes<>(changes.inserts, changes.updates, rest.gone().deletes);
    }

    /** The rows of {@code before}, of which none was compared yet: where rows to come are told part by part. */
    static <K, T> Rest<K, T> rest(Function<T, K> key, BiPredicate<T, T> same, List<T> before) {
        Map<K, T> rows = HashMap.newHashMap(before.size());
        before.forEach(row -> rows.put(key.apply(row), row));
        return new Rest<>(key, same, rows);
    }

    /** What a table held and no row to come has taken the place of. */
    record Rest<K, T>(Function<T, K> key, BiPredicate<T, T> same, Map<K, T> rows) {

        /** What has to be written for the rows {@code after}; they are compared and leave the rest. */
        Changes<T> changes(List<T> after) {
            List<T> inserts = new ArrayList<>();
            List<T> updates = new ArrayList<>();
            for (T row : after) {
                T old = rows.remove(key.apply(row));
                if (old == null) {
                    inserts.add(row);
                } else if (!same.test(old, row)) {
                    updates.add(row);
                }
            }
            return new Changes<>(inserts, updates, List.of());
        }

        /** What is to be deleted once all rows were compared. */
        Changes<T> gone() {
            return new Changes<>(List.of(), List.of(), new ArrayList<>(rows.values()));
        }
    }

    void write(StatelessSession session) {
        session.deleteMultiple(deletes);
        session.updateMultiple(updates);
        session.insertMultiple(inserts);
    }
}
