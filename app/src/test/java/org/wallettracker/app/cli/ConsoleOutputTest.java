package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleOutputTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int ended(int code, String failure) {
        ConsoleOutput console = new ConsoleOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (!failure.isEmpty()) {
                    throw new IOException(failure);
                }
            }
        });
        PrintStream out = new PrintStream(console, false, StandardCharsets.UTF_8);
        out.println("a line");
        out.flush();
        return console.ended(code, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskMakesASuccessAFailureAndIsTold() {
        assertThat(ended(ExitCode.DONE, "No space left on device")).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not all of the output could be written: No space");
        assertThat(ended(ExitCode.USAGE, "No space left on device")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whoReadsNoFurtherMakesNothingFail() {
        assertThat(ended(ExitCode.DONE, "Broken pipe")).isEqualTo(ExitCode.DONE);
        assertThat(ended(ExitCode.DONE, "")).isEqualTo(ExitCode.DONE);
        assertThat(said.size()).isZero();
    }
}
