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
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.WalletResult;
import org.wallettracker.domain.score.TraderScorer;
import org.wallettracker.domain.score.WalletScorer;

/** What of a run is written and compared: made when it is asked for. */
final class Results {
    private static final int CHUNK = 256;

    private final Run run;
    private final WalletScorer scorer;

    private Results(Run run, WalletScorer scorer) {
        this.run = run;
        this.scorer = scorer;
    }

    /** @param scorer of the run; where it is not the trader scorer the ledger's objects tell everything */
    static EngineResults of(Run run, WalletScorer scorer, ResultStore.Run identity) {
        Results all = new Results(run, scorer);
        int wallets = run.scored().size();
        List<Part> parts = IntStream.range(0, Math.ceilDiv(wallets, CHUNK)).parallel()
                .mapToObj(c -> all.part(c * CHUNK, Math.min(wallets, (c + 1) * CHUNK))).toList();
        List<WalletResult> walletResults = new ArrayList<>(wallets);
        List<PositionResult> positionResults = new ArrayList<>();
        for (Part part : parts) {
            walletResults.addAll(part.wallets);
            positionResults.addAll(part.positions);
        }
        return new EngineResults(identity, walletResults, positionResults);
    }

    private record Part(List<WalletResult> wallets, List<PositionResult> positions) {
    }

    private Part part(int from, int to) {
        Part part = new Part(new ArrayList<>(to - from), new ArrayList<>());
        @Nullable
        TraderScorer own = scorer instanceof TraderScorer trader ? trader : null;
        WalletWork columns = own == null ? null : new WalletWork(run.base(), own.parameters());
        WalletObjects objects = new WalletObjects(run.base());
        for (int i = from; i < to; i++) {
            Run.Scored scored = run.scored().get(i);
            long hold = columns == null || scored.withoutAmounts()
                    ? read(objects, scored, part.positions)
                    : read(columns, objects, scored, part.positions);
            List<Points> points = columns == null || own == null
                    ? Profiles.points(scorer.score(run.base().history(scored.wallet(), scored.withoutAmounts()),
                            run.market()))
                    : Profiles.points(own.points(columns.features(scored.wallet(), scored.withoutAmounts()),
                            run.market()));
            part.wallets.add(Profiles.wallet(scored, points, hold,
                    recordedAt(scored.wallet())));
        }
        return part;
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
