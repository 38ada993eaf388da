package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample.Story;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.money.PricePoint;

/**
 * Rows of the profit-and-loss table that are about when something becomes known and what form it has: late and withdrawn
 * facts, unknown order, migration, transfer fees, several quotes. Worked out by hand; wallet 7, mint 9, lamports.
 */
class ReplayCasesTest {
    private static final long SOL = 1_000_000_000L;

    private final List<RecordedFact> facts = new ArrayList<>();

    private ReplayCasesTest own(long signature, long slot, Fact fact) {
        facts.add(at(header(signature, slot), fact));
        return this;
    }

    private static Fact buy(long raw, long quote) {
        return trade(7, 9, Side.BUY, raw, quote, FREE);
    }

    private static Fact sell(long raw, long quote) {
        return trade(7, 9, Side.SELL, raw, quote, FREE);
    }

    private static Position of(List<Position> all, Address mint) {
        return all.stream().filter(p -> p.mint().equals(mint)).findFirst().orElseThrow();
    }

    @Test
    void aPurchaseThatArrivesLateIsTheOldestLotAllTheSame() {
        // 10 for 100, sold for 150: +50. Then a purchase of slot 5 comes to light, 10 for 40: that lot is the older one,
        // so the sale was of it: +110, and the other 10 are still held at cost 100.
        own(1, 10, buy(10, 100)).own(2, 30, sell(10, 150));
        assertThat(Replays.one(7, facts).realizedLamports()).isEqualTo(50);
        own(3, 5, buy(10, 40));
        Position p = Replays.one(7, facts);
        assertThat(p.realizedLamports()).isEqualTo(110);
        assertThat(p.openRaw()).isEqualTo(10);
        assertThat(p.openCostLamports()).isEqualTo(100);
        assertThat(p.lots()).extracting(Lot::slot).containsExactly(5L, 10L);
    }

    @Test
    void aLatePurchaseTurnsUnmatchedProceedsIntoProfit() {
        own(1, 10, sell(10, 300));
        assertThat(Replays.one(7, facts).unmatchedLamports()).isEqualTo(300);
        assertThat(Replays.one(7, facts).realizedLamports()).isZero();
        own(2, 5, buy(10, 100));
        assertThat(Replays.one(7, facts).unmatchedLamports()).isZero();
        assertThat(Replays.one(7, facts).realizedLamports()).isEqualTo(200);
        assertThat(Replays.one(7, facts).flags()).doesNotContain(Flag.UNMATCHED_PROCEEDS);
    }

    @Test
    void aWithdrawnSaleGivesItsLotsBackAndLeavesOtherPositionsAlone() {
        own(1, 10, buy(10, 100)).own(2, 20, sell(10, 150)).own(3, 30, sell(5, 90))
                .own(4, 40, trade(7, 8, Side.BUY, 6, 60, FREE));
        List<Position> before = Replays.all(7, facts, Replays.market());
        assertThat(of(before, address(9)).unmatchedLamports()).isEqualTo(90);
        facts.remove(1); // the slot was rolled back
        List<Position> after = Replays.all(7, facts, Replays.market());
        // 5 of the 10 are sold for 90: 90 - 50 = +40; 5 are held at 50
        assertThat(of(after, address(9)).realizedLamports()).isEqualTo(40);
        assertThat(of(after, address(9)).unmatchedLamports()).isZero();
        assertThat(of(after, address(9)).openCostLamports()).isEqualTo(50);
        assertThat(of(after, address(8))).isEqualTo(of(before, address(8)));
    }

    @Test
    void aWithdrawnGiftTakesItsLotAlong() {
        own(1, 10, transfer(9, 8, 7, 10)).own(2, 20, buy(10, 100)).own(3, 30, sell(10, 150));
        assertThat(Replays.one(7, facts).unmatchedLamports()).as("the gift was sold").isEqualTo(150);
        facts.removeFirst();
        assertThat(Replays.one(7, facts).realizedLamports()).isEqualTo(50);
        assertThat(Replays.one(7, facts).flags()).doesNotContain(Flag.TRANSFER_IN);
    }

    @Test
    void withoutAnyOrderInASlotTheSignatureDecidesAndThePositionSaysSo() {
        // one slot, no index, no reserves: by signature the sale of 10 comes first and has no lot behind it
        own(1, 10, sell(10, 150)).own(2, 10, buy(10, 100));
        Position p = Replays.one(7, facts);
        assertThat(p.orderKnown()).isFalse();
        assertThat(p.flags()).contains(Flag.ORDER_UNKNOWN, Flag.UNMATCHED_PROCEEDS);
        assertThat(p.unmatchedLamports()).isEqualTo(150);
        assertThat(p.openCostLamports()).isEqualTo(100);
    }

    @Test
    void reservesTellTheOrderInASlotWhereTheSignatureWouldHaveItWrong() {
        // by signature the sale is first; but the purchase leaves 990 / 110, and the sale of 5 goes on from there
        own(1, 10, trade(7, 9, Side.SELL, 5, 5, FREE, new Reserves(995, 105, 995, 105)))
                .own(2, 10, trade(7, 9, Side.BUY, 10, 10, FREE, new Reserves(990, 110, 990, 110)));
        Position p = Replays.one(7, facts);
        assertThat(p.orderKnown()).isTrue();
        assertThat(p.unmatchedLamports()).isZero();
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.openRaw()).isEqualTo(5);
    }

    @Test
    void migrationKeepsTheLotsAndOnlyThePlaceOfTheSaleChanges() {
        // 10 bought on the curve for 100; migrated; 4 sold in the pool for 90: 90 - 40; 6 stay at cost 60
        own(1, 10, buy(10, 100)).own(2, 20, new Fact.Migration(Programs.PUMP, 0, 0, address(6), address(9), address(5),
                address(55), 1_000, Programs.WSOL, SOL, 0, FactStatus.VERIFIED));
        own(3, 30, new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(7), address(9), Side.SELL, 4, 6, Programs.WSOL, 90,
                FREE, address(55), null, false, FactStatus.VERIFIED));
        Position p = Replays.one(7, facts);
        assertThat(p.lots()).hasSize(1);
        assertThat(p.realizedLamports()).isEqualTo(50);
        assertThat(p.openCostLamports()).isEqualTo(60);
        assertThat(p.flags()).doesNotContain(Flag.UNMATCHED_PROCEEDS, Flag.TRANSFER_IN, Flag.TRANSFER_OUT);
    }

    @Test
    void aTokenWithATransferFeeIsBoughtAsWhatArrivedAndSentAsWhatLeft() {
        // 1000 leave the pool, 990 arrive: the lot is 990. 495 leave (490 arrive, 5 withheld): half of the cost of 1980.
        Fact sent = new Fact.TokenTransfer(Programs.TOKEN_2022, 0, 0, address(9), address(7), address(8), 490, 5, 6,
                FactStatus.VERIFIED);
        List<RecordedFact> story = new Story(7, 9).buy(990, 1_980).add(sent).sell(495, 1_000).facts();
        Position p = Replays.one(7, story);
        assertThat(p.disposals().getFirst().costLamports()).isEqualTo(990);
        assertThat(p.realizedLamports()).isEqualTo(10);
        assertThat(p.closed()).isTrue();
        assertThat(Replays.one(8, story).openRaw()).isEqualTo(490);
    }

    @Test
    void aTokenBoughtForDollarsAndSoldForSolIsOnePosition() {
        // SOL at 150 USD. 10 for 30.000000 USDC = 0.2 SOL; 10 for 0.1 SOL; all 20 sold for 0.5 SOL: +0.2 SOL
        Fact usdc = new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(7), address(9), Side.BUY, 10, 6, Programs.USDC,
                30_000_000, costs(0, 0), address(56), null, false, FactStatus.VERIFIED);
        List<RecordedFact> story = new Story(7, 9).add(usdc).buy(10, SOL / 10).sell(20, SOL / 2).facts();
        List<Position> all = Replays.all(7, story, Replays.market(new PricePoint(time(1), 150_000_000, "test")));
        Position p = of(all, address(9));
        assertThat(p.lots()).extracting(Lot::costLamports).containsExactly(SOL / 5, SOL / 10);
        assertThat(p.realizedLamports()).isEqualTo(SOL / 5);
        // 0.5 x 150 - 30 - 0.1 x 150 = 30 USD
        assertThat(p.realizedMicroUsd()).isEqualTo(30_000_000);
        // the dollars themselves were held before this desk looked: they leave without a lot and without profit
        Position dollars = of(all, Programs.USDC);
        assertThat(dollars.realizedLamports()).isZero();
        assertThat(dollars.unmatchedLamports()).isZero();
        assertThat(dollars.disposals().getFirst().unmatchedRaw()).isEqualTo(30_000_000);
    }

    @Test
    void moreSentThanKnownLotsHoldIsNoProceeds() {
        Position p = Replays.one(7, new Story(7, 9).buy(4, 100).add(transfer(9, 7, 8, 10)).facts());
        assertThat(p.disposals().getFirst().unmatchedRaw()).isEqualTo(6);
        assertThat(p.unmatchedLamports()).isZero();
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.openRaw()).isZero();
    }

    @Test
    void burningAGiftCostsNothing() {
        Position p = Replays.one(7, new Story(7, 9).add(transfer(9, 8, 7, 10)).add(transfer(9, 7, 0, 10)).facts());
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.openRaw()).isZero();
        assertThat(p.flags()).contains(Flag.BURN, Flag.TRANSFER_IN);
    }

    @Test
    void liquidityTakesLotsWithTheirBasisAndComesBackWithout() {
        // 10 for 100; 6 go into a pool (cost 60); 5 come back: of unknown basis
        Fact in = new Fact.LiquidityChange(Programs.PUMP_SWAP, 0, 0, true, address(7), address(9), address(55), 6,
                Programs.WSOL, 600, null, FactStatus.VERIFIED);
        Fact out = new Fact.LiquidityChange(Programs.PUMP_SWAP, 0, 0, false, address(7), address(9), address(55), 5,
                Programs.WSOL, 700, null, FactStatus.VERIFIED);
        Position p = Replays.one(7, new Story(7, 9).buy(10, 100).add(in).add(out).facts());
        assertThat(p.disposals().getFirst().costLamports()).isEqualTo(60);
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.openRaw()).isEqualTo(9);
        assertThat(p.openCostLamports()).isEqualTo(40);
    }

    @Test
    void averagedInAndHeldByTokensNotByTrades() {
        // 30 for 300 at slot 10, 10 for 140 at slot 20; all 40 sold at slot 30 for 800: 30 were held 20 s, 10 for 10 s
        Position p = Replays.one(7, new Story(7, 9).buy(30, 300).buy(10, 140).sell(40, 800).facts());
        assertThat(p.realizedLamports()).isEqualTo(360);
        assertThat(p.disposals().getFirst().matches()).extracting(Disposal.Match::tokenRaw, Disposal.Match::holdSeconds)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(30L, 20L),
                        org.assertj.core.groups.Tuple.tuple(10L, 10L));
    }
}
