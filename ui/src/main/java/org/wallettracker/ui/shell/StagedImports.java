package org.wallettracker.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.source.ImportPort;

/** Imports put into a state that is hard to meet by chance. For screenshots. */
final class StagedImports implements ImportPort {
    private final StagedDesk.Stage stage;
    private final CountDownLatch release = new CountDownLatch(1);

    StagedImports(StagedDesk.Stage stage) {
        this.stage = stage;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    private <T> T answer(T empty) {
        if (stage == StagedDesk.Stage.LOADING) {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (stage == StagedDesk.Stage.ERROR) {
            throw new IllegalStateException(
                    "The store answered with an error: no space left on device. Make room, then try again.");
        }
        return empty;
    }

    @Override
    public Target target() {
        return answer(new Target("a data directory", false));
    }

    @Override
    public List<String> mappings() {
        return List.of();
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress) {
        return answer(new ImportOutcome(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), false, false));
    }

    @Override
    public QuarantineList quarantine() {
        return answer(new QuarantineList(0, Map.of(), List.of()));
    }

    @Override
    public QuarantineList naming(Address wallet) {
        return quarantine();
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        return answer(new RetryOutcome(0, 0, 0, 0));
    }
}
