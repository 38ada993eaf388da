package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.program.Curve;
import org.wallettracker.ingest.simulate.program.CurveQuote;
import org.wallettracker.ingest.simulate.program.PumpCreation;
import org.wallettracker.ingest.simulate.wire.Mint;
import org.wallettracker.ingest.simulate.wire.Transaction;

/** Launches coins: who, when, with what first buy, and who buys in the slot of the creation. */
final class Launches {
    private static final long PREPARATION = 30 * 60_000L;
    /** Share of the day's launches by hour, UTC: most while America is awake. */
    private static final int[] HOURS = {5, 4, 4, 3, 3, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 9, 9, 8, 8, 7, 7, 6, 6};
    private static final long HOUR = 3_600_000L;
    /** Crews that come to a launch, on average at most. */
    private static final double CREWS_AT_ONCE = 3;

    private final WorldSpec spec;
    private final Population people;
    private final Trades trades;
    private final PumpCreation creation;
    private final CurveLife curveLife;
    private final Sidelines sidelines;
    private final RingActs rings;
    private final Calls calls;
    private final Funding funding;
    private final Schedule schedule;
    private final Dice dice;
    /** The launches that will graduate: exactly their share of all, rounded up. */
    private final BitSet graduates = new BitSet();

    Launches(WorldSpec spec, Population people, Trades trades, PumpCreation creation, CurveLife curveLife,
            Sidelines sidelines, RingActs rings, Calls calls, Funding funding, Schedule schedule, Dice dice) {
        this.rings = rings;
        this.calls = calls;
        this.spec = spec;
        this.people = people;
        this.trades = trades;
        this.creation = creation;
        this.curveLife = curveLife;
        this.sidelines = sidelines;
        this.funding = funding;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** Plans every launch, one after the other. */
    void begin() {
        long[] times = new long[spec.tokens()];
        for (int i = 0; i < times.length; i++) {
            times[i] = launchTime();
        }
        Arrays.sort(times);
        int share = (int) Math.ceil(CoinPlan.graduatingShare(times.length) * times.length);
        for (int chosen = 0; chosen < share;) {
            int number = dice.below(times.length);
            if (!graduates.get(number)) {
                graduates.set(number);
                chosen++;
            }
        }
        rings.begin(times);
        next(times, 0);
    }

    private void next(long[] times, int number) {
        if (number < times.length) {
            schedule.at(times[number] - PREPARATION, now -> {
                next(times, number + 1);
                prepare(now, number, times[number]);
            });
        }
    }

    private long launchTime() {
        long day = 1 + dice.below(spec.days() - 1);
        int hour = dice.below(24);
        while (dice.below(9) >= HOURS[hour]) {
            hour = dice.below(24);
        }
        return day * Population.DAY + hour * HOUR + dice.below((int) HOUR);
    }

    private void prepare(long now, int number, long time) throws IOException {
        Wallet developer = people.developers()
                .get((int) (people.developers().size() * StrictMath.pow(dice.unit(), 1.8)));
        CoinPlan plan = CoinPlan.draw(dice, graduates.get(number), spec.tokens());
        boolean mayhem = !plan.graduates() && dice.chance(0.03);
        Mint mint = new Mint(trades.keys.pumpMint(number), trades.chain.token2022, 6, false);
        Curve curve = new Curve(trades.chain, trades.keys, mint, developer.account, developer.trader.creatorVault,
                !mayhem && dice.chance(0.55), mayhem, dice.below(64));
        Coin coin = new Coin(number, developer, plan, curve, CoinNames.draw(dice, number), time);
        @Nullable
        Ring bundle = people.bundleOf(developer);
        boolean bundled = bundle != null && dice.chance(0.8);
        if (bundled && bundle != null) {
            fund(now, bundle);
        }
        if (developer.account.lamports() < 500_000_000L) {
            funding.fromExchange(now, developer, developer.size * 12 + 1);
        }
        schedule.at(time, at -> launch(at, coin, bundled ? bundle : null));
    }

    /** The funder sends nearly equal amounts to its bundle, minutes before the launch. */
    private void fund(long now, Ring bundle) {
        Wallet funder = bundle.funder;
        if (funder == null) {
            return;
        }
        double each = dice.between(0.8, 2.4);
        schedule.at(now, at -> funding.ensure(at, funder, each * 1.1 * bundle.members.size() + 1));
        for (Wallet wallet : bundle.traders()) {
            schedule.at(now + (long) dice.between(30_000, PREPARATION - 60_000), at -> {
                if (wallet.account.lamports() < 0.3e9) {
                    funding.send(at, funder.account, wallet.account, (long) (each * dice.between(0.97, 1.03) * 1e9));
                }
            });
        }
    }

    private void launch(long now, Coin coin, @Nullable Ring bundle) throws IOException {
        create(now, coin);
        long sameSlot = WorldSpec.SLOT_MILLIS - 1 - now % WorldSpec.SLOT_MILLIS;
        if (bundle != null) {
            for (Wallet wallet : bundle.traders()) {
                double part = dice.between(0.78, 0.84);
                schedule.at(now + dice.below((int) sameSlot + 1), at -> curveLife.buy(at, wallet, coin,
                        (long) (wallet.account.lamports() * part)));
            }
        }
        snipe(now, coin, sameSlot);
        rings.launched(now, coin);
        calls.launched(now, coin);
        curveLife.begin(now, coin);
        luck(now, coin);
        sidelines.launched(now, coin, bundle);
    }

    /** Creation, growth of the curve's account and the developer's first buy in one transaction. */
    private void create(long now, Coin coin) throws IOException {
        Wallet developer = coin.developer;
        Transaction tx = trades.open(now, developer, 420_000);
        creation.create(tx, coin.curve, developer.account, coin.name);
        creation.extend(tx, coin.curve, developer.account);
        long wanted = (long) (Math.clamp(dice.logNormal(0.6, 0.9), 0.1, 5) * 1e9);
        long spend = Math.min(wanted, developer.account.lamports() - 60_000_000L);
        if (dice.chance(0.85) && spend > 50_000_000L) {
            Holding holding = coin.holding(developer, trades.keys);
            CurveQuote quote = CurveQuote.buyFor(coin.curve, spend);
            trades.tokens.openAssociated(tx, developer.account, holding.account, developer.account, coin.curve.mint,
                    true);
            trades.pump.buy(tx, coin.curve, developer.trader, holding.account, quote, true, quote.tokens(), null);
            trades.traded(holding);
            curveLife.planExit(now, holding);
        }
        trades.finish(tx, developer);
        funding.settle(now, developer);
    }

    /** More than half of all coins are bought in the slot of their creation (ONCHAIN 8.3). */
    private void snipe(long now, Coin coin, long sameSlot) {
        double joins = Math.min(0.16, CREWS_AT_ONCE / Math.max(1, people.numberOfCrews()));
        for (Ring ring : people.rings()) {
            if (ring.kind.equals("sniperCrew") && dice.chance(joins)) {
                for (Wallet wallet : ring.traders()) {
                    plan(now, wallet, coin, sameSlot);
                }
            }
        }
        int most = dice.chance(0.5) ? 0 : 1 + dice.below(3);
        for (int i = 0; i < most; i++) {
            Wallet wallet = people.snipers().get(dice.below(people.snipers().size()));
            if (wallet.ring == null) {
                plan(now, wallet, coin, sameSlot);
            }
        }
    }

    private void plan(long now, Wallet wallet, Coin coin, long sameSlot) {
        long amount = (long) (wallet.size * dice.logNormal(1, 0.3) * 1e9);
        schedule.at(now + dice.below((int) sameSlot + 1), at -> curveLife.buy(at, wallet, coin, amount));
    }

    /** Gives one of the lucky its one great hit. */
    private void luck(long now, Coin coin) {
        if (!coin.plan.graduates() || coin.plan.poolMultiple() < 1.4) {
            return;
        }
        for (Wallet wallet : people.lucky()) {
            if (!wallet.hadItsHit && wallet.bornAt < now) {
                wallet.hadItsHit = true;
                long at = now + (long) (coin.plan.demandMillis() * dice.between(0.01, 0.1));
                long amount = (long) (3 * wallet.size * 1e9);
                schedule.at(at, when -> curveLife.buyAndHold(when, wallet, coin, amount));
                return;
            }
        }
    }
}
