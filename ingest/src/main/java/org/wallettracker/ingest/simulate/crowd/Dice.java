package org.wallettracker.ingest.simulate.crowd;

import org.wallettracker.ingest.simulate.wire.KeyMaker;

/**
 * Chance. SplitMix64 with distributions of its own on {@link StrictMath}, because those of the class library may change
 * with its version and the same seed has to give the same bytes for good.
 */
public final class Dice {
    private static final double UNIT = 0x1.0p-53;
    private long state;

    /** Dice that fall as {@code seed} says. */
    public Dice(long seed) {
        state = KeyMaker.mix(seed);
    }

    /** Any long. */
    public long next() {
        state += 0x9e3779b97f4a7c15L;
        return KeyMaker.mix(state);
    }

    /** 0 to below 1. */
    public double unit() {
        return (next() >>> 11) * UNIT;
    }

    /** {@code low} to below {@code high}. */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** True with probability {@code p}. */
    public boolean chance(double p) {
        return unit() < p;
    }

    /** Standard normal (Box and Muller). */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Log-normal with the given median and spread (standard deviation of the logarithm). */
    public double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /** Exponential with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Uniform in the logarithm. */
    public double logBetween(double low, double high) {
        return low * StrictMath.exp(unit() * StrictMath.log(high / low));
    }
}
