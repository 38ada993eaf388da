package org.wallettracker.domain.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Side;

/**
 * Who paid for what a wallet took out of a curve or pool. A purchase moves the price up a way, a sale moves it back the
 * way it came: so the SOL that a sale takes out is what the last purchases put in that are not sold back yet, last in,
 * first out, for each curve or pool. What a wallet gets back of its own is no profit; of the rest, the part that wallets
 * of its own cluster had put in is not organic. What no known purchase put in counts as strangers'.
 */
final class OtherSide {
    private static final long WHOLE = 10_000;

    private final Base base;
    private final Map<Address, Integer> clusterOf = new HashMap<>();
    private final Map<Address, Map<Address, long[]>> taken = new TreeMap<>();

    private OtherSide(Base base) {
        this.base = base;
    }

    /** SOL that is in a curve or pool. */
    private static final class Piece {
        private final Address from;
        private long lamports;

        private Piece(Address from, long lamports) {
            this.from = from;
            this.lamports = lamports;
        }
    }

    /**
     * By wallet and mint the share of the profit that was made against wallets of its own cluster, hundredths of a
     * percent; shares of 0 are left out.
     *
     * @param clusters wallets of one cluster each, nobody in two
     */
    static Map<Address, Map<Address, Integer>> shares(Base base, Collection<List<Address>> clusters) {
        OtherSide side = new OtherSide(base);
        TreeSet<Address> mints = new TreeSet<>();
        int cluster = 0;
        for (List<Address> members : clusters) {
            for (Address member : members) {
                side.clusterOf.put(member, cluster);
            }
            cluster++;
            side.common(members, mints);
        }
        mints.forEach(side::read);
        return side.shares();
    }

    /** Adds the mints that more than one of {@code members} traded. */
    private void common(List<Address> members, TreeSet<Address> mints) {
        Map<Address, Address> first = new HashMap<>();
        for (Address member : members) {
            for (int place : base.index().ofWallet(member)) {
                if (base.order().kind(place) == FactKind.TRADE
                        && base.order().fact(place).fact() instanceof Fact.Trade t
                        && !first.computeIfAbsent(t.mint(), m -> member).equals(member)) {
                    mints.add(t.mint());
                }
            }
        }
    }

    private void read(Address mint) {
        Map<Address, Deque<Piece>> venues = new HashMap<>();
        for (int place : base.index().ofMint(mint)) {
            if (base.order().kind(place) == FactKind.TRADE && base.order().status(place) != FactStatus.DISPUTED
                    && base.order().fact(place).fact() instanceof Fact.Trade t && t.mint().equals(mint) && t.inSol()
                    && t.quoteRaw() > 0) {
                Deque<Piece> inside = venues.computeIfAbsent(t.venue(), v -> new ArrayDeque<>());
                if (t.side() == Side.BUY) {
                    inside.push(new Piece(t.wallet(), t.quoteRaw()));
                } else {
                    sell(t, inside);
                }
            }
        }
    }

    private void sell(Fact.Trade sale, Deque<Piece> inside) {
        Integer cluster = clusterOf.get(sale.wallet());
        long own = 0;
        long others = 0;
        long left = sale.quoteRaw();
        while (left > 0 && !inside.isEmpty()) {
            Piece last = inside.peek();
            long part = Math.min(left, last.lamports);
            left -= part;
            last.lamports -= part;
            if (last.lamports == 0) {
                inside.pop();
            }
            if (cluster != null && !last.from.equals(sale.wallet())) {
                boolean inCluster = cluster.equals(clusterOf.get(last.from));
                own += inCluster ? part : 0;
                others += inCluster ? 0 : part;
            }
        }
        if (cluster != null) {
            long[] sums = taken.computeIfAbsent(sale.wallet(), w -> new TreeMap<>()).computeIfAbsent(sale.mint(),
                    m -> new long[2]);
            sums[0] = Math.addExact(sums[0], own);
            sums[1] = Math.addExact(sums[1], Math.addExact(others, left));
        }
    }

    private Map<Address, Map<Address, Integer>> shares() {
        Map<Address, Map<Address, Integer>> shares = new HashMap<>();
        taken.forEach((wallet, mints) -> mints.forEach((mint, sums) -> {
            long all = Arrays.stream(sums).sum();
            int share = all <= 0 ? 0 : (int) org.wallettracker.domain.money.Amounts.mulDiv(sums[0], WHOLE, all);
            if (share > 0) {
                shares.computeIfAbsent(wallet, w -> new HashMap<>()).put(mint, share);
            }
        }));
        return shares;
    }
}
