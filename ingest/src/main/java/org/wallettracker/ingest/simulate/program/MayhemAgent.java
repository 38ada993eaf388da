package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * The mayhem agent: a program that trades mayhem coins from its own vault without fees, through the curve program
 * (ONCHAIN 1.1, 1.10; the curve sees the vault as the user). Its changes of virtual reserves are not simulated.
 */
public final class MayhemAgent {
    private static final long BUY = 0xb817ee6167c5d33dL;
    private static final long SELL = 0x5df6823ce7e940b2L;
    private final Chain chain;
    private final PumpProgram pump;
    private final Trader vault;
    private final Bytes bytes = new Bytes();

    /** The agent on {@code chain}, trading as {@code vault}. */
    public MayhemAgent(Chain chain, PumpProgram pump, Trader vault) {
        this.chain = chain;
        this.pump = pump;
        this.vault = vault;
    }

    /** Buys {@code tokens} of a mayhem coin. */
    public void buy(Transaction tx, Curve curve, long tokens) {
        enter(tx, curve, BUY, tokens);
        CurveQuote quote = CurveQuote.buyTokens(curve, tokens).withoutFees();
        pump.buy(tx, curve, vault, curve.mayhemTokens, quote, false, quote.cost(), null);
        tx.done(77_700);
    }

    /** Sells {@code tokens} of a mayhem coin. */
    public void sell(Transaction tx, Curve curve, long tokens) {
        enter(tx, curve, SELL, tokens);
        pump.sell(tx, curve, vault, curve.mayhemTokens, CurveQuote.sell(curve, tokens).withoutFees(), 0, null);
        tx.done(75_100);
    }

    private void enter(Transaction tx, Curve curve, long instruction, long tokens) {
        tx.program(chain.mayhem).r(chain.mayhemParams).w(curve.mayhemState).r(curve.mint.account())
                .w(curve.mayhemTokens).w(chain.mayhemVault).w(curve.account).w(curve.vault).r(chain.pumpEvents)
                .r(chain.pump).data(bytes.clear().tag(instruction).u64(tokens).u64(0)).invoke()
                .say(instruction == BUY ? "Instruction: Buy" : "Instruction: Sell");
    }
}
