package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Facts of a small chain: wallets and mints are numbers, every fact is a transaction signed by its wallet. */
final class ChainSample {
    static final long SOL = 1_000_000_000L;
    private final List<RecordedFact> facts = new ArrayList<>();

    private ChainSample add(long payer, long slot, Fact fact) {
        long n = facts.size() + 1L;
        TransactionHeader header = new TransactionHeader(Sample.signature(n), slot, Unknown.INDEX, Sample.time(slot),
                Sample.address(payer), false, 5_000, "file", 1);
        facts.add(new RecordedFact(header, fact, n, 0));
        return this;
    }

    ChainSample pay(long from, long to, long lamports, long slot) {
        return add(from, slot, new Fact.SolTransfer(Programs.SYSTEM, 0, 0, Sample.address(from), Sample.address(to),
                lamports, FactStatus.VERIFIED));
    }

    ChainSample buy(long wallet, long mint, long lamports, long slot) {
        return add(wallet, slot, Sample.trade(wallet, mint, Side.BUY, 1_000_000, lamports, Sample.FREE));
    }

    /** Buys, and pays {@code fee} to {@code taker} in the same transaction. */
    ChainSample buyByATerminal(long wallet, long mint, long lamports, long slot, long taker, long fee) {
        buy(wallet, mint, lamports, slot);
        TransactionHeader header = facts.getLast().header();
        facts.add(new RecordedFact(header, new Fact.SolTransfer(Programs.SYSTEM, 1, 1, Sample.address(wallet),
                Sample.address(taker), fee, FactStatus.VERIFIED), facts.size() + 1L, 0));
        return this;
    }

    ChainSample sell(long wallet, long mint, long slot) {
        return add(wallet, slot, Sample.trade(wallet, mint, Side.SELL, 1_000_000, SOL / 2, Sample.FREE));
    }

    List<RecordedFact> facts() {
        return facts;
    }

    ChainOrder order() {
        return ChainOrder.of(facts);
    }

    /**
     * A public of {@code wallets} from number {@code first}, of whom each enters {@code each} of {@code mints} mints
     * (from number 1,000,000) at moments of its own, by a fixed rule that strews them.
     */
    ChainSample strangers(long first, int wallets, int mints, int each) {
        java.util.SplittableRandom dice = new java.util.SplittableRandom(5);
        for (int w = 0; w < wallets; w++) {
            for (int i = 0; i < each; i++) {
                int mint = dice.nextInt(mints);
                buy(first + w, 1_000_000 + mint, SOL / 10 + dice.nextInt(SOL_NOISE),
                        mint * 10_000L + dice.nextInt(9_000));
            }
        }
        return this;
    }

    private static final int SOL_NOISE = 900_000_000;
}
