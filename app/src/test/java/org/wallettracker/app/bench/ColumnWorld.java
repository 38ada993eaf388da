package org.wallettracker.app.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.port.FactQuery;

/**
 * Columns and market of made-up trades. The store tells one coin after the other, so the facts of one coin at a time are
 * in memory.
 */
final class ColumnWorld {
    private static final int PRICE_EVERY = 600;

    private final Map<Address, ReplayedMint> mints = new HashMap<>();
    private final List<RecordedFact> coin = new ArrayList<>();
    private final ColumnBuilder builder;
    private int transactions;
    private long newest;
    private final TradeColumns columns;
    private final FactMarket market;
    private final List<PricePoint> prices;

    /** Reads all of {@code store}. */
    ColumnWorld(SyntheticTrades store, long from, long to) {
        prices = prices(from, to);
        builder = new ColumnBuilder(new SolUsd(prices), a -> true, mints::get, store.trades());
        store.scan(FactQuery.ALL, this::accept);
        flush();
        columns = builder.build();
        market = new FactMarket(newest, mints, prices);
    }

    private static List<PricePoint> prices(long from, long to) {
        List<PricePoint> prices = new ArrayList<>();
        for (long t = from; t <= to; t += PRICE_EVERY) {
            prices.add(new PricePoint(t, 150_000_000 + t * 7_919 % 20_000_000, "bench"));
        }
        return prices;
    }

    private void accept(RecordedFact fact) {
        if (fact.fact() instanceof Fact.Creation) {
            flush();
        }
        coin.add(fact);
        newest = Math.max(newest, fact.header().blockTime());
    }

    private void flush() {
        if (coin.isEmpty()) {
            return;
        }
        ChainOrder order = ChainOrder.of(coin);
        List<RecordedFact> facts = new ArrayList<>(order.size());
        for (int i = 0; i < order.size(); i++) {
            facts.add(order.fact(i));
        }
        if (facts.getFirst().fact() instanceof Fact.Creation c) {
            mints.put(c.mint(), MintReplay.of(c.mint(), facts));
        }
        for (int i = 0; i < order.size(); i++) {
            builder.add(order.fact(i), transactions + order.transaction(i));
        }
        transactions += order.size();
        coin.clear();
    }

    TradeColumns columns() {
        return columns;
    }

    List<PricePoint> prices() {
        return prices;
    }

    FactMarket market() {
        return market;
    }

    /** What positions want to know of the mints. */
    MintColumns mintColumns() {
        MintHistory[] byNumber = new MintHistory[columns.mints()];
        for (int i = 0; i < byNumber.length; i++) {
            byNumber[i] = market.mint(columns.mint(i));
        }
        return MintColumns.of(columns, byNumber);
    }
}
