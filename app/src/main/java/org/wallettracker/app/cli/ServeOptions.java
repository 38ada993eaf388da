package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldWriter;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.simulate.serve.FaultKind;
import picocli.CommandLine.Option;

/** How a simulated world is served. */
final class ServeOptions {
    private static final double FASTEST = 10_000;

    @Option(names = "--port", paramLabel = "P", description = "Port of JSON-RPC (default: any that is free).", defaultValue = "0")
    int port;

    @Option(names = "--socket-port", paramLabel = "P", description = "Port of the WebSocket (default: any that is free).", defaultValue = "0")
    int socketPort;

    @Option(names = "--speed", paramLabel = "X", description = "Seconds of the chain a second (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    double speed;

    @Option(names = "--live-minutes", paramLabel = "M", description = "How much of the world is still to come when serving begins; everything before is history (default: ${DEFAULT-VALUE}).", defaultValue = "60")
    long liveMinutes;

    @Option(names = "--faults", paramLabel = "KINDS", description = "What goes wrong, separated by commas: all, none, rate, error, hang, reset, truncate, duplicate, lie, drop, skip, rollback (default: ${DEFAULT-VALUE}).", defaultValue = "none")
    String faults = "none";

    @Option(names = "--hang", paramLabel = "SECONDS", description = "How long a request hangs when it does (default: ${DEFAULT-VALUE}).", defaultValue = "30")
    int hang;

    @Option(names = "--key", paramLabel = "K", description = "The key that Helius' and Shyft's interfaces ask for (default: any will do).")
    @Nullable
    String key;

    /** Serves until the process ends. */
    int serve(RootCommand root, WorldSpec world, @Nullable Path out) {
        CommandContext context = root.context();
        ChainServer.Spec spec = new ChainServer.Spec(world, checked("--port", port, 0, 65_535),
                checked("--socket-port", socketPort, 0, 65_535),
                world.end() - 60L * checked("--live-minutes", (int) Math.min(Integer.MAX_VALUE, liveMinutes), 0,
                        world.days() * 1_440),
                speed(), kinds(), Duration.ofSeconds(checked("--hang", hang, 0, 3_600)), key);
        try (ConsoleProgress progress = new ConsoleProgress(context)) {
            if (out != null) {
                WorldWriter.write(world, out.toAbsolutePath().normalize(), progress);
            }
            Path scratch = Files.createTempDirectory("wallet-tracker-chain");
            CountDownLatch ended = new CountDownLatch(1);
            ChainServer server = ChainServer.open(spec, scratch, context.clock(), progress);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("end of the simulated chain").unstarted(() -> {
                        server.close();
                        delete(scratch);
                        ended.countDown();
                    }));
            progress.close();
            tell(context, server);
            ended.await();
            return ExitCode.DONE;
        } catch (IOException e) {
            context.err().println("wallet-tracker: " + e.getMessage());
            return ExitCode.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private static void delete(Path scratch) {
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(CommandContext context, ChainServer server) {
        ObjectNode node = Json.object();
        node.put("rpc", server.rpc());
        node.put("socket", server.socket());
        node.put("helius", server.helius());
        node.put("heliusSocket", server.heliusSocket());
        node.put("shyft", server.shyft());
        node.put("market", server.market());
        node.put("transactions", server.transactions());
        node.put("trades", server.truth().trades());
        node.put("graduations", server.truth().graduations());
        context.out().println(Json.line(node));
        context.out().flush();
    }

    private static int checked(String option, int value, int low, int high) {
        if (value < low || value > high) {
            throw new UsageException("simulate: " + option + " is " + low + " to " + high + ", not " + value);
        }
        return value;
    }

    private double speed() {
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new UsageException("simulate: --speed is above 0 and at most " + (int) FASTEST + ", not " + speed);
        }
        return speed;
    }

    private Set<FaultKind> kinds() {
        try {
            return FaultKind.parse(faults);
        } catch (IllegalArgumentException e) {
            throw new UsageException("simulate: --faults: " + e.getMessage());
        }
    }
}
