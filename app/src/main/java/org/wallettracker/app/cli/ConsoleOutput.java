package org.wallettracker.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why something could not be written: print streams keep that to themselves. */
final class ConsoleOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    ConsoleOutput(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /**
     * What a program that ended with {@code code} ends with: failed, and a word to the user, if not all of its output was
     * written. Who reads no further, as {@code head} does, made nothing fail.
     */
    int ended(int code, PrintStream err) {
        IOException why = failure;
        if (why == null || String.valueOf(why.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe")) {
            return code;
        }
        err.println("wallet-tracker: not all of the output could be written: "
                + Printable.text(String.valueOf(why.getMessage())));
        return code == ExitCode.DONE ? ExitCode.FAILED : code;
    }
}
