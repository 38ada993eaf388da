package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wallettracker.ingest.simulate.SeenTransaction.Instruction;
import org.wallettracker.ingest.simulate.SeenTransaction.TokenBalance;

/**
 * Follows every curve and pool through the events of a world and proves each amount by the programs' published rules
 * (ONCHAIN 1.9, 1.10, 2.3, 2.4), written down here a second time.
 */
final class MarketProof {
    private static final String SWAP = "pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA";
    private static final String TAG = "e445a52e51cb9a1d";
    private static final String AGENT = "BwWK17cbHxwWBKZkUYvzxLcNQ1YVyaFezduWbtm2de6s";
    private static final long SUPPLY = 1_000_000_000_000_000L;
    private static final long TO_POOL = 206_900_000_000_000L;

    private static final class CurveState {
        long virtualSol;
        long virtualTokens;
        long realSol;
        long realTokens;
        boolean complete;
        boolean mayhem;
        String account = "";
    }

    private static final class PoolState {
        String mint = "";
        long base;
        long quote;
    }

    final Map<String, CurveState> curves = new HashMap<>();
    final Map<String, PoolState> pools = new HashMap<>();
    /** Lamports that came less those that went, per wallet, by trades alone. */
    final Map<String, Long> cashFlow = new HashMap<>();
    final Map<String, Integer> tradesOf = new HashMap<>();
    final Set<Integer> eventLengths = new HashSet<>();
    final Set<String> signatures = new HashSet<>();
    long trades;
    long completions;
    long migrations;
    long failed;
    long transactions;
    private long slot;

    void take(SeenTransaction tx) {
        transactions++;
        assertThat(signatures.add(tx.signature)).as("signature once").isTrue();
        assertThat(tx.slot).isGreaterThanOrEqualTo(slot);
        slot = tx.slot;
        assertThat(tx.json.get("simulatedWorld").asBoolean()).isTrue();
        if (tx.failed) {
            failed++;
            assertThat(tx.logs).noneMatch(l -> l.startsWith("Program data: "));
            return;
        }
        Map<String, Long> moved = new HashMap<>();
        int logged = 0;
        for (Instruction i : tx.instructions) {
            if (i.startsWith(TAG)) {
                String data = tx.logs.stream().filter(l -> l.startsWith("Program data: ")).skip(logged++).findFirst()
                        .orElseThrow();
                assertThat(Base64.getDecoder().decode(data.substring(14)))
                        .isEqualTo(Arrays.copyOfRange(i.data(), 8, i.data().length));
                event(tx, i, moved);
            }
        }
        balances(tx, moved);
    }

    /** What the traders of the transaction gained and lost is what its events say, plus what they sent or burned. */
    private static void balances(SeenTransaction tx, Map<String, Long> moved) {
        boolean outerTokens = tx.instructions.stream().anyMatch(i -> i.height() == 1
                && i.program().equals(BalanceReplay.TOKEN_2022) && (i.data()[0] == 12 || i.data()[0] == 15));
        if (outerTokens) {
            return;
        }
        Map<String, Long> changed = new HashMap<>();
        for (TokenBalance t : tx.tokens("postTokenBalances")) {
            changed.merge(t.owner() + t.mint(), t.amount(), Long::sum);
        }
        for (TokenBalance t : tx.tokens("preTokenBalances")) {
            changed.merge(t.owner() + t.mint(), -t.amount(), Long::sum);
        }
        moved.forEach((who, amount) -> assertThat(changed.getOrDefault(who, 0L)).as("%s in %s", who, tx.signature)
                .isEqualTo(amount));
    }

    private void event(SeenTransaction tx, Instruction i, Map<String, Long> moved) {
        ByteBuffer e = i.body(16);
        if (i.startsWith(TAG + "1b72a94ddeeb6376")) {
            created(e, moved);
        } else if (i.startsWith(TAG + "bddb7fd34ee661ee")) {
            curveTrade(tx, e, moved);
        } else if (i.startsWith(TAG + "5f72619cd42e9808")) {
            completions++;
            CurveState curve = curves.get(SeenTransaction.key(e, 32));
            assertThat(curve.realTokens).isZero();
            assertThat(curve.complete).isFalse();
            assertThat(curve.realSol).isBetween(85_005_359_057L, 85_005_369_057L);
            curve.complete = true;
        } else if (i.startsWith(TAG + "bde95db95c94ea94")) {
            migrations++;
            assertThat(curves.get(SeenTransaction.key(e, 32)).complete).isTrue();
            assertThat(e.getLong(64)).isEqualTo(TO_POOL);
            moved.merge(curves.get(SeenTransaction.key(e, 32)).account + SeenTransaction.key(e, 32), -TO_POOL,
                    Long::sum);
            moved.merge(SeenTransaction.key(e, 128) + SeenTransaction.key(e, 32), TO_POOL, Long::sum);
            assertThat(e.getLong(72)).isEqualTo(84_990_359_056L);
            assertThat(e.getLong(80)).isEqualTo(15_000_001L);
            assertThat(pools.get(SeenTransaction.key(e, 128)).mint).isEqualTo(SeenTransaction.key(e, 32));
        } else if (i.startsWith(TAG + "b1310cd2a076a774")) {
            poolCreated(e);
        } else if (i.startsWith(TAG + "67f4521f2cf57777")) {
            poolTrade(tx, e, true, moved);
        } else if (i.startsWith(TAG + "3e2f370aa503dc2a")) {
            poolTrade(tx, e, false, moved);
        }
        assertThat(i.program()).isIn(SWAP, BalanceReplay.PUMP, "MAyhSmzXzV1pTf7LsNkrNwkWKTo4ougAJ1PPg47MD4e");
    }

    private void created(ByteBuffer e, Map<String, Long> moved) {
        int at = 0;
        for (int s = 0; s < 3; s++) {
            at += 4 + e.getInt(at);
        }
        CurveState curve = new CurveState();
        curve.account = SeenTransaction.key(e, at + 32);
        int numbers = at + 4 * 32 + 8;
        curve.virtualTokens = e.getLong(numbers);
        curve.virtualSol = e.getLong(numbers + 8);
        curve.realTokens = e.getLong(numbers + 16);
        curve.mayhem = e.get(numbers + 32 + 32) != 0;
        assertThat(curve.virtualTokens).isEqualTo(1_073_000_000_000_000L);
        assertThat(curve.virtualSol).isEqualTo(30_000_000_000L);
        assertThat(curve.realTokens).isEqualTo(793_100_000_000_000L);
        String mint = SeenTransaction.key(e, at);
        assertThat(curves.put(mint, curve)).isNull();
        moved.merge(curve.account + mint, SUPPLY, Long::sum);
        if (curve.mayhem) {
            moved.merge(AGENT + mint, SUPPLY, Long::sum);
        }
    }

    private void curveTrade(SeenTransaction tx, ByteBuffer e, Map<String, Long> moved) {
        trades++;
        eventLengths.add(e.remaining());
        String mint = SeenTransaction.key(e, 0);
        String user = SeenTransaction.key(e, 49);
        long sol = e.getLong(32);
        long tokens = e.getLong(40);
        boolean buy = e.get(48) == 1;
        CurveState c = curves.get(mint);
        assertThat(e.getLong(81)).isEqualTo(tx.time);
        int n = e.getInt(250);
        byte[] name = new byte[n];
        e.get(254, name);
        String instruction = new String(name, StandardCharsets.US_ASCII);
        if (!buy) {
            assertThat(sol).isEqualTo(floor(tokens, c.virtualSol, c.virtualTokens + tokens));
        } else if (instruction.equals("buy") || tokens == c.realTokens) {
            assertThat(sol).isEqualTo(floor(tokens, c.virtualSol, c.virtualTokens - tokens) + 1);
        } else {
            assertThat(instruction).isEqualTo("buy_exact_sol_in");
            assertThat(tokens).isEqualTo(floor(sol - 1, c.virtualTokens, c.virtualSol + sol - 1));
        }
        int sign = buy ? 1 : -1;
        c.virtualSol += sign * sol;
        c.realSol += sign * sol;
        c.virtualTokens -= sign * tokens;
        c.realTokens -= sign * tokens;
        assertThat(e.getLong(89)).isEqualTo(c.virtualSol);
        assertThat(e.getLong(97)).isEqualTo(c.virtualTokens);
        assertThat(e.getLong(105)).isEqualTo(c.realSol);
        assertThat(e.getLong(113)).isEqualTo(c.realTokens);
        assertThat(c.realTokens).isNotNegative();
        assertThat(c.realSol).isNotNegative();
        long fee = e.getLong(161);
        long creator = e.getLong(209);
        long cashback = e.getLong(263 + n);
        boolean agent = user.equals(AGENT);
        assertThat(fee).isEqualTo(agent ? 0 : ceil(sol, 95));
        assertThat(creator + cashback).isEqualTo(agent ? 0 : ceil(sol, 30));
        assertThat(Math.min(creator, cashback)).isZero();
        assertThat(e.getLong(279 + n)).isEqualTo(c.mayhem ? 0 : fee / 2);
        assertThat(e.getLong(323 + n)).isEqualTo(sol);
        count(user, buy ? -(sol + fee + creator + cashback) : sol - fee - creator - cashback);
        moved.merge(user + mint, sign * tokens, Long::sum);
        moved.merge(c.account + mint, -sign * tokens, Long::sum);
        int account = tx.keys.indexOf(c.account);
        boolean last = moved.size() == 2 && tx.instructions.stream().filter(i -> i.startsWith(TAG + "bddb7fd34ee661ee"))
                .count() == 1;
        if (last) {
            assertThat(tx.lamports("postBalances")[account]).isEqualTo((128L + 151) * 6_960 + c.realSol);
        }
    }

    private void poolCreated(ByteBuffer e) {
        PoolState pool = new PoolState();
        pool.mint = SeenTransaction.key(e, 42);
        assertThat(SeenTransaction.key(e, 74)).isEqualTo(BalanceReplay.WSOL);
        pool.base = e.getLong(124);
        pool.quote = e.getLong(132);
        assertThat(pool.base).isEqualTo(TO_POOL);
        assertThat(pool.quote).isEqualTo(84_990_359_056L);
        assertThat(e.getLong(148)).isEqualTo(4_193_388_282_604L); // the root given in ONCHAIN 1.9
        assertThat(pools.put(SeenTransaction.key(e, 165), pool)).isNull();
    }

    private void poolTrade(SeenTransaction tx, ByteBuffer e, boolean buy, Map<String, Long> moved) {
        trades++;
        String address = SeenTransaction.key(e, 112);
        PoolState p = pools.get(address);
        long base = e.getLong(8);
        long quote = e.getLong(56);
        assertThat(e.getLong(0)).isEqualTo(tx.time);
        assertThat(e.getLong(40)).isEqualTo(p.base);
        assertThat(e.getLong(48)).isEqualTo(p.quote);
        int[] tier = tier(floor(p.quote, 1_000_000_000_000_000L, p.base) / 1e9);
        String user = SeenTransaction.key(e, 144);
        boolean exactIn = false;
        int tail = 352;
        if (buy) {
            int n = e.getInt(393);
            exactIn = n > 3;
            tail = 397 + n;
        }
        if (!buy) {
            assertThat(quote).isEqualTo(floor(base, p.quote, p.base + base));
        } else if (exactIn) {
            assertThat(base).isEqualTo(floor(quote, p.base, p.quote + quote));
        } else {
            assertThat(quote).isEqualTo(up(base, p.quote, p.base - base));
        }
        long lp = e.getLong(72);
        long protocol = e.getLong(88);
        long creator = e.getLong(344);
        long cashback = e.getLong(tail + 8);
        assertThat(e.getLong(64)).isEqualTo(tier[2]);
        assertThat(e.getLong(80)).isEqualTo(tier[1]);
        assertThat(lp).isEqualTo(ceil(quote, tier[2]));
        assertThat(protocol).isEqualTo(ceil(quote, tier[1]));
        assertThat(creator + cashback).isEqualTo(ceil(quote, tier[0]));
        assertThat(Math.min(creator, cashback)).isZero();
        int sign = buy ? 1 : -1;
        assertThat(e.getLong(96)).isEqualTo(quote + sign * lp);
        long users = e.getLong(104);
        assertThat(users).isEqualTo(quote + sign * (lp + protocol + creator + cashback));
        p.base -= sign * base;
        p.quote += quote * sign + lp;
        count(user, -sign * users);
        moved.merge(user + p.mint, sign * base, Long::sum);
        moved.merge(address + p.mint, -sign * base, Long::sum);
    }

    private void count(String user, long lamports) {
        cashFlow.merge(user, lamports, Long::sum);
        tradesOf.merge(user, 1, Integer::sum);
    }

    /** Creator, protocol and LP basis points of ONCHAIN 1.10 as far as simulated coins climb. */
    private static int[] tier(double cap) {
        double[] from = {0, 420, 1_470, 2_460, 3_440, 4_420, 9_820, 14_740, 19_650};
        int[] creator = {30, 95, 90, 85, 80, 75, 70, 65, 60};
        int found = 0;
        for (int i = 0; i < from.length; i++) {
            found = cap >= from[i] ? i : found;
        }
        return new int[]{creator[found], found == 0 ? 93 : 5, found == 0 ? 2 : 20};
    }

    private static long floor(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c)).longValueExact();
    }

    private static long up(long a, long b, long c) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).add(BigInteger.valueOf(c - 1))
                .divide(BigInteger.valueOf(c)).longValueExact();
    }

    private static long ceil(long amount, int basisPoints) {
        return (amount * basisPoints + 9_999) / 10_000;
    }
}
