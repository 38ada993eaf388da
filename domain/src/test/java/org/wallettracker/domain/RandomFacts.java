package org.wallettracker.domain;

import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.money.PricePoint;

/**
 * Everything that can happen to a few wallets on a few curves and pools, from a seed: partial sales, several pieces a
 * slot, round trips, transfers, burns, dust, more sold than known, dollar coins and other quotes, unknown slots, times
 * and prices, facts in doubt, amounts that can't be true.
 */
public final class RandomFacts {
    private static final int WALLETS = 6;
    private static final int MINTS = 5;
    private static final long FIRST_QUOTE = 30_000_000_000L;
    private static final long FIRST_TOKEN = 1_073_000_000_000_000L;
    private static final long FOR_SALE = 793_100_000_000_000L;

    private final Random random;
    private final boolean strange;
    private final List<RecordedFact> facts = new ArrayList<>();
    private final long[] token = new long[MINTS];
    private final long[] quote = new long[MINTS];
    private final boolean[] created = new boolean[MINTS];
    private final boolean[] pooled = new boolean[MINTS];
    private final long[][] held = new long[WALLETS][MINTS];
    private long slot = 1_000;
    private long signature = 1_000;

    private RandomFacts(long seed, boolean strange) {
        random = new Random(seed);
        this.strange = strange;
        Arrays.fill(token, FIRST_TOKEN);
        Arrays.fill(quote, FIRST_QUOTE);
    }

    /**
     * Facts in the order in which they happened.
     *
     * @param strange true for everything, false for what is only bought, sold and burned
     */
    public static List<RecordedFact> of(long seed, int steps, boolean strange) {
        RandomFacts world = new RandomFacts(seed, strange);
        for (int i = 0; i < steps; i++) {
            world.step();
        }
        return world.facts;
    }

    /** SOL/USD every ten minutes, with a gap in which dollars are not known. */
    public static List<PricePoint> prices(long seed) {
        Random random = new Random(seed);
        List<PricePoint> prices = new ArrayList<>();
        long price = 150_000_000;
        for (long t = time(0); t < time(900_000); t += 600) {
            price = Math.clamp(price + random.nextInt(4_000_001) - 2_000_000, 40_000_000L, 400_000_000L);
            if (t < time(200_000) || t > time(300_000)) {
                prices.add(new PricePoint(t, price, "x"));
            }
        }
        return prices;
    }

    private void step() {
        slot += switch (random.nextInt(6)) {
            case 0 -> 1 + random.nextInt(30_000);
            case 1, 2 -> 1 + random.nextInt(40);
            default -> 0;
        };
        int wallet = random.nextInt(WALLETS);
        int mint = random.nextInt(MINTS);
        if (!created[mint] && random.nextInt(3) > 0) {
            created[mint] = true;
            add(next(), new Fact.Creation(Programs.PUMP, 0, 0, address(10 + wallet), address(50 + mint), null,
                    venue(mint), "n", "s", "", 1_000_000_000_000_000L, reserves(mint), Programs.WSOL, false,
                    FactStatus.VERIFIED));
            return;
        }
        int kind = random.nextInt(strange ? 40 : 22);
        switch (kind) {
            case 20 -> roundTrip(wallet, mint);
            case 21 -> gone(wallet, mint, 0);
            case 22, 23 -> gone(wallet, mint, 10 + (wallet + 1) % WALLETS);
            case 24 -> add(next(), transfer(50 + mint, 99, 10 + wallet, 1 + random.nextInt(1_000_000)));
            case 25 -> add(next(), trade(wallet, mint, Side.SELL, held[wallet][mint] + 1_000_000, 50_000_000, 0));
            case 26 -> add(next(), otherQuote(wallet, mint, Programs.USDC));
            case 27 -> add(next(), otherQuote(wallet, mint, address(50 + (mint + 1) % MINTS)));
            case 28 -> add(header(++signature, Unknown.AMOUNT, Unknown.INDEX,
                    random.nextBoolean() ? time(slot) : Unknown.TIME), buy(wallet, mint, 0));
            case 29 -> add(next(), buy(wallet, mint, 0).withStatus(FactStatus.DISPUTED));
            case 30 -> add(next(), buy(wallet, mint, 0).withStatus(FactStatus.PENDING));
            case 31 -> absurd(wallet, mint);
            case 32 -> graduate(wallet, mint);
            case 33 -> add(next(), new Fact.LiquidityChange(Programs.PUMP_SWAP, 0, 0, random.nextBoolean(),
                    address(10 + wallet), address(50 + mint), pool(mint), 1 + random.nextInt(1_000_000),
                    Programs.WSOL, 1_000_000, null, FactStatus.VERIFIED));
            default -> {
                boolean buys = held[wallet][mint] == 0 || random.nextBoolean();
                add(next(), buys ? buy(wallet, mint, 0) : sell(wallet, mint, 0));
            }
        }
    }

    private void absurd(int wallet, int mint) {
        if (random.nextInt(6) == 0) {
            long huge = random.nextBoolean() ? 9_000_000_000_000_000_000L : 10_000_000_000_000_001L;
            add(next(), Sample.trade(10 + wallet, 50 + mint, random.nextBoolean() ? Side.BUY : Side.SELL,
                    random.nextBoolean() ? 100 : 8_000_000_000_000_000_000L, huge, Sample.costs(5, 5)));
        }
    }

    private void graduate(int wallet, int mint) {
        if (!pooled[mint]) {
            pooled[mint] = true;
            TransactionHeader header = next();
            add(header, new Fact.Completion(Programs.PUMP, 0, 0, address(10 + wallet), address(50 + mint), venue(mint),
                    FactStatus.VERIFIED));
            add(header, new Fact.Migration(Programs.PUMP, 1, 1, address(10 + wallet), address(50 + mint), venue(mint),
                    pool(mint), token[mint], Programs.WSOL, quote[mint], 15_000_001, FactStatus.VERIFIED));
        }
    }

    private void roundTrip(int wallet, int mint) {
        TransactionHeader header = next();
        Fact.Trade buy = buy(wallet, mint, 0);
        Fact.Trade sell = sell(wallet, mint, 1);
        add(header, undone(buy));
        add(header, undone(sell));
    }

    private static Fact undone(Fact.Trade t) {
        return new Fact.Trade(t.program(), t.ordinal(), t.position(), t.wallet(), t.mint(), t.side(), t.tokenRaw(),
                t.decimals(), t.quoteMint(), t.quoteRaw(), t.costs(), t.venue(), t.reserves(), true, t.status());
    }

    private void gone(int wallet, int mint, long to) {
        long raw = held[wallet][mint] / (1 + random.nextInt(3));
        if (raw > 0) {
            held[wallet][mint] -= raw;
            if (to >= 10) {
                held[(int) to - 10][mint] += raw;
            }
            add(next(), transfer(50 + mint, 10 + wallet, to, raw));
        }
    }

    private Fact.Trade otherQuote(int wallet, int mint, Address coin) {
        long raw = 1 + random.nextInt(1_000_000_000);
        boolean buys = random.nextBoolean();
        return new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(10 + wallet), address(50 + mint),
                buys ? Side.BUY : Side.SELL, raw, 6, coin, 1 + random.nextInt(200_000_000), Sample.costs(1_000, 5_000),
                address(7_000 + mint), null, false, FactStatus.VERIFIED);
    }

    private Fact.Trade buy(int wallet, int mint, int position) {
        long sol = random.nextInt(8) == 0 ? 1 + random.nextInt(3_000_000) : 20_000_000 + random.nextInt(900_000_000);
        long raw = Math.max(1, Amounts.mulDiv(sol, token[mint], quote[mint] + sol));
        token[mint] -= raw;
        quote[mint] += sol;
        held[wallet][mint] += raw;
        return trade(wallet, mint, Side.BUY, raw, sol, position);
    }

    private Fact.Trade sell(int wallet, int mint, int position) {
        long have = Math.max(1, held[wallet][mint]);
        long raw = random.nextInt(3) == 0 ? have : 1 + (long) (random.nextDouble() * (have - 1));
        long sol = Amounts.mulDiv(raw, quote[mint], token[mint] + raw);
        token[mint] += raw;
        quote[mint] -= sol;
        held[wallet][mint] = Math.max(0, held[wallet][mint] - raw);
        return trade(wallet, mint, Side.SELL, raw, sol, position);
    }

    private Fact.Trade trade(int wallet, int mint, Side side, long raw, long sol, int position) {
        boolean partly = strange && random.nextInt(15) == 0;
        TradeCosts costs = new TradeCosts(sol / 100, sol / 200, 0, 0, random.nextInt(3) == 0 ? 100_000 : 0,
                partly ? Unknown.AMOUNT : 5_000, random.nextInt(4) == 0 ? 1_000_000 : 0, 0, true);
        return new Fact.Trade(pooled[mint] ? Programs.PUMP_SWAP : Programs.PUMP, position, position,
                address(10 + wallet), address(50 + mint), side, raw, 6, Programs.WSOL, sol, costs,
                pooled[mint] ? pool(mint) : venue(mint), random.nextInt(5) == 0 ? null : reserves(mint), false,
                FactStatus.VERIFIED);
    }

    private Reserves reserves(int mint) {
        return new Reserves(token[mint], quote[mint],
                random.nextInt(3) == 0 || token[mint] < FIRST_TOKEN - FOR_SALE
                        ? -1
                        : token[mint] - (FIRST_TOKEN - FOR_SALE),
                Math.max(0, quote[mint] - FIRST_QUOTE));
    }

    private static Address venue(int mint) {
        return address(1_000_050 + mint);
    }

    private static Address pool(int mint) {
        return address(2_000_050 + mint);
    }

    private TransactionHeader next() {
        return header(random.nextInt(3) == 0 ? ++signature : random.nextLong() >>> 1, slot);
    }

    private void add(TransactionHeader header, @Nullable Fact fact) {
        if (fact != null) {
            facts.add(at(header, fact));
        }
    }
}
