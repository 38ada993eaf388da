package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.column.ColumnBuilder;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.PositionFigures;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.ledger.WalletHistory;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletDays;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** A wallet between two runs: its trades, and what was read of each position for as long as nothing it hangs on moves. */
final class LiveWallet {
    private List<Reconciled> reconciled;
    /** The newest slot up to which anything was read anew; negative where nothing was. */
    private long readTo = -1;
    private TradeColumns rows;
    private @Nullable Kept[] kept;

    /**
     * What a position told.
     *
     * @param days of its trades
     * @param size of its amounts, see {@link WalletSums#size}
     * @param mint as it was then
     * @param still true if time alone changes nothing
     * @param until what happened to the mint later than this does not matter; {@link Long#MAX_VALUE} where all does
     * @param points of the mint's price path up to then
     */
    private record Kept(PositionFeature feature, long lastBuy, long[] days, long size, @Nullable ReplayedMint mint,
            boolean still, long until, int points) {

        boolean holds(@Nullable ReplayedMint now) {
            return still && (now == mint || (until != Long.MAX_VALUE && now != null && mint != null
                    && now.follows(mint) && now.pointsUntil(until) == points));
        }
    }

    /** @param rows of this wallet alone, as a run has them */
    LiveWallet(TradeColumns rows, List<Reconciled> reconciled) {
        this.rows = rows;
        this.reconciled = reconciled;
        kept = new Kept[rows.positions()];
    }

    /**
     * Reads some mints anew.
     *
     * @param order all of the wallet's own facts about {@code mints}
     * @param shown what balances say of {@code mints}; of others it does not count
     * @param newest the newest slot that anything was told of
     */
    void reread(Address wallet, Set<Address> mints, ChainOrder order,
            Function<Address, @Nullable ReplayedMint> histories, SolUsd solUsd, List<Reconciled> shown, long newest) {
        ColumnBuilder builder = new ColumnBuilder(solUsd, wallet::equals, histories::apply, order.size());
        for (int i = 0; i < order.size(); i++) {
            if (ColumnBuilder.counts(order.kind(i))) {
                builder.add(order.fact(i), order.transaction(i));
            }
        }
        TradeColumns by = builder.build();
        for (Address mint : mints) {
            int place = place(mint);
            rows = rows.replaced(mint, by);
            boolean now = place(mint) >= 0;
            if (place >= 0) {
                kept[place] = null;
                if (!now) {
                    System.arraycopy(kept, place + 1, kept, place, kept.length - place - 1);
                    kept = Arrays.copyOf(kept, kept.length - 1);
                }
            } else if (now) {
                room(-place - 1);
            }
        }
        List<Reconciled> all = new ArrayList<>(reconciled);
        all.removeIf(r -> mints.contains(r.mint()));
        shown.stream().filter(r -> mints.contains(r.mint())).forEach(all::add);
        all.sort(Comparator.comparing(Reconciled::mint));
        reconciled = all;
        readTo = newest;
    }

    /** Those of {@code mints} it has a position in. */
    Set<Address> of(Set<Address> mints) {
        Set<Address> own = new HashSet<>();
        for (int p = 0; !mints.isEmpty() && p < rows.positions(); p++) {
            Address mint = rows.mint(rows.mintOf(p));
            if (mints.contains(mint)) {
                own.add(mint);
            }
        }
        return own;
    }

    /** True if {@code later} may be added: nothing of its transaction was read with others. */
    boolean takes(RecordedFact later) {
        return later.header().slot() > readTo;
    }

    /** True if it has a position in {@code mint}. */
    boolean has(Address mint) {
        return place(mint) >= 0;
    }

    private int place(Address mint) {
        int low = 0;
        int high = rows.positions() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = rows.mint(rows.mintOf(middle)).compareTo(mint);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** Adds a trade, the one row of {@code later}, behind the others of its mint. */
    void add(TradeColumns later) {
        int place = place(later.mint(0));
        rows = rows.plus(later);
        if (place >= 0) {
            kept[place] = null;
        } else {
            room(-place - 1);
        }
    }

    private void room(int at) {
        @Nullable
        Kept[] more = Arrays.copyOf(kept, kept.length + 1);
        System.arraycopy(kept, at, more, at + 1, kept.length - at);
        more[at] = null;
        kept = more;
    }

    /**
     * The features at {@code market}; null where its facts can't be put in order.
     *
     * @param whole some mints of the wallet as objects of the ledger, which tell what columns can't
     * @throws ArithmeticException if its amounts are so large that the ledger must tell them all
     */
    @Nullable
    WalletFeatures features(Function<Address, @Nullable ReplayedMint> mints, ParameterSet parameters,
            LedgerRules rules, Market market, long failedFees, Function<Set<Address>, Optional<LiveWhole>> whole) {
        MintHistory[] now = new MintHistory[rows.positions()];
        boolean all = true;
        for (int p = 0; p < now.length; p++) {
            ReplayedMint mint = mints.apply(rows.mint(p));
            now[p] = mint;
            Kept known = kept[p];
            if (known == null || !known.holds(mint)) {
                kept[p] = null;
                all = false;
            }
        }
        Set<Address> rest = all
                ? Set.of()
                : read(now, new PositionFigures(rows, MintColumns.of(rows, now), parameters, rules, market));
        List<PositionFeature> features = new ArrayList<>(now.length);
        WalletSums sums = new WalletSums(Unknown.TIME);
        if (!rest.isEmpty()) {
            LiveWhole objects = whole.apply(rest).orElse(null);
            if (objects == null) {
                return null;
            }
            WalletHistory history = objects.about(rest);
            FeatureReader.Part part = new FeatureReader(parameters).part(history, market);
            features.addAll(part.positions());
            sums.bought(part.lastBuy());
            for (Position position : history.positions()) {
                sums.add(position, market.mint(position.mint()));
                FeatureReader.addDays(position, sums.days());
            }
        }
        LongArrayList days = sums.days();
        long lastBuy = sums.lastBuy();
        long size = sums.size();
        for (Kept of : kept) {
            if (of != null) {
                features.add(of.feature);
                days.addElements(days.size(), of.days);
                lastBuy = Math.max(lastBuy, of.lastBuy);
                size = Amounts.saturatedAdd(size, of.size);
            }
        }
        if (!WalletSums.sound(size)) {
            throw new ArithmeticException("the sums of a wallet may not fit a number");
        }
        return FeatureReader.assemble(features, failedFees, lastBuy, (int) WalletDays.busiest(days)[0], List.of(),
                reconciled);
    }

    /** Reads what is not kept; the mints that columns can't tell. */
    private Set<Address> read(@Nullable MintHistory[] mints, PositionFigures figures) {
        WalletSums sums = new WalletSums(Unknown.TIME);
        Set<Address> rest = new HashSet<>();
        for (int p = 0; p < kept.length; p++) {
            if (kept[p] != null) {
                continue;
            }
            if (!figures.read(0, p)) {
                rest.add(rows.mint(rows.mintOf(p)));
                continue;
            }
            sums.clear();
            sums.add(figures);
            ReplayedMint mint = mints[p] instanceof ReplayedMint known ? known : null;
            long until = figures.closed() ? figures.lastDisposal() : Long.MAX_VALUE;
            kept[p] = new Kept(figures.feature(p), sums.lastBuy(), sums.days().toLongArray(), sums.size(), mint,
                    figures.steady(), until, mint == null ? 0 : mint.pointsUntil(until));
        }
        return rest;
    }
}
