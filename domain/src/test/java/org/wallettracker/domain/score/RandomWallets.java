package org.wallettracker.domain.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.wallettracker.domain.market.Market.Regime;
import org.wallettracker.domain.score.WalletBuilder.Event;
import org.wallettracker.domain.score.WalletBuilder.Kind;

/**
 * Random traders on mints whose prices stand still between steps, with a fee of 1 % on either side. All amounts divide by
 * 2 to 6, so that dividing and cutting are exact.
 */
final class RandomWallets {
    /** Amounts are multiples of this many base units. */
    static final long UNIT = 6_000;
    private static final int LIFE_DAYS = 40;

    final FakeMarket market = new FakeMarket(WalletBuilder.time(WalletBuilder.slot(LIFE_DAYS, 0)));
    final WalletBuilder wallet = new WalletBuilder();
    final SplittableRandom random;
    final int mints;

    RandomWallets(long seed) {
        random = new SplittableRandom(seed);
        int kind = random.nextInt(3);
        market.regime = kind == 0
                ? t -> Regime.NORMAL
                : t -> Regime.values()[Math.floorMod(t / 86_400, 3)];
        mints = 1 + random.nextInt(24);
        for (int i = 0; i < mints; i++) {
            trade(i);
        }
    }

    private void trade(int number) {
        long start = WalletBuilder.slot(random.nextInt(30), random.nextInt(80_000));
        if (number > 0 && random.nextInt(4) == 0) {
            start = wallet.events.get(random.nextInt(wallet.events.size())).slot() + random.nextInt(100);
        }
        FakeMint mint = market.mint(number);
        mint.createdSlot = random.nextInt(6) == 0 ? -1 : start - random.nextInt(random.nextBoolean() ? 6 : 20_000);
        mint.graduated = random.nextInt(3) == 0;
        long price = 1 + random.nextInt(500);
        mint.price(WalletBuilder.time(start) - 100_000, price);
        int steps = 1 + random.nextInt(4);
        long slot = start;
        long held = 0;
        int progress = random.nextInt(9_800);
        for (int s = 0; s < steps; s++) {
            if (s == 0 || random.nextInt(3) == 0) {
                long raw = UNIT * (1 + random.nextInt(random.nextBoolean() ? 40 : 4_000));
                held += raw;
                wallet.buy(number, slot, raw, raw * price * 101 / 100, progress);
                progress = Math.min(9_900, progress + random.nextInt(500));
            } else {
                long raw = random.nextInt(2) == 0 ? held : held / UNIT / 2 * UNIT;
                if (raw > 0) {
                    held -= raw;
                    wallet.sell(number, slot, raw, raw * price * 99 / 100);
                }
            }
            slot += 5 + random.nextInt(random.nextBoolean() ? 300 : 300_000);
            price = step(price, 0.8);
            mint.price(WalletBuilder.time(slot) - 1, price);
        }
        if (held > 0 && random.nextInt(4) > 0) {
            wallet.sell(number, slot, held, held * price * 99 / 100);
        }
        mint.price(WalletBuilder.time(slot) + 200_000, step(price, 1.0));
    }

    private long step(long price, double size) {
        return Math.clamp((long) (price * Math.exp(random.nextGaussian() * size)), 1, 8_000);
    }

    int score(TraderScorer scorer, List<Event> events) {
        return scorer.score(WalletBuilder.history(events, market, wallet), market).score();
    }

    /** Every trade in {@code pieces} equal pieces of one slot. */
    static List<Event> cut(List<Event> events, int pieces) {
        List<Event> result = new ArrayList<>();
        int transaction = 1_000_000;
        for (Event e : events) {
            Event piece = e.times(1, pieces);
            for (int i = 0; i < pieces; i++) {
                result.add(new Event(e.kind(), e.mint(), e.slot(), piece.raw(), piece.lamports(),
                        e.progress() < 0 ? -1 : e.progress() + i, transaction++));
            }
        }
        return result;
    }

    /** Every trade reduced to {@code part} of {@code whole}. */
    static List<Event> share(List<Event> events, int part, int whole) {
        return events.stream().map(e -> e.times(part, whole)).toList();
    }

    /** The price of {@code number} in lamports per base unit at {@code slot}. */
    long price(int number, long slot) {
        return market.mint(number).priceAt(WalletBuilder.time(slot)).orElseThrow() / 1_000_000_000_000_000L;
    }

    /** Net balance of {@code number} after all events. */
    static long balance(List<Event> events, int number) {
        long raw = 0;
        for (Event e : events) {
            if (e.mint() == number) {
                raw += e.kind() == Kind.BUY || e.kind() == Kind.GIFT_IN ? e.raw() : -e.raw();
            }
        }
        return raw;
    }
}
