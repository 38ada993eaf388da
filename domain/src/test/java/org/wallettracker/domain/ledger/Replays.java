package org.wallettracker.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.PricePoint;

/** Replays facts without a market around them. */
final class Replays {
    private Replays() {
    }

    static Market market(PricePoint... prices) {
        return new FactMarket(Sample.time(1_000_000), Map.of(), List.of(prices));
    }

    static List<Position> all(long wallet, List<RecordedFact> facts, Market market) {
        return all(Sample.address(wallet), facts, market);
    }

    static List<Position> all(Address wallet, List<RecordedFact> facts, List<PricePoint> prices) {
        return all(wallet, facts, new FactMarket(Sample.time(1_000_000), Map.of(), prices));
    }

    private static List<Position> all(Address wallet, List<RecordedFact> facts, Market market) {
        ChainOrder order = ChainOrder.of(facts);
        return WalletLedger.replay(wallet, order, IntStream.range(0, order.size()).toArray(), market,
                LedgerRules.DEFAULT);
    }

    /** The only position there is. */
    static Position one(long wallet, List<RecordedFact> facts) {
        List<Position> all = all(wallet, facts, market());
        if (all.size() != 1) {
            throw new AssertionError("positions: " + all);
        }
        return all.getFirst();
    }
}
