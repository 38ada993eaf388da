package org.wallettracker.domain.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Program ids and mints that everything else refers to (ONCHAIN 1.1, 2 and 3.1 of the design notes). */
public final class Programs {
    /** pump.fun's bonding-curve program. */
    public static final Address PUMP = Address.parse("6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P");
    /** PumpSwap, the pool program that graduates go to. */
    public static final Address PUMP_SWAP = Address.parse("pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA");
    /** The system program: owns wallets, moves lamports. */
    public static final Address SYSTEM = Address.parse("11111111111111111111111111111111");
    /** The token program. */
    public static final Address TOKEN = Address.parse("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA");
    /** The token program with extensions. */
    public static final Address TOKEN_2022 = Address.parse("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb");
    /** Creates associated token accounts. */
    public static final Address ASSOCIATED_TOKEN = Address.parse("ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL");
    /** Sets compute limit and price. */
    public static final Address COMPUTE_BUDGET = Address.parse("ComputeBudget111111111111111111111111111111");
    /** Wrapped SOL: one asset with SOL. */
    public static final Address WSOL = Address.parse("So11111111111111111111111111111111111111112");
    /** USD Coin. */
    public static final Address USDC = Address.parse("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v");

    /** Dollar coins, all of six decimals, the most usual as a quote first: USDC, USDT, USD1. */
    public static final List<Address> DOLLARS = List.of(USDC,
            Address.parse("Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB"),
            Address.parse("USD1ttGY1N17NEEHLmELoaybftRBUSErhqYiQzvEmuB"));
    /** Raydium's constant-product pools, where pump.fun's graduates went until March 2025. */
    public static final Address RAYDIUM_V4 = Address.parse("675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8");
    /** Raydium's constant-product pools of the second generation. */
    public static final Address RAYDIUM_CPMM = Address.parse("CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C");
    /** Raydium's launchpad: curves whose graduates go to its own pools. */
    public static final Address LAUNCHLAB = Address.parse("LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj");
    /** Meteora's launchpad: curves whose graduates go to its own pools. */
    public static final Address METEORA_DBC = Address.parse("dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN");
    /** Meteora's first constant-product pools, on top of its vaults. */
    public static final Address METEORA_DAMM_V1 = Address.parse("Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB");
    /** Meteora's constant-product pools. */
    public static final Address METEORA_DAMM_V2 = Address.parse("cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG");
    /** Meteora's pools of price bins. */
    public static final Address METEORA_DLMM = Address.parse("LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo");
    /** Jupiter's aggregator. */
    public static final Address JUPITER = Address.parse("JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4");

    /** Jupiter's aggregator before that. */
    public static final Address JUPITER_V4 = Address.parse("JUP4Fb2cqiRUcaTHdrPC8h2gNsA2ETXiPDD33WcGuJB");
    /** DFlow's aggregator. */
    public static final Address DFLOW = Address.parse("DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH");

    /** Programs on whose curves coins are born, and from which they graduate. */
    private static final Set<Address> CURVES = Set.of(PUMP, LAUNCHLAB, METEORA_DBC);
    /** Programs whose own words about a trade are read. */
    private static final Set<Address> TOLD = Set.of(PUMP, PUMP_SWAP, RAYDIUM_V4, RAYDIUM_CPMM, LAUNCHLAB, METEORA_DBC,
            METEORA_DAMM_V2, METEORA_DLMM, JUPITER, JUPITER_V4, DFLOW);

    /**
     * Ordinals from here on belong to facts of programs with events of which no event tells: their place among events
     * can't be had, so theirs is the outer instruction's index above this.
     */
    public static final int NO_EVENT = 65_536;

    /** Names of the other venues, aggregators and bots (ONCHAIN 3.1, 4.4). */
    private static final Map<Address, String> NAMES = names("675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8", "raydium",
            "CPMMoo8L3F4NbTegBCKVNunggL7H1ZpdTHKxQB5qKP1C", "raydium-cpmm",
            "CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK", "raydium-clmm",
            "LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj", "raydium-launchlab",
            "routeUGWgWzqBWFcrCfv8tritsqukccJPu3q5GPP3xS", "raydium-route",
            "LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo", "meteora-dlmm",
            "Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB", "meteora-damm-v1",
            "cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG", "meteora-damm-v2",
            "dbcij3LWUppWqq96dh6gJWwBifmcGfLSB5D4DuSMaqN", "meteora-dbc",
            "whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc", "orca-whirlpool",
            "MoonCVVNZFSYkqNXP6bxHLPL6QQJiMagDL3qcqUQTrG", "moonit",
            "boop8hVGQGqehUK2iVEMEnMrL5RbjywRzHKBmBE7ry4", "boop",
            "HEAVENoP2qxoeuF8Dj2oT1GHEnu49U5mJYkdeC8BAX2o", "heaven",
            "PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY", "phoenix",
            "SoLFiHG9TfgtdUXUjWAxi3LtvYuFyDLVhBWxdMZxyCe", "solfi",
            "JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4", "jupiter",
            "JUP4Fb2cqiRUcaTHdrPC8h2gNsA2ETXiPDD33WcGuJB", "jupiter-v4",
            "JUP2jxvXaqu7NQY1GmNF4m1vodw12LVXYxbFL2uJvfo", "jupiter-v2",
            "DCA265Vj8a9CEuX1eb1LWRnDT7uK6q1xMipnNyatn23M", "jupiter-dca",
            "jupoNjAxXgZ4rjzxzPMP4oxduvQsQtZzyknqvzYNrNu", "jupiter-limit",
            "j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X", "jupiter-limit-v2",
            "VALaaymxQh2mNy2trH9jUqHT1mTow76wpTcGmSWSwJe", "jupiter-va",
            "6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma", "okx",
            "DF1ow4tspfHX9JwWJsAb9epbkA8hmpSEAtxXy1V27QBH", "dflow",
            "BSfD6SHZigAfDWSjzD5Q41jw8LmKwtmjskPH9XW1mrRW", "photon",
            "BANANAjs7FJiPQqJTGFzkZJndT9o7UmKiYYGaJz6frGu", "banana-gun",
            "b1oomGGqPKGD6errbyfbVMBuzSC8WtAAYo8MwNafWW1", "bloom",
            "MaestroAAe9ge5HTc64VbBQZ6fP77pwvrhM8i1XWSAx", "maestro",
            "NoVA1TmDUqksaj2hB1nayFkPysjJbFiU76dT4qPw2wm", "nova",
            "minTcHYRLVPubRK8nt6sqe2ZpWrGDLQoNLipDJCGocY", "mintech",
            "JSW99DKmxNyREQM14SQLDykeBvEUG63TeohrvmofEiw", "apepro",
            "FLASHX8DrLbgeR8FcfNV1F5krxYcYMUdBkrP1EPBtxB9", "axiom");

    private Programs() {
    }

    private static Map<Address, String> names(String... pairs) {
        Map<Address, String> names = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(Address.parse(pairs[i]), pairs[i + 1]);
        }
        return Map.copyOf(names);
    }

    /** True if {@code mint} is one of {@link #DOLLARS}. */
    public static boolean isDollar(Address mint) {
        return DOLLARS.contains(mint);
    }

    /** True if trades of {@code program} are read from, or compared with, what it says itself; all others from balances. */
    public static boolean told(Address program) {
        return TOLD.contains(program);
    }

    /** True if the amounts of {@code trade} are derived from balance changes alone: no word of its program about it was read. */
    public static boolean derived(Fact.Trade trade) {
        return !unknownVenue(trade) && (!told(trade.program()) || trade.ordinal() >= NO_EVENT);
    }

    /** True if {@code program} is a launchpad: its venues are bonding curves, not pools. */
    public static boolean curve(Address program) {
        return CURVES.contains(program);
    }

    /** True if {@code fact} is a trade whose venue its source did not name: no trade is the system program's own. */
    public static boolean unknownVenue(Fact fact) {
        return fact instanceof Fact.Trade && fact.program().equals(SYSTEM);
    }

    /** What scripts and screens call {@code program}; its address where it has no name here. */
    public static String name(Address program) {
        if (program.equals(PUMP)) {
            return "pump";
        } else if (program.equals(PUMP_SWAP)) {
            return "pumpswap";
        } else if (program.equals(SYSTEM)) {
            return "system";
        } else if (program.equals(TOKEN)) {
            return "token";
        } else if (program.equals(TOKEN_2022)) {
            return "token-2022";
        }
        String name = NAMES.get(program);
        return name == null ? program.toBase58() : name;
    }
}
