package org.wallettracker.ingest.simulate.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wallettracker.ingest.simulate.WorldSpec;

/** Lets planned rings act: each in a handful of launches once all of its wallets are paid. */
final class RingActs {
    private static final int AT_ONCE = 3;
    private static final int OF_A_LARGE_RING = 50;

    private final List<Scheme> schemes;
    private final RingMoney money;
    private final CurveLife curveLife;
    private final Schedule schedule;
    private final Dice dice;
    private final Map<Integer, List<Scheme>> byLaunch = new HashMap<>();

    RingActs(List<Scheme> schemes, RingMoney money, CurveLife curveLife, Schedule schedule, Dice dice) {
        this.schemes = schemes;
        this.money = money;
        this.curveLife = curveLife;
        this.schedule = schedule;
        this.dice = dice;
    }

    /** Plans who acts when coins are launched at {@code times}, ascending. */
    void begin(long[] times) {
        for (Scheme scheme : schemes) {
            money.begin(scheme);
            if (scheme.kind == RingKind.DEPLOYER) {
                continue;
            }
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < times.length; i++) {
                if (times[i] >= scheme.ready) {
                    open.add(i);
                }
            }
            int number = switch (scheme.kind) {
                case TIMING, SCRIPT -> 6 + dice.below(7);
                case LARGE -> 16;
                default -> 4 + dice.below(6);
            };
            long last = 0;
            for (int i = 0; i < number && !open.isEmpty(); i++) {
                int launch = open.remove(dice.below(open.size()));
                byLaunch.computeIfAbsent(launch, n -> new ArrayList<>()).add(scheme);
                last = Math.max(last, times[launch]);
            }
            if (last > 0) {
                schedule.at(last, now -> money.gather(now, scheme));
            }
        }
    }

    /** {@code coin} was launched at {@code now}. */
    void launched(long now, Coin coin) {
        for (Scheme scheme : byLaunch.getOrDefault(coin.id, List.of())) {
            act(now, coin, scheme);
        }
        Ring ofDeveloper = coin.developer.ring;
        if (ofDeveloper != null && ofDeveloper.planned) {
            for (Scheme scheme : schemes) {
                if (scheme.ring == ofDeveloper && now >= scheme.ready && dice.chance(0.9)) {
                    act(now, coin, scheme);
                }
            }
        }
    }

    private void act(long now, Coin coin, Scheme scheme) {
        long sameSlot = WorldSpec.SLOT_MILLIS - 1 - now % WorldSpec.SLOT_MILLIS;
        long at = scheme.kind == RingKind.DEPLOYER ? now : now + sameSlot + 1 + (long) dice.logBetween(500, 40_000);
        List<Wallet> acting = new ArrayList<>();
        for (Wallet wallet : scheme.traders) {
            boolean takesPart = scheme.kind == RingKind.LARGE
                    ? dice.below(scheme.traders.size()) < OF_A_LARGE_RING
                    : dice.chance(0.92);
            if (takesPart) {
                acting.add(wallet);
            }
        }
        if (scheme.kind == RingKind.TRANSACTION) {
            for (int i = 0; i < acting.size(); i += AT_ONCE) {
                List<Wallet> together = acting.subList(i, Math.min(acting.size(), i + AT_ONCE));
                long[] amounts = together.stream().mapToLong(w -> amount(w, 1)).toArray();
                schedule.at(at, when -> curveLife.buyTogether(when, together, coin, amounts));
            }
            return;
        }
        double part = scheme.kind == RingKind.LARGE ? 0.2 : 1;
        long turn = at;
        for (Wallet wallet : acting) {
            long amount = amount(wallet, part);
            long when = scheme.kind == RingKind.SCRIPT ? turn : at + (long) dice.between(0, scheme.kind.jitter);
            schedule.at(when, then -> curveLife.buy(then, wallet, coin, amount));
            turn += (long) dice.between(400, 799);
        }
    }

    private long amount(Wallet wallet, double part) {
        return (long) (part * wallet.size * dice.logNormal(1, 0.4) * 1e9);
    }
}
