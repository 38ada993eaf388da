package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.wallettracker.ingest.simulate.SeenTransaction.Instruction;
import org.wallettracker.ingest.simulate.SeenTransaction.TokenBalance;

/**
 * Plays a transaction's instructions on its balances before and expects its balances after, account by account, lamport
 * by lamport and token by token. What the curve program moves without an instruction (sales, migrations) is taken from
 * its events.
 */
final class BalanceReplay {
    static final String SYSTEM = "11111111111111111111111111111111";
    static final String TOKEN = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    static final String TOKEN_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb";
    static final String PUMP = "6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P";
    static final String WSOL = "So11111111111111111111111111111111111111112";
    private static final long WSOL_RENT = 2_039_280;

    private record Held(String mint, String owner, long amount) {
    }

    private final Map<String, Long> lamports = new HashMap<>();
    private final Map<String, Held> tokens = new HashMap<>();
    private final SeenTransaction tx;
    private Instruction sale;
    private Instruction claim;

    BalanceReplay(SeenTransaction tx) {
        this.tx = tx;
    }

    void prove() {
        long[] before = tx.lamports("preBalances");
        long[] after = tx.lamports("postBalances");
        assertThat(before).hasSize(tx.keys.size());
        assertThat(after).hasSize(tx.keys.size());
        long sum = 0;
        for (int i = 0; i < before.length; i++) {
            lamports.put(tx.keys.get(i), before[i]);
            sum += before[i] - after[i];
        }
        assertThat(sum).as("lamports conserved in %s", tx.signature).isEqualTo(tx.fee);
        tx.tokens("preTokenBalances").forEach(t -> tokens.put(t.account(), new Held(t.mint(), t.owner(), t.amount())));
        if (!tx.failed) {
            tx.instructions.forEach(this::play);
        }
        add(tx.keys.getFirst(), -tx.fee);
        for (int i = 0; i < after.length; i++) {
            assertThat(lamports.get(tx.keys.get(i))).as("lamports of %s in %s", tx.keys.get(i), tx.signature)
                    .isEqualTo(after[i]);
        }
        Map<String, Held> expected = new HashMap<>();
        for (TokenBalance t : tx.tokens("postTokenBalances")) {
            expected.put(t.account(), new Held(t.mint(), t.owner(), t.amount()));
            if (t.mint().equals(WSOL)) {
                assertThat(lamports.get(t.account())).isEqualTo(t.amount() + WSOL_RENT);
            }
        }
        assertThat(tokens).as("token balances of %s", tx.signature).isEqualTo(expected);
    }

    private void play(Instruction i) {
        if (i.program().equals(SYSTEM)) {
            int kind = i.body(0).getInt();
            assertThat(kind).isIn(0, 2);
            move(i.accounts().get(0), i.accounts().get(1), i.body(4).getLong());
        } else if (i.program().equals(TOKEN) || i.program().equals(TOKEN_2022)) {
            token(i);
        } else if (i.program().equals(PUMP)) {
            pump(i);
        }
    }

    private void token(Instruction i) {
        String first = i.accounts().getFirst();
        switch (i.data()[0]) {
            case 7 -> addTokens(i.accounts().get(1), i.body(1).getLong());
            case 9 -> {
                Held held = tokens.remove(first);
                assertThat(held.mint().equals(WSOL) || held.amount() == 0).isTrue();
                assertThat(held.owner()).isEqualTo(i.accounts().get(2));
                move(first, i.accounts().get(1), lamports.get(first));
            }
            case 12 -> {
                long amount = i.body(1).getLong();
                assertThat(tokens.get(first).owner()).isEqualTo(i.accounts().get(3));
                addTokens(first, -amount);
                addTokens(i.accounts().get(2), amount);
                if (i.accounts().get(1).equals(WSOL)) {
                    move(first, i.accounts().get(2), amount);
                }
            }
            case 15 -> addTokens(first, -i.body(1).getLong());
            case 17 -> {
                Held held = tokens.get(first);
                tokens.put(first, new Held(held.mint(), held.owner(), lamports.get(first) - WSOL_RENT));
            }
            case 18 -> tokens.put(first,
                    new Held(i.accounts().get(1), SeenTransaction.key(i.body(1), 0), 0));
            default -> {
                // no balance moves
            }
        }
    }

    private void pump(Instruction i) {
        if (i.startsWith("33e685a4017f83ad")) {
            sale = i;
        } else if (i.startsWith("9beae792ec9ea21e")) {
            // the pool's SOL is in place before PumpSwap takes it
            move(i.accounts().get(3), i.accounts().get(12), 84_990_359_056L);
            move(i.accounts().get(3), i.accounts().get(1), 15_000_001L);
        } else if (i.startsWith("e445a52e51cb9a1dbddb7fd34ee661ee")) {
            ByteBuffer e = i.body(16);
            if (e.get(48) == 0) {
                long sol = e.getLong(32);
                long fee = e.getLong(161);
                long creator = e.getLong(209);
                int n = e.getInt(250);
                long cashback = e.getLong(263 + n);
                long buyback = e.getLong(279 + n);
                var a = sale.accounts();
                String curve = a.get(3);
                move(curve, a.get(6), sol - fee - creator - cashback);
                move(curve, a.get(1), fee - buyback);
                move(curve, a.getLast(), buyback);
                move(curve, cashback > 0 ? a.get(14) : a.get(8), creator + cashback);
            }
        } else if (i.startsWith("1416567bc61cdb84") || i.startsWith("253a237ebe35e4c5")) {
            claim = i;
        } else if (i.startsWith("e445a52e51cb9a1d7a027f010ebf0caf")) {
            move(claim.accounts().get(1), claim.accounts().get(0), i.body(16).getLong(40));
        } else if (i.startsWith("e445a52e51cb9a1de2d6f62107f293e5")) {
            move(claim.accounts().get(1), claim.accounts().get(0), i.body(16).getLong(32));
        }
    }

    private void move(String from, String to, long amount) {
        assertThat(amount).isNotNegative();
        add(from, -amount);
        add(to, amount);
    }

    private void add(String account, long amount) {
        assertThat(lamports.merge(account, amount, Long::sum)).as("lamports of %s in %s", account, tx.signature)
                .isNotNegative();
    }

    private void addTokens(String account, long amount) {
        Held held = tokens.get(account);
        assertThat(held.amount() + amount).isNotNegative();
        tokens.put(account, new Held(held.mint(), held.owner(), held.amount() + amount));
    }
}
