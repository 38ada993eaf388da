package org.wallettracker.domain.score.feature;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.ledger.Disposal;
import org.wallettracker.domain.ledger.Lot;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** Reads a wallet's features from its history. Pure and safe for any number of threads. */
public final class FeatureReader {
    private static final long DAY = 86_400;
    private static final Comparator<PositionFeature> BY_ANCHOR = Comparator.comparingLong(PositionFeature::anchor)
            .thenComparing(PositionFeature::mint);

    private static final Comparator<Disposal> CHEAPEST_FIRST = Comparator
            .comparingDouble(d -> (double) d.proceedsLamports() / d.tokenRaw());

    private final ParameterSet parameters;

    /** A reader that counts as {@code parameters} say. */
    public FeatureReader(ParameterSet parameters) {
        this.parameters = parameters;
    }

    /** The features of the wallet whose dealings are {@code history}. */
    public WalletFeatures read(WalletHistory history, Market market) {
        Part part = part(history, market);
        LongArrayList days = new LongArrayList();
        history.positions().forEach(p -> addDays(p, days));
        long[] busiest = WalletDays.busiest(days);
        return assemble(part.positions(), history.failedFees(), part.lastBuy(), (int) busiest[0],
                busiest[0] == 0 ? List.of() : tradedOn(busiest[1], history.positions()), history.reconciled());
    }

    /**
     * What a wallet's features are put together from.
     *
     * @param positions in any order
     * @param reconciled what the chain's balances say of them, by mint
     */
    public static WalletFeatures assemble(List<PositionFeature> positions, long failedFees, long lastBuy,
            int busiestDay, List<Address> busiestMints, List<Reconciled> reconciled) {
        List<PositionFeature> sorted = new ArrayList<>(positions);
        sorted.sort(BY_ANCHOR);
        return new WalletFeatures(sorted, Math.max(0, failedFees), lastBuy, busiestDay, busiestMints,
                reconciled.stream().filter(r -> !r.agrees()).map(Reconciled::mint).toList());
    }

    /**
     * The features of some positions of a wallet.
     *
     * @param positions in the order of the positions given
     * @param lastBuy Unix seconds of the last purchase in them that is a sign of life; {@link Unknown#TIME} if none is
     */
    public record Part(List<PositionFeature> positions, long lastBuy) {
        public Part {
            positions = List.copyOf(positions);
        }
    }

    /** The features of the positions of {@code history}, which has at least all facts about their mints. */
    public Part part(WalletHistory history, Market market) {
        Map<Address, MintEntries> entries = entries(history, market);
        List<PositionFeature> features = new ArrayList<>(history.positions().size());
        long lastBuy = Unknown.TIME;
        for (Position position : history.positions()) {
            MintEntries mint = entries.get(position.mint());
            PositionFeature feature = new PositionReader(parameters, market, position,
                    mint == null ? new MintEntries(market.mint(position.mint())) : mint).read();
            features.add(feature);
            lastBuy = Math.max(lastBuy, lastBuy(position, feature));
        }
        return new Part(features, lastBuy);
    }

    /** What {@link #read} counts of each position's profit, by mint: in whatever order the positions come. */
    public List<CountedProfit> counted(WalletHistory history, Market market) {
        return history.positions().stream().map(
                p -> new PositionReader(parameters, market, p, new MintEntries(market.mint(p.mint()))).counted())
                .sorted(Comparator.comparing(CountedProfit::mint)).toList();
    }

    private static Map<Address, MintEntries> entries(WalletHistory history, Market market) {
        Map<Address, MintEntries> entries = new HashMap<>(history.positions().size() * 2);
        for (RecordedFact recorded : history.facts()) {
            if (recorded.fact() instanceof Fact.Trade trade && trade.side() == Side.BUY && trade.inSol()
                    && trade.status() != FactStatus.DISPUTED && trade.wallet().equals(history.wallet())) {
                MintEntries mint = entries.get(trade.mint());
                if (mint == null) {
                    mint = new MintEntries(market.mint(trade.mint()));
                    entries.put(trade.mint(), mint);
                }
                MintHistory known = mint.history;
                mint.add(recorded.header().slot(), known == null
                        ? -1
                        : known.progressBefore(trade.reserves(), trade.tokenRaw(),
                                trade.program().equals(Programs.PUMP)));
            }
        }
        return entries;
    }

    /** Time of the last purchase above dust, the pieces of one slot together; none where all look like a wash. */
    private long lastBuy(Position position, PositionFeature feature) {
        if (feature.outcome() == PositionFeature.Outcome.NONE) {
            return Unknown.TIME;
        }
        List<Lot> lots = position.lots();
        for (int end = lots.size(); end > 0;) {
            Lot last = lots.get(end - 1);
            int start = end;
            long raw = 0;
            long cost = 0;
            while (start > 0 && lots.get(start - 1).slot() == last.slot()) {
                start--;
                Lot lot = lots.get(start);
                if (lot.origin() == Lot.Origin.BUY && lot.costKnown()) {
                    raw += lot.boughtRaw();
                    cost += lot.costLamports();
                }
            }
            if (raw > 0 && cost >= parameters.counting().dustLamports() && !washed(position, last, raw, cost)) {
                return last.time();
            }
            end = start;
        }
        return Unknown.TIME;
    }

    /**
     * True if as much was sold soon afterwards, and sales of that time can be picked that together fetched little less
     * than the cost: so looks who trades with himself. Further sales can't hide it.
     */
    private boolean washed(Position position, Lot bought, long raw, long cost) {
        long until = bought.time() + parameters.counting().washSeconds();
        List<Disposal> sales = new ArrayList<>(2);
        for (Disposal disposal : position.disposals()) {
            if (disposal.kind() == Disposal.Kind.SELL && disposal.slot() >= bought.slot()
                    && disposal.time() <= until) {
                sales.add(disposal);
            }
        }
        sales.sort(CHEAPEST_FIRST);
        long[] least = fetched(sales, raw);
        long[] most = fetched(sales.reversed(), raw);
        return Shares.percent(least[1], raw) >= parameters.counting().closedPercent() && least[0] <= cost
                && Shares.percent(cost - most[0], cost) <= parameters.counting().washPercent();
    }

    /** Lamports fetched by the first {@code raw} units of {@code sales}, and how many units those are. */
    private static long[] fetched(List<Disposal> sales, long raw) {
        long lamports = 0;
        long done = 0;
        for (Disposal sale : sales) {
            long take = Math.min(raw - done, sale.tokenRaw());
            lamports += Shares.of(sale.proceedsLamports(), take, sale.tokenRaw());
            done += take;
        }
        return new long[]{lamports, done};
    }

    /** Adds the day (since 1970) of every trade of {@code position}, the pieces of one slot once. */
    public static void addDays(Position position, LongArrayList days) {
        long slot = -1;
        for (Lot lot : position.lots()) {
            if (lot.origin() == Lot.Origin.BUY && lot.slot() != slot && lot.time() != Unknown.TIME) {
                slot = lot.slot();
                days.add(Math.floorDiv(lot.time(), DAY));
            }
        }
        slot = -1;
        for (Disposal disposal : position.disposals()) {
            if (disposal.kind() == Disposal.Kind.SELL && disposal.slot() != slot && disposal.time() != Unknown.TIME) {
                slot = disposal.slot();
                days.add(Math.floorDiv(disposal.time(), DAY));
            }
        }
    }

    private static List<Address> tradedOn(long day, List<Position> positions) {
        List<Address> mints = new ArrayList<>();
        for (Position position : positions) {
            boolean bought = position.lots().stream().anyMatch(l -> l.origin() == Lot.Origin.BUY
                    && l.time() != Unknown.TIME && Math.floorDiv(l.time(), DAY) == day);
            boolean sold = position.disposals().stream().anyMatch(d -> d.kind() == Disposal.Kind.SELL
                    && d.time() != Unknown.TIME && Math.floorDiv(d.time(), DAY) == day);
            if (bought || sold) {
                mints.add(position.mint());
            }
        }
        mints.sort(null);
        return mints;
    }
}
