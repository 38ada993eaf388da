package org.wallettracker.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.feed.FeedPort.FeedStatus;
import org.wallettracker.ui.feed.FeedPort.Queue;
import org.wallettracker.ui.feed.FeedPort.Source;
import org.wallettracker.ui.feed.FeedPort.Trial;

/** The feed without looks, over a port that says what it is told to. */
class FeedViewModelTest {
    private final Port port = new Port();
    private final FeedViewModel model = new FeedViewModel(port, new FakeDesk(5), Async.sameThread());

    private static final class Port implements FeedPort {
        private final List<String> asked = new ArrayList<>();
        private long latency = 1_000;
        private String refusal = "";

        @Override
        public FeedStatus status() {
            return new FeedStatus(
                    List.of(new Source("node", "host", "closed", 10, 1, 1, 1, 1, latency, latency, Map.of(), "")),
                    List.of(), null, LiveStatus.STOPPED, List.of(), Queue.EMPTY, false, "");
        }

        private void ask(String what) {
            asked.add(what);
            if (!refusal.isEmpty()) {
                throw new IllegalStateException(refusal);
            }
        }

        @Override
        public void follow(boolean on) {
            ask("follow " + on);
        }

        @Override
        public void pause(long job, boolean paused) {
            ask("pause " + job + " " + paused);
        }

        @Override
        public void prioritise(long job, int step) {
            ask("prioritise " + job + " " + step);
        }

        @Override
        public Trial tryOut(String kind, String text) {
            return new Trial(text.equals("right"), kind + " said so");
        }

        @Override
        public String keep(String kind, String text) {
            ask("keep " + kind);
            return "a file";
        }
    }

    @Test
    void latenciesMakeALineOfTheLastSixty() {
        for (int i = 1; i <= 70; i++) {
            port.latency = i;
            model.refresh();
        }

        assertThat(model.latencies("node")).hasSize(60).startsWith(11, 12).endsWith(69, 70);
        assertThat(model.latencies("nobody")).isEmpty();
        assertThat(model.status().get()).isInstanceOf(Loadable.Ready.class);
    }

    /** Before the first answer there is no latency to draw. */
    @Test
    void nothingAnsweredDrawsNothing() {
        port.latency = 0;
        model.refresh();

        assertThat(model.latencies("node")).isEmpty();
    }

    @Test
    void whatCanNotBeDoneIsSaidAndGoesAwayWithTheNextThatCan() {
        port.refusal = "the disk is full";
        model.follow(true);
        assertThat(model.trouble().get()).isEqualTo("Following could not be started: the disk is full");

        port.refusal = "";
        model.pause(3, true);
        model.prioritise(3, -10);
        assertThat(model.trouble().get()).isEmpty();
        assertThat(port.asked).containsExactly("follow true", "pause 3 true", "prioritise 3 -10");
    }

    @Test
    void aKeyThatWorksCanBeKeptUntilItIsChanged() {
        model.tryOut("helius", "wrong");
        assertThat(model.asked().get().trial()).isEqualTo(new Trial(false, "helius said so"));
        model.tryOut("helius", "right");
        assertThat(model.asked().get().trial()).isEqualTo(new Trial(true, "helius said so"));

        model.keep("helius", "right");
        assertThat(model.asked().get().kept()).isEqualTo("Kept in a file, readable by you only.");
        port.refusal = "no room";
        model.keep("helius", "right");
        assertThat(model.asked().get().kept()).isEqualTo("Not kept: no room");

        model.forgetTrial();
        assertThat(model.asked().get().trial()).isNull();
        assertThat(model.asked().get().kept()).isEmpty();
    }

    @Test
    void figuresAreShortAndExact() {
        assertThat(FeedWords.latency(3_240).text()).isEqualTo("3.2\u202fms");
        assertThat(FeedWords.latency(61_000).text()).isEqualTo("61\u202fms");
        assertThat(FeedWords.latency(12_400_000).text()).isEqualTo("12\u202fs");
        assertThat(FeedWords.latency(0).known()).isFalse();
        assertThat(FeedWords.bytes(999).text()).isEqualTo("999\u202fB");
        assertThat(FeedWords.bytes(71_234_567).text()).isEqualTo("71.2\u202fMB");
        assertThat(FeedWords.bytes(412_345_678).text()).isEqualTo("412\u202fMB");
        assertThat(FeedWords.rate(16_670).text()).isEqualTo("166.7");
    }
}
