package org.wallettracker.ui.leaderboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveDesk.LiveRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.format.Format;

/** Which wallets have moved since the lines were put in order. Told on any thread, all else on the painting one. */
final class Moves {
    private final Queue<LiveRows> told = new ConcurrentLinkedQueue<>();
    private final Set<Address> since = new HashSet<>();
    private final Set<Address> last = new HashSet<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private long newest = Unknown.TIME;

    /** {@code rows} have moved. On any thread. */
    void told(LiveRows rows) {
        told.add(rows);
    }

    /** True if something was told that is not shown yet. */
    boolean waiting() {
        return !told.isEmpty();
    }

    /** True if anything has moved since the lines were put in order. */
    boolean any() {
        return !since.isEmpty();
    }

    /** The lines are in order. */
    void ordered() {
        since.clear();
        last.clear();
        line.set("");
    }

    /**
     * Brings what was told into the lines of {@code now}; what is of a run before its own is dropped, what is of one to
     * come waits for it.
     *
     * @return true if anything changed
     */
    boolean apply(Snapshot now) {
        List<LiveRows> later = new ArrayList<>();
        last.clear();
        for (LiveRows rows = told.poll(); rows != null; rows = told.poll()) {
            if (rows.of(now.board())) {
                for (LeaderboardRow row : rows.rows()) {
                    now.live().move(now.placeOf(row.wallet()), row);
                    last.add(row.wallet());
                }
                newest = Math.max(newest, rows.newest());
            } else if (rows.knownAt() > now.board().knownAt()) {
                later.add(rows);
            }
        }
        told.addAll(later);
        if (last.isEmpty()) {
            return false;
        }
        since.addAll(last);
        line.set(Format.count(since.size()) + (since.size() == 1 ? " wallet moved" : " wallets moved"));
        revision.set(revision.get() + 1);
        return true;
    }

    /** True if {@code wallet} is one of those that moved last. */
    boolean justMoved(Address wallet) {
        return last.contains(wallet);
    }

    /** Block time of the newest trade in the lines of {@code now}, Unix seconds. */
    long newest(Snapshot now) {
        return now.live().still() ? Unknown.TIME : newest;
    }

    /** Changes when lines have moved. */
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** How many wallets have moved since the lines were put in order, in words; empty for none. */
    ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }
}
