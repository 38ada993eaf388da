package org.wallettracker.app.worker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.Tuning;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.file.ImportReport;
import org.wallettracker.ingest.simulate.SimulatedPrices;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.storage.DatabaseAddress;

/**
 * The world that the workstation shows while there are no data of its own. It lives in a folder of its own below the data
 * directory, so that simulated and real facts never share a store, and goes in through the same decoder as the chain.
 */
public final class SimulatedWorld {
    /** Smaller than what {@code simulate} writes by default, so that it is on screen within seconds. */
    private static final WorldSpec SHOWN = new WorldSpec(7, 120, WorldSpec.of(7, 120).wallets(), 30);
    /** A price every ten minutes is enough to look at, and on screen sooner than one a minute. */
    private static final long PRICE_STEP = 600;
    private static final String FOLDER = "simulated-world";
    private static final String DATABASE_FILE = "desk.mv.db";
    private static final String COMPLETE = "simulated-world";
    /** So much of it is not stored at first: following the simulated chain brings it. */
    private static final long TO_COME_SECONDS = 6 * 3_600;
    /** Seconds of the simulated chain a second. */
    private static final double SPEED = 60;
    private static final int PIPE = 1 << 20;
    /** Tells which version of the generator made the world beside it. */
    private static final String VERSION_FILE = "world.version";
    private static final String PRESENT = String.valueOf(WorldGenerator.VERSION);
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedWorld.class);

    private SimulatedWorld() {
    }

    /**
     * How the chain that this world is of is served: what is stored of it is history, the rest happens.
     *
     * @param hang as {@link ChainServer.Spec} has it
     */
    public static ChainServer.Spec served(Duration hang) {
        return new ChainServer.Spec(SHOWN, 0, 0, SHOWN.end() - TO_COME_SECONDS, SPEED, Set.of(), hang, null);
    }

    private static long firstSlotToCome() {
        return WorldSpec.FIRST_SLOT
                + (SHOWN.end() - TO_COME_SECONDS - WorldSpec.START) * 1_000 / WorldSpec.SLOT_MILLIS;
    }

    /** The data directory to open for {@code directory}: itself once it holds a database, else the simulated world's. */
    public static Path directoryFor(Path directory) {
        return Files.exists(directory.resolve(DATABASE_FILE)) ? directory : directory.resolve(FOLDER);
    }

    /** Where the simulated world of {@code directory} lies; empty where none was made. */
    public static Optional<Path> below(Path directory) {
        Path world = directory.resolve(FOLDER);
        return Files.exists(world.resolve(DATABASE_FILE)) ? Optional.of(world) : Optional.empty();
    }

    /**
     * Opens the shared database where there is one, else what {@link #directoryFor} says. A simulated world that an older
     * version of the program made up is of another chain than the one that is served now: it is set aside.
     */
    public static Workspace open(Path directory, Optional<DatabaseAddress> shared, Tuning tuning,
            InstantSource clock) {
        Path world = directory.resolve(FOLDER);
        if (shared.isEmpty() && directoryFor(directory).equals(world)) {
            setAside(world);
        }
        return Workspace.open(shared.isPresent() ? directory : directoryFor(directory), shared, tuning,
                clock);
    }

    private static void setAside(Path world) {
        try {
            if (!Files.exists(world.resolve(DATABASE_FILE)) || version(world).equals(PRESENT)) {
                return;
            }
            Path aside = world.resolveSibling(FOLDER + "-before");
            for (int n = 2; Files.exists(aside); n++) {
                aside = world.resolveSibling(FOLDER + "-before-" + n);
            }
            Files.move(world, aside, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("The simulated world of an older version was moved to {}; it can be deleted", aside);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated world of an older version in " + world
                    + " can't be moved away: delete it", e);
        }
    }

    /** Empty for a world made before versions were noted. */
    private static String version(Path world) throws IOException {
        Path noted = world.resolve(VERSION_FILE);
        return Files.exists(noted) ? Files.readString(noted).strip() : "";
    }

    /**
     * Fills {@code workspace} with the default world if it is the simulated world's of {@code directory} and not filled
     * yet. A world whose making was cut short is completed: the same seed gives the same transactions.
     */
    public static void ensure(Workspace workspace, Path directory, Progress progress) {
        if (workspace.database().directory()
                .filter(directory.resolve(FOLDER).toAbsolutePath().normalize()::equals).isEmpty()) {
            return;
        }
        WorldSpec spec = SHOWN;
        if (workspace.database().settings().get(COMPLETE).filter(spec.toString()::equals).isPresent()) {
            return;
        }
        note(directory.resolve(FOLDER));
        workspace.database().prices()
                .add(SimulatedPrices.of(spec).stream().filter(price -> price.time() % PRICE_STEP == 0).toList(),
                        workspace.clock().millis());
        ImportReport report = stream(workspace, spec, progress);
        if (!report.clean()) {
            throw new IllegalStateException("the simulated world did not go in whole: " + report.files());
        }
        if (!report.cancelled()) {
            workspace.database().settings().put(COMPLETE, spec.toString());
        }
    }

    /** Before the first transaction goes in. */
    private static void note(Path world) {
        try {
            Files.writeString(world.resolve(VERSION_FILE), PRESENT);
        } catch (IOException e) {
            throw new UncheckedIOException("noting the version of the simulated world in " + world, e);
        }
    }

    /** Makes the world on one thread and decodes it on this one, with a bounded pipe between them. */
    private static ImportReport stream(Workspace workspace, WorldSpec spec, Progress progress) {
        try (ExecutorService maker = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("world").daemon(true).factory());
                PipedInputStream in = new PipedInputStream(PIPE)) {
            PipedOutputStream out = new PipedOutputStream(in);
            Future<?> made = maker.submit(() -> {
                try (OutputStream lines = new BufferedOutputStream(out, PIPE / 4)) {
                    long toCome = firstSlotToCome();
                    WorldGenerator.generate(spec, (json, length, slot) -> {
                        if (slot < toCome) {
                            lines.write(json, 0, length);
                        }
                    });
                }
                return null;
            });
            ImportReport report = workspace.importer().importLines("simulated world", () -> in, progress);
            if (!report.cancelled()) {
                made.get();
            }
            return report;
        } catch (IOException e) {
            throw new IllegalStateException("making the simulated world: " + e.getMessage(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("making the simulated world: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making the simulated world", e);
        }
    }
}
