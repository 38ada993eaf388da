package org.wallettracker.ingest.backfill;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Found;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.SignatureInfo;
import org.wallettracker.ingest.source.SignaturePage;
import org.wallettracker.ingest.source.SourceFailure;

/** Lists the history of a job's address, a page at a time, from the newest to the oldest. */
final class Lister {
    private final ChainReader reader;
    private final BackfillStore jobs;
    private final FactStore facts;
    private final InstantSource clock;
    private final boolean confirm;

    Lister(ChainReader reader, BackfillStore jobs, FactStore facts, InstantSource clock, boolean confirm) {
        this.reader = reader;
        this.jobs = jobs;
        this.facts = facts;
        this.clock = clock;
        this.confirm = confirm;
    }

    /** Lists the next page of {@code job} and keeps what it found together with its place. */
    void page(Job job) throws SourceFailure {
        SignaturePage page = reader.page(job.wanted().address(), job.cursor(), job.until(), Commitment.FINALIZED,
                confirm);
        List<SignatureInfo> wanted = new ArrayList<>();
        boolean tooOld = false;
        for (SignatureInfo entry : page.entries()) {
            boolean timed = entry.blockTime() != Unknown.TIME;
            tooOld |= timed && entry.blockTime() < job.wanted().fromTime();
            if (wants(job, entry, timed)) {
                wanted.add(entry);
            }
        }
        Set<Signature> signatures = new HashSet<>();
        wanted.forEach(entry -> signatures.add(entry.signature()));
        Set<Signature> stored = facts.whole(signatures);
        List<Found> found = wanted.stream().filter(entry -> !stored.contains(entry.signature()))
                .map(entry -> new Found(entry.signature(), entry.failed())).toList();
        Signature newest = job.newest() == null && !page.entries().isEmpty()
                ? page.entries().getFirst().signature()
                : null;
        jobs.listed(job.id(), found, page.cursor(), newest, page.end() || tooOld, clock.millis());
    }

    /**
     * A failed transaction cost its payer a fee, which counts for a wallet; of a curve or pool, most failures are of
     * wallets that are not followed.
     */
    private static boolean wants(Job job, SignatureInfo entry, boolean timed) {
        BackfillStore.Wanted wanted = job.wanted();
        boolean inTime = !timed || (entry.blockTime() >= wanted.fromTime() && entry.blockTime() <= wanted.toTime());
        boolean ofWallet = wanted.purpose() == Purpose.WALLET;
        return inTime && (!entry.failed() || ofWallet);
    }
}
