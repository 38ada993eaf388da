package org.wallettracker.ui.common.view;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.export.FileExport;
import org.wallettracker.ui.common.export.TableExport;
import org.wallettracker.ui.common.export.TableFormat;
import org.wallettracker.ui.common.note.Notes;

/** A view's surroundings where there is no shell: nothing it asks for happens. For trials and tests of one view. */
public final class SilentNavigator implements Navigator {
    private final Notes notes = Notes.inMemory();

    @Override
    public void go(Place place) {
        // there is one place only
    }

    @Override
    public void inspect(String title, @Nullable Node content) {
        // there is no inspector
    }

    @Override
    public void compare(Address wallet) {
        // there is no other view
    }

    @Override
    public void openInspector() {
        // there is no inspector
    }

    @Override
    public void browse(String url) {
        // there is no browser
    }

    @Override
    public void copy(String what, String text) {
        // there is no clipboard
    }

    @Override
    public void say(String message) {
        // nobody listens
    }

    @Override
    public void fail(String message) {
        throw new IllegalStateException(message);
    }

    @Override
    public void searched(String text) {
        // there is no search field
    }

    @Override
    public void export(TableExport<?> table, TableFormat format) {
        // there is no place for files
    }

    @Override
    public void export(FileExport file) {
        // there is no place for files
    }

    @Override
    public void ask(String question, String present, String yes, Consumer<String> done) {
        // nobody answers
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public void retitle() {
        // there is no title
    }
}
