package org.wallettracker.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore.StoreCounts;

/** A desk put into a state that is hard to meet by chance: without data, never answering, failing. For screenshots. */
final class StagedDesk implements Desk {

    /** The states. */
    enum Stage {
        EMPTY, LOADING, ERROR
    }

    private final Stage stage;
    private final Desk real;
    private final CountDownLatch release = new CountDownLatch(1);

    /** One that is {@code real} in its state alone, unless it is empty: what the data are is known in every state. */
    StagedDesk(Stage stage, Desk real) {
        this.stage = stage;
        this.real = real;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    private <T> T answer(T empty) {
        return switch (stage) {
            case EMPTY -> empty;
            case LOADING -> {
                await();
                yield empty;
            }
            case ERROR -> throw new IllegalStateException(
                    "The store answered with an error: no space left on device. Make room, then try again.");
        };
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public DeskStatus status() {
        return stage != Stage.EMPTY
                ? real.status()
                : new DeskStatus(true, new StoreCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, Unknown.TIME), Unknown.TIME, 0, 0, 0,
                        "", 0);
    }

    @Override
    public Leaderboard leaderboard() {
        return answer(new Leaderboard(Unknown.TIME, 0, "", List.of()));
    }

    @Override
    public Optional<WalletDossier> wallet(Address address) {
        return answer(Optional.empty());
    }

    @Override
    public Optional<TokenDossier> token(Address mint) {
        return answer(Optional.empty());
    }

    @Override
    public TokenBoard tokens() {
        return answer(new TokenBoard(Unknown.TIME, List.of()));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {
        };
    }
}
