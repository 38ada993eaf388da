package org.wallettracker.ui.common.export;

import java.io.IOException;
import java.nio.file.Path;
import org.wallettracker.domain.port.Progress;

/** Writes tables into files. The program lends the workstation one. */
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
}
