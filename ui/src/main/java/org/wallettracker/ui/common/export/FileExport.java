package org.wallettracker.ui.common.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Something other than a table ready to be written, e.g. a picture of a graph.
 *
 * @param name for the file, without its ending
 * @param word what it is written as, for people, e.g. "PNG"
 * @param ending of the file's name, with the dot
 * @param content what is written
 */
public record FileExport(String name, String word, String ending, Content content) {

    /** What a file holds. */
    public interface Content {
        /**
         * Writes it to {@code out}. Called away from the FX thread.
         *
         * @param about the data's own state, by name (simulated or real, time), to be kept in the file where it can be
         */
        void write(OutputStream out, Map<String, String> about) throws IOException;
    }
}
