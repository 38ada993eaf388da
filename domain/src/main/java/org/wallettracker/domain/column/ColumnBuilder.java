package org.wallettracker.domain.column;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.Movement;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.money.SolUsd;

/**
 * Makes columns of facts that are given in chain order. Facts in doubt stay out, as in the ledger. Not for several
 * threads at once.
 */
public final class ColumnBuilder {
    /** What the mints are; known before their trades are added. */
    @FunctionalInterface
    public interface Mints {
        /** The history of {@code mint}; null where nothing is known. */
        @Nullable
        MintHistory history(Address mint);
    }

    /** Sums of absolute amounts of a position above this could leave the range of a number: for the ledger to tell. */
    private static final long MOST = 1L << 61;

    private final SolUsd solUsd;
    private final Predicate<Address> traders;
    private final Mints mints;
    private final Numbers walletNumbers = new Numbers();
    private final Numbers mintNumbers = new Numbers();
    private final ColumnRows rows;
    private int[] wallet;
    private int[] mint;
    private int count;

    /**
     * @param traders whose dealings count; of others nothing is kept
     * @param expected rows, about
     */
    public ColumnBuilder(SolUsd solUsd, Predicate<Address> traders, Mints mints, int expected) {
        this.solUsd = solUsd;
        this.traders = traders;
        this.mints = mints;
        int room = Math.max(16, expected);
        rows = new ColumnRows(room);
        wallet = new int[room];
        mint = new int[room];
    }

    /** False if a fact of {@code kind} moves no tokens: {@link #add} does nothing with it. */
    public static boolean counts(FactKind kind) {
        return switch (kind) {
            case TRADE, TOKEN_TRANSFER, ADD_LIQUIDITY, REMOVE_LIQUIDITY, CREATE_POOL -> true;
            case CREATE, COMPLETE, MIGRATE, SOL_TRANSFER -> false;
        };
    }

    /**
     * Adds the next fact.
     *
     * @param transaction the same number for all facts of one transaction, another for those of any other
     */
    public void add(RecordedFact fact, int transaction) {
        if (fact.fact().status() == FactStatus.DISPUTED) {
            return;
        }
        switch (fact.fact()) {
            case Fact.Trade t -> trade(fact, t, transaction);
            case Fact.TokenTransfer t -> {
                Address from = t.from();
                Address to = t.to();
                if (from != null) {
                    movements(fact, from, transaction);
                }
                if (to != null && !to.equals(from)) {
                    movements(fact, to, transaction);
                }
            }
            case Fact.LiquidityChange c -> movements(fact, c.wallet(), transaction);
            case Fact.PoolCreation c -> movements(fact, c.wallet(), transaction);
            default -> {
                // moves no tokens
            }
        }
    }

    private void trade(RecordedFact fact, Fact.Trade t, int transaction) {
        if (!t.amountsFit() || t.tokenRaw() <= 0) {
            int number = walletNumber(t.wallet());
            if (number >= 0) {
                row(number, t.mint(), TradeColumns.OTHER, 0, 0, fact, transaction, -1);
            }
            if (!t.amountsFit()) {
                return;
            }
        }
        movements(fact, t.wallet(), transaction);
    }

    private void movements(RecordedFact fact, Address of, int transaction) {
        int number = walletNumber(of);
        if (number < 0) {
            return;
        }
        for (Movement m : Movement.of(fact, of, solUsd)) {
            int code = code(m, fact);
            row(number, m.mint(), code, m.tokenRaw(), m.netLamports(), fact, transaction,
                    code == TradeColumns.OTHER ? -1 : progress(fact.fact()));
        }
    }

    private static int code(Movement m, RecordedFact fact) {
        long slot = fact.header().slot();
        boolean fits = TradeColumns.timeFits(fact.header().blockTime()) && slot >= -1 && slot < Integer.MAX_VALUE;
        int kind = !fits ? TradeColumns.OTHER : switch (m.kind()) {
            case BUY -> m.priced() && m.netLamports() >= 0 ? TradeColumns.BUY : TradeColumns.OTHER;
            case SELL -> m.priced() ? TradeColumns.SELL : TradeColumns.OTHER;
            case BURN -> TradeColumns.BURN;
            case RECEIVE, SEND, PAY -> TradeColumns.OTHER;
        };
        return kind == TradeColumns.OTHER
                ? kind
                : kind | (m.roundTrip() ? TradeColumns.ROUND_TRIP : 0)
                        | (m.provisional() ? TradeColumns.PROVISIONAL : 0)
                        | (fact.fact() instanceof Fact.Trade t && t.inSol() ? TradeColumns.IN_SOL : 0);
    }

    private int progress(Fact fact) {
        if (fact instanceof Fact.Trade t && t.side() == Side.BUY && t.inSol()) {
            MintHistory known = mints.history(t.mint());
            return known == null
                    ? -1
                    : known.progressBefore(t.reserves(), t.tokenRaw(), t.program().equals(Programs.PUMP));
        }
        return -1;
    }

    private int walletNumber(Address address) {
        int number = walletNumbers.known(address);
        return number != Numbers.NEW ? number : walletNumbers.add(address, traders.test(address));
    }

    private void row(int walletNumber, Address of, int code, long raw, long net, RecordedFact fact, int transaction,
            int progress) {
        if (count == wallet.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8L, count * 3L / 2 + 16);
            rows.resize(room);
            wallet = Arrays.copyOf(wallet, room);
            mint = Arrays.copyOf(mint, room);
        }
        int number = mintNumbers.known(of);
        wallet[count] = walletNumber;
        mint[count] = number != Numbers.NEW ? number : mintNumbers.add(of, true);
        rows.code[count] = (byte) code;
        rows.raw[count] = raw;
        rows.net[count] = net;
        rows.seconds[count] = TradeColumns.seconds(fact.header().blockTime());
        rows.slot[count] = (int) fact.header().slot();
        rows.transaction[count] = transaction;
        rows.progress[count] = (short) progress;
        count++;
    }

    /** The columns of all that was added; nothing can be added afterwards. */
    public TradeColumns build() {
        Address[] wallets = walletNumbers.sorted();
        Address[] allMints = mintNumbers.sorted();
        walletNumbers.renumber(wallet, count);
        mintNumbers.renumber(mint, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        order = byKey(order, mint, allMints.length);
        order = byKey(order, wallet, wallets.length);
        rows.permute(order);
        wallet = ColumnRows.permuted(wallet, order);
        mint = ColumnRows.permuted(mint, order);
        int[] walletStart = new int[wallets.length + 1];
        int[] positionStart = new int[count + 1];
        int[] positionMint = new int[count];
        int positions = 0;
        for (int i = 0; i < count; i++) {
            boolean next = i == 0 || wallet[i] != wallet[i - 1];
            if (next || mint[i] != mint[i - 1]) {
                positionStart[positions] = i;
                positionMint[positions++] = mint[i];
                walletStart[wallet[i] + 1] = positions;
            }
        }
        positionStart[positions] = count;
        for (int w = 1; w < walletStart.length; w++) {
            walletStart[w] = Math.max(walletStart[w], walletStart[w - 1]);
        }
        positionStart = Arrays.copyOf(positionStart, positions + 1);
        return new TradeColumns(wallets, allMints, walletStart, Arrays.copyOf(positionMint, positions), positionStart,
                plain(positionStart), rows);
    }

    private boolean[] plain(int[] start) {
        boolean[] plain = new boolean[start.length - 1];
        for (int p = 0; p < plain.length; p++) {
            boolean all = true;
            long sum = 0;
            for (int i = start[p]; i < start[p + 1] && all; i++) {
                sum = Math.min(MOST, Math.abs(rows.net[i])) + Math.min(MOST, rows.raw[i]) + sum;
                all = (rows.code[i] & TradeColumns.KIND) != TradeColumns.OTHER && sum < MOST;
            }
            plain[p] = all;
        }
        return plain;
    }

    /** {@code order} by rising {@code key}, of equals in the order as given (counting sort). */
    private static int[] byKey(int[] order, int[] key, int keys) {
        int[] start = new int[keys + 1];
        for (int i : order) {
            start[key[i] + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[start[key[i]]++] = i;
        }
        return sorted;
    }

    /** Addresses by number: in order of sight, then in order of address. */
    private static final class Numbers {
        private static final int NEW = -2;
        private static final int LEFT_OUT = -1;
        private static final int FEW = 8_192;
        private final Object2IntOpenHashMap<Address> ids = new Object2IntOpenHashMap<>();
        private final List<Address> keys = new ArrayList<>();
        private int[] place = {};

        private Numbers() {
            ids.defaultReturnValue(NEW);
        }

        private int known(Address address) {
            return ids.getInt(address);
        }

        private int add(Address address, boolean counts) {
            int id = counts ? keys.size() : LEFT_OUT;
            ids.put(address, id);
            if (counts) {
                keys.add(address);
            }
            return id;
        }

        private Address[] sorted() {
            int[] order = new int[keys.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            IntComparator byKey = (a, b) -> keys.get(a).compareTo(keys.get(b));
            if (order.length < FEW) {
                IntArrays.quickSort(order, byKey); // the other one wakes another thread even for a single number
            } else {
                IntArrays.parallelQuickSort(order, byKey);
            }
            Address[] sorted = new Address[order.length];
            place = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                sorted[i] = keys.get(order[i]);
                place[order[i]] = i;
            }
            return sorted;
        }

        private void renumber(int[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                numbers[i] = place[numbers[i]];
            }
        }
    }
}
