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
import org.wallettracker.domain.model.FactKind;
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
    private final Transfers sol;
    private final Transfers tokens;
    private final Entries entries;
    /** Payer and trader of trades that somebody else paid for. */
    private final Transfers gas;
    /** Groups of traders in one transaction: nodes and places, a -1 behind each group. */
    private final IntArrayList together = new IntArrayList();
    private final IntArrayList togetherPlaces = new IntArrayList();
    private final LongArrayList born = new LongArrayList();
    private final IntArrayList creator = new IntArrayList();
    private final Int2IntOpenHashMap mints = new Int2IntOpenHashMap();
    private final BitSet traders;
    private final BitSet signers;

    /** Who was paid or paid: once, or more often. */
    private byte[] seen = {};
    /** True if addresses are made up: told by those that were read first. */
    private boolean madeUp;
    /** Facts that came behind all of {@link #order}. */
    private final LongArrayList laterTimes = new LongArrayList();
    private final List<Signature> laterSignatures = new ArrayList<>();

    private Columns(ChainOrder order, KnownAccounts accounts) {
        this.order = order;
        sol = new Transfers();
        tokens = new Transfers();
        entries = new Entries();
        gas = new Transfers();
        nodes = Nodes.of(order, accounts);
        traders = new BitSet(nodes.size());
        signers = new BitSet(nodes.size());
        mints.defaultReturnValue(-1);
    }

    private Columns(Columns of) {
        order = of.order;
        nodes = of.nodes.copy();
        sol = of.sol.copy();
        tokens = of.tokens.copy();
        entries = of.entries.copy();
        gas = of.gas.copy();
        traders = (BitSet) of.traders.clone();
        signers = (BitSet) of.signers.clone();
        together.addAll(of.together);
        togetherPlaces.addAll(of.togetherPlaces);
        born.addAll(of.born);
        creator.addAll(of.creator);
        mints.putAll(of.mints);
        mints.defaultReturnValue(-1);
        seen = of.seen.clone();
        madeUp = of.madeUp;
    }

    /** The same, to which facts can be added without changing these. */
    Columns copy() {
        return new Columns(this);
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
        boolean trading = false;
        List<int[]> group = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (order.transaction(i) != transaction) {
                flush(group);
                transaction = order.transaction(i);
                trading = trading(i);
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
                    int taker = nodes.ofPacked(keys.otherWallet());
                    if (sender >= 0 && taker >= 0) {
                        paid(sender, taker, lamports, order.blockTime(i), i, feePayer(i).equals(nodes.address(sender)),
                                trading);
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
        entries.end(nodes.size());
        programsOwn();
    }

    /** True if in the transaction that begins at {@code place} anybody trades or creates a mint. */
    private boolean trading(int place) {
        for (int i = place; i < order.size() && order.transaction(i) == order.transaction(place); i++) {
            if (order.kind(i) == FactKind.TRADE || order.kind(i) == FactKind.CREATE) {
                return true;
            }
        }
        return false;
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
        trader(who);
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

    /** Keeps it unless one side is nobody. */
    private void transfer(Transfers to, int from, int receiver, long amount, int place) {
        int sender = nodes.ofPacked(from);
        int taker = nodes.ofPacked(receiver);
        if (sender >= 0 && taker >= 0) {
            to.add(sender, taker, amount, order.blockTime(place), place);
        }
    }

    private int telling(int place) {
        return order.packed().telling(order.number(place));
    }

    private Address feePayer(int place) {
        return order.packed().feePayer(telling(place));
    }

    /** Who never signs anything and has an address that no key can stand behind is a program's own account. */
    private void programsOwn() {
        madeUp = madeUpKeys();
        IntStream.range(0, seen.length).parallel().filter(this::programsOwn).boxed().toList()
                .forEach(node -> nodes.program(node, true));
    }

    /** True if many of those who sign have addresses that no key can stand behind: then addresses tell nothing. */
    private boolean madeUpKeys() {
        int[] some = signers.stream().limit(SIGNERS_TRIED).toArray();
        long impossible = Arrays.stream(some).filter(node -> !Curve25519.holds(nodes.address(node))).count();
        return 4 * impossible > some.length;
    }

    private boolean programsOwn(int node) {
        return !madeUp && node < seen.length && seen[node] > 1 && !signers.get(node) && !nodes.known(node)
                && !Curve25519.holds(nodes.address(node));
    }

    private void seen(int node) {
        if (node >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(nodes.size(), node * 3 / 2));
        }
        seen[node] = (byte) Math.min(2, seen[node] + 1);
    }

    /** Looks again whether {@code node} is a program's own account; true if that is other than before. */
    boolean judgeAgain(int node) {
        boolean was = nodes.machine(node);
        nodes.program(node, programsOwn(node));
        return was != nodes.machine(node);
    }

    Nodes nodes() {
        return nodes;
    }

    /** Payments outside trades; amounts are lamports. */
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
        return place < order.size() ? order.blockTime(place) : laterTimes.getLong(place - order.size());
    }

    /** The signature of the transaction of the fact at {@code place}. */
    Signature signature(int place) {
        return place < order.size()
                ? order.packed().signature(telling(place))
                : laterSignatures.get(place - order.size());
    }

    /** What was read first. */
    ChainOrder order() {
        return order;
    }

    /** Numbers of mints by those that the facts of {@link #order} have. */
    Int2IntOpenHashMap packedMints() {
        return mints;
    }

    /** The place of a fact that comes behind all others. */
    int later(long time, Signature signature) {
        laterTimes.add(time);
        laterSignatures.add(signature);
        return order.size() + laterTimes.size() - 1;
    }

    /** The number of a mint of which no fact spoke before. */
    int addMint() {
        born.add(UNKNOWN_SLOT);
        creator.add(-1);
        return born.size() - 1;
    }

    void created(int mint, long slot, int who) {
        signers.set(who);
        born.set(mint, slot);
        creator.set(mint, who);
    }

    /** Who trades, signs. */
    void trader(int who) {
        traders.set(who);
        signers.set(who);
    }

    /**
     * A payment. What is paid in a trade's own transaction is part of the deal (a terminal's fee, a tip, a venue's share):
     * it gives nobody money and gathers none.
     *
     * @param trading true if it is in such a transaction
     */
    void paid(int from, int to, long lamports, long time, int place, boolean signed, boolean trading) {
        if (!trading) {
            sol.add(from, to, lamports, time, place);
        }
        seen(from);
        seen(to);
        if (signed) {
            signers.set(from);
        }
    }

    /** A group of traders that share a transaction: who and where by turns. */
    void group(IntArrayList of) {
        for (int i = 0; i < of.size(); i += 2) {
            together.add(of.getInt(i));
            togetherPlaces.add(of.getInt(i + 1));
        }
        together.add(-1);
        togetherPlaces.add(-1);
    }
}
