package org.wallettracker.ui.common.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.port.NoteStore;
import org.wallettracker.ui.common.async.Async;

class NotesTest {
    private static final Address A = Address.parse("So11111111111111111111111111111111111111112");
    private final NoteStore store = NoteStore.inMemory();
    private final List<String> failures = new ArrayList<>();
    private final Notes notes = new Notes(store, Async.sameThread(), failures::add);

    @Test
    void namesAWalletByItsLabelWithTheAddressOnHover() {
        assertThat(notes.name(A).text()).isEqualTo(A.shortened());
        notes.label(A, "the wrapper");
        assertThat(notes.name(A).text()).isEqualTo("the wrapper");
        assertThat(notes.name(A).exact()).isEqualTo(A.toBase58());
        assertThat(notes.name(A).copy()).isEqualTo(A.toBase58());
        assertThat(store.load().label(A)).isEqualTo("the wrapper");
    }

    @Test
    void starsAndTakesTheStarOff() {
        notes.star(A);
        assertThat(store.load().listed(A, Notebook.STARRED)).isTrue();
        notes.star(A);
        assertThat(store.load()).isEqualTo(Notebook.EMPTY);
    }

    @Test
    void showsWhatAnotherProgramKeptBeside() {
        store.change(book -> book.written(A, "from elsewhere"));
        notes.label(A, "mine");
        assertThat(notes.book().get().of(A).text()).isEqualTo("from elsewhere");
    }

    @Test
    void saysWhatIsNotAllowedAndKeepsNothingOfIt() {
        notes.label(A, "x".repeat(60));
        assertThat(failures).singleElement().asString().contains("label", "40");
        assertThat(notes.book().get()).isEqualTo(Notebook.EMPTY);
    }

    @Test
    void saysWhatCouldNotBeKeptAndShowsWhatIs() {
        NoteStore broken = new NoteStore() {
            @Override
            public Notebook load() {
                return Notebook.EMPTY;
            }

            @Override
            public Notebook change(UnaryOperator<Notebook> change) {
                throw new IllegalStateException("notes.json could not be written: no room");
            }
        };
        Notes failing = new Notes(broken, Async.sameThread(), failures::add);
        failing.star(A);
        assertThat(failures).singleElement().asString().contains("no room");
        assertThat(failing.starred(A)).isFalse();
    }
}
