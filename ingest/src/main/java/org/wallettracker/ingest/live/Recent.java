package org.wallettracker.ingest.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/** The transactions told last and where they are. What falls out is looked up in the store again. For many threads. */
final class Recent {
    private static final int KEPT = 200_000;

    /** Where a transaction is. */
    enum Place {
        /** Its body is being fetched. */
        FETCHED,
        /** Its body is on its way to the store. */
        QUEUED,
        /** Its body is stored. */
        STORED
    }

    private record Told(long slot, Place place) {
    }

    private final Map<Signature, Told> told = new LinkedHashMap<>(1 << 12) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Signature, Told> eldest) {
            return size() > KEPT;
        }
    };

    /** What to do with a telling. */
    enum Use {
        /** It is the first, or tells more than those before. */
        NEW,
        /** It tells nothing that is not known. */
        KNOWN,
        /** Others had it in another slot: what they told did not happen. */
        MOVED
    }

    /** Takes in that {@code signature} is told in {@code slot} and is at {@code place} now. */
    synchronized Use tell(Signature signature, long slot, Place place) {
        Told before = told.get(signature);
        if (before != null && before.slot != slot && before.slot != Unknown.AMOUNT && slot != Unknown.AMOUNT) {
            told.put(signature, new Told(slot, place));
            return Use.MOVED;
        }
        if (before != null && before.place.compareTo(place) >= 0) {
            return Use.KNOWN;
        }
        told.put(signature, new Told(slot, place));
        return Use.NEW;
    }

    /** The body of {@code signature} is stored. */
    synchronized void stored(Signature signature, long slot) {
        told.put(signature, new Told(slot, Place.STORED));
    }

    /** Nothing is being done about {@code signature} any more. */
    synchronized void forget(Signature signature) {
        told.remove(signature);
    }

    /** Where {@code signature} is; null if it is not known here. */
    synchronized @Nullable Place place(Signature signature) {
        Told known = told.get(signature);
        return known == null ? null : known.place;
    }
}
