package org.wallettracker.domain.ledger;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.pack.FactKeys;

/**
 * The last known balance of every token account that a fact's transaction showed, by wallet. Immutable once built.
 * <p>
 * A wallet's balance of a mint is the sum over its accounts as each was last shown: an account nobody touched since still
 * holds what it held. An account that no stored transaction shows is not known; tokens that move into one are seen there.
 */
public final class Balances {
    private static final int NONE = -1;
    private static final Comparator<Reconciled> BY_MINT = Comparator.comparing(Reconciled::mint);

    private final ChainOrder order;
    /** Last entry by wallet, each points to the one before it. */
    private final Object2IntOpenHashMap<Address> lastOfWallet = new Object2IntOpenHashMap<>();
    private final List<Address> mints = new ArrayList<>();
    private final LongArrayList raw = new LongArrayList();
    /** Place of the last fact of the transaction that showed it. */
    private final IntArrayList place = new IntArrayList();
    private final IntArrayList before = new IntArrayList();

    private Balances(ChainOrder order) {
        this.order = order;
        lastOfWallet.defaultReturnValue(NONE);
    }

    /** What a token account is known by. */
    private record Account(Address wallet, Address mint, long account) {
    }

    /** Collects balances told beside the facts of {@code order}, in any order. */
    public static final class Builder {
        private final Balances built;
        private final Object2IntOpenHashMap<Account> entries = new Object2IntOpenHashMap<>();
        private int[] placeOf = {};

        /** @param order of the facts that are in force; a balance told beside any other fact is left out */
        public Builder(ChainOrder order) {
            built = new Balances(order);
            entries.defaultReturnValue(NONE);
        }

        /** @param factSeq record sequence of a fact of the transaction that showed {@code balance} */
        public void add(long factSeq, ObservedBalance balance) {
            int at = placeOf(factSeq);
            if (at < 0) {
                return;
            }
            Account key = new Account(balance.wallet(), balance.mint(), balance.account());
            int entry = entries.getInt(key);
            if (entry == NONE) {
                entries.put(key, built.raw.size());
                built.before.add(built.lastOfWallet.put(balance.wallet(), built.raw.size()));
                built.mints.add(balance.mint());
                built.raw.add(balance.raw());
                built.place.add(at);
            } else if (at > built.place.getInt(entry)
                    || (at == built.place.getInt(entry) && balance.raw() > built.raw.getLong(entry))) {
                // two sources that differ on one transaction: its facts are in doubt anyway, the result is the same
                built.raw.set(entry, balance.raw());
                built.place.set(entry, at);
            }
        }

        /** Place of the last fact of the transaction of the fact recorded as {@code seq}; -1 if it is not in force. */
        private int placeOf(long seq) {
            if (placeOf.length == 0) {
                placeOf = places(built.order);
            }
            return seq > 0 && seq < placeOf.length ? placeOf[(int) seq] - 1 : NONE;
        }

        private static int[] places(ChainOrder order) {
            FactKeys keys = order.packed().keys();
            long most = 0;
            for (int i = 0; i < order.size(); i++) {
                most = Math.max(most, keys.recordSeq(order.number(i)));
            }
            int[] places = new int[Math.toIntExact(most + 1)];
            int end = 0;
            for (int i = order.size() - 1; i >= 0; i--) {
                boolean last = i == order.size() - 1 || order.transaction(i) != order.transaction(i + 1);
                end = last ? i : end;
                places[(int) keys.recordSeq(order.number(i))] = end + 1;
            }
            return places;
        }

        /** All that was added. */
        public Balances build() {
            return built;
        }
    }

    /** Nothing known of anybody. */
    public static Balances none() {
        return new Balances(ChainOrder.of(List.of()));
    }

    /** How many token accounts are known. */
    public int accounts() {
        return raw.size();
    }

    /** True if some transaction showed a balance of {@code mint} of {@code wallet}. */
    public boolean shows(Address wallet, Address mint) {
        for (int entry = lastOfWallet.getInt(wallet); entry != NONE; entry = before.getInt(entry)) {
            if (mints.get(entry).equals(mint)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What {@code wallet}'s balances say of its positions, by mint; mints whose balance no transaction showed, and those
     * whose amounts can't be true, are left out.
     *
     * @param at places of the facts that the wallet takes part in, ascending
     */
    public List<Reconciled> of(Address wallet, int[] at, SolUsd solUsd) {
        return of(wallet, order.facts(at), (i, place) -> at[i] <= place, solUsd);
    }

    /** Tells facts that came before a balance was shown. */
    @FunctionalInterface
    public interface Until {
        /** True if fact {@code i} of those given is not later than what stands at {@code place} of these balances' order. */
        boolean counts(int i, int place);
    }

    /**
     * As the other, where more has happened since these balances were told.
     *
     * @param facts all that the wallet takes part in
     */
    public List<Reconciled> of(Address wallet, List<RecordedFact> facts, Until until, SolUsd solUsd) {
        int entry = lastOfWallet.getInt(wallet);
        if (entry == NONE) {
            return List.of();
        }
        Map<Address, Sum> sums = new HashMap<>();
        for (; entry != NONE; entry = before.getInt(entry)) {
            sums.computeIfAbsent(mints.get(entry), m -> new Sum()).shown(raw.getLong(entry), place.getInt(entry));
        }
        Set<Address> moved = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            RecordedFact fact = facts.get(i);
            if (fact.fact().status() == FactStatus.DISPUTED) {
                continue;
            }
            if (fact.fact() instanceof Fact.Trade t && !t.amountsFit()) {
                if (t.wallet().equals(wallet)) {
                    sums.remove(t.mint());
                }
                continue;
            }
            for (Movement m : Movement.of(fact, wallet, solUsd)) {
                moved.add(m.mint());
                Sum sum = sums.get(m.mint());
                if (sum != null && until.counts(i, sum.place)) {
                    sum.moved(m);
                }
            }
        }
        List<Reconciled> all = new ArrayList<>(sums.size());
        sums.forEach((mint, sum) -> {
            if (moved.contains(mint) && !sum.tooLarge) {
                RecordedFact last = order.fact(sum.place);
                all.add(new Reconciled(mint, sum.ledger, sum.chain, last.header().slot(), last.header().signature()));
            }
        });
        all.sort(BY_MINT);
        return all;
    }

    private static final class Sum {
        private long chain;
        private long ledger;
        private int place = NONE;
        private boolean tooLarge;

        private void shown(long amount, int at) {
            place = Math.max(place, at);
            chain = plus(chain, amount);
        }

        private void moved(Movement m) {
            boolean in = m.kind() == Movement.Kind.BUY || m.kind() == Movement.Kind.RECEIVE;
            ledger = plus(ledger, in ? m.tokenRaw() : -m.tokenRaw());
        }

        /** Half of the range of a number, so that the difference of two sums always fits. */
        private long plus(long sum, long amount) {
            long half = Long.MAX_VALUE / 2;
            if (tooLarge || amount > half || amount < -half || Math.abs(sum + amount) > half) {
                tooLarge = true;
                return 0;
            }
            return sum + amount;
        }
    }
}
