package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.simulate.wire.Mint;

/** A bonding curve: its accounts and its reserves after the newest trade. */
public final class Curve {
    /** What a curve starts with (ONCHAIN 1.9): lamports, then token base units. */
    public static final long START_VIRTUAL_SOL = 30_000_000_000L;
    public static final long START_VIRTUAL_TOKENS = 1_073_000_000_000_000L;
    public static final long FOR_SALE = 793_100_000_000_000L;
    public static final long SUPPLY = 1_000_000_000_000_000L;

    /** The coin. */
    public final Mint mint;
    /** The curve's own account, its token account, its second account. */
    public final Account account;
    public final Account vault;
    public final Account second;
    /** Who gets creator fees, and where they are held. */
    public final Account creator;
    public final Account creatorVault;
    /** True if the creator fee goes back to the trader. */
    public final boolean cashback;
    /** True for a coin the mayhem agent trades. */
    public final boolean mayhem;
    /** Of a mayhem coin the agent's state and token account. */
    public final Account mayhemState;
    public final Account mayhemTokens;
    /** Fee receivers of this coin's trades. */
    public final Account feeRecipient;
    public final Account buybackRecipient;

    long virtualSol = START_VIRTUAL_SOL;
    long virtualTokens = START_VIRTUAL_TOKENS;
    long realSol;
    long realTokens = FOR_SALE;
    boolean complete;

    /** A curve that has not been created yet; {@code number} picks the fee receivers. */
    public Curve(Chain chain, KeyMaker keys, Mint mint, Account creator, Account creatorVault, boolean cashback,
            boolean mayhem, int number) {
        this.mint = mint;
        this.creator = creator;
        this.creatorVault = creatorVault;
        this.cashback = cashback;
        this.mayhem = mayhem;
        account = keys.derived("curve", mint.account());
        vault = keys.derived("curve-vault", mint.account());
        second = keys.derived("curve-v2", mint.account());
        mayhemState = keys.derived("mayhem-state", mint.account());
        mayhemTokens = keys.derived("mayhem-tokens", mint.account());
        feeRecipient = (mayhem ? chain.mayhemRecipients : chain.feeRecipients).get(number & 7);
        buybackRecipient = chain.buybackRecipients.get((number >>> 3) & 7);
    }

    /** Lamports raised so far. */
    public long realSol() {
        return realSol;
    }

    /** Tokens still for sale, base units. */
    public long realTokens() {
        return realTokens;
    }

    /** True once everything is sold. */
    public boolean complete() {
        return complete;
    }

    /** Lamports for a whole token (10^6 base units) at the margin; for decisions, not for amounts. */
    public double price() {
        return (double) virtualSol / virtualTokens * 1_000_000;
    }

    /** Share of the tokens for sale that are sold, 0 to 1. */
    public double progress() {
        return (double) (FOR_SALE - realTokens) / FOR_SALE;
    }
}
