package org.wallettracker.app.desktop;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MappingFiles;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.table.TableMapping;
import org.wallettracker.ui.source.ImportPort;

/** An open data directory as the import view shows it in pictures: nothing can be imported. */
public final class ShownImports implements ImportPort {
    private final Workspace workspace;
    private final Path directory;

    /** Of {@code workspace}, where {@code directory} is the analyst's own. */
    public ShownImports(Workspace workspace, Path directory) {
        this.workspace = workspace;
        this.directory = directory;
    }

    @Override
    public Target target() {
        return workspace.database().directory().isEmpty()
                ? new Target("the shared database", false)
                : new Target(directory.toString(), !SimulatedWorld.directoryFor(directory).equals(directory));
    }

    @Override
    public List<String> mappings() {
        return new MappingFiles(directory).load(null).known().stream().map(TableMapping::name).sorted().toList();
    }

    @Override
    public ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress) {
        throw new IllegalStateException("a picture imports nothing");
    }

    @Override
    public QuarantineList quarantine() {
        return ImportOutcomes.of(workspace.database().quarantine());
    }

    @Override
    public QuarantineList naming(Address wallet) {
        return ImportOutcomes.naming(workspace.database().quarantine(), wallet);
    }

    @Override
    public RetryOutcome retry(Progress progress) {
        throw new IllegalStateException("a picture decodes nothing");
    }
}
