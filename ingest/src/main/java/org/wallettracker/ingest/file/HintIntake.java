package org.wallettracker.ingest.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.ingest.hint.HintBook;
import org.wallettracker.ingest.hint.HintBook.Taken;
import org.wallettracker.ingest.hint.PumpPortalFrame;

/** The hints of an import on their way: some at once, after what was decoded before. */
final class HintIntake {
    private static final Logger LOG = LoggerFactory.getLogger(HintIntake.class);
    private static final int STEP = 1_000;

    private final @Nullable HintBook book;
    private final Batch batch;
    private final List<Hint> hints = new ArrayList<>();
    private Taken taken = Taken.NONE;

    /** @param book null where nobody takes hints: then there are none */
    HintIntake(@Nullable HintBook book, Batch batch) {
        this.book = book;
        this.batch = batch;
    }

    /** What an element that is no transaction is; null where nobody takes hints, or it is none of PumpPortal's. */
    @Nullable
    PumpPortalFrame frame(byte[] bytes, int length) {
        if (book == null) {
            return null;
        }
        try {
            PumpPortalFrame frame = PumpPortalFrame.read(bytes, length);
            return frame instanceof PumpPortalFrame.Foreign ? null : frame;
        } catch (IOException e) {
            LOG.debug("no frame either: {}", e.getMessage());
            return null;
        }
    }

    void add(Hint hint) {
        hints.add(hint);
        if (hints.size() >= STEP) {
            flush();
        }
    }

    void flush() {
        if (book != null && !hints.isEmpty()) {
            batch.settle(); // one writer at a time
            taken = taken.plus(book.take(hints));
            hints.clear();
        }
    }

    Taken taken() {
        return taken;
    }
}
