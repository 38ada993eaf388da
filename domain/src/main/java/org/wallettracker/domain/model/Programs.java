package org.wallettracker.domain.model;

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

    private Programs() {
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
        return program.toBase58();
    }
}
