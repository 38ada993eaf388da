package org.wallettracker.ui.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.wallettracker.ui.lab.LabCurve.Anchor;

/**
 * Where anchors stand on a small chart. Values that span more than two powers of ten are drawn on a logarithmic scale that
 * begins at 0. For drawing only: doubles do.
 */
final class CurveScale {
    private static final double WIDE = 100;
    private final double low;
    private final double high;
    private final double top;
    /** 0 for a straight scale. */
    private final double unit;
    private final int xDigits;

    private CurveScale(double low, double high, double top, double unit, int xDigits) {
        this.low = low;
        this.high = high;
        this.top = top;
        this.unit = unit;
        this.xDigits = xDigits;
    }

    /** The scale for {@code anchors}, at least one; {@code xDigits} are the decimals of their values. */
    static CurveScale of(List<Anchor> anchors, int xDigits) {
        double low = number(anchors.getFirst().x());
        double high = number(anchors.getLast().x());
        double top = anchors.stream().mapToDouble(a -> number(a.y())).max().orElse(1);
        double first = anchors.stream().mapToDouble(a -> number(a.x())).filter(x -> x > 0).findFirst().orElse(1);
        double from = Math.min(0, low);
        return new CurveScale(high > WIDE * first ? from : low, Math.max(high, low + 1e-9), top > 0 ? top : 1,
                high > WIDE * first ? first : 0, xDigits);
    }

    /** The number that {@code text} is; 0 if it is none. */
    static double number(String text) {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean logarithmic() {
        return unit > 0;
    }

    private double wide(double x) {
        return unit > 0 ? Math.log1p(Math.max(0, x) / unit) : x;
    }

    /** Share of the width at which {@code x} stands, 0 to 1 within the anchors. */
    double across(double x) {
        return (wide(x) - wide(low)) / (wide(high) - wide(low));
    }

    /** Share of the height at which {@code y} stands. */
    double up(double y) {
        return y / top;
    }

    /** The value at {@code share} of the width, to two significant digits, between {@code before} and {@code after}. */
    String xAt(double share, String before, String after) {
        double at = wide(low) + Math.clamp(share, 0, 1.5) * (wide(high) - wide(low));
        double x = unit > 0 ? Math.expm1(at) * unit : at;
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(2, RoundingMode.HALF_UP));
        rounded = rounded.setScale(Math.clamp(rounded.scale(), 0, xDigits), RoundingMode.HALF_UP);
        BigDecimal least = BigDecimal.ONE.movePointLeft(Math.min(2, xDigits));
        if (!before.isEmpty()) {
            rounded = rounded.max(new BigDecimal(before.strip()).add(least));
        }
        if (!after.isEmpty()) {
            rounded = rounded.min(new BigDecimal(after.strip()).subtract(least));
        }
        return plain(rounded);
    }

    /** The points at {@code share} of the height, in steps that a hand can hit. */
    String yAt(double share) {
        double y = Math.clamp(share, 0, 1) * top;
        double step = top >= 20 ? 0.5 : top > 1 ? 0.1 : 0.01;
        return plain(BigDecimal.valueOf(Math.round(y / step) * step).setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** The middle between {@code a} and {@code b} with at most {@code digits} decimals. */
    static String middle(String a, String b, int digits) {
        BigDecimal sum = new BigDecimal(a.strip()).add(new BigDecimal(b.strip()));
        return plain(sum.divide(BigDecimal.valueOf(2), Math.min(2, digits), RoundingMode.HALF_UP));
    }
}
