package org.wallettracker.ingest.file;

import java.time.InstantSource;
import java.util.List;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;

/** Tries again what an earlier version did not understand. What is understood now goes in and leaves the list. */
public final class QuarantineRetry {
    private static final int PAGE = 200;

    private final FactStore facts;
    private final QuarantineStore quarantine;
    private final KnownAccounts known;
    private final InstantSource clock;

    /** Retries items of {@code quarantine} into {@code facts}; {@code clock} gives the time of recording. */
    public QuarantineRetry(FactStore facts, QuarantineStore quarantine, KnownAccounts known, InstantSource clock) {
        this.facts = facts;
        this.quarantine = quarantine;
        this.known = known;
        this.clock = clock;
    }

    /**
     * What a retry did.
     *
     * @param tried items that were decoded again
     * @param resolved of them now understood
     * @param incomplete items whose payload was cut: their file must be imported again
     * @param facts what the store made of the facts
     */
    public record RetryReport(long tried, long resolved, long incomplete, AppendReport facts) {
    }

    /** Tries every waiting item once, oldest first. */
    public RetryReport run(Progress progress) {
        TransactionDecoder decoder = new TransactionDecoder(known);
        long total = quarantine.waitingCount();
        long tried = 0;
        long resolved = 0;
        long incomplete = 0;
        long after = 0;
        AppendReport sum = AppendReport.NONE;
        List<QuarantineStore.Item> page = quarantine.waiting(after, PAGE);
        while (!page.isEmpty() && !progress.cancelled()) {
            for (QuarantineStore.Item item : page) {
                after = item.id();
                Quarantined what = item.what();
                if (what.payloadCut()) {
                    incomplete++;
                    continue;
                }
                tried++;
                Decoded again = decoder.decode(what.payload(), what.payload().length, what.path(), what.position(),
                        what.byteOffset());
                boolean still = again.rejects().stream().anyMatch(r -> r.reason().equals(what.reason()));
                if (!still && again.understood()) {
                    // what is not understood for another reason joins the list, else it would be lost with this item
                    sum = sum.plus(facts.append(again.transaction() == null ? List.of() : List.of(again.transaction()),
                            again.rejects(), clock.millis()));
                    quarantine.resolve(item.id(), clock.millis());
                    resolved++;
                }
            }
            progress.report("retry", tried + incomplete, total);
            page = quarantine.waiting(after, PAGE);
        }
        return new RetryReport(tried, resolved, incomplete, sum);
    }
}
