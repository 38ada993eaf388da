package org.wallettracker.domain.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;

class NotebookTest {
    private static final Address A = new Address(1, 0, 0, 0);
    private static final Address B = new Address(2, 0, 0, 0);

    @Test
    void keepsLabelListsAndText() {
        Notebook book = Notebook.EMPTY.labelled(A, " the quiet one ").listed(A, "snipers", true)
                .listed(A, Notebook.STARRED, true).listed(B, "snipers", true).written(B, "# seen\nbuys late");

        assertThat(book.label(A)).isEqualTo("the quiet one");
        assertThat(book.label(B)).isNull();
        assertThat(book.lists()).containsExactly(java.util.Map.entry("Starred", 1), java.util.Map.entry("snipers", 2));
        assertThat(book.of(B).text()).isEqualTo("# seen\nbuys late");
        assertThat(book.withoutList("snipers").listed(A, "snipers")).isFalse();
        assertThat(book.withoutList("snipers").listed(A, Notebook.STARRED)).isTrue();
    }

    @Test
    void whatSaysNothingIsNotKept() {
        assertThat(Notebook.EMPTY.labelled(A, "x").labelled(A, " ")).isEqualTo(Notebook.EMPTY);
        assertThat(Notebook.EMPTY.listed(A, "x", true).listed(A, "x", false)).isEqualTo(Notebook.EMPTY);
        assertThat(Notebook.EMPTY.written(A, " \n")).isEqualTo(Notebook.EMPTY);
    }

    @Test
    void mergingLosesNoTextOfEither() {
        Notebook mine = Notebook.EMPTY.labelled(A, "mine").written(A, "older text").listed(A, "one", true);
        Notebook theirs = Notebook.EMPTY.labelled(A, "theirs").written(A, "newer text").listed(A, "two", true)
                .labelled(B, "only theirs");

        Notebook merged = mine.merged(theirs);

        assertThat(merged.of(A)).isEqualTo(WalletNote.of(A, "mine", List.of("one", "two"),
                "older text\n\n---\n\nnewer text\n\n---\n\nAlso called: theirs"));
        assertThat(merged.label(B)).isEqualTo("only theirs");
        assertThat(merged.merged(theirs)).as("the same again").isEqualTo(merged);
        assertThat(merged.merged(mine)).as("the older again").isEqualTo(merged);
    }

    @Test
    void ofTwoTextsThatHoldEachOtherTheLongerIsKept() {
        Notebook mine = Notebook.EMPTY.written(A, "one");
        Notebook theirs = Notebook.EMPTY.written(A, "one, and two");
        assertThat(mine.merged(theirs).of(A).text()).isEqualTo("one, and two");
        assertThat(theirs.merged(mine).of(A).text()).isEqualTo("one, and two");
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatThrownBy(() -> Notebook.EMPTY.labelled(A, "x".repeat(41))).hasMessageContaining("label")
                .hasMessageContaining("40");
        assertThatThrownBy(() -> Notebook.EMPTY.labelled(A, "two\nlines")).hasMessageContaining("label");
        assertThatThrownBy(() -> Notebook.EMPTY.labelled(A, "\u202eevil")).hasMessageContaining("invisible");
        assertThatThrownBy(() -> Notebook.EMPTY.listed(A, " ", true)).hasMessageContaining("lists");
        assertThatThrownBy(() -> Notebook.EMPTY.written(A, "x".repeat(200_001))).hasMessageContaining("note");
    }
}
