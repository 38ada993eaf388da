package org.wallettracker.domain.score.parameter;

/** Factor on the score by days since the last sign of life: a step function (specification 3.2). Immutable. */
public final class Decay {
    private final int[] upTo;
    private final int[] factor;
    private final int beyond;

    Decay(int[] upTo, int[] factor, int beyond) {
        this.upTo = upTo.clone();
        this.factor = factor.clone();
        this.beyond = beyond;
    }

    /** The factor after {@code days} whole days, in ten-thousandths. */
    public int factor(long days) {
        for (int i = 0; i < upTo.length; i++) {
            if (days <= upTo[i]) {
                return factor[i];
            }
        }
        return beyond;
    }

    /** For people, e.g. "x 1 up to 7 days, x 0.95 up to 14, x 0.3 beyond". */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < upTo.length; i++) {
            text.append("x ").append(Curve.plain(factor[i], 4)).append(" up to ").append(upTo[i])
                    .append(i == 0 ? " days, " : ", ");
        }
        return text.append("x ").append(Curve.plain(beyond, 4)).append(" beyond").toString();
    }
}
