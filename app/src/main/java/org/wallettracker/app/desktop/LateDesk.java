package org.wallettracker.app.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactStore.StoreCounts;

/** A desk that the window can show before the data directory is open: not ready until {@link #arrived}. */
final class LateDesk implements Desk {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Desk desk;
    private @Nullable Subscription subscription;

    /** From now on {@code real} answers, whoever did before; the listeners are told now and after each of its runs. */
    synchronized void arrived(Desk real) {
        if (subscription != null) {
            subscription.close();
        }
        desk = real;
        subscription = real.onChange(this::tell);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public DeskStatus status() {
        Desk now = desk;
        return now != null
                ? now.status()
                : new DeskStatus(false, new StoreCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, Unknown.TIME), Unknown.TIME, 0, 0, 0,
                        "", 0);
    }

    @Override
    public Leaderboard leaderboard() {
        Desk now = desk;
        return now != null ? now.leaderboard() : new Leaderboard(Unknown.TIME, 0, "", List.of());
    }

    @Override
    public Optional<WalletDossier> wallet(Address address) {
        Desk now = desk;
        return now == null ? Optional.empty() : now.wallet(address);
    }

    @Override
    public Optional<TokenDossier> token(Address mint) {
        Desk now = desk;
        return now == null ? Optional.empty() : now.token(mint);
    }

    @Override
    public TokenParts parts(Address mint) {
        Desk now = desk;
        return now == null ? TokenParts.NONE : now.parts(mint);
    }

    @Override
    public TokenBoard tokens() {
        Desk now = desk;
        return now == null ? new TokenBoard(Unknown.TIME, List.of()) : now.tokens();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
