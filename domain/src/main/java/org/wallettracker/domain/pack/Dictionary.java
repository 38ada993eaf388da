package org.wallettracker.domain.pack;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;

/** Values by number, each kept once. Only grows; what a view of it shows never changes. One writer at a time. */
final class Dictionary<T> {
    private final Object2IntOpenHashMap<T> numbers = new Object2IntOpenHashMap<>();
    private T[] values;

    /** @param none an empty array */
    Dictionary(T[] none) {
        values = none;
        numbers.defaultReturnValue(-1);
    }

    /** The number of {@code value}, a new one if it was not seen before. */
    int number(T value) {
        int known = numbers.getInt(value);
        if (known >= 0) {
            return known;
        }
        int number = numbers.size();
        if (number == values.length) {
            values = Arrays.copyOf(values, Math.max(16, number * 3 / 2));
        }
        values[number] = value;
        numbers.put(value, number);
        return number;
    }

    /** The values by number as far as there are any now; not to be changed. */
    T[] view() {
        return values;
    }
}
