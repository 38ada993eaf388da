package org.wallettracker.ingest.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.DecodeStats;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.file.ImportReport.FileResult;
import org.wallettracker.ingest.file.table.Mappings;
import org.wallettracker.ingest.file.trace.TraceFile;
import org.wallettracker.ingest.hint.HintBook;

/**
 * Imports files and folders: transactions, blocks and log frames as JSON, arrays, JSON Lines, funding traces, SOL/USD
 * prices as CSV and tables of trades by a mapping, each also gzipped.
 * What is not understood is quarantined or told per file; the rest goes in. Decodes on the calling thread and appends on
 * one of its own, batch after batch; what the store throws comes out here. Importing the same again changes nothing.
 */
public final class FileImporter {
    /** What the truth of a simulated world is called; it is never opened. */
    public static final String TRUTH = "truth.json";

    private static final Logger LOG = LoggerFactory.getLogger(FileImporter.class);
    private static final int PEEK = 8_192;

    private final FactStore facts;
    private final PriceStore prices;
    private final KnownAccounts known;
    private final InstantSource clock;
    private final Mappings mappings;
    private final @Nullable HintBook hints;
    private final int batch;

    /** As the other, without any mapping of tables. */
    public FileImporter(FactStore facts, PriceStore prices, KnownAccounts known, InstantSource clock) {
        this(facts, prices, known, clock, Mappings.NONE);
    }

    /**
     * Imports into {@code facts} and {@code prices}.
     *
     * @param clock gives the time of recording
     * @param mappings by which tables of trades are read
     */
    public FileImporter(FactStore facts, PriceStore prices, KnownAccounts known, InstantSource clock,
            Mappings mappings) {
        this(facts, prices, known, clock, mappings, Batch.TRANSACTIONS, null);
    }

    /**
     * As the other.
     *
     * @param batch most transactions that are stored in one commit
     * @param hints takes frames of launches and migrations as hints; null where nobody takes any
     */
    public FileImporter(FactStore facts, PriceStore prices, KnownAccounts known, InstantSource clock,
            Mappings mappings, int batch, @Nullable HintBook hints) {
        this.batch = batch;
        this.mappings = mappings;
        this.hints = hints;
        this.facts = facts;
        this.prices = prices;
        this.known = known;
        this.clock = clock;
    }

    /** Opens a stream whenever it is asked to; the reader closes it. */
    @FunctionalInterface
    public interface StreamSource {
        /** A fresh stream from the beginning. */
        InputStream open() throws IOException;
    }

    /** Imports {@code paths}: files, and folders with everything below them in the order of their names. */
    public ImportReport importPaths(List<Path> paths, Progress progress) {
        List<FileResult> results = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            files.addAll(Folders.below(path, results));
        }
        TransactionDecoder decoder = new TransactionDecoder(known);
        Batch batch = new Batch(facts, clock, this.batch);
        HintIntake intake = new HintIntake(hints, batch);
        int newPrices = 0;
        boolean cancelled = false;
        try {
            for (int i = 0; i < files.size() && !cancelled; i++) {
                Path file = files.get(i);
                progress.report("import " + file.getFileName(), i, files.size());
                FileRun run = new FileRun(file.toString(), decoder, batch, intake, progress);
                try (FileStream in = FileStream.open(Files.newInputStream(file), Files.size(file))) {
                    newPrices += read(file, in, run);
                } catch (IOException e) {
                    run.failed(reasonCode(e), reason(e));
                } catch (NotUnderstood e) {
                    run.failed(e.reason(), e.sentence());
                }
                results.add(run.result());
                cancelled = run.stopped();
            }
            intake.flush();
        } finally {
            batch.close(); // also on the way out of an unexpected failure: what was good until then is stored
        }
        progress.report("import", files.size(), files.size());
        return new ImportReport(results, batch.done(), newPrices, decoder.stats(), intake.taken(), cancelled);
    }

    /**
     * Imports JSON Lines (plain or gzipped) from {@code source}, e.g. a world that is being simulated in this process.
     *
     * @param name stands for the path in messages
     */
    public ImportReport importLines(String name, StreamSource source, Progress progress) {
        TransactionDecoder decoder = new TransactionDecoder(known);
        Batch batch = new Batch(facts, clock, this.batch);
        FileRun run = new FileRun(name, decoder, batch, new HintIntake(null, batch), progress);
        FileResult result;
        try {
            try (FileStream in = FileStream.open(source.open(), 0)) {
                run.transactions(in, true);
            } catch (IOException e) {
                run.failed(reasonCode(e), reason(e));
            } catch (NotUnderstood e) {
                run.failed(e.reason(), e.sentence());
            }
            result = run.result();
        } finally {
            batch.close(); // also on the way out of an unexpected failure
        }
        DecodeStats stats = decoder.stats();
        return new ImportReport(List.of(result), batch.done(), 0, stats, HintBook.Taken.NONE, run.stopped());
    }

    /** Reads one file by what it begins with; tells how many prices were new. */
    private int read(Path file, FileStream in, FileRun run) throws IOException, NotUnderstood {
        String begin = peek(in);
        String name = file.getFileName().toString();
        if (PriceFile.looksLike(begin)) {
            return run.prices(in, prices, priceSource(file), clock.millis());
        }
        if (begin.indexOf('\0') >= 0 || begin.startsWith("\uFFFD")) {
            run.transactions(in, lines(name)); // says what it is
            return 0;
        }
        if (TraceFile.looksLike(begin)) {
            run.trace(in);
            return 0;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean csv = lower.matches(".*\\.(csv|tsv)(\\.gz)?") || !mappings.chosen().isEmpty();
        String header = PriceFile.header(begin, csv);
        if (header != null) {
            run.table(in, mappings.of(header));
            return 0;
        }
        run.transactions(in, lines(name));
        return 0;
    }

    private static boolean lines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".jsonl.gz") || lower.endsWith(".ndjson")
                || lower.endsWith(".ndjson.gz");
    }

    private static String priceSource(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean simulated = folder != null && Files.exists(folder.resolve(TRUTH));
        return simulated ? "simulated" : "file " + file.getFileName();
    }

    /** The beginning of the file; a file that breaks off there is told when it is read. */
    private static String peek(InputStream in) throws IOException {
        in.mark(PEEK + 1);
        byte[] begin = new byte[PEEK];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < PEEK; n = in.read(begin, length, PEEK - length)) {
                length += n;
            }
        } catch (IOException e) {
            LOG.debug("breaks off within its first {} bytes: {}", PEEK, e.getMessage());
        }
        in.reset();
        return new String(begin, 0, length, StandardCharsets.UTF_8);
    }

    private static String reasonCode(IOException e) {
        return e instanceof ZipException || e instanceof EOFException || e instanceof FileStream.Bomb
                ? "bad-gzip"
                : "unreadable";
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof EOFException) {
            return "the gzip stream ends too early; what came before is read";
        }
        String text = String.valueOf(e.getMessage());
        return e instanceof ZipException ? "not a valid gzip stream (" + text + ")" : text;
    }
}
