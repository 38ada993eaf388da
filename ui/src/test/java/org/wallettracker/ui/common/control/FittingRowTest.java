package org.wallettracker.ui.common.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class FittingRowTest {
    private final FittingRow row = new FittingRow(10, false);
    private final Region first = box(100);
    private final Region longForm = box(80);
    private final Region shortForm = box(30);
    private final Region last = box(50);

    private static Region box(double width) {
        Region box = new Region();
        box.setMinSize(width, 20);
        box.setPrefSize(width, 20);
        return box;
    }

    private void fill() {
        row.add(first, 3);
        row.add(List.of(longForm, shortForm), 2);
        row.add(last, 1);
    }

    private void lay(double width) {
        row.resize(width, 20);
        row.layout();
    }

    @Test
    void shortFormsMakeWayForMoreThingsAndTheLeastImportantGoesFirst() {
        fill();
        lay(260); // 100 + 80 + 50 and a gap of 10 behind each
        assertThat(List.of(first.isVisible(), longForm.isVisible(), shortForm.isVisible(), last.isVisible()))
                .containsExactly(true, true, false, true);
        lay(259);
        assertThat(List.of(first.isVisible(), longForm.isVisible(), shortForm.isVisible(), last.isVisible()))
                .containsExactly(true, false, true, true);
        lay(209); // 110 + 40 + 60 is one too many: the last goes, and its room takes the long form
        assertThat(List.of(first.isVisible(), longForm.isVisible(), shortForm.isVisible(), last.isVisible()))
                .containsExactly(true, true, false, false);
        lay(149);
        assertThat(List.of(first.isVisible(), longForm.isVisible(), shortForm.isVisible(), last.isVisible()))
                .containsExactly(true, false, false, false);
    }

    @Test
    void whatIsLeftOverHasAMenuAtTheEnd() {
        Region menu = box(20);
        row.rest(menu);
        fill();
        lay(260);
        assertThat(menu.isVisible()).isFalse();
        lay(200); // without the last 110 + 90, but the menu needs 30 of it
        assertThat(menu.isVisible()).isTrue();
        assertThat(longForm.isVisible()).isFalse();
        assertThat(shortForm.getLayoutX()).isEqualTo(110);
        assertThat(menu.getLayoutX()).isEqualTo(150);
    }

    @Test
    void whatIsWantedHasRoomAndWhatIsBehindTheSpringStandsAtTheRight() {
        row.add(first, 3);
        row.spring();
        row.add(List.of(longForm, shortForm), 2);
        lay(300);
        assertThat(longForm.getLayoutX()).isEqualTo(210); // 300 - 80 and the gap behind
        lay(150);
        assertThat(shortForm.isVisible()).isTrue();
        row.want(longForm);
        lay(150); // 90, then 110 are too many
        assertThat(longForm.isVisible()).isTrue();
        assertThat(first.isVisible()).isFalse();
    }
}
