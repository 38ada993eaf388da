package org.wallettracker.ingest.simulate.serve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.simulate.wire.KeyMaker;

/**
 * Decides what goes wrong and when: by the number of the request or by what is asked for, so that the same requests meet
 * the same faults. A request after a faulty one is answered, unless many come at once.
 */
final class Faults {
    private static final int ONE_REQUEST_IN = 12;
    private static final int ONE_PAGE_IN = 3;
    private static final int ONE_LIE_IN = 9;
    private static final int ONE_SLOT_IN = 20;
    private static final int ONE_PHANTOM_IN = 25;
    private static final int FRAMES_TO_DROP = 400;
    private static final Set<FaultKind> OF_REQUESTS = EnumSet.of(FaultKind.RATE, FaultKind.ERROR, FaultKind.HANG,
            FaultKind.RESET, FaultKind.TRUNCATE);

    private final Set<FaultKind> kinds;
    private final List<FaultKind> ofRequests = new ArrayList<>();
    private final long seed;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();

    Faults(Set<FaultKind> kinds, long seed) {
        this.kinds = kinds.isEmpty() ? EnumSet.noneOf(FaultKind.class) : EnumSet.copyOf(kinds);
        this.seed = seed;
        this.kinds.stream().filter(OF_REQUESTS::contains).forEach(ofRequests::add);
    }

    /** What is to go wrong with the next request; null if nothing. */
    @Nullable
    FaultKind ofRequest() {
        long number = requests.incrementAndGet();
        if (ofRequests.isEmpty() || number % ONE_REQUEST_IN != 0) {
            return null;
        }
        return ofRequests.get(Math.floorMod(KeyMaker.mix(seed ^ number), ofRequests.size()));
    }

    /** True if the next page of signatures is to repeat some. */
    boolean repeatsPage() {
        return kinds.contains(FaultKind.DUPLICATE) && pages.incrementAndGet() % ONE_PAGE_IN == 0;
    }

    /** True if {@code face} leaves this transaction out of its pages. */
    boolean leavesOut(Face face, Signature signature) {
        return lies(face) && one(signature.prefix(), ONE_LIE_IN) == 0;
    }

    /** True if {@code face} says that this transaction failed. */
    boolean saysFailed(Face face, Signature signature) {
        return lies(face) && one(signature.prefix(), ONE_LIE_IN) == 1;
    }

    private boolean lies(Face face) {
        return face == Face.SHYFT && kinds.contains(FaultKind.LIE);
    }

    /** True if a slot without transactions has no block. */
    boolean skips(long slot) {
        return kinds.contains(FaultKind.SKIP) && one(slot, ONE_SLOT_IN) == 0;
    }

    /** True if a transaction is told once more, at commitment processed, under a signature that never lands. */
    boolean phantom(Signature signature) {
        return kinds.contains(FaultKind.ROLLBACK) && one(signature.prefix(), ONE_PHANTOM_IN) == 0;
    }

    /** After how many frames a socket is dropped; {@link Integer#MAX_VALUE} if it is not. */
    int framesToDrop(long socket) {
        return kinds.contains(FaultKind.DROP)
                ? FRAMES_TO_DROP / 2 + (int) one(socket, FRAMES_TO_DROP)
                : Integer.MAX_VALUE;
    }

    /** Every third socket that is dropped falls silent instead of being closed. */
    boolean dropsSilently(long socket) {
        return socket % 3 == 2;
    }

    private long one(long of, int in) {
        return Math.floorMod(KeyMaker.mix(seed ^ of), in);
    }
}
