package org.wallettracker.domain.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;

/**
 * A wallet's dealings in a span of time. Sales and burns count where they happened, purchases where they happened;
 * lamports net of all fees; only tokens of known cost.
 *
 * @param realized profit of the sales and burns
 * @param proceeds of what was sold or burned
 * @param cost of what was sold or burned
 * @param bought cost of the buys
 * @param sales how many
 * @param won of them with a profit
 * @param buys how many
 * @param tokens different tokens bought or sold
 * @param gains profit of the tokens that brought a profit
 * @param losses loss of the tokens that brought one, 0 or more
 * @param drawdown the most that running profit fell below its highest, counted from 0 at the beginning
 * @param holdSeconds between purchase and sale or burn, weighted by cost; {@link Unknown#AMOUNT} where not known
 * @param best the token with the highest profit above 0; null if there is none
 * @param worst the token with the highest loss; null if there is none
 */
public record PeriodFigures(long realized, long proceeds, long cost, long bought, int sales, int won, int buys,
        int tokens, long gains, long losses, long drawdown, long holdSeconds, @Nullable Result best,
        @Nullable Result worst) {
    private static final int WHOLE = 10_000;
    private static final int ONCE = 1_000;

    /** What one token brought. */
    public record Result(Address mint, long lamports) {
    }

    /** Profit over cost of what was sold or burned, hundredths of a percent; empty as {@link Integer#MIN_VALUE}. */
    public int roi() {
        if (cost <= 0) {
            return Integer.MIN_VALUE;
        }
        long size = Amounts.saturatedMulDiv(Math.abs(realized), WHOLE, cost);
        return (int) Math.min(Integer.MAX_VALUE, size) * (realized < 0 ? -1 : 1);
    }

    /** Proceeds over cost of what was sold or burned, thousandths; -1 where nothing of known cost was. */
    public int multiple() {
        return cost <= 0 ? -1 : capped(Math.max(0, proceeds), cost);
    }

    /** Gains over losses, token by token, thousandths; -1 where there is no loss to divide by. */
    public int profitFactor() {
        return losses == 0 ? -1 : capped(gains, losses);
    }

    private static int capped(long a, long b) {
        return (int) Math.min(Integer.MAX_VALUE, Amounts.saturatedMulDiv(a, ONCE, b));
    }

    /**
     * The figures of {@code positions} over the times after {@code from} up to {@code to} (Unix seconds). Dealings of
     * unknown time count where {@code from} is {@link Long#MIN_VALUE}.
     *
     * @param place of a transaction among the wallet's in chain order
     */
    public static PeriodFigures of(List<Position> positions, long from, long to, ToIntFunction<Signature> place) {
        Reader reader = new Reader(from, to);
        positions.forEach(reader::add);
        return reader.finish(place);
    }

    private static final class Reader {
        private final long from;
        private final long to;
        private final List<Disposal> closing = new ArrayList<>();
        private long realized;
        private long proceeds;
        private long cost;
        private long bought;
        private int sales;
        private int won;
        private int buys;
        private int tokens;
        private long gains;
        private long losses;
        private @Nullable Result best;
        private @Nullable Result worst;
        private BigInteger held = BigInteger.ZERO;
        private BigInteger heldCost = BigInteger.ZERO;

        private Reader(long from, long to) {
            this.from = from;
            this.to = to;
        }

        private boolean within(long time) {
            return time == Unknown.TIME ? from == Long.MIN_VALUE : time > from && time <= to;
        }

        private void add(Position position) {
            int before = sales + buys;
            long profit = 0;
            for (Disposal d : position.disposals()) {
                boolean sold = d.kind() == Disposal.Kind.SELL;
                if (within(d.time()) && (sold || d.kind() == Disposal.Kind.BURN)) {
                    profit += d.realizedLamports();
                    proceeds += d.matchedProceedsLamports();
                    cost += d.costLamports();
                    sales += sold ? 1 : 0;
                    won += sold && d.realizedLamports() > 0 ? 1 : 0;
                    closing.add(d);
                    d.matches().forEach(this::hold);
                }
            }
            for (Lot lot : position.lots()) {
                if (lot.origin() == Lot.Origin.BUY && within(lot.time())) {
                    buys++;
                    bought += lot.costKnown() ? lot.costLamports() : 0;
                }
            }
            tokens += sales + buys > before ? 1 : 0;
            realized += profit;
            gains += Math.max(0, profit);
            losses += Math.max(0, -profit);
            Result result = new Result(position.mint(), profit);
            best = profit > 0 && (best == null || better(result, best)) ? result : best;
            worst = profit < 0 && (worst == null || better(worst, result)) ? result : worst;
        }

        /** Ties go to the lower address on both ends. */
        private static boolean better(Result a, Result b) {
            return a.lamports() != b.lamports() ? a.lamports() > b.lamports() : a.mint().compareTo(b.mint()) < 0;
        }

        private void hold(Disposal.Match match) {
            if (match.costLamports() > 0 && match.holdSeconds() != Unknown.AMOUNT) {
                BigInteger weight = BigInteger.valueOf(match.costLamports());
                held = held.add(weight.multiply(BigInteger.valueOf(match.holdSeconds())));
                heldCost = heldCost.add(weight);
            }
        }

        private PeriodFigures finish(ToIntFunction<Signature> place) {
            closing.sort(Comparator.<Disposal>comparingInt(d -> place.applyAsInt(d.signature()))
                    .thenComparingInt(Disposal::ordinal));
            long total = 0;
            long high = 0;
            long drawdown = 0;
            for (Disposal d : closing) {
                total += d.realizedLamports();
                high = Math.max(high, total);
                drawdown = Math.max(drawdown, high - total);
            }
            long holding = heldCost.signum() == 0 ? Unknown.AMOUNT : held.divide(heldCost).longValueExact();
            return new PeriodFigures(realized, proceeds, cost, bought, sales, won, buys, tokens, gains, losses,
                    drawdown, holding, best, worst);
        }
    }
}
