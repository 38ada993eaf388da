package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.ui.common.view.Place;

class HistoryTest {
    private final History history = new History();

    @Test
    void walksBackAndForwardAndForgetsWhatLayAhead() {
        Place a = Place.of("leaderboard");
        Place b = new Place("wallet", "B");
        Place c = new Place("wallet", "C");
        history.visit(a);
        history.visit(b);
        history.visit(b);
        assertThat(history.back()).contains(a);
        assertThat(history.back()).isEmpty();
        assertThat(history.forward()).contains(b);
        assertThat(history.forward()).isEmpty();
        history.back();
        history.visit(c);
        assertThat(history.canGoForward()).isFalse();
        assertThat(history.last("wallet")).contains(c);
        assertThat(history.last("guide")).isEmpty();
        assertThat(history.now()).contains(c);
    }
}
