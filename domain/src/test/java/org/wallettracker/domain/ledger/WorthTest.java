package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.market.FactMarket;
import org.wallettracker.domain.market.MintReplay;
import org.wallettracker.domain.market.ReplayedMint;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;

/** What open lots are worth, and the flags that follow from it. */
class WorthTest {
    private static final long SOL = 1_000_000_000L;
    private static final long HOUR = 3_600;

    private final List<RecordedFact> facts = new ArrayList<>();

    private WorthTest own(long slot, Fact fact) {
        facts.add(at(header(slot, slot), fact));
        return this;
    }

    private WorthTest buy(long slot, long raw, long quote) {
        return own(slot, trade(7, 9, Side.BUY, raw, quote, FREE));
    }

    /** The pool that the mint migrated to. */
    private WorthTest migrated() {
        return own(1, new Fact.Migration(Programs.PUMP, 0, 0, address(6), address(9), address(1_000_009), address(55),
                1_000, Programs.WSOL, SOL, 0, FactStatus.VERIFIED));
    }

    /** Somebody else's pool trade that leaves {@code token} / {@code quote}. */
    private WorthTest pool(long slot, long token, long quote) {
        return own(slot, new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(8), address(9), Side.SELL, 1, 6,
                Programs.WSOL, 1, FREE, address(55), new Reserves(token, quote, token, quote), false,
                FactStatus.VERIFIED));
    }

    private WorthTest curve(long slot, long token, long quote, long realQuote) {
        return own(slot,
                trade(8, 9, Side.SELL, 1, 1, FREE, new Reserves(token, quote, token, realQuote)));
    }

    private ReplayedMint mint() {
        return MintReplay.of(address(9),
                IntStream.range(0, facts.size()).mapToObj(ChainOrder.of(facts)::fact).toList());
    }

    private Position position(long asOfSlot) {
        FactMarket market = new FactMarket(time(asOfSlot), Map.of(address(9), mint()), List.of());
        ChainOrder order = ChainOrder.of(facts);
        return WalletLedger.replay(address(7), order, IntStream.range(0, order.size()).toArray(), market,
                LedgerRules.DEFAULT).getFirst();
    }

    @Test
    void aGiftBringsNoUnrealizedProfit() {
        // 100 bought for 1 SOL, 900 given; the whole 1000 would fetch half of the pool's 4 SOL = 2 SOL less 1.2 %:
        // 1,976,000,000; a tenth of it is ours: 197,600,000 - 1 SOL
        migrated().pool(5, 1_000, 4 * SOL).buy(10, 100, SOL).own(20, transfer(9, 8, 7, 900));
        Position p = position(30);
        assertThat(p.exitValueLamports()).isEqualTo(1_976_000_000L);
        assertThat(p.unrealizedLamports()).isEqualTo(976_000_000L);
        assertThat(p.openProfitLamports()).hasValue(197_600_000L - SOL);
    }

    @Test
    void aPoolWorthUnderOnePercentForADayIsARugPull() {
        // cost 1 SOL; after slot 100 the pool holds 0.01 SOL: all of it would fetch less than 0.01 SOL
        migrated().buy(10, 100, SOL).pool(50, 1_000, 100 * SOL).pool(100, 100_000, SOL / 100);
        assertThat(position(100 + 24 * HOUR - 1).flags()).doesNotContain(Flag.RUGGED);
        assertThat(position(100 + 24 * HOUR).flags()).contains(Flag.RUGGED);
        // a moment of recovery within the day: not rugged
        pool(200, 1_000, 100 * SOL).pool(201, 100_000, SOL / 100);
        assertThat(position(100 + 24 * HOUR).flags()).doesNotContain(Flag.RUGGED);
    }

    @Test
    void buyingMoreDoesNotClearARugPull() {
        migrated().buy(10, 100, SOL).pool(100, 100_000, SOL / 100).buy(1_000, 1, SOL);
        assertThat(position(100 + 24 * HOUR).flags()).contains(Flag.RUGGED);
    }

    @Test
    void onTheCurveNothingIsRuggedButAWeekBelowCostIsALoss() {
        long week = 7 * 24 * HOUR;
        // 30 of 31 SOL are virtual: the curve can pay out 0.001 SOL for what cost 1
        buy(10, 100, SOL).curve(20, 1_000_000, 30 * SOL, 1_000_000);
        assertThat(position(20 + 48 * HOUR).flags()).doesNotContain(Flag.RUGGED, Flag.UNDER_WATER);
        assertThat(position(20 + week).flags()).contains(Flag.UNDER_WATER).doesNotContain(Flag.RUGGED);
    }

    @Test
    void aLaterSaleOfARuggedPositionIsAnOrdinarySale() {
        // 1 SOL of cost, worth less than 0.01 for over a day; then all of it is sold for 0.002 SOL after all
        migrated().buy(10, 100, SOL).pool(50, 1_000, 100 * SOL).pool(100, 100_000, SOL / 100);
        assertThat(position(150 + 24 * HOUR).flags()).contains(Flag.RUGGED);
        own(200 + 24 * HOUR, trade(7, 9, Side.SELL, 100, SOL / 500, FREE));
        Position sold = position(300 + 24 * HOUR);
        assertThat(sold.realizedLamports()).isEqualTo(SOL / 500 - SOL);
        assertThat(sold.closed()).isTrue();
        assertThat(sold.flags()).doesNotContain(Flag.RUGGED);
    }

    @Test
    void afterMigrationThePoolAndNoLongerTheCurvePricesTheSameLots() {
        // a tenth of what the curve holds in tokens would fetch 1/11 of its 30 SOL; the pool, moved later, 4 / 11 SOL;
        // fees: 1.25 % rounded up on the curve, 1.2 % in the pool
        buy(10, 100, SOL).curve(20, 1_000, 30 * SOL, 30 * SOL);
        Position onCurve = position(30);
        migrated().pool(40, 1_000, 4 * SOL);
        Position inPool = position(50);
        assertThat(inPool.lots()).isEqualTo(onCurve.lots());
        assertThat(inPool.openCostLamports()).isEqualTo(SOL);
        assertThat(onCurve.exitValueLamports()).isBetween(30 * SOL / 11 * 98 / 100, 30 * SOL / 11);
        assertThat(inPool.exitValueLamports()).isBetween(4 * SOL / 11 * 98 / 100, 4 * SOL / 11);
    }
}
