package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.Programs.LAUNCHLAB;
import static org.wallettracker.domain.model.Programs.METEORA_DAMM_V1;
import static org.wallettracker.domain.model.Programs.METEORA_DAMM_V2;
import static org.wallettracker.domain.model.Programs.METEORA_DBC;
import static org.wallettracker.domain.model.Programs.NO_EVENT;
import static org.wallettracker.domain.model.Programs.RAYDIUM_CPMM;
import static org.wallettracker.domain.model.Programs.RAYDIUM_V4;
import static org.wallettracker.domain.model.Programs.TOKEN;
import static org.wallettracker.domain.model.Programs.WSOL;
import static org.wallettracker.ingest.decode.TestTx.COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL;
import static org.wallettracker.ingest.decode.TestTx.POOL_COIN;
import static org.wallettracker.ingest.decode.TestTx.POOL_SOL;
import static org.wallettracker.ingest.decode.TestTx.USER;
import static org.wallettracker.ingest.decode.TestTx.USER_COIN;
import static org.wallettracker.ingest.decode.TestTx.USER_SOL;
import static org.wallettracker.ingest.decode.TestTx.address;
import static org.wallettracker.ingest.decode.TestTx.le;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Unknown;

/** Curves opened, graduated and moved, pools opened, filled and emptied, in bodies built by hand. */
class VenuePoolsTest {
    private static final Address AMM = address("amm");
    private static final Address CURVE = address("curve");
    /** Holds the launchpads' vaults. */
    private static final Address AUTHORITY = address("launchpad");
    private static final Address CURVE_COIN = address("curve coin");
    private static final Address CURVE_SOL = address("curve wsol");
    private static final Address FEE = address("fee for a pool");
    private static final Address SHARES = address("shares");
    private static final Address USER_SHARES = address("user shares");
    /** LaunchLab's address for the seeds "pool", COIN and wrapped SOL, by an own computation of the rule in Python. */
    private static final Address LAUNCH_CURVE = Address.parse("DsLw2KGSMQw3d87nYuDHWxZqAPxUznhHu2zWK375oF37");
    private static final Address X = address("x");

    private static Address[] accounts(int n, Object... places) {
        Address[] accounts = new Address[n];
        java.util.Arrays.fill(accounts, X);
        for (int i = 0; i < places.length; i += 2) {
            accounts[(int) places[i]] = (Address) places[i + 1];
        }
        return accounts;
    }

    /** 206.9 M coins and 79 SOL from a curve's vaults to a pool's. */
    private static TestTx moved(TestTx tx, int height, long network) {
        return tx.transferTokens(height, CURVE_COIN, POOL_COIN, AUTHORITY, 206_900_000)
                .transferTokens(height, CURVE_SOL, POOL_SOL, AUTHORITY, 79_000_000_000L)
                .lamports(USER, 1_000_000_000, 1_000_000_000 - network)
                .lamports(CURVE_SOL, 85_002_039_280L, 6_002_039_280L)
                .lamports(POOL_SOL, 2_039_280L, 79_002_039_280L)
                .tokens(CURVE_SOL, WSOL, AUTHORITY, 85_000_000_000L, 6_000_000_000L, 9)
                .tokens(POOL_SOL, WSOL, POOL, 0, 79_000_000_000L, 9)
                .tokens(CURVE_COIN, COIN, AUTHORITY, 206_900_000, 0, 6)
                .tokens(POOL_COIN, COIN, POOL, 0, 206_900_000, 6);
    }

    private static Fact only(TestTx tx) {
        Decoded decoded = tx.decode();
        assertThat(decoded.rejects()).isEmpty();
        assertThat(decoded.transaction().facts()).hasSize(1);
        return decoded.transaction().facts().getFirst();
    }

    private static Fact.Migration migration(Address program, int ordinal, Address curve, long fee) {
        return new Fact.Migration(program, ordinal, 0, USER, COIN, curve, AMM, 206_900_000, WSOL, 79_000_000_000L, fee,
                FactStatus.VERIFIED);
    }

    /** Raydium takes 0.15 SOL for the pool. The coin is the pool's second mint. */
    @Test
    void launchLabToCpmm() {
        TestTx tx = new TestTx(5_000, USER)
                .outer(LAUNCHLAB, "885cc8671cda908c", accounts(28, 0, USER, 1, COIN, 2, WSOL, 5, AMM, 17, CURVE))
                .inner(2, RAYDIUM_CPMM, "afaf6d1f0d989bed" + le(79_000_000_000L) + le(206_900_000) + le(0),
                        accounts(20, 0, AUTHORITY, 2, POOL, 3, AMM, 4, WSOL, 5, COIN, 6, SHARES, 10, POOL_SOL, 11,
                                POOL_COIN, 12, FEE))
                .transferSol(3, USER, FEE, 150_000_000).lamports(FEE, 0, 150_000_000);
        assertThat(only(moved(tx, 3, 150_005_000))).isEqualTo(migration(RAYDIUM_CPMM, NO_EVENT, LAUNCH_CURVE,
                150_000_000));
    }

    @Test
    void launchLabToRaydiumV4() {
        TestTx tx = new TestTx(5_000, USER)
                .outer(LAUNCHLAB, "cf52c091fecf91df", accounts(32, 0, USER, 1, COIN, 2, WSOL, 13, AMM))
                .inner(2, RAYDIUM_V4, "01" + "fe" + le(0) + le(79_000_000_000L) + le(206_900_000),
                        accounts(21, 4, AMM, 5, POOL, 7, SHARES, 8, COIN, 9, WSOL, 10, POOL_COIN, 11, POOL_SOL, 14, FEE,
                                17, AUTHORITY));
        assertThat(only(moved(tx, 3, 5_000))).isEqualTo(migration(RAYDIUM_V4, 0, LAUNCH_CURVE, 0));
    }

    @Test
    void dbcToDammV2() {
        TestTx tx = new TestTx(5_000, USER)
                .outer(METEORA_DBC, "9ca9e66735e45040", accounts(25, 0, CURVE, 3, AUTHORITY, 4, AMM, 11, POOL, 12,
                        METEORA_DAMM_V2, 13, COIN, 14, WSOL, 15, POOL_COIN, 16, POOL_SOL, 17, CURVE_COIN, 18, CURVE_SOL,
                        19, USER))
                .inner(2, METEORA_DAMM_V2, "5fb40aac54aee828", accounts(14, 3, AUTHORITY, 6, AMM, 8, COIN, 9, WSOL, 10,
                        POOL_COIN, 11, POOL_SOL));
        assertThat(only(moved(tx, 3, 5_000))).isEqualTo(migration(METEORA_DAMM_V2, NO_EVENT, CURVE, Unknown.AMOUNT));
    }

    @Test
    void dbcToDammV1() {
        TestTx tx = new TestTx(5_000, USER)
                .outer(METEORA_DBC, "1b013016b43f76d9", accounts(31, 0, CURVE, 3, AUTHORITY, 4, AMM, 7, COIN, 8, WSOL,
                        11, POOL_COIN, 12, POOL_SOL, 17, CURVE_COIN, 18, CURVE_SOL, 22, USER))
                .inner(2, METEORA_DAMM_V1, "0102030405060708", X);
        assertThat(only(moved(tx, 3, 5_000))).isEqualTo(migration(METEORA_DAMM_V1, NO_EVENT, CURVE, Unknown.AMOUNT));
    }

    /** The pool holds a coin more than moved: kept, but not proved. */
    @Test
    void aMigrationThatTheBalancesContradictIsDisputed() {
        TestTx tx = new TestTx(5_000, USER).outer(METEORA_DBC, "9ca9e66735e45040", accounts(25, 0, CURVE, 4, AMM, 13,
                COIN, 14, WSOL, 15, POOL_COIN, 16, POOL_SOL, 19, USER))
                .inner(2, METEORA_DAMM_V2, "5fb40aac54aee828", X)
                .transferTokens(3, CURVE_COIN, POOL_COIN, AUTHORITY, 100).lamports(USER, 10_000, 5_000)
                .tokens(CURVE_COIN, COIN, AUTHORITY, 100, 0, 6).tokens(POOL_COIN, COIN, POOL, 0, 101, 6);
        assertThat(only(tx).status()).isEqualTo(FactStatus.DISPUTED);
    }

    @Test
    void aMigrationWithoutItsPoolIsQuarantined() {
        Decoded decoded = new TestTx(5_000, USER)
                .outer(LAUNCHLAB, "885cc8671cda908c", accounts(28, 0, USER, 1, COIN, 2, WSOL))
                .inner(2, TOKEN, "09", CURVE_SOL, USER, AUTHORITY).lamports(USER, 10_000, 5_000).decode();
        assertThat(decoded.transaction().facts()).isEmpty();
        assertThat(decoded.rejects()).hasSize(1);
        assertThat(decoded.rejects().getFirst().reason()).isEqualTo("unknown-pool-mints");
    }

    /** 300 units and 2 SOL for 90 shares, and the same taken out again. */
    @Test
    void cpmmPoolsOpenedFilledAndEmptied() {
        for (String tag : List.of("afaf6d1f0d989bed", "f223c68952e1f2b6", "b712469c946da122")) {
            boolean opens = tag.startsWith("afaf");
            boolean out = tag.startsWith("b7");
            int sign = out ? -1 : 1;
            TestTx tx = new TestTx(5_000, USER).outer(RAYDIUM_CPMM, tag + le(1) + le(1) + le(1), opens
                    ? accounts(20, 0, USER, 2, POOL, 3, AMM, 4, WSOL, 5, COIN, 6, SHARES, 10, POOL_SOL, 11, POOL_COIN)
                    : accounts(14, 0, USER, 1, POOL, 2, AMM, 6, POOL_SOL, 7, POOL_COIN, 10, WSOL, 11, COIN, 12,
                            SHARES));
            if (out) {
                tx.transferTokens(2, POOL_SOL, USER_SOL, POOL, 2_000_000_000)
                        .transferTokens(2, POOL_COIN, USER_COIN, POOL, 300)
                        .inner(2, TOKEN, "08" + le(90), USER_SHARES, SHARES, USER);
            } else {
                tx.transferTokens(2, USER_SOL, POOL_SOL, USER, 2_000_000_000)
                        .transferTokens(2, USER_COIN, POOL_COIN, USER, 300)
                        .inner(2, TOKEN, "07" + le(90), SHARES, USER_SHARES, POOL);
            }
            tx.lamports(USER, 1_000_000, 995_000)
                    .lamports(USER_SOL, 9_002_039_280L, 9_002_039_280L - sign * 2_000_000_000L)
                    .lamports(POOL_SOL, 9_002_039_280L, 9_002_039_280L + sign * 2_000_000_000L)
                    .tokens(USER_SOL, WSOL, USER, 9_000_000_000L, 9_000_000_000L - sign * 2_000_000_000L, 9)
                    .tokens(POOL_SOL, WSOL, POOL, 9_000_000_000L, 9_000_000_000L + sign * 2_000_000_000L, 9)
                    .tokens(USER_COIN, COIN, USER, 500, 500 - sign * 300, 6)
                    .tokens(POOL_COIN, COIN, POOL, 500, 500 + sign * 300, 6)
                    .tokens(USER_SHARES, SHARES, USER, 100, 100 + sign * 90, 9);
            assertThat(only(tx)).isEqualTo(opens
                    ? new Fact.PoolCreation(RAYDIUM_CPMM, NO_EVENT, 0, USER, COIN, AMM, 300, WSOL, 2_000_000_000, true,
                            6, FactStatus.VERIFIED)
                    : new Fact.LiquidityChange(RAYDIUM_CPMM, NO_EVENT, 0, !out, USER, COIN, AMM, 300, WSOL,
                            2_000_000_000, null, FactStatus.VERIFIED));
        }
    }

    /** A DAMM v2 pool opened with coins only; its position is a token of its own. */
    @Test
    void aDammPoolOpenedWithOneSide() {
        Address nft = address("position");
        Address nftAccount = address("position account");
        TestTx tx = new TestTx(5_000, USER)
                .outer(METEORA_DAMM_V2, "5fb40aac54aee828" + le(1),
                        accounts(20, 0, USER, 1, nft, 2, nftAccount, 3, USER,
                                5, POOL, 6, AMM, 8, COIN, 9, WSOL, 10, POOL_COIN, 11, POOL_SOL))
                .inner(2, TOKEN, "07" + le(1), nft, nftAccount, POOL)
                .transferTokens(2, USER_COIN, POOL_COIN, USER, 300).lamports(USER, 1_000_000, 995_000)
                .tokens(USER_COIN, COIN, USER, 500, 200, 6).tokens(POOL_COIN, COIN, POOL, 0, 300, 6)
                .tokens(nftAccount, nft, USER, 0, 1, 0);
        assertThat(only(tx))
                .isEqualTo(new Fact.PoolCreation(METEORA_DAMM_V2, NO_EVENT, 0, USER, COIN, AMM, 300, WSOL, 0,
                        false, 6, FactStatus.VERIFIED));
    }

    @Test
    void aCoinCreatedOnLaunchLab() {
        byte[] event = new TestTx.Event("97d7e20976a173ae").key(CURVE, address("creator"), X).u8(6).text("Bonk two")
                .text("BONK2").text("https://example.org/2").u64(1, 2, 3).bytes();
        TestTx tx = new TestTx(5_000, USER, COIN)
                .outer(LAUNCHLAB, "4399af27da102620", accounts(18, 0, USER, 1, address("creator"), 5, CURVE, 6, COIN, 7,
                        WSOL, 8, CURVE_COIN, 9, CURVE_SOL))
                .inner(2, TOKEN, "07" + le(1_000_000_000_000_000L), COIN, CURVE_COIN, AUTHORITY)
                .event(2, LAUNCHLAB, event).lamports(USER, 1_000_000, 995_000)
                .tokens(CURVE_COIN, COIN, AUTHORITY, -1, 1_000_000_000_000_000L, 6);
        assertThat(only(tx)).isEqualTo(new Fact.Creation(LAUNCHLAB, 0, 0, USER, COIN, address("creator"), CURVE,
                "Bonk two", "BONK2", "https://example.org/2", 1_000_000_000_000_000L, null, WSOL, false,
                FactStatus.VERIFIED));
    }

    @Test
    void aCoinCreatedOnDbc() {
        byte[] event = new TestTx.Event("e432f655cb428625").key(CURVE, X, address("creator"), COIN).u8(0).u64(9)
                .bytes();
        String names = java.util.HexFormat.of().formatHex(new TestTx.Event("8c55d7b06636684f").text("A coin")
                .text("ACO").text("https://example.org/a").bytes());
        TestTx tx = new TestTx(5_000, USER, COIN)
                .outer(METEORA_DBC, names, accounts(16, 1, AUTHORITY, 2, address("creator"), 3, COIN, 4, WSOL, 5, CURVE,
                        6, CURVE_COIN, 7, CURVE_SOL, 10, USER))
                .inner(2, TOKEN, "07" + le(1_000_000_000), COIN, CURVE_COIN, AUTHORITY)
                .event(2, METEORA_DBC, event).lamports(USER, 1_000_000, 995_000)
                .tokens(CURVE_COIN, COIN, AUTHORITY, -1, 1_000_000_000, 6);
        assertThat(only(tx)).isEqualTo(new Fact.Creation(METEORA_DBC, 0, 0, USER, COIN, address("creator"), CURVE,
                "A coin", "ACO", "https://example.org/a", 1_000_000_000, null, WSOL, false, FactStatus.VERIFIED));
    }
}
