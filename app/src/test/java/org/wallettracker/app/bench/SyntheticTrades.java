package org.wallettracker.app.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.wallettracker.domain.market.CurveConstants;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.Amounts;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;

/**
 * A store that makes up its trades as it is read and keeps nothing: coins on curves, each traded a hundred times by
 * random wallets, priced by the curve's own constant product. The same numbers give the same facts.
 *
 * @param trades in all
 * @param wallets that make them
 * @param crowd how many of them trade one coin, buying in pieces and selling in parts; 0 for any of them, each buying
 *     once and selling all
 */
record SyntheticTrades(int trades, int wallets, int crowd) implements FactStore {
    private static final int TRADES_A_COIN = 100;
    private static final long START = 1_780_000_000L;
    private static final long VIRTUAL_QUOTE = 30_000_000_000L;
    private static final long VIRTUAL_EXTRA = CurveConstants.VIRTUAL_TOKEN - CurveConstants.FOR_SALE;
    private static final long STRIDE = 7_368_787;
    private static final int FEE_BPS = 95;
    private static final int CREATOR_BPS = 5;

    SyntheticTrades(int trades, int wallets) {
        this(trades, wallets, 0);
    }

    @Override
    public void scan(FactQuery query, Consumer<RecordedFact> to) {
        SplittableRandom random = new SplittableRandom(5);
        Address[] people = new Address[wallets];
        for (int i = 0; i < wallets; i++) {
            people[i] = address(1, i);
        }
        long seq = 0;
        int made = 0;
        for (int coin = 0; made < trades; coin++) {
            Coin c = new Coin(address(2, coin), address(3, coin));
            Address[] group = new Address[crowd];
            for (int i = 0; i < crowd; i++) {
                group[i] = people[i % 2 == 0
                        ? (int) (((long) coin * crowd + i) / 2 * STRIDE % wallets) // so that everybody has a turn
                        : random.nextInt(wallets)];
            }
            long slot = 300_000_000L + coin * 200L;
            to.accept(new RecordedFact(header(++seq, slot, 0, people[random.nextInt(wallets)]), c.creation(), seq, 0));
            for (int t = 0; t < TRADES_A_COIN && made < trades; t++, made++) {
                Address wallet = crowd > 0 ? group[random.nextInt(crowd)] : people[random.nextInt(wallets)];
                to.accept(new RecordedFact(header(++seq, slot + 1 + t, t, wallet),
                        crowd > 0 ? c.piece(wallet, random) : c.trade(wallet, random), seq, 0));
            }
        }
    }

    private static TransactionHeader header(long seq, long slot, int txIndex, Address payer) {
        byte[] signature = ByteBuffer.allocate(64).putLong(seq * 0x9e3779b97f4a7c15L).putLong(56, seq).array();
        return new TransactionHeader(Signature.of(signature), slot, txIndex, START + (slot - 300_000_000L) * 2 / 5,
                payer, false, 5_000, "simulated", 1);
    }

    private static Address address(int kind, int number) {
        return Address.of(ByteBuffer.allocate(32).putLong(number * 0x9e3779b97f4a7c15L + kind).putInt(24, kind)
                .putInt(28, number).array(), 0);
    }

    /** A coin on its curve with who holds how much of it. */
    private static final class Coin {
        private final Address mint;
        private final Address curve;
        private final List<Address> holders = new ArrayList<>();
        private final List<Long> held = new ArrayList<>();
        private long token = CurveConstants.VIRTUAL_TOKEN;
        private long quote = VIRTUAL_QUOTE;

        private Coin(Address mint, Address curve) {
            this.mint = mint;
            this.curve = curve;
        }

        private Reserves reserves() {
            return new Reserves(token, quote, token - VIRTUAL_EXTRA, quote - VIRTUAL_QUOTE);
        }

        private Fact creation() {
            return new Fact.Creation(Programs.PUMP, 0, 0, curve, mint, curve, curve, "Coin", "COIN", "",
                    CurveConstants.SUPPLY, reserves(), Programs.WSOL, false, FactStatus.VERIFIED);
        }

        /** A buy by {@code wallet}, or as often a sale of all that a random holder has. */
        private Fact trade(Address wallet, SplittableRandom random) {
            boolean buy = holders.isEmpty() || random.nextBoolean();
            if (buy) {
                long in = 50_000_000L + random.nextLong(450_000_000L);
                long out = share(token, in, quote + in);
                token -= out;
                quote += in;
                holders.add(wallet);
                held.add(out);
                return fact(wallet, Side.BUY, out, in);
            }
            int who = random.nextInt(holders.size());
            Address seller = holders.remove(who);
            long in = held.remove(who);
            long out = share(quote, in, token + in);
            token += in;
            quote -= out;
            return fact(seller, Side.SELL, in, out);
        }

        /** Another piece bought by {@code wallet}, or as often a half or all of what it has sold. */
        private Fact piece(Address wallet, SplittableRandom random) {
            int who = holders.indexOf(wallet);
            if (who < 0 || random.nextBoolean()) {
                long in = 50_000_000L + random.nextLong(450_000_000L);
                long out = share(token, in, quote + in);
                token -= out;
                quote += in;
                if (who < 0) {
                    holders.add(wallet);
                    held.add(out);
                } else {
                    held.set(who, held.get(who) + out);
                }
                return fact(wallet, Side.BUY, out, in);
            }
            long has = held.get(who);
            long in = has > 1 && random.nextBoolean() ? has / 2 : has;
            if (in == has) {
                holders.remove(who);
                held.remove(who);
            } else {
                held.set(who, has - in);
            }
            long out = share(quote, in, token + in);
            token += in;
            quote -= out;
            return fact(wallet, Side.SELL, in, out);
        }

        /** {@code reserve * in / sum}, rounded down: what the constant product gives for {@code in}. */
        private static long share(long reserve, long in, long sum) {
            return Amounts.mulDiv(reserve, in, sum);
        }

        private Fact fact(Address wallet, Side side, long tokenRaw, long lamports) {
            TradeCosts costs = new TradeCosts(lamports * FEE_BPS / 10_000, lamports * CREATOR_BPS / 10_000, 0, 0, 0,
                    5_000, 0, 0, true);
            return new Fact.Trade(Programs.PUMP, 0, 0, wallet, mint, side, tokenRaw, CurveConstants.DECIMALS,
                    Programs.WSOL, lamports, costs, curve, reserves(), false, FactStatus.VERIFIED);
        }
    }

    @Override
    public AppendReport append(List<DecodedTransaction> transactions, List<Quarantined> rejects, long now) {
        throw new UnsupportedOperationException("made-up trades are only read");
    }

    @Override
    public void scanFailed(long knownAt, Consumer<TransactionHeader> to) {
        // none failed
    }

    @Override
    public StoreCounts counts() {
        int coins = Math.ceilDiv(trades, TRADES_A_COIN);
        long facts = (long) trades + coins;
        return new StoreCounts(facts, facts, trades, facts, 0, 0, 0, facts, facts, Unknown.TIME);
    }
}
