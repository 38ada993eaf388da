package org.wallettracker.domain.score.parameter;

import java.math.BigDecimal;
import org.wallettracker.domain.money.Amounts;

/**
 * A line through anchors: straight between them, flat outside, integers throughout, rounded down. Immutable.
 */
public final class Curve {
    private final long[] x;
    private final int[] y;
    private final int digits;
    private final int resultDigits;

    /**
     * @param x anchors, strictly rising
     * @param y values there, 0 or more
     * @param digits decimal digits of {@code x}: an x of 15 with one digit is 1.5
     * @param resultDigits decimal digits of {@code y}
     */
    Curve(long[] x, int[] y, int digits, int resultDigits) {
        this.x = x.clone();
        this.y = y.clone();
        this.digits = digits;
        this.resultDigits = resultDigits;
    }

    /** The curve at {@code value}. */
    public int at(long value) {
        if (value <= x[0]) {
            return y[0];
        }
        int last = x.length - 1;
        if (value >= x[last]) {
            return y[last];
        }
        int i = 1;
        while (value >= x[i]) {
            i++;
        }
        long span = x[i] - x[i - 1];
        long from = value - x[i - 1];
        int rise = y[i] - y[i - 1];
        long step = rise >= 0 ? Amounts.mulDiv(from, rise, span) : -ceilDiv(from, -rise, span);
        return y[i - 1] + (int) step;
    }

    private static long ceilDiv(long a, long b, long c) {
        long floor = Amounts.mulDiv(a, b, c);
        return floor * c == a * b ? floor : floor + 1;
    }

    /** The highest value of the curve. */
    public int top() {
        int top = y[0]; // asked for once a wallet: no stream
        for (int i = 1; i < y.length; i++) {
            top = Math.max(top, y[i]);
        }
        return top;
    }

    /** Where the curve leaves its lowest level. */
    public long zero() {
        int i = 0;
        while (i + 1 < y.length && y[i + 1] == y[0]) {
            i++;
        }
        return x[i];
    }

    /** True if the curve never falls. */
    public boolean rising() {
        for (int i = 1; i < y.length; i++) {
            if (y[i] < y[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The anchors for people, e.g. "0 at 0, 16 at 1, 44 at 5". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            text.append(i == 0 ? "" : ", ").append(plain(y[i], resultDigits)).append(" at ")
                    .append(plain(x[i], digits));
        }
        return text.toString();
    }

    /** {@code value} with {@code digits} decimal digits, without needless zeros. */
    public static String plain(long value, int digits) {
        BigDecimal decimal = BigDecimal.valueOf(value, digits).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }
}
