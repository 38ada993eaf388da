package org.wallettracker.domain.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.PriceStore;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.score.ScoreCard;
import org.wallettracker.domain.score.WalletScorer;
import org.wallettracker.domain.score.WalletType;

/** Stores in lists. */
final class MemoryStores implements FactStore, PriceStore, ResultStore {
    final List<RecordedFact> facts = new ArrayList<>();
    final List<TransactionHeader> failed = new ArrayList<>();
    final List<PricePoint> prices = new ArrayList<>();
    final Map<Long, List<ObservedBalance>> balances = new TreeMap<>();
    private @Nullable Run run;
    private List<WalletResult> wallets = List.of();
    private List<PositionResult> positions = List.of();

    MemoryStores add(TransactionHeader header, Fact... told) {
        for (Fact fact : told) {
            facts.add(new RecordedFact(header, fact, facts.size() + 1L, 0));
        }
        return this;
    }

    /** What was shown beside the fact that was added last. */
    MemoryStores shown(ObservedBalance... told) {
        balances.put((long) facts.size(), List.of(told));
        return this;
    }

    @Override
    public void scanBalances(long knownAt, BalanceSink to) {
        balances.forEach((seq, all) -> all.forEach(b -> to.balance(seq, b)));
    }

    @Override
    public AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        facts.stream().filter(f -> f.recordSeq() <= query.knownAt()).forEach(to);
    }

    /** Nothing is ever withdrawn. */
    @Override
    public long changes(long after, Consumer<RecordedFact> added, Consumer<RecordedFact> withdrawn) {
        facts.stream().filter(f -> f.recordSeq() > after).forEach(added);
        return facts.size();
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        failed.forEach(to);
    }

    @Override
    public StoreCounts counts() {
        long newest = facts.stream().mapToLong(f -> f.header().blockTime()).max().orElse(Unknown.TIME);
        long watermark = facts.stream().mapToLong(RecordedFact::recordSeq).max().orElse(0);
        return new StoreCounts(facts.size(), facts.size(), facts.size(), facts.size(), 0, 0, 0, watermark, 0,
                newest);
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

    @Override
    public void replace(Run of, Iterable<Part> parts, long now) {
        List<WalletResult> ws = new ArrayList<>();
        List<PositionResult> ps = new ArrayList<>();
        parts.forEach(part -> {
            ws.addAll(part.wallets());
            ps.addAll(part.positions());
        });
        run = of;
        wallets = List.copyOf(ws);
        positions = List.copyOf(ps);
    }

    @Override
    public @Nullable Run run() {
        return run;
    }

    @Override
    public List<WalletResult> wallets() {
        return wallets;
    }

    @Override
    public List<PositionResult> positions() {
        return positions;
    }

    /** It keeps the last run only. */
    @Override
    public List<PastScore> history(Address wallet) {
        return List.of();
    }

    /** Scores a wallet by its realised lamports, one point each, from 500 on. */
    static final class ByProfit implements WalletScorer {
        @Override
        public ScoreCard score(WalletHistory history, Market market) {
            long profit = history.positions().stream().mapToLong(p -> p.realizedLamports()).sum();
            int score = Math.clamp(50_000 + profit, 0, 100_000);
            return new ScoreCard(history.wallet(), score, score, score, history.positions().size(), -1,
                    WalletType.NORMAL, 0, List.of(), List.of(), List.of());
        }

        @Override
        public String parameterSet() {
            return "test v1";
        }
    }
}
