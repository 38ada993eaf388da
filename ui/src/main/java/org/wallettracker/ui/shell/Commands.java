package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.ui.common.note.NoteMenus;
import org.wallettracker.ui.common.note.Notes;
import org.wallettracker.ui.common.view.Place;

/** What can be done by name. */
final class Commands {
    private Commands() {
    }

    /** A command under its words. */
    record Command(String words, Runnable action) {
    }

    /** Every command of {@code shell}; those about a wallet are about {@code wallet}, if there is one. */
    static List<Command> of(Shell shell, List<ViewEntry> views, @Nullable Address wallet) {
        List<Command> commands = new ArrayList<>();
        if (wallet != null) {
            about(wallet, shell, commands);
        }
        commands.add(new Command("Look at a moment of the past\u2026", () -> shell.time().toggle()));
        commands.add(new Command("Back to now", () -> shell.time().now()));
        views.forEach(view -> commands
                .add(new Command("Go to " + view.word(), () -> shell.go(Place.of(view.id())))));
        commands.add(new Command("Keys of this view", shell::keys));
        commands.add(new Command("Guide to this view", shell::help));
        commands.add(new Command("Open or close the inspector", shell::toggleInspector));
        commands.add(new Command("Ask again", shell::refresh));
        return commands;
    }

    private static void about(Address wallet, Shell shell, List<Command> commands) {
        Notes notes = shell.notes();
        String name = notes.name(wallet).text();
        commands.add(new Command((notes.starred(wallet) ? "Take the star off " : "Star ") + name,
                () -> notes.star(wallet)));
        SortedSet<String> lists = new TreeSet<>(notes.book().get().lists().keySet());
        lists.remove(Notebook.STARRED);
        for (String list : lists) {
            boolean on = notes.book().get().listed(wallet, list);
            commands.add(new Command((on ? "Take " + name + " off list " : "Put " + name + " on list ") + list,
                    () -> notes.list(wallet, list, !on)));
        }
        commands.add(new Command("Put " + name + " on a new list\u2026", () -> NoteMenus.newList(wallet, shell)));
        commands.add(new Command("Private label of " + name + "\u2026", () -> NoteMenus.label(wallet, shell)));
        commands.add(new Command("Open " + name, () -> shell.wallet(wallet.toBase58())));
        commands.add(new Command("Copy the address of " + name, () -> shell.copy("Address", wallet.toBase58())));
    }
}
