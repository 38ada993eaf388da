package org.wallettracker.ui.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    @Test
    void isWrittenOnALineAndReadBack() {
        TableLayout layout = new TableLayout(List.of(new TableLayout.Entry("SCORE", true, 148),
                new TableLayout.Entry("TYPE", false, 0), new TableLayout.Entry("last", true, 0)), "SCORE", true);
        assertThat(layout.line()).isEqualTo("SCORE:148 -TYPE last;SCORE down");
        assertThat(TableLayout.parse(layout.line())).isEqualTo(layout);
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        assertThat(TableLayout.parse("")).isEqualTo(new TableLayout(List.of(), "", false));
        assertThat(TableLayout.parse("A:wide  -B:-5").columns())
                .containsExactly(new TableLayout.Entry("A", true, 0), new TableLayout.Entry("B", false, 0));
    }
}
