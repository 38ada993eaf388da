package org.wallettracker.app.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wallettracker.app.config.Labels;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.file.ImportReport;

/** An import from a file into a new embedded database, beside its two halves alone. */
final class ImportTrial implements Trial {
    private static final KnownAccounts LABELS = Labels.shipped();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "a file into a new embedded database; beside decoding alone and a raw JDBC insert of the same rows alone";
    }

    @Override
    public List<Reading> run(Bench bench) throws IOException {
        Corpus corpus = bench.corpus();
        Path file = bench.scratch().resolve("corpus.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (byte[] line : corpus.lines()) {
                out.write(line);
            }
        }
        int rounds = bench.rounds();
        double[][] took = new double[3][rounds];
        long facts = 0;
        long rows = 0;
        for (int round = -1; round < rounds; round++) { // the first is not counted
            bench.say(round < 0 ? "import, warming up" : "import, round " + (round + 1) + " of " + rounds);
            Path directory = bench.scratch().resolve("import-" + round);
            long[] end = new long[4];
            end[0] = System.nanoTime();
            facts = decode(corpus);
            end[1] = System.nanoTime();
            double imported = importInto(directory, file);
            RawRows raw = read(directory);
            rows = raw.size();
            double inserted = insert(raw, bench.scratch().resolve("raw-" + round));
            if (round >= 0) {
                took[0][round] = (end[1] - end[0]) / 1e9;
                took[1][round] = imported;
                took[2][round] = inserted;
            }
        }
        double decode = median(took[0]);
        double imported = median(took[1]);
        double insert = median(took[2]);
        return List.of(Reading.plain("import, facts", facts / imported, "facts/s"),
                new Reading("import, wall time of " + facts + " facts", imported, "s",
                        String.format(Locale.ROOT, "the slower of decoding alone, %.2f s, and a raw JDBC insert of the"
                                + " same %d rows alone, %.2f s", decode, rows, insert),
                        imported / Math.max(decode, insert)));
    }

    private static long decode(Corpus corpus) {
        TransactionDecoder decoder = new TransactionDecoder(LABELS);
        long facts = 0;
        for (byte[] line : corpus.lines()) {
            DecodedTransaction tx = decoder.decode(line, line.length, "bench", 1, 0).transaction();
            facts += tx == null ? 0 : tx.facts().size();
        }
        return facts;
    }

    /** Seconds of the import alone: making and opening the database is left out. */
    private static double importInto(Path directory, Path file) {
        try (Workspace workspace = Workspace.open(directory, InstantSource.system())) {
            workspace.database().settings().get("bench"); // waits until all of the opening is done
            long begin = System.nanoTime();
            ImportReport report = workspace.importer().importPaths(List.of(file), Progress.NONE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (!report.clean()) {
                throw new IllegalStateException("the bench's own transactions did not go in whole: " + report.files());
            }
            return seconds;
        }
    }

    private static RawRows read(Path directory) throws IOException {
        try {
            return RawRows.read(directory);
        } catch (SQLException e) {
            throw new IOException("reading back the rows of " + directory, e);
        }
    }

    private static double insert(RawRows rows, Path directory) throws IOException {
        Workspace.open(directory, InstantSource.system()).close(); // makes the tables
        try {
            return rows.insert(directory);
        } catch (SQLException e) {
            throw new IOException("inserting into " + directory, e);
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
