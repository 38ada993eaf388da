package org.wallettracker.ui.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;

/** Says that there is nowhere to import to. */
final class NoImports implements ImportPort {

    private static IllegalStateException refused() {
        return new IllegalStateException("this workstation was started without a data directory to import into");
    }

    @Override
    public Target target() {
        throw refused();
    }

    @Override
    public List<String> mappings() {
        return List.of();
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress) {
        throw refused();
    }

    @Override
    public QuarantineList quarantine() {
        return new QuarantineList(0, Map.of(), List.of());
    }

    @Override
    public QuarantineList naming(Address wallet) {
        return quarantine();
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        throw refused();
    }
}
