package org.wallettracker.ingest.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.QuarantineStore;

/** Stores in memory that keep to the ports' words as far as an import needs them. */
final class MemoryStore implements FactStore, PriceStore, QuarantineStore {
    final Map<Signature, DecodedTransaction> transactions = new LinkedHashMap<>();
    final List<Item> items = new ArrayList<>();
    final List<Long> resolved = new ArrayList<>();
    final List<PricePoint> prices = new ArrayList<>();
    int appends;

    @Override
    public AppendReport append(List<DecodedTransaction> list, List<Quarantined> rejects, long now) {
        appends++;
        AppendReport report = new AppendReport(0, 0, 0, 0, 0, rejects.size());
        for (DecodedTransaction tx : list) {
            if (transactions.putIfAbsent(tx.header().signature(), tx) == null) {
                for (Fact fact : tx.facts()) {
                    report = report.plusAdded(fact.status());
                }
            } else {
                report = report.plus(new AppendReport(0, tx.facts().size(), 0, 0, 0, 0));
            }
        }
        for (Quarantined reject : rejects) {
            items.add(new Item(items.size() + 1L, now, reject));
        }
        return report;
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        transactions.values().forEach(tx -> tx.facts().forEach(f -> to.accept(new RecordedFact(tx.header(), f, 1, 1))));
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        transactions.values().stream().map(DecodedTransaction::header).filter(TransactionHeader::failed).forEach(to);
    }

    @Override
    public StoreCounts counts() {
        throw new UnsupportedOperationException("not asked for in an import");
    }

    @Override
    public int add(List<PricePoint> list, long now) {
        int before = prices.size();
        list.stream().filter(p -> !prices.contains(p)).forEach(prices::add);
        return prices.size() - before;
    }

    @Override
    public List<PricePoint> all(long knownAt) {
        return List.copyOf(prices);
    }

    @Override
    public List<Item> waiting(long afterId, int limit) {
        return items.stream().filter(i -> i.id() > afterId && !resolved.contains(i.id())).limit(limit).toList();
    }

    @Override
    public long waitingCount() {
        return items.size() - resolved.size();
    }

    @Override
    public void resolve(long id, long now) {
        resolved.add(id);
    }
}
