package org.wallettracker.ingest.simulate.crowd;

/**
 * What will become of a coin, decided when it is launched and known to no wallet: how the crowd's demand will run. The
 * skilled guess it well, the others badly; prices are made by trades alone.
 *
 * @param graduates true if demand carries it through the curve
 * @param appeal 0 to 1: what a perfectly informed wallet would see in it
 * @param peakSol lamports in the curve that demand reaches at most
 * @param demandMillis how long demand rises on the curve
 * @param shape exponent of that rise: below 1 fast at first
 * @param buys how many buys the crowd makes on the curve
 * @param poolMultiple of a graduate: highest price in the pool over its opening price
 * @param poolRiseMillis of a graduate: how long the pool's price rises
 * @param poolFallMillis of a graduate: time in which it then falls to 1/e
 * @param poolFloor of a graduate: part of the opening price it falls to
 * @param poolTrades of a graduate: how many trades the crowd makes in the pool
 */
record CoinPlan(boolean graduates, double appeal, double peakSol, long demandMillis, double shape, int buys,
        double poolMultiple, long poolRiseMillis, long poolFallMillis, double poolFloor, int poolTrades) {
    static final double FULL = 85.005359057e9;
    private static final double MINUTE = 60_000;
    private static final int SMALL_WORLD = 1_000;
    private static final int LARGE_WORLD = 5_000;
    private static final double SHARE_SMALL = 0.135;
    private static final double SHARE_REAL = 0.0075;

    /** Share of coins that graduate: raised in small worlds, as on the chain from 5,000 coins on (ONCHAIN 8.1). */
    static double graduatingShare(int tokens) {
        if (tokens <= SMALL_WORLD) {
            return SHARE_SMALL;
        }
        if (tokens >= LARGE_WORLD) {
            return SHARE_REAL;
        }
        double way = StrictMath.log((double) tokens / SMALL_WORLD)
                / StrictMath.log((double) LARGE_WORLD / SMALL_WORLD);
        return SHARE_SMALL * StrictMath.pow(SHARE_REAL / SHARE_SMALL, way);
    }

    /** A plan for a coin of a world with {@code tokens} coins. */
    static CoinPlan draw(Dice dice, boolean graduates, int tokens) {
        return graduates ? graduate(dice, tokens >= LARGE_WORLD ? 2.2 : 1) : dud(dice);
    }

    /** Time to graduation: the mixture of ONCHAIN 8.2; trades per graduate scaled by {@code scale}. */
    private static CoinPlan graduate(Dice dice, double scale) {
        double kind = dice.unit();
        double millis = kind < 0.40
                ? dice.logBetween(8_000, MINUTE)
                : kind < 0.75
                        ? dice.logBetween(MINUTE, 20 * MINUTE)
                        : kind < 0.90
                                ? dice.logBetween(20 * MINUTE, 120 * MINUTE)
                                : dice.logBetween(120 * MINUTE, 4 * 1_440 * MINUTE);
        double buys = scale * dice.logNormal(kind < 0.40 ? 85 : 135, 0.35);
        double fate = dice.unit();
        double multiple = fate < 0.50
                ? dice.between(1.02, 1.35)
                : fate < 0.82
                        ? dice.logBetween(1.4, 4)
                        : fate < 0.96
                                ? dice.logBetween(4, 10)
                                : dice.logBetween(10, 25);
        double rise = multiple < 1.4
                ? dice.logBetween(20_000, 10 * MINUTE)
                : dice.logBetween(10 * MINUTE, 2_000 * MINUTE);
        double fall = rise * dice.logBetween(0.5, 3) + 5 * MINUTE;
        int trades = (int) (scale * dice.logNormal(46, 0.4) * (1 + StrictMath.log(multiple)));
        return new CoinPlan(true, dice.between(0.72, 1), FULL, (long) millis, dice.between(0.6, 1.5), (int) buys,
                multiple, (long) rise, (long) fall, dice.logBetween(0.06, 0.5), trades);
    }

    /** A coin that dies on the curve: half of them see fewer than some 15 trades, few much more (ONCHAIN 8.1, 8.2). */
    private static CoinPlan dud(Dice dice) {
        double buys = dice.chance(0.06) ? 0 : dice.logNormal(5, 1.2);
        int count = (int) Math.min(buys, 220);
        double peak = Math.min(0.85, 0.006 * count * dice.logNormal(1, 0.5)) * FULL;
        double millis = dice.logNormal(5 * MINUTE, 1.4) * (dice.chance(0.15) ? 60 : 1);
        double appeal = Math.min(0.62, 0.04 + 0.5 * peak / FULL + 0.12 * dice.unit());
        return new CoinPlan(false, appeal, peak, (long) Math.min(millis, 6 * 1_440 * MINUTE), dice.between(0.4, 1),
                count, 0, 0, 0, 0, 0);
    }

    /** Lamports that demand wants in the curve {@code age} milliseconds after the launch. */
    double wanted(long age) {
        double way = Math.min(1, Math.max(1, age) / (double) demandMillis);
        double wanted = peakSol * StrictMath.pow(way, shape);
        return age <= demandMillis || graduates
                ? wanted
                : peakSol * StrictMath.exp(-1.5 * (age - demandMillis) / demandMillis);
    }

    /** Price in the pool over its opening price that demand wants {@code age} milliseconds after the migration. */
    double wantedMultiple(long age) {
        if (age < poolRiseMillis) {
            return 1 + (poolMultiple - 1) * StrictMath.pow((double) age / poolRiseMillis, 0.75);
        }
        double fallen = poolMultiple * StrictMath.exp(-(double) (age - poolRiseMillis) / poolFallMillis);
        return Math.max(poolFloor, fallen);
    }
}
