package org.wallettracker.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.ui.shell.TimePort.Moment;

/** While following goes on, only a desk that shows now, and of which nothing else is wanted, takes runs of now. */
class TimeTravelTest {
    private static final Moment PAST = new Moment(1_000, Long.MAX_VALUE);

    @Test
    void nowEndsWhenThePastIsAskedForAndBeginsWhenNowHasArrived() {
        List<Boolean> whenWorkBegan = new ArrayList<>();
        List<TimeTravel> own = new ArrayList<>();
        TimeTravel time = new TimeTravel(Moment.NOW, moment -> whenWorkBegan.add(own.getFirst().now()));
        own.add(time);
        assertThat(time.now()).isTrue();
        time.look(PAST);
        assertThat(time.now()).isFalse();
        time.arrived(PAST);
        assertThat(time.now()).isFalse();
        time.look(Moment.NOW);
        assertThat(time.now()).isFalse();
        time.arrived(Moment.NOW);
        assertThat(time.now()).isTrue();
        // told before the work begins: a run of now that ends later is not put in force
        assertThat(whenWorkBegan).containsExactly(false, false);
    }

    @Test
    void aWayToThePastThatWasStoppedLeavesNow() {
        TimeTravel time = new TimeTravel(Moment.NOW, moment -> {
            // begun elsewhere
        });
        time.look(PAST);
        time.stopped(PAST);
        assertThat(time.now()).isTrue();
    }
}
