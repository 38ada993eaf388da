package org.wallettracker.app.bench;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/**
 * A store that makes up who pays and who buys as it is read. The same number of wallets gives the same facts.
 * <ul>
 * <li>A launch for every 20 wallets, popularity by Zipf's law (exponent 0.7), who comes when by 1/u: 5 % within 8 slots.
 * <li>Seven of ten wallets are a crowd: entries by Pareto's law (exponent 1.3, from 2, at most 400), half of them sold; six
 * of ten had their first SOL from one of 12 exchanges, one in four from another of the crowd, three of ten pay another one,
 * and one in twenty pays twice into an account that never signs.
 * <li>Three of ten are in rings of 5 to 70 by Pareto's law: paid in one go by a purse, entering 3 to 8 launches within 8
 * slots of each other, sending most of it back to the purse, and trading like the crowd beside that.
 * </ul>
 *
 * @param wallets in all, purses and exchanges apart
 */
record TiedWorld(int wallets) implements FactStore {
    private static final int WALLETS_A_LAUNCH = 20;
    private static final int EXCHANGES = 12;
    private static final int MOST_ENTRIES = 400;
    private static final int SMALLEST_RING = 5;
    private static final int LARGEST_RING = 70;
    private static final long FIRST_SLOT = 300_000_000L;
    private static final long LAUNCH_EVERY = 400;
    private static final long START = 1_780_000_000L;
    private static final long SOL = 1_000_000_000L;
    private static final double POPULARITY = 0.7;
    private static final Address CURVE = address(3, 0);

    /** Facts behind all others in the chain, one a slot. */
    static final class Later {
        private final Telling telling;
        private @Nullable RecordedFact last;
        private long slot;

        private Later(TiedWorld world, long slot) {
            telling = world.new Telling(fact -> last = fact);
            telling.seq = 1L << 40;
            this.slot = slot;
        }

        /** A buy. */
        RecordedFact buy(Address wallet, Address mint) {
            telling.add(++slot, wallet, telling.trade(wallet, mint, Side.BUY, SOL / 2 + slot % 1_000_000));
            return Objects.requireNonNull(last);
        }

        /** A payment. */
        RecordedFact pay(Address from, Address to) {
            telling.pay(from, to, SOL / 3 + slot % 1_000_000, ++slot);
            return Objects.requireNonNull(last);
        }
    }

    /** Facts that go on where the others end. */
    Later later() {
        return new Later(this, FIRST_SLOT + Math.max(20, wallets / WALLETS_A_LAUNCH) * LAUNCH_EVERY + 2_000_000);
    }

    /** Gives the facts one after the other. */
    private final class Telling {
        private final SplittableRandom dice = new SplittableRandom(7);
        private final Consumer<RecordedFact> to;
        private final int launches = Math.max(20, wallets / WALLETS_A_LAUNCH);
        private final double[] popular = new double[launches];
        private long seq;

        private Telling(Consumer<RecordedFact> to) {
            this.to = to;
            double sum = 0;
            for (int i = 0; i < launches; i++) {
                sum += Math.pow(i + 1.0, -POPULARITY);
                popular[i] = sum;
            }
        }

        private void all() {
            for (int mint = 0; mint < launches; mint++) {
                Address creator = address(4, mint);
                add(born(mint), creator, new Fact.Creation(Programs.PUMP, 0, 0, creator, address(2, mint), creator,
                        CURVE, "Coin", "COIN", "", 1_000_000_000_000_000L, null, Programs.WSOL, false,
                        FactStatus.VERIFIED));
            }
            int crowd = wallets * 7 / 10;
            for (int who = 0; who < crowd; who++) {
                money(who, crowd);
                trades(who);
            }
            for (int first = crowd, ring = 0; first < wallets; ring++) {
                int size = Math.min(wallets - first,
                        Math.min(LARGEST_RING, (int) (SMALLEST_RING * Math.pow(dice.nextDouble(0.001, 1), -0.8))));
                ring(ring, first, size);
                first += size;
            }
        }

        private void money(int who, int crowd) {
            double how = dice.nextDouble();
            if (how < 0.6) {
                pay(address(5, (int) (EXCHANGES * dice.nextDouble() * dice.nextDouble())), address(1, who),
                        SOL + dice.nextLong(SOL), FIRST_SLOT - 1_000_000 + dice.nextInt(900_000));
            } else if (how < 0.85) {
                pay(address(1, (int) (crowd * Math.pow(dice.nextDouble(), 3))), address(1, who),
                        SOL / 5 + dice.nextLong(SOL), FIRST_SLOT - 90_000 + dice.nextInt(80_000));
            }
            if (dice.nextInt(10) < 3) {
                pay(address(1, who), address(1, (int) (crowd * Math.pow(dice.nextDouble(), 2))), dice.nextLong(SOL),
                        FIRST_SLOT + dice.nextInt(1_000_000));
            }
            if (dice.nextInt(20) == 0) {
                for (int i = 0; i < 2; i++) {
                    pay(address(1, who), address(6, who), SOL / 10, FIRST_SLOT + dice.nextInt(1_000_000));
                }
            }
        }

        private void trades(int who) {
            int entries = (int) Math.min(Math.min(MOST_ENTRIES, launches / 2),
                    2 * Math.pow(dice.nextDouble(1e-6, 1), -1 / 1.3));
            for (int i = 0; i < entries; i++) {
                long age = (long) Math.min(200_000, 150 * (1 / dice.nextDouble(1e-6, 1) - 1));
                entry(who, launch(), age, dice.nextBoolean());
            }
        }

        private void ring(int ring, int first, int size) {
            Address purse = address(7, ring);
            long begin = FIRST_SLOT + dice.nextLong(launches * LAUNCH_EVERY / 2);
            for (int i = 0; i < size; i++) {
                pay(purse, address(1, first + i), SOL / 2 + dice.nextLong(SOL), begin - 20_000 + i);
            }
            int common = 3 + dice.nextInt(6);
            for (int k = 0; k < common; k++) {
                int mint = launches / 2 + dice.nextInt(launches / 2);
                long age = dice.nextInt(3_000);
                for (int i = 0; i < size; i++) {
                    entry(first + i, mint, age + dice.nextInt(4), true);
                }
            }
            for (int i = 0; i < size; i++) {
                if (dice.nextInt(4) > 0) {
                    trades(first + i);
                }
                pay(address(1, first + i), purse, SOL / 3 + dice.nextLong(SOL / 2),
                        FIRST_SLOT + launches * LAUNCH_EVERY + 300_000 + i);
            }
        }

        private int launch() {
            double at = dice.nextDouble() * popular[launches - 1];
            int found = java.util.Arrays.binarySearch(popular, at);
            return (int) (Math.min(launches - 1, found < 0 ? -found - 1 : found) * 7_919L % launches);
        }

        private void entry(int who, int mint, long age, boolean sold) {
            Address wallet = address(1, who);
            long paid = SOL / 20 + dice.nextLong(SOL);
            add(born(mint) + 1 + age, wallet, trade(wallet, address(2, mint), Side.BUY, paid));
            if (sold) {
                add(born(mint) + 2 + age + dice.nextLong(20_000), wallet,
                        trade(wallet, address(2, mint), Side.SELL, paid));
            }
        }

        private Fact trade(Address wallet, Address mint, Side side, long lamports) {
            TradeCosts costs = new TradeCosts(lamports / 100, 0, 0, 0, 0, 5_000, 0, 0, true);
            return new Fact.Trade(Programs.PUMP, 0, 0, wallet, mint, side, 1_000_000 + lamports / 1_000, 6,
                    Programs.WSOL, lamports, costs, CURVE, null, false, FactStatus.VERIFIED);
        }

        private void pay(Address from, Address receiver, long lamports, long slot) {
            add(slot, from, new Fact.SolTransfer(Programs.SYSTEM, 0, 0, from, receiver, lamports,
                    FactStatus.VERIFIED));
        }

        private void add(long slot, Address payer, Fact fact) {
            seq++;
            byte[] signature = ByteBuffer.allocate(64).putLong(seq * 0x9e3779b97f4a7c15L).putLong(56, seq).array();
            to.accept(new RecordedFact(new TransactionHeader(Signature.of(signature), slot, Unknown.INDEX,
                    START + (slot - FIRST_SLOT) * 2 / 5, payer, false, 5_000, "simulated", 1), fact, seq, 0));
        }
    }

    /** The slot in which launch {@code mint} is created. */
    static long born(int mint) {
        return FIRST_SLOT + mint * LAUNCH_EVERY;
    }

    /** Wallet {@code number}. */
    static Address wallet(int number) {
        return address(1, number);
    }

    /** Launch {@code number}. */
    static Address mint(int number) {
        return address(2, number);
    }

    private static Address address(int kind, int number) {
        return Address.of(ByteBuffer.allocate(32).putLong((number * 0x9e3779b97f4a7c15L + kind) ^ (long) kind << 50)
                .putInt(24, kind).putInt(28, number).array(), 0);
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        new Telling(to).all();
    }

    @Override
    public AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now) {
        throw new UnsupportedOperationException("made-up facts are only read");
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        // none failed
    }

    @Override
    public StoreCounts counts() {
        throw new UnsupportedOperationException("made-up facts are not counted");
    }
}
