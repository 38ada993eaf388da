package org.wallettracker.ingest.simulate;

import java.util.ArrayList;
import java.util.List;

import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.ingest.simulate.crowd.Dice;

/** SOL/USD of a simulated world, minute by minute: a random walk that is drawn back to where it began. */
public final class SimulatedPrices {
    /** The source such prices name. */
    public static final String SOURCE = "simulated";
    private static final double START = 150;
    private static final double STEP = 0.0008;
    private static final double PULL = 0.00002;
    private static final int MINUTE = 60;

    private SimulatedPrices() {
    }

    /** A price for every minute of the world, the first at its first second. */
    public static List<PricePoint> of(WorldSpec spec) {
        Dice dice = new Dice(spec.seed() ^ 0x736f6c757364L);
        List<PricePoint> prices = new ArrayList<>(spec.days() * 1_440);
        double logarithm = 0;
        for (long time = WorldSpec.START; time < spec.end(); time += MINUTE) {
            prices.add(new PricePoint(time, Math.round(START * StrictMath.exp(logarithm) * 1_000_000), SOURCE));
            logarithm += STEP * dice.normal() - PULL * logarithm;
        }
        return prices;
    }
}
