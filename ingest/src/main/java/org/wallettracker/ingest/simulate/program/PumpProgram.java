package org.wallettracker.ingest.simulate.program;

import static org.wallettracker.domain.money.Amounts.mulDiv;

import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/**
 * The curve program: buys and sells (accounts ONCHAIN 1.3 as of 2026, inner instructions as in the real bodies of July
 * 2026).
 */
public final class PumpProgram {
    /** TooMuchSolRequired: the price rose above the buyer's limit. */
    public static final int TOO_MUCH_SOL = 6002;
    /** TooLittleSolReceived: the price fell below the seller's limit. */
    public static final int TOO_LITTLE_SOL = 6003;
    private static final long BUY = 0x66063d1201daebeaL;
    private static final long BUY_EXACT_SOL_IN = 0x38fc74089edfcd5fL;
    private static final long SELL = 0x33e685a4017f83adL;
    private static final long GET_FEES = 0xe7257e55cf5b3f34L;

    private final Chain chain;
    private final Tokens tokens;
    private final PumpEvents events;
    private final Bytes bytes = new Bytes();

    /** The program on {@code chain}. */
    public PumpProgram(Chain chain, Tokens tokens) {
        this.chain = chain;
        this.tokens = tokens;
        this.events = new PumpEvents(chain);
    }

    PumpEvents events() {
        return events;
    }

    /**
     * Buys what {@code quote} says into {@code account}, by exact lamports or by exact tokens.
     *
     * @param limit fewest tokens out (exact lamports) or most lamports in (exact tokens)
     * @param failure null, or the error it ends with
     */
    public void buy(Transaction tx, Curve curve, Trader trader, Account account, CurveQuote quote, boolean exactSol,
            long limit, @Nullable Integer failure) {
        Account user = trader.wallet;
        bytes.clear().tag(exactSol ? BUY_EXACT_SOL_IN : BUY).u64(exactSol ? quote.cost() : quote.tokens())
                .u64(limit);
        if (exactSol) {
            bytes.bool(false);
        }
        tx.program(chain.pump).r(chain.global).w(curve.feeRecipient).r(curve.mint.account()).w(curve.account)
                .w(curve.vault).w(account).w(user).r(chain.system).r(curve.mint.program()).w(curve.creatorVault)
                .r(chain.pumpEvents).r(chain.pump).r(chain.pumpVolume).w(trader.pumpVolume).r(chain.pumpFees)
                .r(chain.feeProgram).r(curve.second).w(curve.buybackRecipient).data(bytes).invoke()
                .say(exactSol ? "Instruction: BuyExactSolIn" : "Instruction: Buy");
        if (failure != null) {
            tx.say("AnchorError thrown in programs/pump/src/lib.rs. Error Number: " + failure + ".");
            tx.fail(failure, 41_230);
            return;
        }
        if (!trader.pumpVolume.exists()) {
            tokens.createAccount(tx, user, trader.pumpVolume, 137, chain.pump);
        }
        getFees(tx, curve, quote.sol());
        tokens.transferChecked(tx, curve.vault, curve.mint, account, curve.account, quote.tokens());
        if (curve.cashback) {
            pay(tx, user, trader.pumpVolume, quote.cashback());
        } else {
            if (!curve.creatorVault.exists() && quote.creatorFee() > 0) {
                pay(tx, user, curve.creatorVault, Tokens.RENT_EMPTY);
            }
            pay(tx, user, curve.creatorVault, quote.creatorFee());
        }
        pay(tx, user, curve.account, quote.sol());
        pay(tx, user, curve.buybackRecipient, quote.buyback(curve));
        pay(tx, user, curve.feeRecipient, quote.fee() - quote.buyback(curve));
        curve.virtualSol += quote.sol();
        curve.realSol += quote.sol();
        curve.virtualTokens -= quote.tokens();
        curve.realTokens -= quote.tokens();
        events.trade(tx, curve, user, quote, true, exactSol ? "buy_exact_sol_in" : "buy");
        if (curve.realTokens == 0) {
            curve.complete = true;
            events.completed(tx, curve, user);
        }
        tx.done(71_354);
    }

    /**
     * Sells what {@code quote} says from {@code account}; the program moves the curve's lamports itself, without inner
     * transfers.
     */
    public void sell(Transaction tx, Curve curve, Trader trader, Account account, CurveQuote quote, long limit,
            @Nullable Integer failure) {
        Account user = trader.wallet;
        tx.program(chain.pump).r(chain.global).w(curve.feeRecipient).r(curve.mint.account()).w(curve.account)
                .w(curve.vault).w(account).w(user).r(chain.system).w(curve.creatorVault).r(curve.mint.program())
                .r(chain.pumpEvents).r(chain.pump).r(chain.pumpFees).r(chain.feeProgram);
        if (curve.cashback) {
            tx.w(trader.pumpVolume);
        }
        tx.r(curve.second).w(curve.buybackRecipient)
                .data(bytes.clear().tag(SELL).u64(quote.tokens()).u64(limit)).invoke().say("Instruction: Sell");
        if (failure != null) {
            tx.say("AnchorError thrown in programs/pump/src/lib.rs. Error Number: " + failure + ".");
            tx.fail(failure, 38_120);
            return;
        }
        getFees(tx, curve, quote.sol());
        tokens.transferChecked(tx, account, curve.mint, curve.vault, user, quote.tokens());
        tx.move(curve.account, user, quote.proceeds());
        tx.move(curve.account, curve.feeRecipient, quote.fee() - quote.buyback(curve));
        tx.move(curve.account, curve.buybackRecipient, quote.buyback(curve));
        tx.move(curve.account, curve.cashback ? trader.pumpVolume : curve.creatorVault,
                quote.creatorFee() + quote.cashback());
        curve.virtualSol -= quote.sol();
        curve.realSol -= quote.sol();
        curve.virtualTokens += quote.tokens();
        curve.realTokens += quote.tokens();
        events.trade(tx, curve, user, quote, false, "sell");
        tx.done(52_480);
    }

    private void pay(Transaction tx, Account from, Account to, long lamports) {
        if (lamports > 0) {
            tokens.transfer(tx, from, to, lamports);
        }
    }

    private void getFees(Transaction tx, Curve curve, long sol) {
        long marketCap = mulDiv(curve.virtualSol, Curve.SUPPLY,
                curve.virtualTokens);
        tx.program(chain.feeProgram).r(chain.pumpFees).r(chain.pump)
                .data(bytes.clear().tag(GET_FEES).bool(true).u128(marketCap).u64(sol).u8(0)).invoke()
                .say("Instruction: GetFees")
                .answer(chain.feeProgram,
                        bytes.clear().u64(0).u64(CurveQuote.PROTOCOL_BPS).u64(CurveQuote.CREATOR_BPS))
                .done(3_302);
    }
}
