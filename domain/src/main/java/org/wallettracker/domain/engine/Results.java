package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.Part;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;

/** What of a run is written and compared: made when it is asked for. */
final class Results {
    private static final int CHUNK = 256;
    /** So many chunks are made beside each other, and held. */
    private static final int AT_ONCE = 32;

    private final Run run;
    private final WalletScorer scorer;

    private Results(Run run, WalletScorer scorer) {
        this.run = run;
        this.scorer = scorer;
    }

    /**
     * The results of {@code run} in parts, wallets by address. Each walk over them makes them anew, a few parts at a time.
     *
     * @param scorer of the run; where it is not the trader scorer the ledger's objects tell everything
     */
    static Iterable<Part> parts(Run run, WalletScorer scorer) {
        Results all = new Results(run, scorer);
        int wallets = run.scored().size();
        int chunks = Math.ceilDiv(wallets, CHUNK);
        return () -> IntStream.range(0, Math.ceilDiv(chunks, AT_ONCE)).boxed()
                .flatMap(w -> IntStream.range(w * AT_ONCE, Math.min(chunks, (w + 1) * AT_ONCE)).parallel()
                        .mapToObj(c -> all.part(c * CHUNK, Math.min(wallets, (c + 1) * CHUNK))).toList().stream())
                .iterator();
    }

    /** All of them at once. */
    static EngineResults of(Run run, WalletScorer scorer, ResultStore.Run identity) {
        List<WalletResult> wallets = new ArrayList<>(run.scored().size());
        List<PositionResult> positions = new ArrayList<>();
        for (Part part : parts(run, scorer)) {
            wallets.addAll(part.wallets());
            positions.addAll(part.positions());
        }
        return new EngineResults(identity, wallets, positions);
    }

    private Part part(int from, int to) {
        List<WalletResult> wallets = new ArrayList<>(to - from);
        List<PositionResult> positions = new ArrayList<>();
        @Nullable
        TraderScorer own = scorer instanceof TraderScorer trader ? trader : null;
        WalletWork columns = own == null ? null : new WalletWork(run.base(), own.parameters());
        WalletObjects objects = new WalletObjects(run.base());
        for (int i = from; i < to; i++) {
            Run.Scored scored = run.scored().get(i);
            long hold = columns == null || scored.withoutAmounts()
                    ? read(objects, scored, positions)
                    : read(columns, objects, scored, positions);
            List<Points> points = columns == null || own == null
                    ? Profiles.points(scorer.score(run.base().history(scored.wallet(), scored.withoutAmounts()),
                            run.market()))
                    : Profiles.points(own.points(columns.features(scored.wallet(), scored.withoutAmounts()),
                            run.market(), run.standing(scored.wallet(), own)));
            wallets.add(Profiles.wallet(scored, points, hold, recordedAt(scored.wallet())));
        }
        return new Part(wallets, positions);
    }

    /** When the first of the facts of {@code wallet} was recorded. */
    private long recordedAt(Address wallet) {
        return Arrays.stream(run.index().ofWallet(wallet)).mapToLong(run.order()::recordedAt).min()
                .orElse(Unknown.TIME);
    }

    /** Adds the positions of {@code scored}; how long it held. */
    private long read(WalletWork columns, WalletObjects objects, Run.Scored scored, List<PositionResult> to) {
        try {
            List<PositionResult> positions = columns.results(scored.wallet());
            to.addAll(positions);
            return columns.sums().holdSeconds();
        } catch (ArithmeticException e) {
            return read(objects, scored, to); // too large for sums of columns
        }
    }

    private long read(WalletObjects objects, Run.Scored scored, List<PositionResult> to) {
        WalletHistory history = run.base().history(scored.wallet(), scored.withoutAmounts());
        to.addAll(objects.results(history));
        return objects.sums(history).holdSeconds();
    }
}
