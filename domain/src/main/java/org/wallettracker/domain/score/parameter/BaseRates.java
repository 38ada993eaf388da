package org.wallettracker.domain.score.parameter;

/** Share of tokens that graduate, by the curve progress at which they are bought: a step function. Immutable. */
public final class BaseRates {
    private final long[] from;
    private final long[] rate;

    BaseRates(long[] from, long[] rate) {
        this.from = from.clone();
        this.rate = rate.clone();
    }

    /** The rate in force at {@code progress}; both in hundredths of a percent. */
    public int at(int progress) {
        int i = from.length - 1;
        while (i > 0 && progress < from[i]) {
            i--;
        }
        return (int) rate[i];
    }

    /** For people, e.g. "1 % from 0 %, 2 % from 5 %". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < from.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Curve.plain(rate[i], 2)).append(" % from ")
                    .append(Curve.plain(from[i], 2)).append(" %");
        }
        return text.toString();
    }
}
