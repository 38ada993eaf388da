package org.wallettracker.storage;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Another process (or another part of this one) owns the data directory. */
public final class DataDirectoryInUseException extends StorageException {
    private static final long serialVersionUID = 1L;
    /** Stands for an owner that did not say who it is. */
    private static final long NOBODY = -1;

    private final String directory;
    private final long processId;

    /** {@code owner} holds {@code directory}; empty if it has not said who it is. */
    public DataDirectoryInUseException(Path directory, OptionalLong owner) {
        super(message(directory, owner));
        this.directory = directory.toString();
        this.processId = owner.orElse(NOBODY);
    }

    private static String message(Path directory, OptionalLong owner) {
        String who = owner.isPresent()
                ? owner.getAsLong() == ProcessHandle.current().pid()
                        ? "this very process (process id " + owner.getAsLong() + ")"
                        : "another program (process id " + owner.getAsLong() + ")"
                : "another program";
        return "the data directory " + directory + " is in use by " + who
                + ": close that one first, or choose another directory with --data-dir";
    }

    /** The directory that was asked for. */
    public String directory() {
        return directory;
    }

    /** Process id of the owner, if known. */
    public OptionalLong processId() {
        return processId == NOBODY ? OptionalLong.empty() : OptionalLong.of(processId);
    }
}
