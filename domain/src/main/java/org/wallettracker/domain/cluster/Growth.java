package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.pack.FactKeys;

/** Adds facts to columns that come later in the chain than all they hold, as {@link Columns#of} would have read them. */
final class Growth {
    private final Columns columns;
    private final KnownAccounts accounts;
    private final Object2IntOpenHashMap<Address> mints = new Object2IntOpenHashMap<>();
    /** What facts speak of as of no person. */
    private final Set<Address> things = new HashSet<>();
    private final BitSet touched = new BitSet();
    private final IntArrayList group = new IntArrayList();
    private @Nullable Signature transaction;
    /** Payments of the transaction that is read, and whether anybody trades in it. */
    private final List<Payment> payments = new ArrayList<>();
    private boolean trading;
    private boolean machines;

    private record Payment(Fact.SolTransfer paid, TransactionHeader header, int place) {
    }

    Growth(Columns columns, KnownAccounts accounts) {
        this.columns = columns;
        this.accounts = accounts;
        mints.defaultReturnValue(-1);
        ChainOrder order = columns.order();
        columns.packedMints().int2IntEntrySet()
                .forEach(entry -> mints.put(order.packed().address(entry.getIntKey()), entry.getIntValue()));
        FactKeys keys = order.packed().keys();
        BitSet numbers = new BitSet();
        for (int i = 0; i < order.size(); i++) {
            keys.read(order.number(i));
            for (int thing : new int[]{keys.mint(), keys.otherMint(), keys.venue(), keys.otherVenue()}) {
                if (thing != FactKeys.NONE) {
                    numbers.set(thing);
                }
            }
        }
        numbers.stream().forEach(number -> things.add(order.packed().address(number)));
    }

    /** Adds a fact that counts; those of one transaction one after the other. */
    void add(RecordedFact recorded) {
        TransactionHeader header = recorded.header();
        if (transaction == null || !header.signature().equals(transaction)) {
            flush();
            transaction = header.signature();
        }
        if (recorded.fact().status() == FactStatus.DISPUTED) {
            return;
        }
        int place = columns.later(header.blockTime(), header.signature());
        switch (recorded.fact()) {
            case Fact.Trade trade -> {
                trading = true;
                trade(trade, header, place);
            }
            case Fact.Creation creation -> {
                trading = true;
                things(creation.mint(), creation.curve());
                columns.created(mint(creation.mint()), header.slot(), node(creation.wallet()));
            }
            case Fact.SolTransfer paid -> {
                node(paid.from());
                node(paid.to());
                if (!paid.from().equals(paid.to())) {
                    payments.add(new Payment(paid, header, place));
                }
            }
            case Fact.TokenTransfer moved -> {
                things(moved.mint());
                Address from = moved.from();
                Address to = moved.to();
                int sender = from == null ? -1 : node(from);
                int taker = to == null ? -1 : node(to);
                if (sender >= 0 && taker >= 0 && sender != taker) {
                    columns.tokens().add(sender, taker, Math.max(0, mints.getInt(moved.mint())), header.blockTime(),
                            place);
                }
            }
            case Fact.Completion done -> {
                things(done.mint(), done.curve());
                node(done.wallet());
            }
            case Fact.Migration moved -> {
                things(moved.mint(), moved.curve(), moved.pool());
                node(moved.wallet());
            }
            case Fact.PoolCreation pool -> {
                things(pool.mint(), pool.quoteMint(), pool.pool());
                node(pool.wallet());
            }
            case Fact.LiquidityChange change -> {
                things(change.mint(), change.quoteMint(), change.pool());
                node(change.wallet());
            }
        }
    }

    private void trade(Fact.Trade trade, TransactionHeader header, int place) {
        things(trade.mint(), trade.quoteMint(), trade.venue());
        int who = node(trade.wallet());
        int mint = mint(trade.mint());
        columns.trader(who);
        if (trade.side() == Side.BUY) {
            columns.entries().buy(who, mint, header.slot(), header.blockTime(), trade.swapLamports(), place);
        } else {
            columns.entries().sell(who, mint, header.blockTime());
        }
        if (header.payerKnown() && !header.feePayer().equals(trade.wallet())) {
            int payer = columns.nodes().of(header.feePayer());
            if (payer >= 0) {
                touched.set(payer);
                columns.gas().add(payer, who, header.networkFee(), header.blockTime(), place);
            }
        }
        for (int i = 0; i < group.size(); i += 2) {
            if (group.getInt(i) == who) {
                return;
            }
        }
        group.add(who);
        group.add(place);
    }

    private void flush() {
        for (Payment payment : payments) {
            Fact.SolTransfer paid = payment.paid;
            columns.paid(node(paid.from()), node(paid.to()), paid.lamports(), payment.header.blockTime(), payment.place,
                    payment.header.feePayer().equals(paid.from()), trading);
        }
        payments.clear();
        trading = false;
        if (group.size() > 2) {
            columns.group(group);
        }
        group.clear();
        transaction = null;
    }

    /** All facts so far are whole transactions. Gives whom they speak of, and begins anew. */
    BitSet end() {
        flush();
        columns.entries().close(columns.nodes().size());
        touched.stream().forEach(node -> machines |= columns.judgeAgain(node));
        BitSet all = (BitSet) touched.clone();
        touched.clear();
        return all;
    }

    /** True if since it was asked last somebody turned out to be a machine, or to be none. */
    boolean machinesChanged() {
        boolean changed = machines;
        machines = false;
        return changed;
    }

    private int node(Address address) {
        int before = columns.nodes().size();
        int node = columns.nodes().add(address);
        touched.set(node);
        if (node == before && (things.contains(address) || accounts.label(address).isPresent())) {
            columns.nodes().machineToo(node);
        }
        return node;
    }

    private int mint(Address address) {
        int known = mints.getInt(address);
        if (known < 0) {
            known = columns.addMint();
            mints.put(address, known);
        }
        return known;
    }

    private void things(Address... some) {
        for (Address thing : some) {
            if (!thing.equals(Programs.WSOL) && things.add(thing)) {
                int node = columns.nodes().of(thing);
                if (node >= 0 && !columns.nodes().machine(node)) {
                    columns.nodes().machineToo(node);
                    touched.set(node);
                    machines = true;
                }
            }
        }
    }
}
