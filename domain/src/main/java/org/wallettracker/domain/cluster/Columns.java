package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.pack.FactKeys;

/**
 * What of the facts ties wallets, in columns: about 60 bytes for every mint a wallet entered and 32 for every transfer.
 * Disputed facts don't count. Made once, then only read.
 */
final class Columns {
    /** Smaller payments are spam (ONCHAIN 4.1). */
    static final long DUST = 1_000_000;
    private static final int SIGNERS_TRIED = 64;
    static final long UNKNOWN_SLOT = -1;

    private final ChainOrder order;
    private final Nodes nodes;
    private final Transfers sol = new Transfers();
    private final Transfers tokens = new Transfers();
    private final Entries entries = new Entries();
    /** Payer and trader of trades that somebody else paid for. */
    private final Transfers gas = new Transfers();
    /** Groups of traders in one transaction: nodes and places, a -1 behind each group. */
    private final IntArrayList together = new IntArrayList();
    private final IntArrayList togetherPlaces = new IntArrayList();
    private final LongArrayList born = new LongArrayList();
    private final IntArrayList creator = new IntArrayList();
    private final Int2IntOpenHashMap mints = new Int2IntOpenHashMap();
    private final BitSet traders;
    private final BitSet signers;

    private Columns(ChainOrder order, KnownAccounts accounts) {
        this.order = order;
        nodes = Nodes.of(order, accounts);
        traders = new BitSet(nodes.size());
        signers = new BitSet(nodes.size());
        mints.defaultReturnValue(-1);
    }

    /** Reads {@code order}. */
    static Columns of(ChainOrder order, KnownAccounts accounts) {
        Columns columns = new Columns(order, accounts);
        columns.read();
        return columns;
    }

    private void read() {
        FactKeys keys = order.packed().keys();
        int transaction = -1;
        List<int[]> group = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (order.transaction(i) != transaction) {
                flush(group);
                transaction = order.transaction(i);
            }
            if (order.status(i) == FactStatus.DISPUTED) {
                continue;
            }
            int number = order.number(i);
            switch (order.kind(i)) {
                case TRADE -> {
                    long lamports = keys.swapLamports(number);
                    int who = nodes.ofPacked(keys.wallet());
                    trade(keys.buys(number), lamports, i, who, mint(keys.mint()));
                    if (group.stream().noneMatch(one -> one[0] == who)) {
                        group.add(new int[]{who, i});
                    }
                }
                case CREATE -> {
                    keys.read(number);
                    int who = nodes.ofPacked(keys.wallet());
                    signers.set(who);
                    int mint = mint(keys.mint());
                    born.set(mint, order.slot(i));
                    creator.set(mint, who);
                }
                case SOL_TRANSFER -> {
                    long lamports = keys.lamports(number);
                    int sender = nodes.ofPacked(keys.wallet());
                    if (transfer(sol, keys.wallet(), keys.otherWallet(), lamports, i)
                            && feePayer(i).equals(nodes.address(sender))) {
                        signers.set(sender);
                    }
                }
                case TOKEN_TRANSFER -> {
                    keys.read(number);
                    transfer(tokens, keys.wallet(), keys.otherWallet(), keys.mint(), i);
                }
                default -> {
                    // ties nobody
                }
            }
        }
        flush(group);
        entries.close(nodes.size());
        programsOwn();
    }

    private void flush(List<int[]> group) {
        if (group.size() > 1) {
            for (int[] one : group) {
                together.add(one[0]);
                togetherPlaces.add(one[1]);
            }
            together.add(-1);
            togetherPlaces.add(-1);
        }
        group.clear();
    }

    private int mint(int packed) {
        int known = mints.get(packed);
        if (known < 0) {
            known = born.size();
            mints.put(packed, known);
            born.add(UNKNOWN_SLOT);
            creator.add(-1);
        }
        return known;
    }

    private void trade(boolean buys, long lamports, int place, int who, int mint) {
        traders.set(who);
        signers.set(who);
        long time = order.blockTime(place);
        if (buys) {
            entries.buy(who, mint, order.slot(place), time, lamports, place);
        } else {
            entries.sell(who, mint, time);
        }
        Address payer = feePayer(place);
        if (!payer.equals(nodes.address(who)) && !payer.equals(TransactionHeader.UNKNOWN_PAYER)) {
            int node = nodes.of(payer);
            if (node >= 0) {
                gas.add(node, who, order.packed().networkFee(telling(place)), time, place);
            }
        }
    }

    /** Keeps it unless one side is nobody, or both are the same. */
    private boolean transfer(Transfers to, int from, int receiver, long amount, int place) {
        int sender = nodes.ofPacked(from);
        int taker = nodes.ofPacked(receiver);
        if (sender < 0 || taker < 0) {
            return false;
        }
        to.add(sender, taker, amount, order.blockTime(place), place);
        return true;
    }

    private int telling(int place) {
        return order.packed().telling(order.number(place));
    }

    private Address feePayer(int place) {
        return order.packed().feePayer(telling(place));
    }

    /** Who never signs anything and has an address that no key can stand behind is a program's own account. */
    private void programsOwn() {
        if (madeUpKeys()) {
            return;
        }
        byte[] seen = new byte[nodes.size()];
        for (int i = 0; i < sol.size(); i++) {
            seen[sol.from(i)] = (byte) Math.min(2, seen[sol.from(i)] + 1);
            seen[sol.to(i)] = (byte) Math.min(2, seen[sol.to(i)] + 1);
        }
        IntStream.range(0, seen.length).parallel()
                .filter(node -> seen[node] > 1 && !signers.get(node) && !nodes.machine(node)
                        && !Curve25519.holds(nodes.address(node)))
                .boxed().toList().forEach(nodes::machineToo);
    }

    /** True if many of those who sign have addresses that no key can stand behind: then addresses tell nothing. */
    private boolean madeUpKeys() {
        int[] some = signers.stream().limit(SIGNERS_TRIED).toArray();
        long impossible = Arrays.stream(some).filter(node -> !Curve25519.holds(nodes.address(node))).count();
        return 4 * impossible > some.length;
    }

    Nodes nodes() {
        return nodes;
    }

    /** Payments; amounts are lamports. */
    Transfers sol() {
        return sol;
    }

    /** Tokens; amounts are numbers of mints. */
    Transfers tokens() {
        return tokens;
    }

    /** Who paid the fees of whose trades. */
    Transfers gas() {
        return gas;
    }

    Entries entries() {
        return entries;
    }

    /** Traders that share a transaction, -1 behind each group. */
    IntArrayList together() {
        return together;
    }

    /** Places of their trades. */
    IntArrayList togetherPlaces() {
        return togetherPlaces;
    }

    int mints() {
        return born.size();
    }

    /** Slot of a mint's creation, negative if not known. */
    long born(int mint) {
        return born.getLong(mint);
    }

    /** Who created a mint, negative if not known. */
    int creator(int mint) {
        return creator.getInt(mint);
    }

    /** True if {@code node} bought or sold anything. */
    boolean trades(int node) {
        return traders.get(node);
    }

    /** The block time of the fact at {@code place}. */
    long time(int place) {
        return order.blockTime(place);
    }

    /** The signature of the transaction of the fact at {@code place}. */
    Signature signature(int place) {
        return order.packed().signature(telling(place));
    }
}
