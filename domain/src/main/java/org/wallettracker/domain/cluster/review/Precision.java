package org.wallettracker.domain.cluster.review;

/**
 * How often those who reviewed found the search right, with the 95 % interval of Wilson.
 *
 * @param confirmed clusters said to be rings
 * @param dismissed clusters said to be none
 */
public record Precision(int confirmed, int dismissed) {
    /** Of a normal distribution's middle 95 %. */
    private static final double Z = 1.959963984540054;

    /** How many were reviewed. */
    public int reviewed() {
        return confirmed + dismissed;
    }

    /** Confirmed of all reviewed, 0 to 1; -1 if none is. */
    public double share() {
        return reviewed() == 0 ? -1 : (double) confirmed / reviewed();
    }

    /** Lower end of the interval, 0 to 1; -1 if none is reviewed. */
    public double low() {
        return reviewed() == 0 ? -1 : confirmed == 0 ? 0 : centre() - reach();
    }

    /** Upper end, likewise. */
    public double high() {
        return reviewed() == 0 ? -1 : dismissed == 0 ? 1 : centre() + reach();
    }

    private double centre() {
        double n = reviewed();
        return (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private double reach() {
        double n = reviewed();
        double p = share();
        return Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    }
}
