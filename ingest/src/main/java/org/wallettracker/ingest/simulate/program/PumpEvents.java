package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.Bytes;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** Events of the curve program (ONCHAIN 1.4 to 1.7), each as a log line and as the program's call of itself. */
final class PumpEvents {
    static final long CPI_EVENT = 0xe445a52e51cb9a1dL;
    private static final long TRADE = 0xbddb7fd34ee661eeL;
    private static final long CREATE = 0x1b72a94ddeeb6376L;
    private static final long COMPLETE = 0x5f72619cd42e9808L;
    private static final long MIGRATION = 0xbde95db95c94ea94L;
    private static final long COLLECT_CREATOR_FEE = 0x7a027f010ebf0cafL;
    private static final long CLAIM_CASHBACK = 0xe2d6f62107f293e5L;
    private static final long EXTEND = 0x6161d7905d92167cL;

    private final Chain chain;
    private final Bytes bytes = new Bytes();

    PumpEvents(Chain chain) {
        this.chain = chain;
    }

    /** A trade that is already in the curve's reserves. */
    void trade(Transaction tx, Curve curve, Account user, CurveQuote quote, boolean buy, String instruction) {
        EventAge age = EventAge.at(tx.blockTime());
        boolean free = quote.fee() == 0;
        start(TRADE).key(curve.mint.account()).u64(quote.sol()).u64(quote.tokens()).bool(buy).key(user)
                .u64(tx.blockTime()).u64(curve.virtualSol).u64(curve.virtualTokens).u64(curve.realSol)
                .u64(curve.realTokens).key(curve.feeRecipient).u64(free ? 0 : CurveQuote.PROTOCOL_BPS)
                .u64(quote.fee()).key(curve.creator).u64(free || curve.cashback ? 0 : CurveQuote.CREATOR_BPS)
                .u64(quote.creatorFee()).bool(false).zeros(32).string(instruction).bool(curve.mayhem)
                .u64(curve.cashback && !free ? CurveQuote.CREATOR_BPS : 0).u64(quote.cashback())
                .u64(curve.mayhem ? 0 : CurveQuote.BUYBACK_BPS).u64(quote.buyback(curve)).u32(0).zeros(32)
                .u64(quote.sol()).u64(curve.virtualSol).u64(curve.realSol);
        if (age != EventAge.MAY) {
            bytes.zeros(16);
        }
        if (age == EventAge.UNPUBLISHED) {
            bytes.zeros(8);
        }
        send(tx);
    }

    void created(Transaction tx, Curve curve, Account user, TokenName name) {
        start(CREATE).string(name.name()).string(name.symbol()).string(name.uri()).key(curve.mint.account())
                .key(curve.account).key(user).key(curve.creator).u64(tx.blockTime()).u64(curve.virtualTokens)
                .u64(curve.virtualSol).u64(curve.realTokens).u64(curve.mayhem ? 2 * Curve.SUPPLY : Curve.SUPPLY)
                .key(curve.mint.program()).bool(curve.mayhem).bool(curve.cashback).zeros(32)
                .u64(curve.virtualSol);
        if (EventAge.at(tx.blockTime()) != EventAge.MAY) {
            bytes.u64(CurveQuote.CREATOR_BPS).bool(false);
        }
        send(tx);
    }

    void completed(Transaction tx, Curve curve, Account user) {
        start(COMPLETE).key(user).key(curve.mint.account()).key(curve.account).u64(tx.blockTime()).zeros(32);
        send(tx);
    }

    void migrated(Transaction tx, Curve curve, Account user, Account pool, long tokens, long sol, long fee) {
        start(MIGRATION).key(user).key(curve.mint.account()).u64(tokens).u64(sol).u64(fee).key(curve.account)
                .u64(tx.blockTime()).key(pool);
        if (EventAge.at(tx.blockTime()) != EventAge.MAY) {
            bytes.zeros(32);
        }
        send(tx);
    }

    void extended(Transaction tx, Account account, Account user, int from, int to) {
        start(EXTEND).key(account).key(user).u64(from).u64(to).u64(tx.blockTime());
        send(tx);
    }

    void collected(Transaction tx, Account creator, long amount) {
        start(COLLECT_CREATOR_FEE).u64(tx.blockTime()).key(creator).u64(amount).zeros(32);
        send(tx);
    }

    void claimed(Transaction tx, Account user, long amount, long everClaimed) {
        start(CLAIM_CASHBACK).key(user).u64(amount).u64(tx.blockTime()).u64(everClaimed).u64(everClaimed);
        send(tx);
    }

    private Bytes start(long event) {
        return bytes.clear().tag(CPI_EVENT).tag(event);
    }

    private void send(Transaction tx) {
        tx.emit(bytes, 8).program(chain.pump).r(chain.pumpEvents).data(bytes).invoke().done(2_125);
    }
}
