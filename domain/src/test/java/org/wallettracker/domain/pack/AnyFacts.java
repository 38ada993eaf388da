package org.wallettracker.domain.pack;

import java.util.ArrayList;
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
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Facts of every kind whose fields hold anything at all, likely or not, from a seed. */
final class AnyFacts {
    private static final long[] EDGES = {Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE, Integer.MAX_VALUE,
            Integer.MAX_VALUE + 1L, Integer.MIN_VALUE, Integer.MIN_VALUE - 1L, 0xFFFF_FFFEL, 0xFFFF_FFFFL, 1L << 32,
            -2, Unknown.AMOUNT, 0, 1, 63, 64, 127, 128, 30_000_000_000L, 279_900_000_000_000L};
    private static final String[] TEXTS = {"", "Coin", "\u00e9\u20ac\ud83d\ude00", "half a pair \ud83d",
            "x".repeat(5_000)};

    private final Random random;

    private AnyFacts(long seed) {
        random = new Random(seed);
    }

    static List<RecordedFact> of(long seed, int count) {
        AnyFacts any = new AnyFacts(seed);
        List<RecordedFact> facts = new ArrayList<>(count);
        TransactionHeader header = any.header();
        long recordedAt = any.number();
        for (int i = 0; i < count; i++) {
            if (any.random.nextInt(3) > 0) {
                header = any.header();
            }
            recordedAt = any.random.nextInt(4) == 0 ? any.number() : recordedAt;
            facts.add(new RecordedFact(header, any.fact(), any.random.nextBoolean() ? i + 7 : any.number(),
                    recordedAt));
        }
        return facts;
    }

    private TransactionHeader header() {
        byte[] signature = new byte[Signature.LENGTH];
        random.nextBytes(signature);
        boolean plain = random.nextBoolean();
        return new TransactionHeader(Signature.of(signature), plain ? random.nextInt(400_000_000) : number(),
                plain ? random.nextInt(3_000) - 1 : (int) number(),
                plain ? 1_700_000_000L + random.nextInt(90_000_000) : random.nextBoolean() ? Unknown.TIME : number(),
                address(), random.nextBoolean(), plain ? 5_000 : number(), random.nextBoolean() ? "file" : text(),
                random.nextBoolean() ? 1 : (int) number());
    }

    private Fact fact() {
        Address program = random.nextBoolean() ? Programs.PUMP : address();
        int ordinal = random.nextBoolean() ? 0 : (int) number();
        int position = random.nextBoolean() ? 1 : (int) number();
        FactStatus status = FactStatus.values()[random.nextInt(3)];
        return switch (random.nextInt(10)) {
            case 0 -> new Fact.Creation(program, ordinal, position, address(), address(), nullable(), address(), text(),
                    text(), text(), number(), reserves(), address(), random.nextBoolean(), status);
            case 1 -> new Fact.Completion(program, ordinal, position, address(), address(), address(), status);
            case 2 -> new Fact.Migration(program, ordinal, position, address(), address(), address(), address(),
                    number(), address(), number(), number(), status);
            case 3 -> new Fact.PoolCreation(program, ordinal, position, address(), address(), address(), number(),
                    address(), number(), random.nextBoolean(), (int) number(), status);
            case 4 -> new Fact.LiquidityChange(program, ordinal, position, random.nextBoolean(), address(), address(),
                    address(), number(), address(), number(), reserves(), status);
            case 5 -> new Fact.SolTransfer(program, ordinal, position, address(), address(), number(), status);
            case 6 -> new Fact.TokenTransfer(program, ordinal, position, address(), nullable(), nullable(), number(),
                    number(), (int) number(), status);
            default -> new Fact.Trade(program, ordinal, position, address(), address(),
                    random.nextBoolean() ? Side.BUY : Side.SELL, number(), random.nextBoolean() ? 6 : (int) number(),
                    address(), number(),
                    new TradeCosts(number(), number(), number(), number(), number(), number(), number(), number(),
                            random.nextBoolean()),
                    address(), reserves(), random.nextBoolean(), status);
        };
    }

    private @Nullable Reserves reserves() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        long token = number();
        long quote = number();
        return new Reserves(token, quote, real(token, 279_900_000_000_000L), real(quote, 30_000_000_000L));
    }

    private long real(long computed, long virtual) {
        return switch (random.nextInt(4)) {
            case 0 -> computed;
            case 1 -> computed - virtual;
            case 2 -> Unknown.AMOUNT;
            default -> number();
        };
    }

    private Address address() {
        return switch (random.nextInt(6)) {
            case 0 -> Programs.WSOL;
            case 1 -> Programs.USDC;
            case 2 -> new Address(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            default -> new Address(0, 0, 0, random.nextInt(20));
        };
    }

    private @Nullable Address nullable() {
        return random.nextInt(3) == 0 ? null : address();
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private long number() {
        return switch (random.nextInt(4)) {
            case 0 -> EDGES[random.nextInt(EDGES.length)];
            case 1 -> random.nextLong();
            case 2 -> random.nextLong() >>> random.nextInt(64);
            default -> random.nextInt(1_000);
        };
    }
}
