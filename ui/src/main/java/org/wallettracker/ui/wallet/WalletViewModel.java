package org.wallettracker.ui.wallet;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;

/** One wallet without its looks. */
final class WalletViewModel {
    private final Desk desk;
    private final Async async;
    private final ReadOnlyObjectWrapper<Loadable<WalletPage>> state = new ReadOnlyObjectWrapper<>(nothing());
    private @Nullable Address address;

    WalletViewModel(Desk desk, Async async) {
        this.desk = desk;
        this.async = async;
    }

    private static Loadable<WalletPage> nothing() {
        return new Loadable.Empty<>("No wallet chosen",
                "Open one from the leaderboard, or press Ctrl+K and enter a whole address.");
    }

    /** Opens the wallet whose address is {@code text}; empty for none. */
    void open(String text) {
        async.forget(this);
        if (text.isEmpty()) {
            address = null;
            state.set(nothing());
            return;
        }
        Address wanted;
        try {
            wanted = Address.parse(text);
        } catch (IllegalArgumentException e) {
            address = null;
            state.set(Loadable.failed("This is no wallet address", e));
            return;
        }
        if (!wanted.equals(address) || !(state.get() instanceof Loadable.Ready)) {
            address = wanted;
            state.set(new Loadable.Loading<>());
        }
        refresh();
    }

    /** Asks the desk again; what is shown stays until the answer is there. */
    void refresh() {
        Address wanted = address;
        if (wanted == null) {
            return;
        }
        if (!(state.get() instanceof Loadable.Ready)) {
            state.set(new Loadable.Loading<>());
        }
        async.run(this, () -> ask(wanted), this::show,
                e -> state.set(Loadable.failed("The wallet could not be read", e)));
    }

    /** While the first run is under way a wallet that is not found is one that is not there yet. */
    private Loadable<WalletPage> ask(Address wanted) {
        DeskStatus status = desk.status();
        Optional<WalletDossier> found = desk.wallet(wanted);
        if (found.isEmpty()) {
            return status.ready() ? unknown() : new Loadable.Loading<>();
        }
        return new Loadable.Ready<>(WalletPage.of(found.get(), status.asOf()));
    }

    private void show(Loadable<WalletPage> answer) {
        state.set(answer);
    }

    private static Loadable<WalletPage> unknown() {
        return new Loadable.Empty<>("No facts about this wallet", "Nothing that is stored speaks of it. "
                + "Import transactions it took part in.");
    }

    /** The wallet asked for; null for none. */
    @Nullable
    Address address() {
        return address;
    }

    ReadOnlyObjectProperty<Loadable<WalletPage>> state() {
        return state.getReadOnlyProperty();
    }
}
