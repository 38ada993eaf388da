package org.wallettracker.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.port.Progress;

/** Started by {@link StartTrial} in a Java of its own: opens a data directory as the program does and tells its memory. */
public final class StartProbe {
    /** Rebuild everything, and keep the snapshot afterwards. */
    static final String COLD = "cold";
    /** Show the leaderboard of the snapshot. */
    static final String SNAPSHOT = "snapshot";
    /** Told as soon as the leaderboard can be read. */
    static final String READY = "ready";
    static final String SECONDS = "seconds";
    static final String ROWS = "rows";
    /** Seconds of all processors that the process had taken when it was ready. */
    static final String PROCESSOR = "processor";
    static final String HEAP = "heap";
    static final String ALLOWED = "allowed";
    static final String OUTSIDE = "outside";
    static final String PROCESS = "process";

    private static final String HIGHEST = "VmHWM:";

    private StartProbe() {
    }

    /** @param args {@link #COLD} or {@link #SNAPSHOT}, and the data directory */
    public static void main(String[] args) throws IOException {
        try (Workspace workspace = Workspace.open(Path.of(args[1]), InstantSource.system())) {
            boolean cold = args[0].equals(COLD);
            if (cold) {
                workspace.engine().rebuild(Long.MAX_VALUE, Long.MAX_VALUE, Progress.NONE);
            } else if (!workspace.restoreBoard()) {
                throw new IllegalStateException("the snapshot was not taken: the log in " + args[1] + " says why");
            }
            int rows = workspace.engine().leaderboard().rows().size();
            System.out.println(READY);
            System.out.println(PROCESSOR + " " + ProcessHandle.current().info().totalCpuDuration()
                    .orElse(Duration.ZERO).toMillis() / 1e3);
            tell(ROWS, rows);
            tell(PROCESS, highest());
            tell(HEAP, used());
            tell(ALLOWED, Runtime.getRuntime().maxMemory());
            tell(OUTSIDE, MemoryTrial.outside());
            if (cold) {
                workspace.keepBoard();
            }
        }
    }

    private static void tell(String what, long value) {
        System.out.println(what + " " + value);
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Most memory that this process had resident; 0 where the system does not tell. */
    private static long highest() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(HIGHEST))
                .mapToLong(line -> Long.parseLong(
                        line.substring(HIGHEST.length()).toLowerCase(Locale.ROOT).replace("kb", "").strip()) * 1_024)
                .findFirst().orElse(0);
    }
}
