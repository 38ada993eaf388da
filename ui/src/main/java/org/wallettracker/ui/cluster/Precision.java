package org.wallettracker.ui.cluster;

import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.ui.common.format.Format;

/**
 * How often analysts agreed with the search: confirmed of all confirmed or dismissed, with Wilson's interval of 95 %.
 *
 * @param confirmed clusters found to be rings
 * @param reviewed these and the dismissed ones
 */
record Precision(int confirmed, int reviewed) {
    private static final double Z = 1.959963984540054;
    private static final double TEN_THOUSAND = 10_000;

    static Precision of(ClusterBoard board) {
        int confirmed = 0;
        int dismissed = 0;
        for (var entry : board.entries()) {
            confirmed += entry.status() == ReviewStatus.CONFIRMED ? 1 : 0;
            dismissed += entry.status() == ReviewStatus.DISMISSED ? 1 : 0;
        }
        return new Precision(confirmed, confirmed + dismissed);
    }

    /** Lower and upper end of the interval, 0 to 1. */
    double[] interval() {
        double n = reviewed;
        double share = n == 0 ? 0 : confirmed / n;
        if (n == 0) {
            return new double[]{0, 1};
        }
        double middle = share + Z * Z / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double whole = 1 + Z * Z / n;
        return new double[]{Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)};
    }

    /** For the analyst. */
    String words() {
        if (reviewed == 0) {
            return "Precision not known: nothing confirmed or dismissed yet";
        }
        double[] ends = interval();
        return "Precision " + percent((double) confirmed / reviewed) + " (" + confirmed + " of " + reviewed
                + " reviewed, 95" + Format.THIN + "% interval " + percent(ends[0]) + " to " + percent(ends[1]) + ")";
    }

    private static String percent(double share) {
        return Format.percentText(Math.round(share * TEN_THOUSAND), 1);
    }
}
