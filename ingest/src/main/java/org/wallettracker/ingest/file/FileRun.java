package org.wallettracker.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.PassedOver;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.file.ImportReport.FileResult;
import org.wallettracker.ingest.file.table.TableFile;
import org.wallettracker.ingest.file.table.TableMapping;
import org.wallettracker.ingest.file.trace.TraceFile;
import org.wallettracker.ingest.hint.PumpPortalFrame;

/** One file's way through the decoder. */
final class FileRun {
    private static final Logger LOG = LoggerFactory.getLogger(FileRun.class);
    private static final int MAX_NOTES = 20;
    /** Reasons that say that the file itself is cut or damaged. */
    private static final Set<String> DAMAGE = Set.of(Reasons.TRUNCATED_JSON, Reasons.MALFORMED_JSON);
    /** Reasons that say what kind of file it is, told once per file however many elements it has. */
    private static final Set<String> KIND_OF_FILE = Set.of(Reasons.NOT_A_TRANSACTION, Reasons.UNSUPPORTED_FORM);

    private final String path;
    private final TransactionDecoder decoder;
    private final Batch batch;
    private final HintIntake intake;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Quarantined> firstOfKind = new LinkedHashMap<>();
    private final Map<String, Long> countOfKind = new LinkedHashMap<>();
    private final Map<String, Long> counted = new LinkedHashMap<>();
    private long transactions;
    private long hints;
    private long rejects;
    private long notesLeftOut;
    private @Nullable String error;
    private @Nullable String firstReject;
    private @Nullable String firstDamage;
    private long refused;
    private final HeldBlock held = new HeldBlock();
    private long elementsRead;
    private boolean stopped;

    FileRun(String path, TransactionDecoder decoder, Batch batch, HintIntake intake, Progress progress) {
        this.path = path;
        this.decoder = decoder;
        this.batch = batch;
        this.intake = intake;
        this.progress = progress;
    }

    /** Reads every element of {@code in}; what was read before an error stays read. */
    void transactions(FileStream in, boolean lines) throws IOException, NotUnderstood {
        ElementReader elements = new ElementReader(new ByteSource(in, bytes -> goOn(in)), lines);
        try {
            while (!stopped && elements.next()) {
                if (held.context() != elements.block()) {
                    release();
                    held.open(elements.block());
                }
                NotUnderstood problem = elements.problem();
                if (problem != null) {
                    reject(new Quarantined(problem.reason(), path + " #" + elements.position() + ": "
                            + problem.sentence(), path, elements.position(), elements.offset(), null, new byte[0],
                            true, TransactionDecoder.VERSION));
                } else {
                    decode(elements);
                }
                if ((++elementsRead & 0xff) == 0) {
                    goOn(in);
                }
            }
        } catch (ByteSource.Stopped e) {
            stopped = true;
        } finally {
            release();
        }
    }

    /** Tells how far it is; false once it should stop. */
    private boolean goOn(FileStream in) {
        progress.report("import " + path, in.done(), in.size());
        stopped |= progress.cancelled();
        return !stopped;
    }

    private void decode(ElementReader elements) {
        Decoded decoded = decoder.decode(elements.bytes(), elements.length(), path, elements.position(),
                elements.offset());
        DecodedTransaction transaction = decoded.transaction();
        if (transaction == null && hinted(elements, decoded)) {
            return;
        }
        if (transaction != null) {
            transactions++;
            if (elements.block() == null) {
                batch.add(transaction);
            } else if (held.add(transaction)) {
                release();
            }
        }
        for (Quarantined reject : decoded.rejects()) {
            reject(reject);
        }
        for (String what : decoded.counted()) {
            count(what, 1);
        }
        for (String note : decoded.notes()) {
            note(path + " #" + elements.position() + ": " + note);
        }
    }

    /** True if the element is a frame that only hints at a transaction. */
    private boolean hinted(ElementReader elements, Decoded decoded) {
        if (decoded.rejects().size() != 1
                || !decoded.rejects().getFirst().reason().equals(Reasons.NOT_A_TRANSACTION)) {
            return false;
        }
        switch (intake.frame(elements.bytes(), elements.length())) {
            case PumpPortalFrame.Told told -> {
                hints++;
                intake.add(told.hint());
                count("hint of PumpPortal at a transaction: no fact until the chain tells it", 1);
                if (!told.note().isEmpty()) {
                    count(told.note(), 1);
                }
                return true;
            }
            case PumpPortalFrame.Service service -> {
                count(PassedOver.SERVICE_MESSAGE, 1);
                return true;
            }
            case PumpPortalFrame.Bad bad -> {
                note(path + " #" + elements.position() + ": " + bad.why());
                return false;
            }
            case null, default -> {
                return false;
            }
        }
    }

    /** Gives the transactions of the open block to the store. */
    private void release() {
        long slotless = 0;
        for (DecodedTransaction transaction : held.take()) {
            slotless += transaction.header().slot() == Unknown.AMOUNT ? 1 : 0;
            batch.add(transaction);
        }
        if (slotless > 0) {
            count("transaction of a block that does not name its slot (a getBlock answer does not): its slot is"
                    + " unknown, its place in the block known", slotless);
        }
    }

    private void count(String what, long n) {
        counted.merge(what, n, Long::sum);
    }

    private void note(String sentence) {
        if (notes.size() < MAX_NOTES) {
            notes.add(sentence);
        } else {
            notesLeftOut++;
        }
    }

    private void reject(Quarantined reject) {
        if (firstReject == null) {
            firstReject = reject.reason() + ": " + reject.message();
        }
        refused++;
        if (firstDamage == null && DAMAGE.contains(reject.reason())) {
            firstDamage = reject.reason() + ": " + reject.message();
        }
        if (KIND_OF_FILE.contains(reject.reason())) {
            firstOfKind.putIfAbsent(reject.reason(), reject);
            countOfKind.merge(reject.reason(), 1L, Long::sum);
        } else {
            rejects++;
            batch.add(reject);
        }
    }

    /** Reads a table of trades or transfers by {@code mapping}. */
    void table(FileStream in, TableMapping mapping) throws IOException, NotUnderstood {
        note(path + ": read by the mapping " + mapping.name());
        TableFile.read(in, mapping, new TableFile.Rows() {
            @Override
            public boolean fact(DecodedTransaction transaction) {
                return take(transaction, in);
            }

            @Override
            public boolean bad(long line, String reason, String message, String row) {
                return refuse(new Quarantined(reason, path + " line " + line + ": " + message, path, line,
                        Unknown.AMOUNT, null, payload(row), true, TransactionDecoder.VERSION), in);
            }
        });
    }

    /** Reads a funding trace. */
    void trace(FileStream in) throws IOException, NotUnderstood {
        TraceFile.read(in, new TraceFile.Entries() {
            @Override
            public boolean payments(DecodedTransaction transaction) {
                count("transaction with payments as a funding trace tells them: pending until it is read itself", 1);
                return take(transaction, in);
            }

            @Override
            public boolean passedOver(String what) {
                count(what, 1);
                return goesOn(in);
            }

            @Override
            public boolean bad(long position, long offset, String reason, String message,
                    @Nullable Signature signature, String text) {
                return refuse(new Quarantined(reason, path + " #" + position + ": " + message, path, position, offset,
                        signature, payload(text), true, TransactionDecoder.VERSION), in);
            }
        });
    }

    private boolean take(DecodedTransaction transaction, FileStream in) {
        transactions++;
        batch.add(transaction);
        return goesOn(in);
    }

    private boolean refuse(Quarantined what, FileStream in) {
        reject(what);
        return goesOn(in);
    }

    private boolean goesOn(FileStream in) {
        return (++elementsRead & 0xff) != 0 || goOn(in);
    }

    private static byte[] payload(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length > TransactionDecoder.MAX_PAYLOAD
                ? Arrays.copyOf(bytes, TransactionDecoder.MAX_PAYLOAD)
                : bytes;
    }

    /** Reads a CSV of prices, recorded at {@code now} (Unix milliseconds); tells how many were new. */
    int prices(InputStream in, PriceStore store, String source, long now) throws IOException {
        PriceFile file = PriceFile.read(in, source);
        for (String problem : file.problems()) {
            note(path + " " + problem);
        }
        file.notes().forEach(sentence -> note(path + " " + sentence));
        if (!file.problems().isEmpty()) {
            error = "bad-price: " + file.problems().size() + " lines of " + path + " are no price, the first: "
                    + file.problems().getFirst();
        }
        batch.settle(); // one writer at a time
        return store.add(file.prices(), now);
    }

    /** The file as a whole could not be read (further). */
    void failed(String reason, String message) {
        error = reason + ": " + path + ": " + message;
        LOG.info("import: {}", error);
    }

    boolean stopped() {
        return stopped;
    }

    /** Ends the file: what told its kind goes into the batch, once per kind. */
    FileResult result() {
        for (Map.Entry<String, Quarantined> entry : firstOfKind.entrySet()) {
            long more = countOfKind.getOrDefault(entry.getKey(), 1L) - 1;
            Quarantined q = entry.getValue();
            batch.add(more == 0
                    ? q
                    : new Quarantined(q.reason(), q.message() + " (and " + more + " more elements like it)", q.path(),
                            q.position(), q.byteOffset(), q.signature(), q.payload(), true, q.decoderVersion()));
            rejects++;
        }
        firstOfKind.clear();
        if (error == null) {
            error = transactions + hints == 0 ? firstReject : firstDamage;
        }
        counted.forEach((what, n) -> notes.add(path + ": " + n + " x " + what));
        if (notesLeftOut > 0) {
            notes.add(path + ": and " + notesLeftOut + " more notes like these");
        }
        if (firstReject != null) {
            notes.add(path + ": " + refused + (refused == 1 ? " item" : " items") + " quarantined, the first: "
                    + firstReject);
        }
        return new FileResult(path, transactions, rejects, error, notes);
    }
}
