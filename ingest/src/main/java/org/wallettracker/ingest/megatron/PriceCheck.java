package org.wallettracker.ingest.megatron;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.wallettracker.domain.money.SolUsd;

/**
 * Holds Megatron's SOL/USD against the prices that the desk keeps. None of them is kept: they are one more voice, never
 * the one that counts.
 */
public final class PriceCheck {
    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);
    /** As far as two exchanges may be apart. */
    private static final BigDecimal NEAR = new BigDecimal("0.02");
    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    private final SolUsd own;
    private long agree;
    private long differ;
    private long refused;
    private long unchecked;

    PriceCheck(SolUsd own) {
        this.own = own;
    }

    /**
     * What came of it.
     *
     * @param agree no more than 2 % from the desk's price of that time
     * @param differ further away, but less than a factor of two
     * @param refused 0, no number, or further away
     * @param unchecked of times of which the desk has no price
     */
    public record Report(long agree, long differ, long refused, long unchecked) {
    }

    Report report() {
        return new Report(agree, differ, refused, unchecked);
    }

    void row(Row row, Sink sink) {
        long time = Math.floorDiv(row.time("price_time"), 1_000_000L);
        BigDecimal told = row.number("price_usd");
        String at = "SOL/USD of " + Instant.ofEpochSecond(time);
        if (row.time("price_time") == Place.BEGINNING) {
            refused++;
            sink.defect(Defect.NO_TIME, "SOL/USD of no time");
        } else if (told == null || told.signum() < 0) {
            refused++;
            sink.defect(Defect.BAD_NUMBER, at + ": price_usd");
        } else if (told.signum() == 0) {
            refused++;
            sink.defect(Defect.ZERO_PRICE, at);
        } else {
            compare(time, told, at, sink);
        }
    }

    private void compare(long time, BigDecimal told, String at, Sink sink) {
        long micro = own.microUsdAt(time);
        if (micro <= 0) {
            unchecked++;
            return;
        }
        BigDecimal ours = BigDecimal.valueOf(micro).divide(MICROS, 6, RoundingMode.UNNECESSARY);
        if (told.compareTo(ours.multiply(FAR)) > 0 || told.multiply(FAR).compareTo(ours) < 0) {
            refused++;
            sink.defect(Defect.PRICE_OFF, at + ": " + told.stripTrailingZeros().toPlainString() + " where the desk has "
                    + ours.stripTrailingZeros().toPlainString());
        } else if (told.subtract(ours).abs().compareTo(ours.multiply(NEAR)) > 0) {
            differ++;
        } else {
            agree++;
        }
    }
}
