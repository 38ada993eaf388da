package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.column.MintColumns;
import org.wallettracker.domain.column.PositionFigures;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.column.WalletSums;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Reconciled;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.score.feature.FeatureReader;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.WalletDays;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/** A wallet between two runs: its trades, and what was read of each position for as long as nothing it hangs on moves. */
final class LiveWallet {
    private final long failedFees;
    private final List<Reconciled> reconciled;
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
            return still && (now == mint
                    || (until != Long.MAX_VALUE && now != null && now.pointsUntil(until) == points));
        }
    }

    /** @param rows of this wallet alone */
    LiveWallet(TradeColumns rows, long failedFees, List<Reconciled> reconciled) {
        this.rows = rows;
        this.failedFees = failedFees;
        this.reconciled = reconciled;
        kept = new Kept[rows.positions()];
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

    /** True if it has a position in any of {@code mints}. */
    boolean hasAny(Set<Address> mints) {
        for (int p = 0; !mints.isEmpty() && p < rows.positions(); p++) {
            if (mints.contains(rows.mint(rows.mintOf(p)))) {
                return true;
            }
        }
        return false;
    }

    /** Adds a trade, the one row of {@code later}, behind the others of its mint. */
    void add(TradeColumns later) {
        int place = place(later.mint(0));
        rows = rows.plus(later);
        if (place >= 0) {
            kept[place] = null;
        } else {
            int at = -place - 1;
            @Nullable
            Kept[] more = Arrays.copyOf(kept, kept.length + 1);
            System.arraycopy(kept, at, more, at + 1, kept.length - at);
            more[at] = null;
            kept = more;
        }
    }

    /** The features at {@code market}; null where columns can't tell all. */
    @Nullable
    WalletFeatures features(Function<Address, @Nullable ReplayedMint> mints, ParameterSet parameters,
            LedgerRules rules, Market market) {
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
        if (!all && !read(now, new PositionFigures(rows, MintColumns.of(rows, now), parameters, rules, market))) {
            return null;
        }
        List<PositionFeature> features = new ArrayList<>(now.length);
        LongArrayList days = new LongArrayList(now.length * 2);
        long lastBuy = Unknown.TIME;
        long size = 0;
        for (Kept of : kept) {
            if (of != null) {
                features.add(of.feature);
                days.addElements(days.size(), of.days);
                lastBuy = Math.max(lastBuy, of.lastBuy);
                size = Amounts.saturatedAdd(size, of.size);
            }
        }
        return !WalletSums.sound(size)
                ? null
                : FeatureReader.assemble(features, failedFees, lastBuy, (int) WalletDays.busiest(days)[0], List.of(),
                        reconciled);
    }

    /** Reads what is not kept; false where columns can't tell it. */
    private boolean read(@Nullable MintHistory[] mints, PositionFigures figures) {
        WalletSums sums = new WalletSums(Unknown.TIME);
        for (int p = 0; p < kept.length; p++) {
            if (kept[p] != null) {
                continue;
            }
            if (!figures.read(0, p)) {
                return false;
            }
            sums.clear();
            sums.add(figures);
            ReplayedMint mint = mints[p] instanceof ReplayedMint known ? known : null;
            long until = figures.closed() ? figures.lastDisposal() : Long.MAX_VALUE;
            kept[p] = new Kept(figures.feature(p), sums.lastBuy(), sums.days().toLongArray(), sums.size(), mint,
                    figures.steady(), until, mint == null ? 0 : mint.pointsUntil(until));
        }
        return true;
    }
}
