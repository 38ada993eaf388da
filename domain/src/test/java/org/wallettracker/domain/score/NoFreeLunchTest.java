package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wallettracker.domain.score.WalletBuilder.Event;
import org.wallettracker.domain.score.WalletBuilder.Kind;

/** What SEMANTICS 4 calls no free lunch: none of these may raise a score. */
class NoFreeLunchTest {
    private static final int TRIES = 250;
    private final TraderScorer scorer = new TraderScorer(DefaultParameters.set());

    @Property(tries = TRIES, seed = "20261122")
    void cuttingTradesWithinTheirSlotDoesNotPay(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int pieces) {
        RandomWallets world = new RandomWallets(seed);
        int whole = world.score(scorer, world.wallet.events);
        assertThat(world.score(scorer, RandomWallets.cut(world.wallet.events, pieces))).isLessThanOrEqualTo(whole);
    }

    @Property(tries = TRIES, seed = "20261122")
    void dividingTradesOverWalletsDoesNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int part) {
        RandomWallets world = new RandomWallets(seed);
        int whole = world.score(scorer, world.wallet.events);
        assertThat(world.score(scorer, RandomWallets.share(world.wallet.events, part, 6))).isLessThanOrEqualTo(whole);
    }

    @Property(tries = TRIES, seed = "20261122")
    void tradingWithOneselfDoesNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int washes) {
        RandomWallets world = new RandomWallets(seed);
        int before = world.score(scorer, world.wallet.events);
        List<Event> events = new ArrayList<>(world.wallet.events);
        for (int i = 0; i < washes; i++) {
            int mint = 500 + world.random.nextInt(60);
            long slot = WalletBuilder.slot(1 + world.random.nextInt(38), world.random.nextInt(80_000));
            long price = 1_000;
            world.market.mint(mint).price(0, price);
            world.market.mint(mint).createdSlot = slot - 100;
            world.market.mint(mint).graduated = world.random.nextBoolean();
            long raw = RandomWallets.UNIT * (1 + world.random.nextInt(3_000));
            events.add(new Event(Kind.BUY, mint, slot, raw, raw * price * 101 / 100, 1_000, 2_000_000 + 2 * i));
            events.add(new Event(Kind.SELL, mint, slot + 1 + world.random.nextInt(1_000), raw,
                    raw * price * 99 / 100, -1, 2_000_001 + 2 * i));
        }
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void tradingWithOneselfInItsOwnTokensDoesNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int n) {
        RandomWallets world = new RandomWallets(seed);
        int before = world.score(scorer, world.wallet.events);
        List<Event> events = new ArrayList<>(world.wallet.events);
        for (int i = 0; i < n; i++) {
            int mint = world.random.nextInt(world.mints);
            long last = last(world.wallet.events, mint);
            if (RandomWallets.balance(world.wallet.events, mint) > 0) {
                continue;
            }
            long slot = last + 600_000 + world.random.nextInt(100_000);
            long price = world.price(mint, slot);
            long raw = RandomWallets.UNIT * (1 + world.random.nextInt(3_000));
            events.add(new Event(Kind.BUY, mint, slot, raw, raw * price * 101 / 100, 1_000, 2_000_000 + 2 * i));
            events.add(new Event(Kind.SELL, mint, slot + 50, raw, raw * price * 99 / 100, -1, 2_000_001 + 2 * i));
        }
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void giftsDoNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int gifts) {
        RandomWallets world = new RandomWallets(seed);
        int before = world.score(scorer, world.wallet.events);
        List<Event> events = new ArrayList<>(world.wallet.events);
        for (int i = 0; i < gifts; i++) {
            int mint = world.random.nextInt(world.mints);
            Event near = world.wallet.events.get(world.random.nextInt(world.wallet.events.size()));
            mint = world.random.nextBoolean() ? near.mint() : mint;
            long slot = near.slot() + world.random.nextInt(2_000) - 1_000;
            events.add(new Event(Kind.GIFT_IN, mint, slot, gift(world, mint), 0, -1, 2_000_000 + i));
        }
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void giftsSoldDoNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int gifts) {
        RandomWallets world = new RandomWallets(seed);
        int before = world.score(scorer, world.wallet.events);
        List<Event> events = new ArrayList<>(world.wallet.events);
        for (int i = 0; i < gifts; i++) {
            Event near = world.wallet.events.get(world.random.nextInt(world.wallet.events.size()));
            long slot = near.slot() + world.random.nextInt(2_000) - 1_000;
            long raw = gift(world, near.mint());
            long later = slot + 1 + world.random.nextInt(world.random.nextBoolean() ? 100 : 100_000);
            events.add(new Event(Kind.GIFT_IN, near.mint(), slot, raw, 0, -1, 2_000_000 + 2 * i));
            events.add(new Event(Kind.SELL, near.mint(), later, raw, raw * world.price(near.mint(), later) * 99 / 100,
                    -1, 2_000_001 + 2 * i));
        }
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void givingAwayDoesNotPay(@ForAll long seed) {
        RandomWallets world = new RandomWallets(seed);
        int before = world.score(scorer, world.wallet.events);
        List<Event> events = new ArrayList<>(world.wallet.events);
        for (int mint = 0; mint < world.mints; mint++) {
            long held = RandomWallets.balance(world.wallet.events, mint);
            if (held > 0 && world.random.nextInt(3) > 0) {
                long raw = world.random.nextBoolean() ? held : Math.max(1, held / UNITS_OF_TEN);
                events.add(new Event(Kind.GIFT_OUT, mint, last(world.wallet.events, mint) + 10 + world.random.nextInt(
                        700_000), raw, 0, -1, 2_000_000 + mint));
            }
        }
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void waitingDoesNotPay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int days) {
        RandomWallets world = new RandomWallets(seed);
        world.market.regime = t -> org.wallettracker.domain.market.Market.Regime.NORMAL;
        int before = world.score(scorer, world.wallet.events);
        world.market.asOf += days * 86_400L;
        assertThat(world.score(scorer, world.wallet.events)).isLessThanOrEqualTo(before);
    }

    @Property(tries = TRIES, seed = "20261122")
    void losingAgainDoesNotPay(@ForAll long seed) {
        RandomWallets world = new RandomWallets(seed);
        // a purchase at the end, so that the added one does not end an inactivity
        List<Event> events = new ArrayList<>(world.wallet.events);
        world.market.mint(900).price(0, 10);
        events.add(new Event(Kind.BUY, 900, WalletBuilder.slot(39, 0), 60_000_000, 600_000_000, 100, 3_000_000));
        int before = world.score(scorer, events);
        long slot = WalletBuilder.slot(world.random.nextInt(39), world.random.nextInt(80_000));
        world.market.mint(901).price(0, 1_000).price(WalletBuilder.time(slot) + 20, 200);
        world.market.mint(901).createdSlot = slot - 50;
        long raw = RandomWallets.UNIT * (1 + world.random.nextInt(5_000));
        events.add(new Event(Kind.BUY, 901, slot, raw, raw * 1_010, 1_000, 3_000_001));
        events.add(new Event(Kind.SELL, 901, slot + 100, raw, raw * (100 + world.random.nextInt(900)), -1, 3_000_002));
        assertThat(world.score(scorer, events)).isLessThanOrEqualTo(before);
    }

    private static final int UNITS_OF_TEN = 10;

    /** A gift of at least 1 % of what was bought: smaller ones are noise that the score ignores. */
    private static long gift(RandomWallets world, int mint) {
        long bought = world.wallet.events.stream().filter(e -> e.mint() == mint && e.kind() == Kind.BUY)
                .mapToLong(Event::raw).sum();
        return bought / 90 + RandomWallets.UNIT * (1 + world.random.nextInt(3_000));
    }

    private static long last(List<Event> events, int mint) {
        return events.stream().filter(e -> e.mint() == mint).mapToLong(Event::slot).max().orElse(0);
    }
}
