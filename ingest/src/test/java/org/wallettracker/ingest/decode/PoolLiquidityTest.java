package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.PUMP;
import static org.wallettracker.domain.model.Programs.PUMP_SWAP;
import static org.wallettracker.domain.model.Programs.TOKEN_2022;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL;
import static org.wallettracker.ingest.decode.TestTx.POOL_COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL_SOL;
import static org.wallettracker.ingest.decode.TestTx.USER;
import static org.wallettracker.ingest.decode.TestTx.USER_COIN;
import static org.wallettracker.ingest.decode.TestTx.USER_SOL;
import static org.wallettracker.ingest.decode.TestTx.address;
import static org.wallettracker.ingest.decode.TestTx.hex;
import static org.wallettracker.ingest.decode.TestTx.le;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Reserves;

/** Pools opened, filled and emptied, and the migration from the curve, in bodies built by hand. */
class PoolLiquidityTest {
    private static final Address SHARES = address("shares");
    private static final Address USER_SHARES = address("user shares");

    private static byte[] opened(Address creator, Address base, Address quote, long baseIn, long quoteIn, long shares) {
        return new TestTx.Event("b1310cd2a076a774").u64(1_750_000_000L).u8(0, 0).key(creator, base, quote).u8(9, 6)
                .u64(baseIn, quoteIn, baseIn, quoteIn, 100, shares + 100, shares).u8(254)
                .key(POOL, SHARES, USER_SOL, USER_COIN).bytes();
    }

    /** 170 SOL as base against a million coins: told as coin and SOL all the same. */
    @Test
    void aPoolWithSolAsBaseIsTurned() {
        TestTx tx = new TestTx(5_000, USER)
                .outer(PUMP_SWAP, "e992d18ecf6840bc" + "0000" + le(170_000_000_000L) + le(1_000_000), POOL,
                        address("config"), USER, WSOL, COIN, SHARES, USER_SOL, USER_COIN, USER_SHARES, POOL_SOL,
                        POOL_COIN)
                .inner(2, Programs.SYSTEM, "00000000" + le(2_074_080) + le(170) + hex(TOKEN_2022), USER, USER_SHARES)
                .transferTokens(2, USER_SOL, POOL_SOL, USER, 170_000_000_000L)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 1_000_000)
                .inner(2, TOKEN_2022, "07" + le(13_000), SHARES, USER_SHARES, POOL)
                .event(2, PUMP_SWAP, opened(USER, WSOL, COIN, 170_000_000_000L, 1_000_000, 13_000))
                .lamports(USER, 9_000_000, 9_000_000 - 2_074_080 - 5_000)
                .lamports(USER_SHARES, 0, 2_074_080)
                .lamports(USER_SOL, 171_002_039_280L, 1_002_039_280L).lamports(POOL_SOL, 2_039_280, 170_002_039_280L)
                .tokens(USER_SOL, WSOL, USER, 171_000_000_000L, 1_000_000_000L, 9)
                .tokens(POOL_SOL, WSOL, POOL, 0, 170_000_000_000L, 9)
                .tokens(USER_COIN, COIN, USER, 1_000_000, 0, 6).tokens(POOL_COIN, COIN, POOL, 0, 1_000_000, 6)
                .tokens(USER_SHARES, SHARES, USER, -1, 13_000, 9);
        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).containsExactly(new Fact.PoolCreation(PUMP_SWAP, 0, 0, USER, COIN,
                POOL, 1_000_000, WSOL, 170_000_000_000L, true, 6, FactStatus.VERIFIED));
    }

    private static byte[] change(String discriminator, long shares, long poolBase, long poolQuote, long base,
            long quote) {
        return new TestTx.Event(discriminator).u64(1_750_000_000L, shares, 0, 0, 0, 0, poolBase, poolQuote, base, quote,
                1_000_000).key(POOL, USER, USER_COIN, USER_SOL, USER_SHARES).bytes();
    }

    private static TestTx changing(String data) {
        return new TestTx(5_000, USER).outer(PUMP_SWAP, data + le(0) + le(0) + le(0), POOL, address("config"), USER,
                COIN, WSOL, SHARES, USER_COIN, USER_SOL, USER_SHARES, POOL_COIN, POOL_SOL);
    }

    @Test
    void aDepositGoesIntoThePool() {
        TestTx tx = changing("f223c68952e1f2b6").transferTokens(2, USER_COIN, POOL_COIN, USER, 2_000)
                .transferTokens(2, USER_SOL, POOL_SOL, USER, 3_000_000)
                .inner(2, TOKEN_2022, "07" + le(77), SHARES, USER_SHARES, POOL)
                .event(2, PUMP_SWAP, change("78f83d531f8e6b90", 77, 50_000, 60_000_000, 2_000, 3_000_000))
                .lamports(USER, 1_000_000, 995_000)
                .lamports(USER_SOL, 7_039_280, 4_039_280).lamports(POOL_SOL, 62_039_280, 65_039_280)
                .tokens(USER_COIN, COIN, USER, 2_500, 500, 6).tokens(POOL_COIN, COIN, POOL, 50_000, 52_000, 6)
                .tokens(USER_SOL, WSOL, USER, 5_000_000, 2_000_000, 9)
                .tokens(POOL_SOL, WSOL, POOL, 60_000_000, 63_000_000, 9)
                .tokens(USER_SHARES, SHARES, USER, 0, 77, 9);
        assertThat(tx.decode().transaction().facts()).containsExactly(new Fact.LiquidityChange(PUMP_SWAP, 0, 0, true,
                USER, COIN, POOL, 2_000, WSOL, 3_000_000, new Reserves(52_000, 63_000_000, 52_000, 63_000_000),
                FactStatus.VERIFIED));
    }

    @Test
    void aWithdrawalComesOutOfIt() {
        TestTx tx = changing("b712469c946da122").transferTokens(2, POOL_COIN, USER_COIN, POOL, 2_000)
                .transferTokens(2, POOL_SOL, USER_SOL, POOL, 3_000_000)
                .inner(2, TOKEN_2022, "08" + le(77), USER_SHARES, SHARES, USER)
                .event(2, PUMP_SWAP, change("1609851aa02c47c0", 77, 50_000, 60_000_000, 2_000, 3_000_000))
                .lamports(USER, 1_000_000, 995_000)
                .lamports(USER_SOL, 4_039_280, 7_039_280).lamports(POOL_SOL, 62_039_280, 59_039_280)
                .tokens(USER_COIN, COIN, USER, 500, 2_500, 6).tokens(POOL_COIN, COIN, POOL, 50_000, 48_000, 6)
                .tokens(USER_SOL, WSOL, USER, 2_000_000, 5_000_000, 9)
                .tokens(POOL_SOL, WSOL, POOL, 60_000_000, 57_000_000, 9)
                .tokens(USER_SHARES, SHARES, USER, 77, 0, 9);
        assertThat(tx.decode().transaction().facts()).containsExactly(new Fact.LiquidityChange(PUMP_SWAP, 0, 0, false,
                USER, COIN, POOL, 2_000, WSOL, 3_000_000, new Reserves(48_000, 57_000_000, 48_000, 57_000_000),
                FactStatus.VERIFIED));
    }

    /** 206.9 M coins and 84.990359056 SOL to the pool, the pool's creation told inside it: two facts, both proved. */
    @Test
    void aMigrationOpensThePoolOfTheCurve() {
        Address curve = address("curve");
        Address authority = address("pool authority");
        Address authoritySol = address("authority wsol");
        Address curveCoin = address("curve coin");
        long coins = 206_900_000_000_000L;
        long sol = 84_990_359_056L;
        TestTx tx = new TestTx(5_000, USER)
                .outer(PUMP, "9beae792ec9ea21e", address("global"), address("withdrawer"), COIN, curve, curveCoin, USER)
                .inner(2, PUMP_SWAP, "e992d18ecf6840bc" + "0000" + le(coins) + le(sol), POOL, address("config"),
                        authority, COIN, WSOL, SHARES, curveCoin, authoritySol)
                .transferTokens(3, curveCoin, POOL_COIN, authority, coins)
                .transferTokens(3, authoritySol, POOL_SOL, authority, sol)
                .event(3, PUMP_SWAP, opened(authority, COIN, WSOL, coins, sol, 4_193_388_282_504L))
                .event(2, PUMP, new TestTx.Event("bde95db95c94ea94").key(USER, COIN).u64(coins, sol, 15_000_001)
                        .key(curve).u64(1_750_000_000L).key(POOL).bytes())
                .lamports(USER, 1_000_000, 995_000)
                .lamports(authoritySol, 2_039_280 + sol, 2_039_280).lamports(POOL_SOL, 2_039_280, 2_039_280 + sol)
                .tokens(curveCoin, COIN, curve, coins, 0, 6).tokens(POOL_COIN, COIN, POOL, -1, coins, 6)
                .tokens(authoritySol, WSOL, authority, sol, 0, 9).tokens(POOL_SOL, WSOL, POOL, -1, sol, 9);
        assertThat(tx.decode().transaction().facts()).containsExactly(
                new Fact.PoolCreation(PUMP_SWAP, 0, 0, authority, COIN, POOL, coins, WSOL, sol, false, 9,
                        FactStatus.VERIFIED),
                new Fact.Migration(PUMP, 0, 1, USER, COIN, curve, POOL, coins, WSOL, sol, 15_000_001,
                        FactStatus.VERIFIED));
    }
}
