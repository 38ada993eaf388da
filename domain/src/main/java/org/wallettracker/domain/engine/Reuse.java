package org.wallettracker.domain.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.pack.FactKeys;
import org.wallettracker.domain.score.Standing;

/**
 * What of the run before still holds: mints whose facts are the same, in the same order, and wallets of which that is
 * true too, whose mints all hold, and of which time alone changes nothing. Everything else is read anew. So a new, late
 * or withdrawn fact costs the wallets it touches and the holders of its mints. Facts are the same if they have the same
 * number in what both runs have packed; where the new run was packed from the beginning, everything is read anew.
 */
final class Reuse {
    private static final long DAY = 86_400;

    private final Run before;
    private final ChainOrder order;
    private final FactIndex index;
    private @Nullable FactMarket now;
    private boolean sameClock;
    private boolean laterClock;

    /** @param before the run in force, built by the same builder */
    Reuse(Run before, ChainOrder order, FactIndex index) {
        this.before = before;
        this.order = order;
        this.index = index;
    }

    /** The history of {@code mint} if it still holds; null if it must be replayed. */
    @Nullable
    ReplayedMint mint(Address mint) {
        ReplayedMint known = before.market().mint(mint);
        return known != null && same(before.index().ofMint(mint), index.ofMint(mint)) ? known : null;
    }

    /** Tells the new market, whose mints were asked for before. */
    void market(FactMarket market, List<PricePoint> prices) {
        now = market;
        long then = before.market().asOf();
        boolean samePrices = upTo(prices, then).equals(upTo(before.prices(), then))
                && market.sameRegimes(before.market());
        sameClock = market.asOf() == then && samePrices;
        laterClock = samePrices && then != Unknown.TIME && market.asOf() > then
                && Math.floorDiv(market.asOf(), DAY) == Math.floorDiv(then, DAY)
                && market.regimeAt(market.asOf()) == before.market().regimeAt(then);
    }

    private static List<PricePoint> upTo(List<PricePoint> prices, long time) {
        return prices.stream().filter(p -> p.time() <= time).toList();
    }

    /** What was read of {@code wallet} if it still holds; null if it must be read anew. */
    Run.@Nullable Scored wallet(Address wallet, long failedFees, @Nullable Standing standing) {
        if (!Objects.equals(standing, before.clusters().standing(wallet))) {
            return null;
        }
        if (!sameClock && !laterClock) {
            return null;
        }
        Run.Scored known = before.scored(wallet);
        if (known == null || failedFees != before.base().failedFees(wallet) || !(sameClock || timeless(known))) {
            return null;
        }
        int[] places = index.ofWallet(wallet);
        return same(before.index().ofWallet(wallet), places) && sameMints(places) ? known : null;
    }

    /** The run before. */
    Run before() {
        return before;
    }

    /** True if both runs are of the same moment and market. */
    boolean sameClock() {
        return sameClock;
    }

    /** True if the facts of {@code wallet} are the same, in the same order, and so are those of all its mints. */
    boolean facts(Address wallet) {
        int[] places = index.ofWallet(wallet);
        return same(before.index().ofWallet(wallet), places) && sameMints(places);
    }

    /** True if nothing of {@code known} depends on the moment it is read, within one day. */
    private boolean timeless(Run.Scored known) {
        FactMarket market = now;
        return known.steady() && market != null && (known.lastBuy() == Unknown.TIME
                || Math.ceilDiv(market.asOf() - known.lastBuy(), DAY) == Math
                        .ceilDiv(before.market().asOf() - known.lastBuy(), DAY));
    }

    private boolean sameMints(int[] places) {
        FactKeys keys = order.packed().keys();
        for (int place : places) {
            keys.read(order.number(place));
            if (!holds(keys.mint()) || !holds(keys.otherMint())) {
                return false;
            }
        }
        return true;
    }

    /** @param mint number of an address, or {@link FactKeys#NONE} */
    private boolean holds(int mint) {
        FactMarket market = now;
        if (mint == FactKeys.NONE) {
            return true;
        }
        Address address = order.packed().address(mint);
        return market != null && market.mint(address) == before.market().mint(address);
    }

    private boolean same(int[] then, int[] places) {
        if (then.length != places.length || !order.packed().grewWith(before.order().packed())) {
            return false;
        }
        for (int i = places.length - 1; i >= 0; i--) { // what is new is mostly at the end
            if (before.order().number(then[i]) != order.number(places[i])) {
                return false;
            }
        }
        return true;
    }
}
