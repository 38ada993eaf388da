package org.wallettracker.domain.engine;

import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.pack.FactKeys;
import org.wallettracker.domain.pack.PackedFacts;

/** Which facts speak of which wallet and mint: places in chain order, ascending. Immutable. */
final class FactIndex {
    private final PlaceLists wallets;
    private final PlaceLists mints;
    private final Set<Address> venues = new ObjectOpenHashSet<>();

    FactIndex(ChainOrder order) {
        PackedFacts facts = order.packed();
        FactKeys keys = facts.keys();
        PlaceLists.Builder byWallet = new PlaceLists.Builder(order.size(), facts.addresses());
        PlaceLists.Builder byMint = new PlaceLists.Builder(order.size(), facts.addresses());
        BitSet traded = new BitSet(facts.addresses());
        for (int i = 0; i < order.size(); i++) {
            keys.read(order.number(i));
            byWallet.add(i, keys.wallet(), keys.otherWallet());
            byMint.add(i, keys.mint(), keys.otherMint());
            if (facts.status(order.number(i)) != FactStatus.DISPUTED) {
                set(traded, keys.venue());
                set(traded, keys.otherVenue());
            }
        }
        wallets = byWallet.build(facts::address);
        mints = byMint.build(facts::address);
        traded.stream().forEach(number -> venues.add(facts.address(number)));
    }

    private static void set(BitSet numbers, int number) {
        if (number != FactKeys.NONE) {
            numbers.set(number);
        }
    }

    /** Wallets that any fact speaks of, in order of their first fact. */
    List<Address> wallets() {
        return wallets.keys();
    }

    /** Mints that any fact speaks of, in order of their first fact. */
    List<Address> mints() {
        return mints.keys();
    }

    /** Places of the facts that {@code wallet} takes part in; empty if there are none. A fresh array. */
    int[] ofWallet(Address wallet) {
        return wallets.get(wallet);
    }

    /** Places of the facts about {@code mint}; empty if there are none. A fresh array. */
    int[] ofMint(Address mint) {
        return mints.get(mint);
    }

    /** True if {@code address} is a curve or pool of some fact. */
    boolean isVenue(Address address) {
        return venues.contains(address);
    }

    /** Wallets that take part in {@code fact}. */
    static List<Address> walletsOf(Fact fact) {
        return switch (fact) {
            case Fact.Creation c -> List.of(c.wallet());
            case Fact.Trade t -> List.of(t.wallet());
            case Fact.Completion c -> List.of(c.wallet());
            case Fact.Migration m -> List.of(m.wallet());
            case Fact.PoolCreation c -> List.of(c.wallet());
            case Fact.LiquidityChange c -> List.of(c.wallet());
            case Fact.SolTransfer t -> distinct(t.from(), t.to());
            case Fact.TokenTransfer t -> Stream.of(t.from(), t.to()).filter(Objects::nonNull).distinct().toList();
        };
    }

    /** Mints that {@code fact} speaks of. */
    static List<Address> mintsOf(Fact fact) {
        return switch (fact) {
            case Fact.Creation c -> List.of(c.mint());
            case Fact.Trade t -> tokens(t.mint(), t.quoteMint());
            case Fact.Completion c -> List.of(c.mint());
            case Fact.Migration m -> List.of(m.mint());
            case Fact.PoolCreation c -> tokens(c.mint(), c.quoteMint());
            case Fact.LiquidityChange c -> tokens(c.mint(), c.quoteMint());
            case Fact.SolTransfer t -> List.of();
            case Fact.TokenTransfer t -> List.of(t.mint());
        };
    }

    /** Curves and pools that {@code fact} names. */
    static List<Address> venuesOf(Fact fact) {
        return switch (fact) {
            case Fact.Creation c -> List.of(c.curve());
            case Fact.Trade t -> List.of(t.venue());
            case Fact.Completion c -> List.of(c.curve());
            case Fact.Migration m -> List.of(m.curve(), m.pool());
            case Fact.PoolCreation c -> List.of(c.pool());
            case Fact.LiquidityChange c -> List.of(c.pool());
            case Fact.SolTransfer t -> List.of();
            case Fact.TokenTransfer t -> List.of();
        };
    }

    /** SOL is the money, not a token. */
    private static List<Address> tokens(Address mint, Address quote) {
        return quote.equals(Programs.WSOL) ? List.of(mint) : distinct(mint, quote);
    }

    private static List<Address> distinct(Address a, Address b) {
        return a.equals(b) ? List.of(a) : List.of(a, b);
    }
}
