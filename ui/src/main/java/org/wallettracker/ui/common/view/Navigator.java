package org.wallettracker.ui.common.view;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.note.Notes;

/** What a view may ask of the shell around it. FX thread only. */
public interface Navigator {

    /** Goes to {@code place} and remembers it. */
    void go(Place place);

    /** Opens {@code address} of a wallet. */
    default void wallet(String address) {
        go(new Place("wallet", address));
    }

    /** Opens the cluster called {@code id}. */
    default void cluster(String id) {
        go(new Place("clusters", id));
    }

    /** Opens the token whose mint is {@code mint}. */
    default void token(String mint) {
        go(new Place("token", mint));
    }

    /** Adds {@code wallet} to those that are compared and says so. */
    void compare(Address wallet);

    /** Fills the inspector with {@code content} under {@code title}; null empties it. Does not open it. */
    void inspect(String title, @Nullable Node content);

    /** Opens the inspector if it is closed: for an explicit question of the analyst. */
    void openInspector();

    /** Opens {@code url} in the system's browser. */
    void browse(String url);

    /** Puts {@code text} on the clipboard and says quietly that {@code what} was copied. */
    void copy(String what, String text);

    /** Says quietly, for a moment, what was done. */
    void say(String message);

    /** Says that something failed, until it is read. */
    void fail(String message);

    /** Shows {@code text} in the search field without searching: the view's filter changed otherwise. */
    void searched(String text);

    /** Opens {@code page} of the guide. */
    default void guide(String page) {
        go(new Place("guide", page));
    }

    /** Asks for a place and writes {@code table} there as {@code format}, with progress and cancel in the status bar. */
    void export(TableExport<?> table, TableFormat format);

    /** Asks for a place and writes {@code file} there. */
    void export(FileExport file);

    /** Asks for a line of text; {@code done} gets what is entered under the word {@code yes}, Escape asks for nothing. */
    void ask(String question, String present, String yes, Consumer<String> done);

    /** What the analyst keeps of wallets: their names, stars and lists. */
    Notes notes();

    /** The view's breadcrumb changed. */
    void retitle();
}
