package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.Unknown;

/** A chain that is followed, on which some wallets of a desk have just traded. For pictures. */
final class StagedLive implements LiveDesk {
    private static final int EVERY = 4;
    private static final int MOST = 12;
    private static final int GAIN = 2_500;

    private final Desk desk;

    StagedLive(Desk desk) {
        this.desk = desk;
    }

    @Override
    public LiveStatus status() {
        return new LiveStatus(true, Finality.CONFIRMED, Unknown.TIME, Unknown.AMOUNT, Unknown.AMOUNT, 0, 0, List.of(),
                List.of(), List.of());
    }

    @Override
    public Desk.Subscription onPlace(PlaceListener listener) {
        return () -> {
            // tells lines only
        };
    }

    /** Tells everything at once. */
    @Override
    public Desk.Subscription onRows(RowsListener listener) {
        Leaderboard board = desk.leaderboard();
        List<LeaderboardRow> moved = new ArrayList<>();
        for (int i = EVERY - 1; i < board.rows().size() && moved.size() < MOST; i += EVERY) {
            LeaderboardRow r = board.rows().get(i);
            int score = Math.min(100_000, r.score() + GAIN);
            moved.add(new LeaderboardRow(Math.max(1, r.rank() - 2), r.wallet(), r.type(), r.typeConfidence(), score,
                    Math.min(score, r.low()), Math.max(score, r.high()), r.evidence(),
                    r.realizedLamports() + 1_000_000_000L, r.unrealizedLamports(), r.pnlMicroUsd(), r.usdKnown(),
                    r.winRate(), r.closed(), r.multiple(), r.graduates(), r.tokens(), r.trades() + 1, r.firstActive(),
                    board.asOf() + 5, r.reconciledRate(), r.observed(), r.reconciled(), r.spark()));
        }
        listener.moved(new LiveRows(board.asOf(), board.knownAt(), board.asOf() + 5, moved));
        return () -> {
            // told all there is
        };
    }
}
