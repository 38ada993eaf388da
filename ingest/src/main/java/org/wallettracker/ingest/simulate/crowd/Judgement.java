package org.wallettracker.ingest.simulate.crowd;

import org.wallettracker.ingest.simulate.wire.KeyMaker;

/**
 * What wallets think of coins. Skill is information: the part of the hidden plan a wallet sees, the rest being its own
 * fancy. Prices are never touched.
 */
final class Judgement {
    private static final double MINUTE = 60_000;
    private final Dice dice;

    Judgement(Dice dice) {
        this.dice = dice;
    }

    /** True if {@code wallet}, offered a coin on its curve, buys. */
    boolean likesOnCurve(Wallet wallet, Coin coin) {
        if (wallet.kind == WalletKind.BOT) {
            return dice.chance(0.5);
        }
        double progress = coin.curve.progress();
        double seen = seen(wallet, coin, coin.plan.appeal());
        double wish = Math.clamp((seen - 0.32) * 2.2, 0.01, 1);
        double k = wallet.skill;
        double timing = k * (progress < 0.45 ? 1 : 0.12) + (1 - k) * (0.3 + 0.9 * progress);
        return dice.chance(wish * timing);
    }

    /** True if {@code wallet}, offered a graduate in its pool {@code age} after the migration, buys. */
    boolean likesInPool(Wallet wallet, Coin coin, long age) {
        if (wallet.kind == WalletKind.BOT) {
            return dice.chance(0.5);
        }
        double left = age < coin.plan.poolRiseMillis() ? 1 - (double) age / coin.plan.poolRiseMillis() : 0;
        double appeal = Math.clamp((coin.plan.poolMultiple() - 1) / 2, 0, 1) * (left > 0.35 ? 1 : 0);
        double wish = Math.clamp((seen(wallet, coin, appeal) - 0.35) * 2.2, 0.01, 1);
        return dice.chance(wish);
    }

    /** What of a signal (0 to 1) a wallet sees: its skill's part of the truth, the rest is fancy of this wallet. */
    private static double seen(Wallet wallet, Coin coin, double signal) {
        long hash = KeyMaker.mix(wallet.id * 1_000_003L + coin.id);
        double fancy = (hash >>> 11) * 0x1.0p-53;
        return wallet.skill * signal + (1 - wallet.skill) * fancy;
    }

    /** When {@code wallet} will want to sell what it buys on the curve at {@code now}; -1 for never. */
    long exitFromCurve(Wallet wallet, Coin coin, long now) {
        CoinPlan plan = coin.plan;
        if (wallet.kind != WalletKind.BOT && wallet.kind != WalletKind.SNIPER && dice.chance(wallet.skill)) {
            double error = StrictMath.exp(0.45 * (1 - wallet.skill) * dice.normal());
            double best = plan.graduates() && dice.chance(0.7)
                    ? plan.demandMillis() + 3_000 + plan.poolRiseMillis() * dice.between(0.75, 1) * error
                    : plan.demandMillis() * dice.between(0.7, 0.98) * error;
            return Math.max(now + (long) dice.between(3_000, 40_000), coin.launchedAt + (long) best);
        }
        return afterHolding(wallet, now);
    }

    /** When {@code wallet} will want to sell what it buys in a pool that is {@code age} old; -1 for never. */
    long exitFromPool(Wallet wallet, Coin coin, long now, long age) {
        if (wallet.kind != WalletKind.BOT && dice.chance(wallet.skill)) {
            double error = StrictMath.exp(0.4 * (1 - wallet.skill) * dice.normal());
            double left = coin.plan.poolRiseMillis() * dice.between(0.8, 1) * error - age;
            return now + (long) Math.max(dice.between(5_000, 60_000), left);
        }
        return afterHolding(wallet, now);
    }

    /** Selling without a view: after a while that depends on temper (half of all stakes are held some 100 s). */
    private long afterHolding(Wallet wallet, long now) {
        double hold = switch (wallet.kind) {
            case BOT -> dice.logBetween(800, 25_000);
            case SNIPER ->
                dice.chance(0.85) ? dice.logBetween(1_500, 5 * MINUTE) : dice.logBetween(5 * MINUTE, 120 * MINUTE);
            case BUNDLER -> dice.logBetween(20_000, 5 * MINUTE);
            case DEVELOPER -> dice.logNormal(3 * MINUTE, 1.2);
            case GAMBLER, LUCKY -> dice.chance(0.16) ? -1 : dice.logNormal(9 * MINUTE, 1.8);
            default -> dice.chance(0.05) ? -1 : dice.logNormal(2.5 * MINUTE, 1.6);
        };
        return hold < 0 ? -1 : now + (long) Math.min(hold, 6e8);
    }

    /** How much {@code wallet} wants to sell just now, 0 to 1; {@code way} is how far the rise has come. */
    double wishToSell(Wallet wallet, double way) {
        return wallet.skill * Math.clamp(way, 0, 1) + (1 - wallet.skill) * dice.unit();
    }
}
