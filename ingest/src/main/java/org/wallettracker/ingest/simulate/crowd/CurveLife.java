package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A coin's life on its curve: the crowd comes as the coin's plan wants it, and those who hold sell when they will. */
final class CurveLife {
    private static final int OFFERS = 14;
    private final Population people;
    private final Trades trades;
    private final Judgement judgement;
    private final Funding funding;
    private final PoolLife poolLife;
    private final Schedule schedule;
    private final Dice dice;

    CurveLife(Population people, Trades trades, Judgement judgement, Funding funding, PoolLife poolLife,
            Schedule schedule, Dice dice) {
        this.people = people;
        this.trades = trades;
        this.judgement = judgement;
        this.funding = funding;
        this.poolLife = poolLife;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** The crowd begins to come. */
    void begin(long now, Coin coin) {
        next(now, coin);
    }

    private void next(long now, Coin coin) {
        CoinPlan plan = coin.plan;
        if (coin.curve.complete() || coin.buysLeft <= -3 * plan.buys() || plan.buys() == 0) {
            return;
        }
        long age = now - coin.launchedAt;
        double mean = (double) plan.demandMillis() / plan.buys();
        if (age > plan.demandMillis()) {
            mean *= plan.graduates() ? 0.5 : 1 + 4.0 * (age - plan.demandMillis()) / plan.demandMillis();
        }
        if (!plan.graduates() && coin.buysLeft <= 0) {
            return;
        }
        schedule.at(now + 1 + (long) dice.exponential(mean), at -> arrival(at, coin));
    }

    /** Someone comes by: the curve gets a buy while it is below what demand wants, else rather a sale. */
    private void arrival(long now, Coin coin) throws IOException {
        if (coin.curve.complete()) {
            return;
        }
        double gap = coin.plan.wanted(now - coin.launchedAt) - coin.curve.realSol();
        boolean overdue = coin.plan.graduates() && now - coin.launchedAt > coin.plan.demandMillis();
        if (gap < 0 && dice.chance(0.6) && !coin.holders.isEmpty()) {
            Holding holding = coin.holders.get(dice.below(coin.holders.size()));
            if (!holding.wallet.followsOrders()) {
                sell(now, holding, holding.tokens());
            }
        } else {
            Wallet wallet = find(now, coin);
            if (wallet != null) {
                double size = wallet.size * 1e9 * dice.logNormal(1, 0.5);
                if (coin.plan.graduates() && gap > 3 * size) {
                    size *= judgement.rush(wallet, gap / (overdue ? size : 2 * size), overdue ? 20 : 7);
                }
                if (wallet.kind == WalletKind.BOT && dice.chance(0.06)) {
                    trades.roundTrip(now, wallet, coin, (long) size);
                } else {
                    buy(now, wallet, coin, (long) size);
                }
            }
        }
        coin.buysLeft--;
        next(now, coin);
    }

    private @Nullable Wallet find(long now, Coin coin) {
        Wallet last = null;
        for (int i = 0; i < OFFERS; i++) {
            Wallet wallet = people.anyone(now);
            if (wallet == null || wallet == coin.developer || trades.affordable(wallet, 50_000_000L) == 0) {
                continue;
            }
            if (judgement.likesOnCurve(wallet, coin)) {
                return wallet;
            }
            if (last == null || wallet.skill < last.skill) {
                last = wallet;
            }
        }
        return last;
    }

    /** {@code wallet} buys for {@code lamports} and makes up its mind when to leave. */
    void buy(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
        if (roomFor(coin, lamports) && trades.buyOnCurve(now, wallet, coin, lamports)) {
            afterBuy(now, wallet, coin);
            Holding holding = coin.known(wallet);
            if (holding != null) {
                planExit(now, holding);
            }
        }
    }

    /** {@code wallets} buy in one transaction, each for its part of {@code lamports}. */
    void buyTogether(long now, List<Wallet> wallets, Coin coin, long[] lamports) throws IOException {
        long sum = 0;
        for (long each : lamports) {
            sum += each;
        }
        if (coin.curve.complete() || !roomFor(coin, sum)) {
            return;
        }
        for (Wallet wallet : trades.buyTogether(now, wallets, coin, lamports)) {
            Holding holding = coin.known(wallet);
            if (holding != null) {
                planExit(now, holding);
            }
        }
        if (coin.curve.complete()) {
            trades.tally.graduations++;
            poolLife.begin(now, coin);
        }
    }

    /** A coin that is not to graduate finds no buyers close to the end. */
    private static boolean roomFor(Coin coin, long lamports) {
        return coin.plan.graduates() || coin.curve.realSol() + lamports < 0.86 * CoinPlan.FULL;
    }

    /** A lucky hit: bought early and held until the pool's price is near its top. */
    void buyAndHold(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
        if (trades.buyOnCurve(now, wallet, coin, lamports)) {
            afterBuy(now, wallet, coin);
            Holding holding = coin.known(wallet);
            if (holding != null && !holding.exitPlanned) {
                holding.exitPlanned = true;
                long top = coin.launchedAt + coin.plan.demandMillis() + (long) (0.9 * coin.plan.poolRiseMillis());
                schedule.at(top, at -> exit(at, holding));
            }
        }
    }

    private void afterBuy(long now, Wallet wallet, Coin coin) throws IOException {
        funding.settle(now, wallet);
        for (Wallet follower : wallet.followers) {
            if (follower.bornAt < now && dice.chance(0.7)) {
                long amount = (long) (follower.size * dice.logNormal(1, 0.3) * 1e9);
                schedule.at(now + (long) dice.between(1_200, 12_000), at -> {
                    if (coin.curve.complete()) {
                        poolLife.buy(at, follower, coin, amount);
                    } else {
                        buy(at, follower, coin, amount);
                    }
                });
            }
        }
        if (coin.curve.complete()) {
            trades.tally.graduations++;
            poolLife.begin(now, coin);
        }
    }

    /** Plans the sale of a stake, once. */
    void planExit(long now, Holding holding) {
        if (holding.exitPlanned) {
            return;
        }
        long at = judgement.exitFromCurve(holding.wallet, holding.coin, now);
        holding.waitsForPool = at == Judgement.IN_POOL;
        if (at == Judgement.NEAR_THE_END) {
            holding.exitPlanned = true;
            waitForTheEnd(now, holding, dice.between(0.74, 0.97));
        }
        if (at >= 0) {
            holding.exitPlanned = true;
            schedule.at(at, when -> exit(when, holding));
        }
    }

    /** Looks again and again until the curve is sold as far as {@code progress}. */
    private void waitForTheEnd(long now, Holding holding, double progress) {
        Coin coin = holding.coin;
        if (coin.curve.progress() >= progress) {
            schedule.at(now + dice.below(800), at -> exit(at, holding));
        } else {
            long look = Math.clamp(coin.plan.demandMillis() / 60, 400, 600_000);
            schedule.at(now + look, at -> waitForTheEnd(at, holding, progress));
        }
    }

    /** The time to leave has come: all, or half now and the rest later. */
    private void exit(long now, Holding holding) throws IOException {
        holding.exitPlanned = false;
        long tokens = holding.tokens();
        if (tokens == 0) {
            return;
        }
        if (holding.coin.curve.complete()) {
            poolLife.exit(now, holding);
            return;
        }
        boolean half = !holding.wallet.kind.quick() && dice.chance(0.3);
        sell(now, holding, half ? tokens / 2 + dice.below(1_000) : tokens);
        if (half) {
            planExit(now, holding);
        }
    }

    private void sell(long now, Holding holding, long amount) throws IOException {
        long tokens = Math.min(amount, holding.tokens());
        if (tokens > 0 && holding.wallet.account.lamports() > 15_000_000L) {
            trades.sellOnCurve(now, holding, tokens);
            funding.settle(now, holding.wallet);
        }
    }
}
