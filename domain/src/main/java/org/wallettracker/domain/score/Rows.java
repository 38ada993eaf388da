package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.score.feature.PositionFeature;
import org.wallettracker.domain.score.feature.PositionFeature.Outcome;
import org.wallettracker.domain.score.feature.Shares;
import org.wallettracker.domain.score.feature.WalletFeatures;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * A wallet's positions as columns of numbers that only need adding up. Wins entered within one window share a row (they
 * are one piece of evidence), every other position has its own. Rows stand in order of time.
 */
final class Rows {
    /** Columns that are sums. */
    static final int GAIN = 0;
    static final int LOSS = 1;
    static final int ORGANIC = 2;
    static final int CAPPED = 3;
    static final int CAPITAL = 4;
    static final int USD_GAIN = 5;
    static final int USD_LOSS = 6;
    static final int WINS = 7;
    static final int ANY_WINS = 8;
    static final int LOSSES = 9;
    static final int ENTRY = 10;
    static final int CALM = 11;
    static final int EXIT = 12;
    static final int HITS = 13;
    static final int BASE = 14;
    /** Bought in the first slots. */
    static final int SNIPED = 15;
    /** Bought and sold within one transaction. */
    static final int ROUND_TRIPS = 16;
    /** Sold by who created it. */
    static final int DUMPED = 17;
    /** With facts that no balance confirms. */
    static final int UNVERIFIED = 18;
    /** Independent wins whose facts balances confirm. */
    static final int VERIFIED_WINS = 19;
    /** Number of sum columns. */
    static final int SUMS = 20;

    private static final long DAY = 86_400;
    private static final int WHOLE = 10_000;

    final int count;
    final long[] sums;
    final long[] maxGain;
    final long[] maxVerified;
    final long[] maxCapital;
    final long[] maxUsd;
    final long[] winVolume;
    /** Number of the period a row belongs to, -1 where it says nothing of periods. */
    final int[] period;
    final int periods;
    /** What a row adds to its period: profit of wins that count, less all losses. */
    final long[] periodNet;
    /** Further periods and regimes of losses bought in more than one: row, and what it weighs on. */
    final int[] extraRow;
    final int[] extraPeriod;
    final long[] day;
    final long[] week;
    /** Regimes a row counts in: a win one, a loss each it was bought in; one bit each. */
    final int[] regimes;
    final boolean usdKnown;
    final long failedFees;
    /** Tokens whose balance is not what trades and transfers leave. */
    final int unreconciled;
    private final int minReactionSlots;
    /** Rows with a decided position: the independent closed positions. */
    final int evidence;

    Rows(WalletFeatures features, Market market, Standing standing, ParameterSet parameters) {
        List<PositionFeature> positions = features.positions();
        int most = positions.size();
        sums = new long[most * SUMS];
        maxGain = new long[most];
        maxVerified = new long[most];
        maxCapital = new long[most];
        maxUsd = new long[most];
        winVolume = new long[most];
        period = new int[most];
        periodNet = new long[most];
        day = new long[most];
        week = new long[most];
        regimes = new int[most];
        minReactionSlots = parameters.behaviour().minReactionSlots();
        boolean usd = true;
        int n = 0;
        long lastWindow = Long.MIN_VALUE;
        int windowRow = -1;
        int decided = 0;
        long decidedWindow = Long.MIN_VALUE;
        Map<Long, Integer> numbers = new HashMap<>();
        List<int[]> extra = new ArrayList<>(0);
        int windowSeconds = parameters.counting().windowSeconds();
        long periodSeconds = parameters.counting().periodDays() * DAY;
        for (PositionFeature p : positions) {
            long window = Math.floorDiv(p.anchor(), windowSeconds);
            int row;
            if (p.won() && window == lastWindow) {
                row = windowRow;
            } else {
                row = n++;
                period[row] = -1;
                day[row] = Math.floorDiv(p.anchor(), DAY);
                week[row] = Math.floorDiv(p.anchor(), 7 * DAY);
                if (p.won()) {
                    lastWindow = window;
                    windowRow = row;
                }
            }
            if (p.decided() && window != decidedWindow) {
                decidedWindow = window;
                decided++;
            }
            usd &= p.usdKnown();
            periodNet[row] += p.won() ? p.profit() : Math.min(0, p.profit());
            if (p.won()) {
                regimes[row] |= 1 << place(market.regimeAt(p.anchor()));
                period[row] = number(numbers, Math.floorDiv(p.anchor(), periodSeconds));
            } else if (p.profit() < 0 || p.decided()) {
                for (long time : p.purchases()) {
                    int number = number(numbers, Math.floorDiv(time, periodSeconds));
                    if (period[row] < 0) {
                        period[row] = number;
                    } else if (number != period[row] && !has(extra, row, number)) {
                        extra.add(new int[]{row, number});
                    }
                    regimes[row] |= p.outcome() == Outcome.LOSS ? 1 << place(market.regimeAt(time)) : 0;
                }
            }
            addMoney(row, p, standing);
            addActs(row, p);
            if (p.decided()) {
                addRates(row, p);
            }
        }
        count = n;
        periods = numbers.size();
        extraRow = extra.stream().mapToInt(e -> e[0]).toArray();
        extraPeriod = extra.stream().mapToInt(e -> e[1]).toArray();
        usdKnown = usd;
        failedFees = features.failedFees();
        unreconciled = features.unreconciled().size();
        evidence = decided;
    }

    /** Number of a regime, from 0, in the order calm, normal, wild. */
    static int place(Market.Regime regime) {
        return switch (regime) {
            case CALM -> 0;
            case NORMAL -> 1;
            case WILD -> 2;
        };
    }

    private static int number(Map<Long, Integer> numbers, long period) {
        Integer known = numbers.putIfAbsent(period, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static boolean has(List<int[]> extra, int row, int number) {
        for (int i = extra.size() - 1; i >= 0 && extra.get(i)[0] == row; i--) {
            if (extra.get(i)[1] == number) {
                return true;
            }
        }
        return false;
    }

    private void addMoney(int row, PositionFeature p, Standing standing) {
        int at = row * SUMS;
        long gain = Math.max(0, p.profit());
        sums[at + GAIN] += gain;
        sums[at + LOSS] += gain - p.profit();
        sums[at + ORGANIC] += Shares.of(gain, standing.organic(p.mint()), WHOLE);
        sums[at + CAPPED] += p.capped();
        sums[at + CAPITAL] += p.cost();
        long usdGain = Math.max(0, p.microUsd());
        sums[at + USD_GAIN] += usdGain;
        sums[at + USD_LOSS] += usdGain - p.microUsd();
        maxGain[row] = Math.max(maxGain[row], gain);
        maxUsd[row] = Math.max(maxUsd[row], usdGain);
        maxCapital[row] = Math.max(maxCapital[row], p.cost());
        if (p.won() && p.verified()) {
            maxVerified[row] = Math.max(maxVerified[row], Shares.of(gain, standing.organic(p.mint()), WHOLE));
        }
    }

    /** What moves the reputation: no later trade undoes any of it. */
    private void addActs(int row, PositionFeature p) {
        int at = row * SUMS;
        sums[at + SNIPED] += sniped(p, minReactionSlots) ? 1 : 0;
        sums[at + ROUND_TRIPS] += p.roundTrip() ? 1 : 0;
        sums[at + DUMPED] += p.created() && p.sold() ? 1 : 0;
        sums[at + UNVERIFIED] += p.verified() ? 0 : 1;
        if (p.won() && p.verified()) {
            sums[at + VERIFIED_WINS] = 1;
        }
    }

    /** True if {@code p} was first bought within so many slots of its creation. */
    static boolean sniped(PositionFeature p, int minReactionSlots) {
        return p.reactionSlots() >= 0 && p.reactionSlots() < minReactionSlots;
    }

    /** Of several wins of one window the best counts, so that losing one of them never helps. */
    private void addRates(int row, PositionFeature p) {
        int at = row * SUMS;
        sums[at + BASE] += p.baseRate();
        if (p.outcome() == Outcome.LOSS) {
            sums[at + LOSSES]++;
            return;
        }
        sums[at + ANY_WINS] = 1;
        if (p.won()) {
            sums[at + WINS] = 1;
            sums[at + ENTRY] = Math.max(sums[at + ENTRY], p.entryQuality());
            sums[at + CALM] = Math.max(sums[at + CALM], p.calmShare());
            sums[at + EXIT] = Math.max(sums[at + EXIT], p.exitEfficiency());
            sums[at + HITS] = Math.min(WHOLE, sums[at + HITS] + p.hitShare());
            winVolume[row] += p.winCapital();
        }
    }
}
