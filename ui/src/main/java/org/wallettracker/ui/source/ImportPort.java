package org.wallettracker.ui.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.desk.WaitingRows;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.Progress;

/**
 * Takes files into the analyst's data directory and tries again what was not understood. Every method may take long: never
 * call on the thread that paints. Work of two calls queues behind each other.
 */
public interface ImportPort {

    /** Where an import would go now. */
    Target target();

    /** Names of the saved mappings of CSV columns, in the order of the alphabet; empty if there are none. */
    List<String> mappings();

    /**
     * Imports {@code paths} (files, and folders with all below them), then builds a new run. The desk shows the analyst's
     * own data from then on.
     *
     * @param mapping name of the mapping for tables of trades; null for whichever fits
     * @throws RuntimeException saying what failed and what to do; what was stored until then stays
     */
    ImportOutcome run(List<Path> paths, @Nullable String mapping, Progress progress);

    /** What waits because it was not understood. */
    QuarantineList quarantine();

    /** What of that names {@code wallet}, in its message or in the bytes that are kept. */
    QuarantineList naming(Address wallet);

    /** How much of that there is. */
    default WaitingRows waiting(Address wallet) {
        QuarantineList list = naming(wallet);
        return new WaitingRows(list.waiting(), list.whole());
    }

    /** Decodes what waits again with this version; if facts came of it, builds a new run. */
    RetryOutcome retry(Progress progress);

    /** One that can't import, for a workstation without a data directory. */
    ImportPort NONE = new NoImports();

    /**
     * Where an import goes.
     *
     * @param place the analyst's own data directory, or a shared database (without its password)
     * @param simulated true while the simulated world is shown: it is never mixed with imported facts
     */
    record Target(String place, boolean simulated) {
    }

    /**
     * What an import did, in facts where no other word stands.
     *
     * @param read new, duplicate and quarantined together
     * @param added new ones
     * @param prices SOL/USD prices that were new
     * @param switched true if the desk showed the simulated world before and shows the analyst's own data now
     * @param cancelled true if it was stopped before its end: what is counted is stored
     */
    record ImportOutcome(long read, long added, long duplicate, long verified, long disputed, long pending,
            long quarantined, long transactions, int prices, List<FileOutcome> files, boolean switched,
            boolean cancelled) {
        public ImportOutcome {
            files = List.copyOf(files);
        }
    }

    /**
     * One file.
     *
     * @param transactions understood
     * @param rejects quarantined of it
     * @param error why nothing or not all of it could be read; null if it could
     * @param notes what a person should know of it
     */
    record FileOutcome(String path, long transactions, long rejects, @Nullable String error, List<String> notes) {
        public FileOutcome {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What waits.
     *
     * @param waiting how many in all
     * @param reasons how many by reason, of {@code items}
     * @param items the oldest of them, oldest first; all of them unless {@code waiting} is more
     * @param whole false if so much waits that not all of it was looked through
     */
    record QuarantineList(long waiting, Map<String, Long> reasons, List<Waiting> items, boolean whole) {
        public QuarantineList {
            items = List.copyOf(items);
        }

        /** All that waits. */
        public QuarantineList(long waiting, Map<String, Long> reasons, List<Waiting> items) {
            this(waiting, reasons, items, true);
        }
    }

    /**
     * Something that was not understood.
     *
     * @param recordedAt Unix milliseconds
     * @param position line or element in its file, from 1
     * @param byteOffset where it begins in the unpacked file; -1 if not known
     * @param signature base58; null if that much was not readable
     * @param preview the beginning of its bytes as they came
     * @param bytes how many are kept
     * @param whole false if not all of it is kept: then its file must be imported again
     */
    record Waiting(long id, long recordedAt, String reason, String message, String path, long position,
            long byteOffset, @Nullable String signature, byte[] preview, long bytes, boolean whole) {
    }

    /**
     * What a retry did.
     *
     * @param tried items decoded again
     * @param resolved of them now understood
     * @param incomplete items of which not all is kept
     * @param added new facts
     */
    record RetryOutcome(long tried, long resolved, long incomplete, long added) {
    }
}
