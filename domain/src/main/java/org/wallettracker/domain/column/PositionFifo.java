package org.wallettracker.domain.column;

import java.util.Arrays;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.SolUsd;

/**
 * Replays one position after the other from columns, first in first out, without an object for a lot or a match: to the
 * lamport what the ledger's own replay tells (SEMANTICS 3). Reusable; not for several threads at once.
 */
final class PositionFifo {
    final TradeColumns t;
    final long asOf;
    private final SolUsd solUsd;
    private final LedgerRules rules;

    /** Rows of the lots, and what of each has left: units, cost, dollars. */
    int lots;
    int[] lotRow = new int[16];
    long[] takenRaw = new long[16];
    long[] takenCost = new long[16];
    private long[] lotUsd = new long[16];
    private long[] takenUsd = new long[16];
    private int head;
    private int pricePlace;
    /** Rows of the sales and burns, with the matched part of each. */
    int disposals;
    int[] disposalRow = new int[16];
    long[] matchedNet = new long[16];
    long[] matchedCost = new long[16];
    /** Pairs of lot and disposal, by their places above. */
    int matches;
    int[] matchLot = new int[16];
    int[] matchDisposal = new int[16];
    long[] matchRaw = new long[16];
    long[] matchCost = new long[16];
    long[] matchProceeds = new long[16];

    long boughtRaw;
    long soldRaw;
    long spent;
    long received;
    long realized;
    long unmatched;
    long microUsd;
    boolean usdKnown;
    int buys;
    int sells;
    boolean provisional;
    boolean roundTrip;
    boolean onlyRoundTrips;
    boolean rugged;
    boolean underWater;
    long firstTime;
    long openRaw;
    long openCost;
    /** Exit value of all that is held; {@link Unknown#AMOUNT} if no price source is known. */
    long exitValue;

    PositionFifo(TradeColumns t, SolUsd solUsd, LedgerRules rules, long asOf) {
        this.t = t;
        this.solUsd = solUsd;
        this.rules = rules;
        this.asOf = asOf;
    }

    /**
     * Replays {@code position}.
     *
     * @return false if the columns can't tell it: then nothing here means anything
     */
    boolean replay(int position, MintColumns mints) {
        if (!t.plain[position]) {
            return false;
        }
        clear();
        int roundTrips = 0;
        int end = t.positionStart[position + 1];
        for (int row = t.positionStart[position]; row < end; row++) {
            int code = t.code[row];
            long time = t.time(row);
            if (time != Unknown.TIME) {
                firstTime = firstTime == Unknown.TIME ? time : Math.min(firstTime, time);
            }
            provisional |= (code & TradeColumns.PROVISIONAL) != 0;
            if ((code & TradeColumns.ROUND_TRIP) != 0) {
                roundTrip = true;
                roundTrips++;
            }
            switch (code & TradeColumns.KIND) {
                case TradeColumns.BUY -> buy(row, time);
                case TradeColumns.SELL -> {
                    sells++;
                    soldRaw += t.raw[row];
                    received += t.net[row];
                    dispose(row, t.net[row], time);
                }
                default -> dispose(row, 0, time);
            }
            if (spent > Position.MOST_LAMPORTS || Math.abs(received) > Position.MOST_LAMPORTS) {
                return false;
            }
        }
        onlyRoundTrips = buys + sells > 0 && roundTrips == buys + sells;
        finish(mints, t.positionMint[position]);
        return true;
    }

    private void clear() {
        lots = 0;
        head = 0;
        disposals = 0;
        matches = 0;
        boughtRaw = 0;
        soldRaw = 0;
        spent = 0;
        received = 0;
        realized = 0;
        unmatched = 0;
        microUsd = 0;
        usdKnown = true;
        buys = 0;
        sells = 0;
        provisional = false;
        roundTrip = false;
        firstTime = Unknown.TIME;
    }

    private void buy(int row, long time) {
        if (lots == lotRow.length) {
            int room = lots * 2;
            lotRow = Arrays.copyOf(lotRow, room);
            takenRaw = Arrays.copyOf(takenRaw, room);
            takenCost = Arrays.copyOf(takenCost, room);
            lotUsd = Arrays.copyOf(lotUsd, room);
            takenUsd = Arrays.copyOf(takenUsd, room);
        }
        long price = price(time);
        lotRow[lots] = row;
        takenRaw[lots] = 0;
        takenCost[lots] = 0;
        takenUsd[lots] = 0;
        lotUsd[lots++] = price == 0 ? Unknown.AMOUNT : Amounts.microUsd(t.net[row], price);
        buys++;
        boughtRaw += t.raw[row];
        spent += t.net[row];
    }

    /** Micro-dollars for one SOL at {@code time}, 0 where not known. */
    private long price(long time) {
        if (time == Unknown.TIME) {
            return 0;
        }
        int place = solUsd.placeAt(time, pricePlace);
        if (place < 0) {
            return 0;
        }
        pricePlace = place;
        return solUsd.microUsd(place);
    }

    private void dispose(int row, long net, long time) {
        long total = t.raw[row];
        long done = 0;
        long netDone = 0;
        long cost = 0;
        long usdCost = 0;
        boolean usd = true;
        while (done < total && head < lots) {
            int lot = head;
            int bought = lotRow[lot];
            long lotRaw = t.raw[bought];
            long raw = Math.min(total - done, lotRaw - takenRaw[lot]);
            long netUpTo = Amounts.share(net, done + raw, total);
            long upTo = takenRaw[lot] + raw;
            long costUpTo = Amounts.share(t.net[bought], upTo, lotRaw);
            long partCost = costUpTo - takenCost[lot];
            if (lotUsd[lot] >= 0) {
                long usdUpTo = Amounts.share(lotUsd[lot], upTo, lotRaw);
                usdCost += usdUpTo - takenUsd[lot];
                takenUsd[lot] = usdUpTo;
            } else {
                usd = false;
            }
            match(lot, raw, partCost, netUpTo - netDone);
            takenRaw[lot] = upTo;
            takenCost[lot] = costUpTo;
            netDone = netUpTo;
            cost += partCost;
            done += raw;
            if (upTo == lotRaw) {
                head++;
            }
        }
        realized += netDone - cost;
        unmatched += net - netDone;
        if (done > 0) {
            long price = netDone == 0 ? 0 : price(time);
            usd &= netDone == 0 || price != 0;
            usdKnown &= usd;
            if (usd) {
                long proceeds = price == 0 ? 0 : Amounts.microUsd(netDone, price);
                microUsd = Math.addExact(microUsd, Math.subtractExact(proceeds, usdCost));
            }
        }
        disposal(row, netDone, cost);
    }

    private void match(int lot, long raw, long cost, long proceeds) {
        if (matches == matchLot.length) {
            int room = matches * 2;
            matchLot = Arrays.copyOf(matchLot, room);
            matchDisposal = Arrays.copyOf(matchDisposal, room);
            matchRaw = Arrays.copyOf(matchRaw, room);
            matchCost = Arrays.copyOf(matchCost, room);
            matchProceeds = Arrays.copyOf(matchProceeds, room);
        }
        matchLot[matches] = lot;
        matchDisposal[matches] = disposals;
        matchRaw[matches] = raw;
        matchCost[matches] = cost;
        matchProceeds[matches++] = proceeds;
    }

    private void disposal(int row, long net, long cost) {
        if (disposals == disposalRow.length) {
            int room = disposals * 2;
            disposalRow = Arrays.copyOf(disposalRow, room);
            matchedNet = Arrays.copyOf(matchedNet, room);
            matchedCost = Arrays.copyOf(matchedCost, room);
        }
        disposalRow[disposals] = row;
        matchedNet[disposals] = net;
        matchedCost[disposals++] = cost;
    }

    private void finish(MintColumns mints, int number) {
        openRaw = 0;
        openCost = 0;
        for (int lot = head; lot < lots; lot++) {
            openRaw += t.raw[lotRow[lot]] - takenRaw[lot];
            openCost += t.net[lotRow[lot]] - takenCost[lot];
        }
        rugged = false;
        underWater = false;
        if (openRaw == 0) {
            exitValue = 0;
            return;
        }
        MintHistory mint = mints.history(number);
        long exit = mint == null ? Unknown.AMOUNT : mint.exitValue(openRaw).orElse(Unknown.AMOUNT);
        exitValue = exit <= Position.MOST_LAMPORTS ? exit : Unknown.AMOUNT;
        if (mint != null && asOf != Unknown.TIME) {
            rugged = mint.pooled() && below(mint, rules.rugSeconds(), rules.rugPartOfCost());
            underWater = below(mint, rules.underWaterSeconds(), 1);
        }
    }

    /** Seconds before now from which on prices and purchases matter to the flags. */
    long looksBack() {
        return Math.max(rules.rugSeconds(), rules.underWaterSeconds());
    }

    /** True if what has been held for {@code seconds} was worth less than that part of its cost all that time. */
    private boolean below(MintHistory mint, long seconds, long partOfCost) {
        long since = asOf - seconds;
        long raw = 0;
        long cost = 0;
        for (int lot = head; lot < lots; lot++) {
            long time = t.time(lotRow[lot]);
            if (time != Unknown.TIME && time <= since) {
                raw += t.raw[lotRow[lot]] - takenRaw[lot];
                cost += t.net[lotRow[lot]] - takenCost[lot];
            }
        }
        if (raw == 0 || cost == 0) {
            return false;
        }
        long peak = mint.peakExitValue(raw, since, asOf).orElse(-1);
        return peak >= 0 && peak < (cost + partOfCost - 1) / partOfCost;
    }
}
