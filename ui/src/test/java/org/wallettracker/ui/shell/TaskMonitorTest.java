package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.port.Progress;

class TaskMonitorTest {
    private final TaskMonitor monitor = new TaskMonitor();

    @Test
    void aNoticeStaysUntilItIsRead() {
        monitor.tell("Upgrade", "a copy is beside it");
        assertThat(monitor.now()).hasValueSatisfying(w -> {
            assertThat(w.running()).isFalse();
            assertThat(w.notice()).isEqualTo("a copy is beside it");
            assertThat(w.failure()).isNull();
        });
        monitor.cancel();
        assertThat(monitor.now()).isEmpty();
    }

    @Test
    void tellsProgressAndPassesOnACancel() {
        AtomicInteger changes = new AtomicInteger();
        var subscription = monitor.onChange(changes::incrementAndGet);
        Progress progress = monitor.start("Import");
        progress.report("reading", 1, 4);
        assertThat(monitor.now()).hasValueSatisfying(w -> {
            assertThat(w.stage()).isEqualTo("reading");
            assertThat(w.share()).isEqualTo(0.25);
        });
        assertThat(progress.cancelled()).isFalse();
        monitor.cancel();
        assertThat(progress.cancelled()).isTrue();
        monitor.finish(progress);
        assertThat(monitor.now()).isEmpty();
        assertThat(changes).hasValue(3);
        subscription.close();
        monitor.start("Score");
        assertThat(changes).hasValue(3);
    }

    @Test
    void keepsAFailureUntilItIsRead() {
        Progress progress = monitor.start("Import");
        monitor.fail(progress, "line 7 is no JSON");
        assertThat(monitor.now()).hasValueSatisfying(w -> assertThat(w.failure()).isEqualTo("line 7 is no JSON"));
        monitor.cancel();
        assertThat(monitor.now()).isEmpty();
    }

    @Test
    void showsTheNewestWorkOnly() {
        Progress old = monitor.start("Import");
        monitor.start("Score");
        monitor.finish(old);
        assertThat(monitor.now()).hasValueSatisfying(w -> assertThat(w.name()).isEqualTo("Score"));
    }

    @Test
    void showsTheOlderWorkAgainWhenTheNewerEnds() {
        Progress old = monitor.start("Import");
        Progress fresh = monitor.start("Export");
        monitor.finish(fresh);
        assertThat(monitor.now()).hasValueSatisfying(w -> assertThat(w.name()).isEqualTo("Import"));
        monitor.finish(old);
        assertThat(monitor.now()).isEmpty();
    }
}
