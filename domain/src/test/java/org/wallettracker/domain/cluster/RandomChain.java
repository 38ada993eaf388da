package org.wallettracker.domain.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Facts of every kind that ties wallets, at random: who deals with whom makes no sense, and every kind of link comes up. */
final class RandomChain {
    private static final long SOL = 1_000_000_000L;

    private final SplittableRandom dice;
    private final List<RecordedFact> facts = new ArrayList<>();
    private final int wallets;
    private final int mints;
    private long transaction;

    RandomChain(long seed, int count) {
        dice = new SplittableRandom(seed);
        wallets = 60 + dice.nextInt(120);
        mints = 10 + dice.nextInt(30);
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    List<RecordedFact> facts() {
        return facts;
    }

    private long somebody() {
        return 1 + (long) (wallets * Math.pow(dice.nextDouble(), 2));
    }

    private void next() {
        transaction++;
        int mint = dice.nextInt(mints);
        long wallet = somebody();
        int kind = dice.nextInt(20);
        if (kind < 12) {
            boolean ring = wallet < wallets / 3;
            long slot = mint * 1_000L + (ring ? wallet / 6 * 40 + dice.nextInt(3) : dice.nextInt(900));
            long lamports = dice.nextInt(4) == 0 ? SOL + mint * 1_000L + wallet / 6 : SOL / 2 + dice.nextLong(SOL);
            long payer = dice.nextInt(10) == 0 ? somebody() : wallet;
            add(payer, slot, Sample.trade(wallet, 1_000 + mint, dice.nextInt(3) > 0 ? Side.BUY : Side.SELL, 1_000,
                    lamports, Sample.FREE));
            if (dice.nextInt(6) == 0) {
                add(payer, slot, new Fact.SolTransfer(Programs.SYSTEM, 2, 2, Sample.address(wallet),
                        Sample.address(somebody()), 1 + dice.nextLong(SOL), FactStatus.VERIFIED));
            }
            if (dice.nextInt(12) == 0) {
                add(payer, slot, new Fact.Trade(Programs.PUMP, 1, 1, Sample.address(somebody()),
                        Sample.address(1_000 + mint), Side.BUY, 1_000, 6, Programs.WSOL, lamports, Sample.FREE,
                        Sample.address(1_000_000 + mint), null, false, FactStatus.VERIFIED));
            }
        } else if (kind < 18) {
            long from = dice.nextInt(3) == 0 ? 1 + dice.nextInt(8) * 6 : wallet;
            add(from, dice.nextInt(mints * 1_000), new Fact.SolTransfer(Programs.SYSTEM, 0, 0, Sample.address(from),
                    Sample.address(somebody()), 1 + dice.nextLong(2 * SOL), FactStatus.VERIFIED));
        } else if (kind < 19) {
            add(wallet, dice.nextInt(mints * 1_000), Sample.transfer(1_000 + mint, wallet, somebody(), 100));
        } else {
            add(wallet, mint * 1_000L, new Fact.Creation(Programs.PUMP, 0, 0, Sample.address(wallet),
                    Sample.address(1_000 + mint), null, Sample.address(1_000_000 + mint), "Coin", "COIN", "",
                    Unknown.AMOUNT, null, Programs.WSOL, false, FactStatus.VERIFIED));
        }
    }

    private void add(long payer, long slot, Fact fact) {
        TransactionHeader header = new TransactionHeader(Sample.signature(transaction), slot, Unknown.INDEX,
                Sample.time(slot), Sample.address(payer), false, 5_000, "file", 1);
        facts.add(new RecordedFact(header, fact, facts.size() + 1L, 0));
    }
}
