package org.wallettracker.ingest.simulate.crowd;

import org.wallettracker.ingest.simulate.wire.KeyMaker;

/**
 * What wallets think of coins. Skill is information: the part of the hidden plan a wallet sees, the rest being its own
 * fancy. Prices are never touched.
 */
final class Judgement {
    /** No sale is planned. */
    static final long NEVER = -1;
    /** A sale is to be planned when there is a pool. */
    static final long IN_POOL = -2;
    /** A sale is wanted when the curve is nearly sold out. */
    static final long NEAR_THE_END = -3;
    private static final double MINUTE = 60_000;
    private final Dice dice;

    Judgement(Dice dice) {
        this.dice = dice;
    }

    /** True if {@code wallet}, offered a coin on its curve, buys. */
    boolean likesOnCurve(Wallet wallet, Coin coin) {
        if (wallet.kind.quick()) {
            return dice.chance(0.5);
        }
        double progress = coin.curve.progress();
        double seen = seen(wallet, coin, coin.plan.appeal());
        double k = wallet.skill;
        double wish = wish(k, seen);
        double patience = 1 - k;
        double timing = progress < 0.4
                ? k + patience * (0.3 + 0.9 * progress)
                : patience * StrictMath.sqrt(patience) * (0.3 + 0.9 * progress);
        return dice.chance(wish * timing * again(wallet, coin));
    }

    /** True if {@code wallet}, offered a graduate in its pool {@code age} after the migration at {@code multiple} of its opening price, buys. */
    boolean likesInPool(Wallet wallet, Coin coin, long age, double multiple) {
        if (wallet.kind.quick()) {
            return dice.chance(0.5);
        }
        double upside = age < 0.3 * coin.plan.poolRiseMillis() ? coin.plan.poolMultiple() / multiple : 0;
        double appeal = Math.clamp((upside - 1.8) / 2, 0, 1);
        return dice.chance(wish(wallet.skill, seen(wallet, coin, appeal)) * again(wallet, coin));
    }

    /** The skilled seldom add to a stake. */
    private static double again(Wallet wallet, Coin coin) {
        Holding holding = coin.known(wallet);
        return holding != null && holding.tokens() > 0 ? 1 - 0.9 * wallet.skill : 1;
    }

    /** How much more than usual a wallet pays into a rush that wants {@code factor} times its size. */
    double rush(Wallet wallet, double factor, double most) {
        return 1 + (Math.clamp(factor, 1, most) - 1) * (1 - wallet.skill);
    }

    /** The skilled are choosier, and surer when they see what they look for. */
    private static double wish(double skill, double seen) {
        return Math.clamp((seen - 0.28 - 0.28 * skill) * (2 + 2 * skill), 0.01, 1);
    }

    /** What of a signal (0 to 1) a wallet sees: its skill's part of the truth, the rest is fancy of this wallet. */
    private static double seen(Wallet wallet, Coin coin, double signal) {
        long hash = KeyMaker.mix(wallet.id * 1_000_003L + coin.id);
        double fancy = (hash >>> 11) * 0x1.0p-53;
        return wallet.skill * signal + (1 - wallet.skill) * fancy;
    }

    /**
     * When {@code wallet} will want to sell what it buys on the curve at {@code now}; {@link #NEVER},
     * {@link #NEAR_THE_END} or {@link #IN_POOL} if it means to wait for that.
     */
    long exitFromCurve(Wallet wallet, Coin coin, long now) {
        CoinPlan plan = coin.plan;
        if (!wallet.kind.quick() && wallet.kind != WalletKind.SNIPER && dice.chance(wallet.skill)) {
            if (plan.graduates()) {
                return plan.poolMultiple() > 1.6 && dice.chance(0.7) ? IN_POOL : NEAR_THE_END;
            }
            double error = StrictMath.exp(0.45 * (1 - wallet.skill) * dice.normal());
            double best = plan.demandMillis() * dice.between(0.7, 0.98) * error;
            return Math.max(now + (long) dice.between(3_000, 40_000), coin.launchedAt + (long) best);
        }
        double pace = (double) plan.demandMillis() / Math.max(1, plan.buys()) / 20_000;
        return afterHolding(wallet, now, StrictMath.pow(Math.max(1, pace), 0.9));
    }

    /** When {@code wallet} will want to sell what it holds in a pool that is {@code age} old; or {@link #NEVER}. */
    long exitFromPool(Wallet wallet, Coin coin, long now, long age) {
        if (!wallet.kind.quick() && dice.chance(wallet.skill)) {
            double error = StrictMath.exp(0.4 * (1 - wallet.skill) * dice.normal());
            double left = coin.plan.poolRiseMillis() * dice.between(0.3, 0.9) * error - age;
            return now + (long) Math.max(dice.between(5_000, 60_000), left);
        }
        return afterHolding(wallet, now, 1);
    }

    /**
     * Selling without a view: after a while that depends on temper (half of all stakes are held some 100 s), longer in
     * a coin with a slow {@code pace}.
     */
    private long afterHolding(Wallet wallet, long now, double pace) {
        double hold = switch (wallet.kind) {
            case BOT, MARKET_MAKER -> dice.logBetween(800, 25_000);
            case SNIPER ->
                dice.chance(0.85) ? dice.logBetween(1_500, 5 * MINUTE) : dice.logBetween(5 * MINUTE, 120 * MINUTE);
            case BUNDLER -> dice.logBetween(20_000, 5 * MINUTE);
            case DEVELOPER -> pace * dice.logNormal(3 * MINUTE, 1.2);
            case GAMBLER, LUCKY -> dice.chance(0.16) ? -1 : pace * dice.logNormal(9 * MINUTE, 1.8);
            default -> dice.chance(0.05) ? -1 : pace * dice.logNormal(2.5 * MINUTE, 1.6);
        };
        return hold < 0 ? NEVER : now + (long) Math.min(hold, 6e8);
    }

    /** How much {@code wallet} wants to sell just now, 0 to 1; {@code way} is how far the rise has come. */
    double wishToSell(Wallet wallet, double way) {
        return wallet.skill * Math.clamp(way, 0, 1) + (1 - wallet.skill) * dice.unit();
    }
}
