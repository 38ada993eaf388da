package org.wallettracker.ui.leaderboard;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;

/**
 * The lines of a run, and in place of some of them what they have moved to since. A line keeps its place; wallets that the
 * run does not have wait until lines are put in order anew. Changed on the painting thread, read on any.
 */
final class LiveLines extends AbstractList<LeaderboardRow> implements RandomAccess {
    private static final Comparator<LeaderboardRow> BEST_FIRST = Comparator
            .<LeaderboardRow>comparingInt(r -> -r.score()).thenComparing(LeaderboardRow::wallet);

    private final List<LeaderboardRow> run;
    private final Map<Integer, LeaderboardRow> moved = new ConcurrentHashMap<>();
    private final Map<Address, LeaderboardRow> entered = new ConcurrentHashMap<>();

    /** @param run best first */
    LiveLines(List<LeaderboardRow> run) {
        this.run = run;
    }

    /** The line at {@code place} is {@code row} by now; below 0: a wallet that the run does not have. */
    void move(int place, LeaderboardRow row) {
        if (place < 0) {
            entered.put(row.wallet(), row);
        } else {
            moved.put(place, row);
        }
    }

    /** True if nothing has moved. */
    boolean still() {
        return moved.isEmpty() && entered.isEmpty();
    }

    @Override
    public LeaderboardRow get(int index) {
        LeaderboardRow now = moved.get(index);
        return now == null ? run.get(index) : now;
    }

    @Override
    public int size() {
        return run.size();
    }

    /** All lines best first, those that entered among them, each with its rank: the lines of a run made now. */
    List<LeaderboardRow> merged() {
        List<LeaderboardRow> others = new ArrayList<>(moved.values());
        others.addAll(entered.values());
        others.sort(BEST_FIRST);
        List<LeaderboardRow> all = new ArrayList<>(run.size() + others.size());
        int next = 0;
        for (int i = 0; i < run.size(); i++) {
            if (!moved.containsKey(i)) {
                LeaderboardRow row = run.get(i);
                while (next < others.size() && BEST_FIRST.compare(others.get(next), row) < 0) {
                    all.add(others.get(next++));
                }
                all.add(row);
            }
        }
        all.addAll(others.subList(next, others.size()));
        return new Ranked(all);
    }

    /** Lines whose rank is their place; made when asked for, as few are looked at. */
    private static final class Ranked extends AbstractList<LeaderboardRow> implements RandomAccess {
        private final List<LeaderboardRow> all;

        private Ranked(List<LeaderboardRow> all) {
            this.all = all;
        }

        @Override
        public LeaderboardRow get(int index) {
            return all.get(index).withRank(index + 1);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
