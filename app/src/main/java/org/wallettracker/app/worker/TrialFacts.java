package org.wallettracker.app.worker;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.pack.FactPacker;
import org.wallettracker.domain.pack.FactReader;
import org.wallettracker.domain.pack.PackedFacts;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;

/**
 * Facts and prices of one world in memory, packed, as long as a trial needs them. A transaction that comes again adds
 * nothing; nothing is withdrawn. One thread writes, and none while others read.
 */
final class TrialFacts implements FactStore, PriceStore {
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private final FactPacker packer = new FactPacker();
    private final LongOpenHashSet seen = new LongOpenHashSet();
    private final List<TransactionHeader> failed = new ArrayList<>();
    private final List<PricePoint> prices = new ArrayList<>();
    private AppendReport report = AppendReport.NONE;
    private long trades;
    private long newest = Unknown.TIME;

    @Override
    public AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now) {
        AppendReport of = new AppendReport(0, 0, 0, 0, 0, rejects.size());
        for (DecodedTransaction transaction : transactions) {
            of = of.plus(add(transaction));
        }
        report = report.plus(of);
        return of;
    }

    private AppendReport add(DecodedTransaction transaction) {
        TransactionHeader header = transaction.header();
        if (!seen.add(mixed(header.signature()))) {
            return new AppendReport(0, transaction.facts().size(), 0, 0, 0, 0);
        }
        if (header.failed()) {
            failed.add(header);
        }
        AppendReport of = AppendReport.NONE;
        for (Fact fact : transaction.facts()) {
            packer.add(new RecordedFact(header, fact, packer.size() + 1L, 0));
            trades += fact.kind() == FactKind.TRADE ? 1 : 0;
            newest = Math.max(newest, header.blockTime());
            of = of.plusAdded(fact.status());
        }
        return of;
    }

    /** All 64 bytes in one number: of a million signatures two agree in it once in thirty million worlds. */
    private static long mixed(Signature signature) {
        long sum = 0;
        byte[] bytes = signature.toBytes();
        for (int i = 0; i < bytes.length; i += Long.BYTES) {
            long part = 0;
            for (int k = i; k < i + Long.BYTES; k++) {
                part = part << Byte.SIZE | bytes[k] & 0xff;
            }
            sum = (sum ^ part) * MIX;
            sum ^= sum >>> 29;
        }
        return sum;
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        PackedFacts facts = packer.build();
        FactReader reader = facts.reader();
        long last = Math.min(facts.size(), query.knownAt());
        for (int number = 0; number < last; number++) {
            RecordedFact fact = reader.read(number);
            if (query.asOf() == Long.MAX_VALUE
                    || fact.header().blockTime() != Unknown.TIME && fact.header().blockTime() <= query.asOf()) {
                to.accept(fact);
            }
        }
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        failed.forEach(to);
    }

    @Override
    public StoreCounts counts() {
        return new StoreCounts(packer.size(), seen.size(), trades, report.verified(), report.pending(),
                report.disputed(), report.quarantined(), packer.size(), 0, newest);
    }

    @Override
    public int add(List<PricePoint> more, long now) {
        prices.addAll(more);
        return more.size();
    }

    @Override
    public List<PricePoint> all(long knownAt) {
        return List.copyOf(prices);
    }
}
