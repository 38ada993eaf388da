package org.wallettracker.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeImports;
import org.wallettracker.ui.source.ImportViewModel.Failed;
import org.wallettracker.ui.source.ImportViewModel.Imported;
import org.wallettracker.ui.source.ImportViewModel.Retried;
import org.wallettracker.ui.source.ImportViewModel.Running;

class ImportViewModelTest {
    private static final Path ONE = Path.of("one.json").toAbsolutePath();
    private static final Path TWO = Path.of("two").toAbsolutePath();
    private final FakeImports port = new FakeImports();
    private final AtomicLong nanos = new AtomicLong();
    private final ImportViewModel model = new ImportViewModel(port, Async.sameThread(), nanos::get);

    @Test
    void choosesEachPathOnceAndImportsThemAll() {
        model.choose(List.of(Path.of("one.json"), TWO));
        model.choose(List.of(ONE));
        assertThat(model.chosen().get()).containsExactly(ONE, TWO);
        model.leaveOut(TWO);
        model.start("dune-trades");
        assertThat(port.imported).containsExactly(ONE);
        assertThat(port.mapping).isEqualTo("dune-trades");
        assertThat(model.work().get()).isInstanceOfSatisfying(Imported.class,
                d -> assertThat(d.outcome().added()).isEqualTo(1_180));
        assertThat(model.chosen().get()).isEmpty();
        assertThat(model.quarantine().get()).isInstanceOf(Loadable.Ready.class);
    }

    @Test
    void startsNothingWithoutAChoice() {
        model.start(null);
        assertThat(port.imported).isEmpty();
    }

    @Test
    void tellsFilesItemsAndRate() {
        List<Running> seen = new ArrayList<>();
        model.work().subscribe(w -> {
            if (w instanceof Running r) {
                seen.add(r);
            }
        });
        port.work = progress -> {
            progress.report("import one.json", 1, 4);
            nanos.set(1_000_000_000L);
            progress.report("import /data/one.json", 256, 0);
            nanos.set(3_000_000_000L);
            progress.report("import /data/one.json", 1_256, 0);
            progress.report("score", 30, 120);
        };
        model.choose(List.of(ONE));
        model.start(null);
        Running reading = seen.get(3);
        assertThat(reading.files()).isEqualTo(1);
        assertThat(reading.ofFiles()).isEqualTo(4);
        assertThat(reading.items()).isEqualTo(1_256);
        // 1000 items in the 2 seconds since the stage was first told
        assertThat(reading.rate()).isEqualTo(500);
        assertThat(reading.share()).isEqualTo(0.25);
        assertThat(seen.getLast().share()).isEqualTo(0.25);
        assertThat(seen.getLast().stage()).isEqualTo("score");
    }

    @Test
    void cancelsAtTheNextSafePoint() {
        List<Boolean> asked = new ArrayList<>();
        port.work = progress -> {
            asked.add(progress.cancelled());
            model.cancel();
            asked.add(progress.cancelled());
            assertThat(model.work().get()).isInstanceOfSatisfying(Running.class,
                    r -> assertThat(r.cancelling()).isTrue());
        };
        model.choose(List.of(ONE));
        model.start(null);
        assertThat(asked).containsExactly(false, true);
        model.cancel(); // nothing is under way any more
        assertThat(model.busy()).isFalse();
    }

    @Test
    void keepsTheChoiceAndSaysWhyWhenItFails() {
        port.outcome = null;
        model.choose(List.of(ONE));
        model.start(null);
        assertThat(model.work().get()).isInstanceOfSatisfying(Failed.class, f -> {
            assertThat(f.what()).isEqualTo("The import failed");
            assertThat(f.cause()).contains("no space left on device");
        });
        assertThat(model.chosen().get()).containsExactly(ONE);
    }

    @Test
    void retriesAndSaysThatNothingWaits() {
        port.waiting = List.of();
        model.retry();
        assertThat(port.retries).isEqualTo(1);
        assertThat(model.work().get()).isInstanceOfSatisfying(Retried.class,
                r -> assertThat(r.outcome().resolved()).isEqualTo(3));
        assertThat(model.quarantine().get()).isInstanceOf(Loadable.Empty.class);
    }
}
