package org.wallettracker.domain.desk;

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
