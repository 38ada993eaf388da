package org.wallettracker.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.CompareList;
import org.wallettracker.ui.common.view.Loadable;

/** The comparison without its looks: which wallets, and what the desk says of them. */
final class CompareViewModel {
    private final Desk desk;
    private final Async async;
    private final CompareList list;
    private final ReadOnlyObjectWrapper<Loadable<Comparison>> state = new ReadOnlyObjectWrapper<>(
            new Loadable.Loading<>());
    private final ReadOnlyObjectWrapper<List<Address>> wallets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Address>> strangers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private record Answer(List<Address> strangers, @Nullable Comparison comparison, boolean ready) {
    }

    CompareViewModel(Desk desk, Async async, CompareList list) {
        this.desk = desk;
        this.async = async;
        this.list = list;
    }

    /** Shows the kept wallets, or those in {@code subject} (addresses with commas) from now on. */
    void show(String subject) {
        if (!subject.isEmpty()) {
            list.set(CompareList.read(subject));
        }
        refresh();
    }

    /** Asks the desk again; what is shown of the same wallets stays until the answer is there. */
    void refresh() {
        List<Address> now = list.wallets();
        boolean same = now.equals(wallets.get());
        wallets.set(now);
        if (now.size() < 2) {
            async.forget(this);
            strangers.set(List.of());
            state.set(tooFew(now.size()));
            return;
        }
        if (!same || !(state.get() instanceof Loadable.Ready)) {
            state.set(new Loadable.Loading<>());
        }
        async.<Answer>run(this, () -> answer(now), this::answered,
                e -> state.set(Loadable.failed("The wallets could not be read", e)));
    }

    private Answer answer(List<Address> asked) {
        List<WalletDossier> known = new ArrayList<>();
        List<Address> unknown = new ArrayList<>();
        for (Address address : asked) {
            Optional<WalletDossier> dossier = desk.wallet(address);
            dossier.ifPresentOrElse(known::add, () -> unknown.add(address));
        }
        boolean ready = unknown.isEmpty() || desk.status().ready();
        return new Answer(unknown, known.size() < 2 ? null : Comparison.of(known, desk.status().asOf()), ready);
    }

    private void answered(Answer answer) {
        if (!answer.ready) {
            return; // the first run is under way and will say when it is done
        }
        strangers.set(answer.strangers);
        Comparison comparison = answer.comparison;
        state.set(comparison == null
                ? tooFew(wallets.get().size() - answer.strangers.size())
                : new Loadable.Ready<>(comparison));
    }

    private static Loadable<Comparison> tooFew(int known) {
        return new Loadable.Empty<>(known == 0 ? "No wallets to compare yet" : "One more wallet to compare",
                "Here stand two to five wallets side by side. Add them with C on the leaderboard, with the button beside an"
                        + " address, or by typing a whole address above.");
    }

    /** Adds the address {@code text}. */
    void add(String text) {
        String address = text.strip();
        if (!Address.isValid(address)) {
            problem.set("\"" + address + "\" is no address: expected 32 bytes in base58, 32 to 44 characters");
            return;
        }
        List<Address> before = list.wallets();
        String words = list.add(Address.parse(address));
        problem.set(list.wallets().equals(before) ? words : "");
        refresh();
    }

    /** Takes {@code wallet} out. */
    void remove(Address wallet) {
        list.remove(wallet);
        problem.set("");
        refresh();
    }

    /** Takes all out. */
    void clear() {
        list.set(List.of());
        problem.set("");
        refresh();
    }

    ReadOnlyObjectProperty<Loadable<Comparison>> state() {
        return state.getReadOnlyProperty();
    }

    /** The wallets asked for. */
    ReadOnlyObjectProperty<List<Address>> wallets() {
        return wallets.getReadOnlyProperty();
    }

    /** Those of them of which no fact speaks. */
    ReadOnlyObjectProperty<List<Address>> strangers() {
        return strangers.getReadOnlyProperty();
    }

    /** Why what was typed could not be added; empty if nothing is wrong. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
