package org.wallettracker.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ui.source.ImportPort;

/** An import that is at work and never done, for pictures; everything else is {@code real}'s. */
final class StagedWork implements ImportPort {
    private final ImportPort real;
    private final CountDownLatch release = new CountDownLatch(1);

    StagedWork(ImportPort real) {
        this.real = real;
    }

    /** Lets those go who wait for an answer. */
    void release() {
        release.countDown();
    }

    @Override
    public Target target() {
        return real.target();
    }

    @Override
    public List<String> mappings() {
        return real.mappings();
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress) {
        progress.report("import transactions.jsonl.gz", 0, 1);
        progress.report("import transactions.jsonl.gz", 128_311, 0);
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ImportOutcome(0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), false, true);
    }

    @Override
    public QuarantineList quarantine() {
        return real.quarantine();
    }

    @Override
    public QuarantineList naming(Address wallet) {
        return real.naming(wallet);
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        return new RetryOutcome(0, 0, 0, 0);
    }
}
