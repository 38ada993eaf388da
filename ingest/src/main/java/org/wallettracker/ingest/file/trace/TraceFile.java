package org.wallettracker.ingest.file.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Funding traces as JSON: transactions of a wallet with what it sent and received (Nansen's profiler), wallets related to
 * it, and graphs of who paid whom first. Streamed: one entry is held at a time.
 */
public final class TraceFile {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_TEXT = 1 << 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_TEXT).build())
            .build();

    private TraceFile() {
    }

    /** Takes what a trace holds. */
    public interface Entries {
        /** The payments of a transaction; false to stop. */
        boolean payments(DecodedTransaction transaction);

        /** An entry that is understood and tells no payment; false to stop. */
        boolean passedOver(String what);

        /**
         * An entry that can't be read; false to stop.
         *
         * @param position of the entry, from 1
         * @param offset of its beginning in bytes
         * @param message where it stands, which field, what was expected
         * @param text of the entry
         */
        boolean bad(long position, long offset, String reason, String message, @Nullable Signature signature,
                String text);
    }

    /** True if a file that begins so is a funding trace. */
    public static boolean looksLike(String begin) {
        String text = begin.startsWith("\uFEFF") ? begin.substring(1) : begin;
        text = text.stripLeading();
        return (text.startsWith("{") || text.startsWith("["))
                && (names(text, "tokens_sent") || names(text, "tokens_received") || names(text, "relatedWallets")
                        || names(text, "fromAddress", "toAddress") || names(text, "launches", "tokenAddress")
                        || names(text, "nodes", "firstFunder") || names(text, "edges", "relation"));
    }

    private static boolean names(String text, String... names) {
        return Stream.of(names).allMatch(name -> text.contains('"' + name + '"'));
    }

    /**
     * Reads {@code in} to its end.
     *
     * @throws NotUnderstood where the JSON ends too early, is damaged or over a limit; what came before is read
     */
    public static void read(InputStream in, Entries to) throws IOException, NotUnderstood {
        try (JsonParser parser = JSON.createParser(in)) {
            new TraceWalk(parser, to).all();
        } catch (JsonProcessingException e) {
            String where = " at byte " + (e.getLocation() == null ? "?" : e.getLocation().getByteOffset());
            if (e instanceof JsonEOFException) {
                throw new NotUnderstood(Reasons.TRUNCATED_JSON,
                        "the JSON ends too early" + where + "; the entries before are read");
            } else if (e instanceof StreamConstraintsException) {
                throw new NotUnderstood(Reasons.LIMIT_EXCEEDED, "JSON over a limit" + where + ": expected at most "
                        + MAX_DEPTH + " levels and texts of " + MAX_TEXT + " characters; the entries before are read");
            }
            throw new NotUnderstood(Reasons.MALFORMED_JSON,
                    "not valid JSON" + where + "; the entries before are read");
        }
    }
}
