package org.wallettracker.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Runs the npm package solana-dex-parser on the same transactions, in Node.js, single-threaded as it is. */
final class NpmParser {
    private static final String PACKAGE = "solana-dex-parser";
    private static final String VERSION = "2.6.7";
    private static final String SCRIPT = "dex-parser.cjs";

    private NpmParser() {
    }

    /** One reading; none, with a word why, where Node.js or the package can't be had. */
    static List<Reading> compare(Bench bench, Corpus corpus, ToLongFunction<Corpus> trades) throws IOException {
        Path folder = Files.createDirectories(bench.scratch().resolve("npm"));
        Path lines = folder.resolve("transactions.jsonl");
        try (OutputStream out = Files.newOutputStream(lines)) {
            for (byte[] line : corpus.lines()) {
                out.write(line);
            }
        }
        try (InputStream in = Objects.requireNonNull(NpmParser.class.getResourceAsStream(SCRIPT))) {
            Files.write(folder.resolve(SCRIPT), in.readAllBytes());
        }
        JsonNode told;
        try {
            if (!Files.isDirectory(folder.resolve("node_modules").resolve(PACKAGE))) {
                bench.say("fetching " + PACKAGE + " " + VERSION);
                run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKAGE + "@" + VERSION);
            }
            bench.say(PACKAGE + " on " + corpus.lines().size() + " of them");
            told = JsonMapper.builder().build().readTree(
                    run(folder, "node", SCRIPT, lines.toString(), Integer.toString(bench.rounds())));
        } catch (IOException e) {
            bench.say("left out: " + PACKAGE + " could not be run (" + e.getMessage() + ")");
            return List.of();
        }
        double[] ours = Rounds.seconds(bench.rounds(), List.of(() -> trades.applyAsLong(corpus)));
        double theirs = told.get("seconds").asDouble();
        double speed = corpus.lines().size() / ours[0];
        double other = corpus.lines().size() / theirs;
        return List.of(new Reading("decode, every so many, " + corpus.lines().size() + " transactions", speed,
                "transactions/s",
                String.format(Locale.ROOT, "npm %s %s, %.0f transactions/s, %d trades against ours %d", PACKAGE,
                        VERSION,
                        other, told.get("trades").asLong(), trades.applyAsLong(corpus)),
                speed / other));
    }

    private static String run(Path folder, String... command) throws IOException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                String error = Files.readString(errors).strip();
                throw new IOException(command[0] + " ended with " + code + ": "
                        + error.substring(Math.max(0, error.length() - 300)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted while " + command[0] + " ran", e);
        }
        return said;
    }
}
