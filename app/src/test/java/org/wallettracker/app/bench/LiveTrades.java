package org.wallettracker.app.bench;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.wallettracker.domain.column.TradeColumns;
import org.wallettracker.domain.market.CurveConstants;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintHistory;
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
import org.wallettracker.domain.money.Amounts;

/** Made-up purchases that follow all trades of a world, one a slot: of random wallets, mostly in mints they know. */
final class LiveTrades {
    private static final long FIRST_SLOT = 1_000_000_000L;
    private static final int SLOTS_A_SECOND = 10; // as busy as the chain's busiest hours

    private final TradeColumns t;
    private final FactMarket market;
    private final SplittableRandom random;
    private final Map<Address, Reserves> reserves = new HashMap<>();
    private long made;

    LiveTrades(TradeColumns t, FactMarket market, SplittableRandom random) {
        this.t = t;
        this.market = market;
        this.random = random;
    }

    RecordedFact next() {
        int wallet = random.nextInt(t.wallets());
        int first = t.firstPosition(wallet);
        int positions = t.firstPosition(wallet + 1) - first;
        Address mint = t.mint(random.nextInt(10) < 7
                ? t.mintOf(first + random.nextInt(positions))
                : random.nextInt(t.mints()));
        Reserves now = reserves.computeIfAbsent(mint, this::known);
        long in = 10_000_000L + random.nextLong(40_000_000L);
        long out = Amounts.mulDiv(now.token(), in, now.quote() + in);
        Reserves after = new Reserves(now.token() - out, now.quote() + in, now.realToken() - out,
                now.realQuote() + in);
        reserves.put(mint, after);
        made++;
        byte[] signature = ByteBuffer.allocate(64).putLong(~made * 0x9e3779b97f4a7c15L).putLong(56, made).array();
        TransactionHeader header = new TransactionHeader(Signature.of(signature), FIRST_SLOT + made, 0,
                market.asOf() + made / SLOTS_A_SECOND, t.wallet(wallet), false, 5_000, "simulated", 1);
        TradeCosts costs = new TradeCosts(in * 95 / 10_000, in * 5 / 10_000, 0, 0, 0, 5_000, 0, 0, true);
        return new RecordedFact(header, new Fact.Trade(Programs.PUMP, 0, 0, t.wallet(wallet), mint, Side.BUY, out,
                CurveConstants.DECIMALS, Programs.WSOL, in, costs, mint, after, false, FactStatus.VERIFIED), made, 0);
    }

    private Reserves known(Address mint) {
        MintHistory history = market.mint(mint);
        Reserves now = history == null ? null : history.reserves();
        if (now == null) {
            throw new IllegalStateException("a made-up coin without reserves: " + mint);
        }
        return now;
    }
}
