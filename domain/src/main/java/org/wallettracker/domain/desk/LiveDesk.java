package org.wallettracker.domain.desk;

import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;

/** What a desk that follows the chain tells beside {@link Desk}. Safe for use by many threads. */
public interface LiveDesk {

    /** How following does; cheap, to be asked again as often as it is shown. */
    LiveStatus status();

    /**
     * Calls {@code listener} after every trade that reached its wallet's score, until the subscription is closed. On a
     * thread of the pipeline: what takes long holds it up.
     */
    Desk.Subscription onPlace(PlaceListener listener);

    /**
     * Calls {@code listener} with the lines of wallets whose trades have just moved them, until the subscription is
     * closed: at most {@value #MOST_A_SECOND} times a second, a wallet that moved several times meanwhile once. On a
     * thread of the pipeline: what takes long holds it up.
     */
    default Desk.Subscription onRows(RowsListener listener) {
        return () -> {
            // never called
        };
    }

    /** How often in a second lines are told at most. */
    int MOST_A_SECOND = 4;

    /** Hears of lines. */
    @FunctionalInterface
    interface RowsListener {
        /** Lines have moved. */
        void moved(LiveRows rows);
    }

    /**
     * Lines of the leaderboard as a run would make them now, each with the rank that its score has among the present ones.
     *
     * @param asOf that of the run from which they moved on, Unix seconds
     * @param knownAt likewise, a record sequence
     * @param newest block time of the newest trade that moved one, Unix seconds
     */
    record LiveRows(long asOf, long knownAt, long newest, List<LeaderboardRow> rows) {
        public LiveRows {
            rows = List.copyOf(rows);
        }

        /** True if {@code board} is that of the run they moved on from. */
        public boolean of(Leaderboard board) {
            return board.asOf() == asOf && board.knownAt() == knownAt;
        }
    }

    /** Hears of places. */
    @FunctionalInterface
    interface PlaceListener {
        /** {@code wallet} stands at {@code place} now, after {@code trade}. */
        void placed(Address wallet, Place place, RecordedFact trade);
    }

    /** A wallet's place. {@code score} in hundredths, {@code rank} from 1. */
    record Place(int score, int rank) {
    }

    /** Follows nothing. */
    LiveDesk NONE = new LiveDesk() {
        @Override
        public LiveStatus status() {
            return LiveStatus.STOPPED;
        }

        @Override
        public Desk.Subscription onPlace(PlaceListener listener) {
            return () -> {
                // never called
            };
        }
    };
}
