package org.wallettracker.domain.desk;

import java.util.List;
import java.util.function.Consumer;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.port.QuarantineStore.Item;

/**
 * How many rows that name a wallet wait in quarantine: dealings of it may be among them that no figure holds yet.
 *
 * @param count of those found
 * @param all false if so much waits that not all of it was looked through
 */
public record WaitingRows(long count, boolean all) {
    /** Nothing waits. */
    public static final WaitingRows NONE = new WaitingRows(0, true);
    /** So many rows are looked through at most, the oldest first. */
    static final int MOST_ROWS = 10_000;
    /** And so many bytes of them: a search takes no more than a second or two. */
    static final long MOST_BYTES = 64L << 20;
    private static final int PAGE = 200;

    /** Where the quarantine is asked. Calls may take a second: never on the thread that paints. */
    @FunctionalInterface
    public interface Source {
        /** Nothing waits. */
        Source NONE = wallet -> WaitingRows.NONE;

        /** What waits now of {@code wallet}. */
        WaitingRows of(Address wallet);
    }

    /**
     * Looks through {@code store} for {@code wallet}: its address in the message or in the bytes that are kept, as base58,
     * as base64 of any surroundings, or as the 32 bytes themselves. In a transaction that is base58 as a whole nobody can see
     * an address.
     *
     * @param found called with each row that names it, oldest first
     */
    public static WaitingRows search(QuarantineStore store, Address wallet, Consumer<Item> found) {
        AddressTraces traces = new AddressTraces(wallet);
        long count = 0;
        long bytes = 0;
        int rows = 0;
        long after = 0;
        for (List<Item> page = store.waiting(after, PAGE); !page.isEmpty(); page = store.waiting(after, PAGE)) {
            for (Item item : page) {
                after = item.id();
                rows++;
                bytes += item.what().payload().length;
                if (traces.in(item.what().message()) || traces.in(item.what().payload())) {
                    count++;
                    found.accept(item);
                }
                if (rows >= MOST_ROWS || bytes >= MOST_BYTES) {
                    return new WaitingRows(count, store.waiting(after, 1).isEmpty());
                }
            }
        }
        return new WaitingRows(count, true);
    }
}
