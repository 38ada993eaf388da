package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.simulate.wire.Mint;

/** The canonical PumpSwap pool of a graduate: its accounts; its reserves are what its two token accounts hold. */
public final class Pool {
    /** What a graduate's pool starts with (ONCHAIN 1.9): token base units and lamports. */
    public static final long START_TOKENS = 206_900_000_000_000L;
    public static final long START_SOL = 84_990_359_056L;

    /** The curve it came from. */
    public final Curve curve;
    /** The creator's accounts. */
    public final Trader creator;
    /** The pool and its second account. */
    public final Account account;
    public final Account second;
    /** Who creates it: the curve program's authority for the coin, with its accounts. */
    public final Account authority;
    public final Account authorityBase;
    public final Account authorityWsol;
    public final Account authorityLp;
    /** The share tokens. */
    public final Mint lp;
    /** The pool's token accounts. */
    public final Account base;
    public final Account quote;
    /** Fee receivers of its trades, with their WSOL accounts. */
    public final Account feeRecipient;
    public final Account feeRecipientWsol;
    public final Account buybackRecipient;
    public final Account buybackRecipientWsol;

    /** A pool that has not been created yet; {@code number} picks the fee receivers. */
    public Pool(Chain chain, KeyMaker keys, Curve curve, Trader creator, int number) {
        this.curve = curve;
        this.creator = creator;
        Account coin = curve.mint.account();
        account = keys.derived("pool", coin);
        second = keys.derived("pool-v2", coin);
        authority = keys.derived("pool-authority", coin);
        authorityBase = keys.derived("pool-authority-base", coin);
        authorityWsol = keys.derived("pool-authority-wsol", coin);
        authorityLp = keys.derived("pool-authority-lp", coin);
        lp = new Mint(keys.derived("pool-lp", coin), chain.token2022, 9, false);
        base = keys.derived("pool-base", coin);
        quote = keys.derived("pool-quote", coin);
        int fee = number & 7;
        int buyback = (number >>> 3) & 7;
        feeRecipient = chain.feeRecipients.get(fee);
        feeRecipientWsol = chain.feeRecipientsWsol.get(fee);
        buybackRecipient = chain.buybackRecipients.get(buyback);
        buybackRecipientWsol = chain.buybackRecipientsWsol.get(buyback);
    }

    /** Lamports for a whole token over what it was when the pool opened; for decisions, not for amounts. */
    public double multiple() {
        return (double) quote.amount() / base.amount() / ((double) START_SOL / START_TOKENS);
    }
}
