package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.List;

import org.wallettracker.ingest.simulate.WorldSpec;

/**
 * Channels that call coins while they are hot: some of their readers, who don't know each other, buy within seconds of
 * each other, time and again.
 */
final class Calls {
    private static final int READERS = 32;
    private static final int CALLS_OF_A_CHANNEL = 15;
    private static final int HOT_FROM_BUYS = 40;
    private static final double TAKES_IT_UP = 0.35;

    private final CurveLife curveLife;
    private final Schedule schedule;
    private final Dice dice;
    private final List<List<Wallet>> channels = new ArrayList<>();
    private final double chance;

    Calls(Population people, WorldSpec spec, CurveLife curveLife, Schedule schedule, Dice dice) {
        this.curveLife = curveLife;
        this.schedule = schedule;
        this.dice = dice;
        List<Wallet> readers = people.wallets().stream().filter(w -> w.kind == WalletKind.CALL_READER).toList();
        for (int i = 0; i < readers.size(); i += READERS) {
            channels.add(readers.subList(i, Math.min(readers.size(), i + READERS)));
        }
        double hot = spec.tokens() * (CoinPlan.graduatingShare(spec.tokens()) + 0.04);
        chance = Math.min(1, CALLS_OF_A_CHANNEL / Math.max(1, hot));
    }

    /** {@code coin} was launched at {@code now}. */
    void launched(long now, Coin coin) {
        if (coin.plan.buys() < HOT_FROM_BUYS) {
            return;
        }
        for (List<Wallet> channel : channels) {
            if (dice.chance(chance)) {
                long call = now + (long) dice.logBetween(4_000, Math.max(8_000, coin.plan.demandMillis() / 2.0));
                for (Wallet reader : channel) {
                    if (reader.bornAt < now && dice.chance(TAKES_IT_UP)) {
                        long amount = (long) (reader.size * dice.logNormal(1, 0.4) * 1e9);
                        schedule.at(call + (long) dice.between(1_000, 15_000),
                                at -> curveLife.buy(at, reader, coin, amount));
                    }
                }
            }
        }
    }
}
