package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.program.Pool;

/** A graduate's life in its pool: the price goes where the crowd's demand wants it, by the crowd's trades. */
final class PoolLife {
    /** Lamports. */
    private static final double LEAST_BUY = 0.03e9;
    private static final int OFFERS = 14;
    private final Population people;
    private final Trades trades;
    private final PoolTrades swaps;
    private final Judgement judgement;
    private final Funding funding;
    private final Schedule schedule;
    private final Dice dice;

    PoolLife(Population people, Trades trades, PoolTrades swaps, Judgement judgement, Funding funding,
            Schedule schedule, Dice dice) {
        this.people = people;
        this.trades = trades;
        this.swaps = swaps;
        this.judgement = judgement;
        this.funding = funding;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** The curve is complete: half of the migrations follow within a second, all within six (ONCHAIN 8.1). */
    void begin(long now, Coin coin) {
        schedule.at(now + (long) Math.min(6_000, dice.exponential(1_400)), at -> {
            Pool pool = swaps.migrate(at, coin);
            coin.migrated(pool, at);
            for (Holding holding : List.copyOf(coin.holders)) {
                if (holding.waitsForPool) {
                    holding.waitsForPool = false;
                    planExit(at, holding);
                }
            }
            next(at, coin, pool);
        });
    }

    private void next(long now, Coin coin, Pool pool) {
        if (coin.poolTradesLeft-- <= 0) {
            return;
        }
        CoinPlan plan = coin.plan;
        double life = plan.poolRiseMillis() + 2.2 * plan.poolFallMillis();
        double mean = life / plan.poolTrades() * (0.25 + 1.6 * Math.min(1, (now - coin.migratedAt()) / life));
        if (plan.wantedMultiple(now - coin.migratedAt()) > 1.1 * pool.multiple()) {
            mean *= 0.3;
            coin.poolTradesLeft += dice.chance(0.6) ? 1 : 0;
        }
        schedule.at(now + 1 + (long) dice.exponential(mean), at -> arrival(at, coin, pool));
    }

    private void arrival(long now, Coin coin, Pool pool) throws IOException {
        long age = now - coin.migratedAt();
        double gap = coin.plan.wantedMultiple(age) / pool.multiple() * dice.logNormal(1, 0.05);
        if (gap >= 1) {
            Wallet wallet = find(now, coin, age, pool.multiple());
            if (wallet != null) {
                double needed = pool.quote.amount() * (StrictMath.sqrt(gap) - 1);
                double size = wallet.size * 1e9 * dice.logNormal(1, 0.5);
                if (needed > 2 * size) {
                    size *= judgement.rush(wallet, needed / (1.5 * size), 10);
                }
                buy(now, wallet, coin, (long) Math.clamp(needed, LEAST_BUY, Math.max(LEAST_BUY, size)));
            }
        } else {
            Holding holding = seller(coin, (double) age / Math.max(1, coin.plan.poolRiseMillis()));
            if (holding != null) {
                double tokens = pool.base.amount() * (1 / StrictMath.sqrt(gap) - 1);
                boolean all = tokens > 0.45 * holding.tokens();
                sell(now, holding, all ? holding.tokens() : (long) Math.max(1_000_000, tokens));
            }
        }
        next(now, coin, pool);
    }

    private @Nullable Wallet find(long now, Coin coin, long age, double multiple) {
        Wallet last = null;
        for (int i = 0; i < OFFERS; i++) {
            Wallet wallet = people.anyone(now);
            if (wallet == null || wallet == coin.developer || trades.affordable(wallet, 50_000_000L) == 0) {
                continue;
            }
            if (judgement.likesInPool(wallet, coin, age, multiple)) {
                return wallet;
            }
            if (last == null || wallet.skill < last.skill) {
                last = wallet;
            }
        }
        return last;
    }

    private @Nullable Holding seller(Coin coin, double way) {
        Holding best = null;
        double wish = -1;
        for (int i = 0; i < 8 && !coin.holders.isEmpty(); i++) {
            Holding holding = coin.holders.get(dice.below(coin.holders.size()));
            double own = judgement.wishToSell(holding.wallet, way);
            if (own > wish && !holding.wallet.followsOrders()) {
                wish = own;
                best = holding;
            }
        }
        return best;
    }

    /** {@code wallet} buys for {@code lamports}, as soon as there is a pool. */
    void buy(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
        Pool pool = coin.pool();
        if (pool == null) {
            schedule.at(now + 2_000, at -> buy(at, wallet, coin, lamports));
            return;
        }
        if (swaps.buy(now, wallet, coin, pool, lamports)) {
            funding.settle(now, wallet);
            follow(now, wallet, coin);
            Holding holding = coin.known(wallet);
            if (holding != null) {
                planExit(now, holding);
            }
        }
    }

    private void planExit(long now, Holding holding) {
        Coin coin = holding.coin;
        long exitAt = judgement.exitFromPool(holding.wallet, coin, now, now - coin.migratedAt());
        if (!holding.exitPlanned && exitAt >= 0) {
            holding.exitPlanned = true;
            schedule.at(exitAt, at -> {
                holding.exitPlanned = false;
                exit(at, holding);
            });
        }
    }

    private void follow(long now, Wallet wallet, Coin coin) {
        for (Wallet follower : wallet.followers) {
            if (follower.bornAt < now && dice.chance(0.7)) {
                long amount = (long) (follower.size * dice.logNormal(1, 0.3) * 1e9);
                schedule.at(now + (long) dice.between(1_200, 12_000), at -> buy(at, follower, coin, amount));
            }
        }
    }

    /** A stake is sold as far as its owner has planned: all, or half now and the rest soon. */
    void exit(long now, Holding holding) throws IOException {
        if (holding.coin.pool() == null) {
            schedule.at(now + 3_000, at -> exit(at, holding));
            return;
        }
        boolean half = holding.tokens() > 1_000_000 && dice.chance(0.25);
        sell(now, holding, half ? holding.tokens() / 2 : holding.tokens());
        if (half) {
            schedule.at(now + (long) dice.logBetween(20_000, 3_600_000), at -> exit(at, holding));
        }
    }

    private void sell(long now, Holding holding, long amount) throws IOException {
        Pool pool = holding.coin.pool();
        long tokens = Math.min(amount, holding.tokens());
        if (pool != null && tokens > 0 && holding.wallet.account.lamports() > 15_000_000L) {
            swaps.sell(now, holding, pool, tokens);
            funding.settle(now, holding.wallet);
        }
    }
}
