package org.wallettracker.domain.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.ledger.LedgerRules;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.market.MintHistory;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.port.ResultStore.PositionProfile;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The features of one position after the other, from columns: digit for digit those of {@link PositionFeature}. What is
 * here is the reader of the score's features for positions that were only bought, sold and burned. Reusable; not for
 * several threads at once.
 */
public final class PositionFigures {
    private static final int WHOLE = 10_000;

    final PositionFifo fifo;
    Outcome outcome = Outcome.NONE;
    long profit;
    long usd;
    boolean usdKnown;
    long capped;
    long anchor;
    long winCapital;
    boolean counts;
    int entryQuality;
    int calmShare;
    int exitEfficiency;
    int hitShare;
    int baseRate;
    long reactionSlots;
    long holdSeconds;
    long cost;
    boolean created;
    int purchases;
    long[] purchaseTimes = new long[16];

    private final ParameterSet parameters;
    private final Market market;
    private final TradeColumns t;
    private final MintColumns mints;
    private final LotEntries entries;
    private final LastBuys lastBuys;
    private long[] matchProfit = new long[16];
    private int mintNumber;
    private long roundTripProfit;
    private long bought;
    private long soldRaw;

    /**
     * @param parameters what counts as a win, a loss, a purchase
     * @param rules limits of the ledger
     */
    public PositionFigures(TradeColumns t, MintColumns mints, ParameterSet parameters, LedgerRules rules,
            Market market) {
        this.t = t;
        this.mints = mints;
        this.parameters = parameters;
        this.market = market;
        fifo = new PositionFifo(t, market.solUsd(), rules, market.asOf());
        entries = new LotEntries(parameters, fifo);
        lastBuys = new LastBuys(parameters.counting(), fifo);
    }

    /**
     * Reads {@code position} of {@code wallet}.
     *
     * @return false if the columns can't tell it: then nothing here means anything
     */
    public boolean read(int wallet, int position) {
        try {
            if (!fifo.replay(position, mints)) {
                return false;
            }
            figure(wallet, t.positionMint[position]);
            return true;
        } catch (ArithmeticException e) {
            return false; // amounts that can't be true: the ledger's objects say how they are marked
        }
    }

    boolean mintGraduated() {
        return mints.graduated[mintNumber];
    }

    long mintGraduatedSlot() {
        return mints.graduatedSlot[mintNumber];
    }

    private void figure(int wallet, int mint) {
        mintNumber = mint;
        readLots();
        readMatches();
        outcome = outcome();
        entries.start(mints.createdSlot[mint], mints.graduatedSlot[mint]);
        readPaid();
        boolean openKnown = fifo.exitValue != Unknown.AMOUNT;
        long openLoss = openKnown ? Math.min(0, fifo.exitValue - fifo.openCost) : 0;
        capped = Math.min(capped + openLoss, profit);
        boolean win = outcome == Outcome.WIN;
        readUsd();
        readPurchases();
        long first = purchases == 0 ? fifo.firstTime : purchaseTimes[0];
        anchor = !win ? first : entries.firstPaidLot < 0 ? fifo.firstTime : t.time(fifo.lotRow[entries.firstPaidLot]);
        winCapital = entries.paidCost;
        counts = win && winCapital >= parameters.counting().dustLamports();
        entryQuality = win ? entries.quality() : 0;
        calmShare = win ? entries.calmShare() : 0;
        exitEfficiency = win ? exitEfficiency(mints.history(mint)) : 0;
        hitShare = win && mints.graduated[mint] ? entries.earlyShare() : 0;
        baseRate = entries.baseRate;
        reactionSlots = entries.reactionSlots;
        created = mints.developer[mint] == wallet;
    }

    private void readLots() {
        bought = fifo.boughtRaw;
        cost = fifo.spent;
    }

    private void readMatches() {
        if (matchProfit.length < fifo.matches) {
            matchProfit = new long[fifo.matchLot.length];
        }
        profit = 0;
        roundTripProfit = 0;
        soldRaw = 0;
        for (int i = 0; i < fifo.matches; i++) {
            boolean sale = sale(i);
            matchProfit[i] = (sale ? fifo.matchProceeds[i] : 0) - fifo.matchCost[i];
            profit += matchProfit[i];
            if (sale && roundTrip(i)) {
                roundTripProfit += matchProfit[i];
                bought -= fifo.matchRaw[i];
            } else if (sale) {
                soldRaw += fifo.matchRaw[i];
            }
        }
        if (fifo.exitValue != Unknown.AMOUNT) {
            profit += Math.min(0, fifo.exitValue - fifo.openCost);
        }
    }

    private boolean sale(int match) {
        return (t.code[saleRow(match)] & TradeColumns.KIND) == TradeColumns.SELL;
    }

    private int lotRow(int match) {
        return fifo.lotRow[fifo.matchLot[match]];
    }

    private int saleRow(int match) {
        return fifo.disposalRow[fifo.matchDisposal[match]];
    }

    /** Bought and sold within one transaction. */
    private boolean roundTrip(int match) {
        return t.transaction[lotRow(match)] == t.transaction[saleRow(match)];
    }

    private Outcome outcome() {
        if (bought <= 0 || fifo.onlyRoundTrips) {
            return Outcome.NONE;
        }
        int closed = parameters.counting().closedPercent();
        boolean left = Shares.percent(fifo.openRaw, bought) <= WHOLE - closed;
        if (Shares.percent(soldRaw, bought) >= closed) {
            return profit > 0 && profit - roundTripProfit > 0 ? Outcome.WIN : Outcome.LOSS;
        } else if (profit >= 0) {
            return Outcome.OPEN;
        }
        return left || fifo.rugged || fifo.underWater ? Outcome.LOSS : Outcome.OPEN;
    }

    private void readPaid() {
        capped = 0;
        holdSeconds = -1;
        int lotMultiple = parameters.winsor().lotMultiple() - 1_000;
        for (int i = 0; i < fifo.matches; i++) {
            capped += Math.min(matchProfit[i], Shares.of(fifo.matchCost[i], lotMultiple, 1_000));
            if (sale(i) && !roundTrip(i)) {
                long from = t.time(lotRow(i));
                long to = t.time(saleRow(i));
                long held = from == Unknown.TIME || to == Unknown.TIME ? Unknown.AMOUNT : Math.max(0, to - from);
                holdSeconds = holdSeconds < 0 ? held : held < 0 ? holdSeconds : Math.min(holdSeconds, held);
                if (matchProfit[i] > 0) {
                    entries.paid(fifo.matchLot[i], matchProfit[i], fifo.matchCost[i], held);
                }
            }
        }
    }

    private void readPurchases() {
        purchases = 0;
        if (purchaseTimes.length < fifo.lots) {
            purchaseTimes = new long[fifo.lotRow.length];
        }
        int slot = -1;
        for (int lot = 0; lot < fifo.lots; lot++) {
            int row = fifo.lotRow[lot];
            if (purchases == 0 || t.slot[row] != slot) {
                slot = t.slot[row];
                purchaseTimes[purchases++] = t.time(row);
            }
        }
    }

    private int exitEfficiency(@Nullable MintHistory mint) {
        long taken = 0;
        long reachable = 0;
        for (int i = 0; i < fifo.matches; i++) {
            boolean roundTrip = sale(i) && roundTrip(i);
            if (!roundTrip) {
                OptionalLong peak = mint == null
                        ? OptionalLong.empty()
                        : mint.peakPrice(t.time(lotRow(i)), t.time(saleRow(i)));
                taken += peak.isPresent() ? matchProfit[i] : Math.min(0, matchProfit[i]);
                long best = peak.isPresent() ? Shares.value(fifo.matchRaw[i], peak.getAsLong()) : 0;
                reachable += Math.max(0, Math.max(matchProfit[i], best - fifo.matchCost[i]));
            }
        }
        return Shares.percent(Math.min(taken, profit), reachable);
    }

    private void readUsd() {
        long difference = profit - fifo.realized;
        usd = 0;
        usdKnown = true;
        if (difference == 0 && profit == 0) {
            return;
        } else if (!fifo.usdKnown) {
            usdKnown = false;
        } else if (difference == 0) {
            usd = fifo.microUsd;
        } else {
            long price = market.solUsd().microUsdAt(market.asOf());
            usdKnown = price != 0;
            usd = usdKnown ? fifo.microUsd + Amounts.microUsd(difference, price) : 0;
        }
    }

    /** Time of the last purchase that is a sign of life; {@link Unknown#TIME} if there is none. */
    public long lastBuy() {
        return outcome == Outcome.NONE ? Unknown.TIME : lastBuys.time();
    }

    /**
     * True if nothing of the position changes by time alone: nothing is held, or what is held and its market have been
     * the same for longer than the ledger looks back, and no dollar figure hangs on today's price.
     */
    public boolean steady() {
        if (fifo.openRaw == 0) {
            return true;
        }
        MintHistory mint = mints.history(mintNumber);
        long last = mint == null ? Unknown.TIME : mint.lastTime();
        for (int lot = 0; lot < fifo.lots; lot++) {
            last = Math.max(last, t.time(fifo.lotRow[lot]));
        }
        boolean priced = fifo.usdKnown && profit != fifo.realized;
        return !priced && market.asOf() != Unknown.TIME
                && (last == Unknown.TIME || market.asOf() - last >= fifo.looksBack());
    }

    /** True if nothing is held any more. */
    public boolean closed() {
        return fifo.openRaw == 0;
    }

    /** Block time of the last sale or burn; {@link Unknown#TIME} where there is none or none is known. */
    public long lastDisposal() {
        long last = Unknown.TIME;
        for (int d = 0; d < fifo.disposals; d++) {
            last = Math.max(last, t.time(fifo.disposalRow[d]));
        }
        return last;
    }

    /** The feature as an object. */
    public PositionFeature feature(int position) {
        List<Long> times = new ArrayList<>(purchases);
        Arrays.stream(purchaseTimes, 0, purchases).forEach(times::add);
        return new PositionFeature(t.mints[t.positionMint[position]], outcome, profit, usd, usdKnown, capped, anchor,
                times, winCapital, counts, entryQuality, calmShare, exitEfficiency, hitShare, baseRate, reactionSlots,
                holdSeconds, cost, fifo.roundTrip, created, fifo.sells > 0, !fifo.provisional, false); // none was sent
    }

    /** The position as it is kept with a run's results. */
    public PositionResult result(int wallet, int position) {
        MintHistory mint = mints.history(t.positionMint[position]);
        long firstBuy = Unknown.TIME;
        for (int lot = 0; lot < fifo.lots; lot++) {
            long time = t.time(fifo.lotRow[lot]);
            firstBuy = firstBuy == Unknown.TIME || (time != Unknown.TIME && time < firstBuy) ? time : firstBuy;
        }
        long lastSell = Unknown.TIME;
        for (int d = 0; d < fifo.disposals; d++) {
            int row = fifo.disposalRow[d];
            if ((t.code[row] & TradeColumns.KIND) == TradeColumns.SELL) {
                lastSell = Math.max(lastSell, t.time(row));
            }
        }
        boolean open = fifo.exitValue != Unknown.AMOUNT;
        return new PositionResult(t.wallets[wallet], t.mints[t.positionMint[position]], fifo.openRaw, fifo.openCost,
                fifo.realized, fifo.unmatched, fifo.lots,
                new PositionProfile(mint == null ? Unknown.INDEX : mint.decimals(), fifo.boughtRaw, fifo.soldRaw,
                        fifo.spent, fifo.received, open ? (Long) (fifo.exitValue - fifo.openCost) : null, firstBuy,
                        lastSell, mint != null && mint.graduated(),
                        mint == null ? Unknown.TIME : mint.graduatedTime()));
    }
}
