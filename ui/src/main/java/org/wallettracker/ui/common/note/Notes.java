package org.wallettracker.ui.common.note;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;

/**
 * The analyst's notes on the screen: a change is shown at once and kept behind, in the order it was made. FX thread only.
 */
public final class Notes {
    private final NoteStore store;
    private final Async async;
    private final Consumer<String> failed;
    private final ReadOnlyObjectWrapper<Notebook> book = new ReadOnlyObjectWrapper<>(Notebook.EMPTY);
    private final Deque<UnaryOperator<Notebook>> waiting = new ArrayDeque<>();
    private final Object writing = new Object();

    /** Of {@code store}; {@code failed} is told what could not be kept. */
    public Notes(NoteStore store, Async async, Consumer<String> failed) {
        this.store = store;
        this.async = async;
        this.failed = failed;
    }

    /** Notes that last as long as the program. */
    public static Notes inMemory() {
        return new Notes(NoteStore.inMemory(), Async.sameThread(), message -> {
            throw new IllegalStateException(message);
        });
    }

    /** Reads what is kept. */
    public void load() {
        async.<Notebook>run(this, store::load, book::set,
                e -> failed.accept("Your notes could not be read: " + e.getMessage()));
    }

    /** What is kept now. */
    public ReadOnlyObjectProperty<Notebook> book() {
        return book.getReadOnlyProperty();
    }

    /** The private name of {@code wallet}, else its short address; the whole address on hover and in copy. */
    public Figure name(Address wallet) {
        String label = book.get().label(wallet);
        return label == null ? Format.address(wallet) : Figure.plain(label, wallet.toBase58(), wallet.toBase58());
    }

    /** True if {@code wallet} has the star. */
    public boolean starred(Address wallet) {
        return book.get().listed(wallet, Notebook.STARRED);
    }

    /** Gives {@code wallet} the star, or takes it away. */
    public void star(Address wallet) {
        list(wallet, Notebook.STARRED, !starred(wallet));
    }

    /** Puts {@code wallet} on {@code list}, or takes it off. */
    public void list(Address wallet, String list, boolean in) {
        change(now -> now.listed(wallet, list, in));
    }

    /** Calls {@code wallet} {@code label} from now on. */
    public void label(Address wallet, String label) {
        change(now -> now.labelled(wallet, label));
    }

    /** Keeps {@code text} about {@code wallet}. */
    public void write(Address wallet, String text) {
        change(now -> now.written(wallet, text));
    }

    /** Makes {@code change}; what is not allowed is said and changes nothing. */
    public void change(UnaryOperator<Notebook> change) {
        Notebook after;
        try {
            after = change.apply(book.get());
        } catch (IllegalArgumentException e) {
            failed.accept("Not kept: " + e.getMessage());
            return;
        }
        if (after.equals(book.get())) {
            return;
        }
        book.set(after);
        synchronized (waiting) {
            waiting.add(change);
        }
        async.<@Nullable Notebook>run(new Object(), this::keep, kept -> {
            if (kept != null && idle()) {
                book.set(kept);
            }
        }, e -> {
            failed.accept("Your notes could not be kept: " + e.getMessage());
            load();
        });
    }

    private boolean idle() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    /** Writers queue here: what was changed first is kept first. */
    private @Nullable Notebook keep() {
        synchronized (writing) {
            Notebook kept = null;
            for (UnaryOperator<Notebook> next = next(); next != null; next = next()) {
                kept = store.change(next);
            }
            return kept;
        }
    }

    private @Nullable UnaryOperator<Notebook> next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
