package org.wallettracker.domain.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one way shares of 0 to 1 are rounded for people: half up, from the decimal number that they are written as, so that
 * screen, command line and drawings say the same of the same share.
 */
public final class Shares {
    /** A confidence from here on would round to certainty, which nothing here is. */
    private static final double CERTAIN = 0.995;

    private Shares() {
    }

    /** {@code share} with {@code digits} behind the point, half up; a number that is none throws. */
    public static BigDecimal rounded(double share, int digits) {
        return BigDecimal.valueOf(share).setScale(digits, RoundingMode.HALF_UP);
    }

    /** {@code share} in hundredths of a percent, half up: 10000 is the whole. */
    public static long hundredths(double share) {
        return rounded(share, 4).unscaledValue().longValueExact();
    }

    /** {@code share} in whole percent, half up. */
    public static int percent(double share) {
        return rounded(share, 2).unscaledValue().intValueExact();
    }

    /** True if a confidence this high is told as more than 99 %, never as 100 %. */
    public static boolean nearlyCertain(double confidence) {
        return confidence >= CERTAIN;
    }

    /** A confidence with two digits, e.g. "0.87"; ">0.99" where it would be 1. */
    public static String sure(double confidence) {
        return nearlyCertain(confidence) ? ">0.99" : rounded(confidence, 2).toPlainString();
    }
}
