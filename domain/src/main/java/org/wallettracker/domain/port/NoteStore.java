package org.wallettracker.domain.port;

import java.util.function.UnaryOperator;
import org.wallettracker.domain.note.Notebook;

/**
 * Where private names, lists and notes are kept: on this machine only, never in a shared database. Safe for several
 * threads and programs.
 */
public interface NoteStore {

    /**
     * What is kept.
     *
     * @throws IllegalStateException if it can't be read; the message says where and why
     */
    Notebook load();

    /**
     * Changes what is kept in one step and returns what is kept then.
     *
     * @throws IllegalStateException if it can't be read or written: nothing is changed then
     */
    Notebook change(UnaryOperator<Notebook> change);

    /** One that lasts as long as the program. */
    static NoteStore inMemory() {
        return new NoteStore() {
            private Notebook book = Notebook.EMPTY;

            @Override
            public synchronized Notebook load() {
                return book;
            }

            @Override
            public synchronized Notebook change(UnaryOperator<Notebook> change) {
                book = change.apply(book);
                return book;
            }
        };
    }
}
