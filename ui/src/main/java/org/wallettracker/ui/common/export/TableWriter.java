package org.wallettracker.ui.common.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.wallettracker.domain.port.Progress;

/** Writes tables, and what else is exported, into files. The program lends the workstation one. */
public interface TableWriter {

    /**
     * Writes {@code table} to {@code file}: beside it first and moved into place when it is whole, so that there is never
     * half a file. Called away from the FX thread.
     *
     * @param replace true to put it in place of a file that is already there
     * @param progress is told the rows written and asked whether to stop
     * @return true if it is written; false if it was cancelled, then everything is as before
     * @throws IOException if it can't be written, with the place and the reason in words; a file that was there before is
     *     untouched
     */
    boolean write(TableExport<?> table, TableFormat format, Path file, boolean replace, Progress progress)
            throws IOException;

    /**
     * Writes {@code export} to {@code file} in the same way: whole, or nothing.
     *
     * @param about the data's own state, by name
     * @param replace true to put it in place of a file that is already there
     * @throws IOException if it can't be written, with the place and the reason in words
     */
    default void write(FileExport export, Map<String, String> about, Path file, boolean replace) throws IOException {
        throw new IOException("this workstation was started without a way to write files");
    }
}
