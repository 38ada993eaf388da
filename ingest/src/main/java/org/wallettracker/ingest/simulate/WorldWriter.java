package org.wallettracker.ingest.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.Progress;

/**
 * Writes a simulated world into a folder: {@code transactions/*.jsonl.gz}, {@code prices.csv} and {@code truth.json}.
 */
public final class WorldWriter {
    private static final int LINES_PER_FILE = 10_000;
    private static final String TRUTH = "truth.json";
    private static final String PRICES = "prices.csv";
    private static final String TRANSACTIONS = "transactions";
    private static final String MARK = "{\"simulatedWorld\":true,";

    private WorldWriter() {
    }

    /**
     * Writes the world of {@code spec} to {@code out}, a folder that is new, empty, or holds a world written here
     * before, which is then replaced. Everything is written beside it first and moved when it is whole.
     *
     * @return who is who in it
     * @throws IOException if the folder holds anything else, or can't be written; the message names it
     * @throws CancellationException if {@code progress} cancels; the folder is then as it was
     */
    public static WorldTruth write(WorldSpec spec, Path out, Progress progress) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        Path name = target.getFileName();
        if (name == null) {
            throw new IOException("a simulated world needs a folder of its own, not " + target);
        }
        refuseForeign(target);
        Path partial = target.resolveSibling(name + ".partial");
        refuseForeign(partial);
        delete(partial);
        Files.createDirectories(partial.resolve(TRANSACTIONS));
        try {
            WorldTruth truth;
            try (Parts parts = new Parts(partial.resolve(TRANSACTIONS))) {
                truth = WorldGenerator.generate(spec, parts, progress);
            }
            if (progress.cancelled()) {
                throw new CancellationException("cancelled: no simulated world was written to " + target);
            }
            writePrices(spec, partial.resolve(PRICES));
            writeTruth(truth, partial.resolve(TRUTH));
            delete(target);
            Files.move(partial, target);
            return truth;
        } catch (IOException | RuntimeException e) {
            delete(partial);
            throw e;
        }
    }

    /** A world folder holds nothing but what is written here; anything else is somebody's work. */
    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " is a file; a simulated world is written to a folder");
        }
        boolean partial = folder.toString().endsWith(".partial");
        Set<String> ours = Set.of(TRANSACTIONS, PRICES, TRUTH);
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.sorted().toList();
            for (Path entry : found) {
                if (!ours.contains(String.valueOf(entry.getFileName()))) {
                    throw new IOException(folder + " holds " + entry.getFileName()
                            + ", which is no part of a simulated world: choose a new or empty folder");
                }
            }
            if (!found.isEmpty() && !partial && !marked(folder.resolve(TRUTH))) {
                throw new IOException(folder
                        + " is not empty and was not written by simulate: choose a new or empty folder");
            }
        }
    }

    private static boolean marked(Path truth) throws IOException {
        if (!Files.isRegularFile(truth)) {
            return false;
        }
        try (var in = Files.newInputStream(truth)) {
            return new String(in.readNBytes(MARK.length()), StandardCharsets.UTF_8).equals(MARK);
        }
    }

    private static void writePrices(WorldSpec spec, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("time,sol_usd\n");
            for (PricePoint price : SimulatedPrices.of(spec)) {
                out.write(Instant.ofEpochSecond(price.time()) + "," + price.microUsd() / 1_000_000 + "."
                        + Long.toString(1_000_000 + price.microUsd() % 1_000_000).substring(1) + "\n");
            }
        }
    }

    private static void writeTruth(WorldTruth truth, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(new BufferedOutputStream(Files.newOutputStream(file)))) {
            json.writeStartObject();
            json.writeBooleanField("simulatedWorld", true);
            json.writeNumberField("seed", truth.seed());
            json.writeNumberField("transactions", truth.transactions());
            json.writeNumberField("trades", truth.trades());
            json.writeNumberField("graduations", truth.graduations());
            json.writeArrayFieldStart("wallets");
            for (WorldTruth.TrueWallet wallet : truth.wallets()) {
                json.writeStartObject();
                json.writeStringField("address", wallet.address());
                json.writeStringField("kind", wallet.kind());
                json.writeNumberField("skill", wallet.skill());
                if (wallet.ring() != null) {
                    json.writeStringField("ring", wallet.ring());
                    json.writeStringField("ringKind", wallet.ringKind());
                }
                if (wallet.innocent()) {
                    json.writeBooleanField("innocent", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rings");
            for (WorldTruth.TrueRing ring : truth.rings()) {
                json.writeStartObject();
                json.writeStringField("id", ring.id());
                json.writeStringField("kind", ring.kind());
                json.writeArrayFieldStart("members");
                for (String member : ring.members()) {
                    json.writeString(member);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The transaction files, one after the other; the gzip header's time is 0, so the same world gives the same bytes. */
    private static final class Parts implements TransactionSink, AutoCloseable {
        private final Path folder;
        private @Nullable OutputStream out;
        private int files;
        private int lines;

        Parts(Path folder) {
            this.folder = folder;
        }

        @Override
        public void transaction(byte[] json, int length, long slot) throws IOException {
            OutputStream into = out;
            if (into == null || lines == LINES_PER_FILE) {
                close();
                String number = Integer.toString(1_000_000 + ++files).substring(1);
                into = new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve("part-" + number + ".jsonl.gz"))),
                        1 << 16);
                out = into;
                lines = 0;
            }
            into.write(json, 0, length);
            lines++;
        }

        @Override
        public void close() throws IOException {
            OutputStream into = out;
            out = null;
            if (into != null) {
                into.close();
            }
        }
    }
}
