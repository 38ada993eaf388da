package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * Money the curve program holds for its users: collect_creator_fee and claim_cashback (discriminators and events ONCHAIN
 * 1.2, 1.4, 1.7). The program moves the lamports itself.
 */
public final class PumpClaims {
    private static final long COLLECT_CREATOR_FEE = 0x1416567bc61cdb84L;
    private static final long CLAIM_CASHBACK = 0x253a237ebe35e4c5L;
    private static final int VOLUME_BYTES = 137;

    private final Chain chain;
    private final PumpEvents events;
    private final Bytes bytes = new Bytes();

    /** Claims from the curve program {@code pump}. */
    public PumpClaims(Chain chain, PumpProgram pump) {
        this.chain = chain;
        this.events = pump.events();
    }

    /** Creator's fees that could be collected, lamports. */
    public static long collectable(Trader creator) {
        return Math.max(0, creator.creatorVault.lamports() - Tokens.RENT_EMPTY);
    }

    /** Cashback that could be claimed, lamports. */
    public static long claimable(Trader trader) {
        return Math.max(0, trader.pumpVolume.lamports() - Tokens.rent(VOLUME_BYTES));
    }

    /** A creator collects its fees. */
    public void collect(Transaction tx, Trader creator) {
        long amount = collectable(creator);
        claim(tx, creator.wallet, creator.creatorVault, COLLECT_CREATOR_FEE, "Instruction: CollectCreatorFee");
        tx.move(creator.creatorVault, creator.wallet, amount);
        events.collected(tx, creator.wallet, amount);
        tx.done(9_210);
    }

    /** A trader claims its cashback. */
    public void claim(Transaction tx, Trader trader) {
        long amount = claimable(trader);
        claim(tx, trader.wallet, trader.pumpVolume, CLAIM_CASHBACK, "Instruction: ClaimCashback");
        tx.move(trader.pumpVolume, trader.wallet, amount);
        trader.claimed += amount;
        events.claimed(tx, trader.wallet, amount, trader.claimed);
        tx.done(8_870);
    }

    private void claim(Transaction tx, Account wallet, Account from, long instruction, String said) {
        tx.program(chain.pump).w(wallet).w(from).r(chain.system).r(chain.pumpEvents).r(chain.pump)
                .data(bytes.clear().tag(instruction)).invoke().say(said);
    }
}
