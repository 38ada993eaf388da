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
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.money.PricePoint;

/** Every row of the profit-and-loss table, with values worked out by hand. Wallet 7, mint 9, lamports. */
class LedgerTest {
    private static final long SOL = 1_000_000_000L;

    private static Story story() {
        return new Story(7, 9);
    }

    @Test
    void netCountsAllFeesAndTipsButNotRentAndGrossCountsNone() {
        // buy: 1 SOL + protocol 10 + creator 20 + lp 30 + cashback 40 + terminal 50 + network 60 + tip 70 = 1 SOL + 280
        // sell: 2 SOL - 280. Rent of 2,039,280 and its return are no cost.
        TradeCosts in = new TradeCosts(10, 20, 30, 40, 50, 60, 70, 2_039_280, true);
        TradeCosts out = new TradeCosts(10, 20, 30, 40, 50, 60, 70, -2_039_280, true);
        Position p = Replays.one(7, story().add(trade(7, 9, Side.BUY, 100, SOL, in))
                .add(trade(7, 9, Side.SELL, 100, 2 * SOL, out)).facts());
        assertThat(p.spentLamports()).isEqualTo(SOL + 280);
        assertThat(p.receivedLamports()).isEqualTo(2 * SOL - 280);
        assertThat(p.realizedLamports()).isEqualTo(SOL - 560);
        assertThat(p.realizedGrossLamports()).isEqualTo(SOL);
        assertThat(p.closed()).isTrue();
        assertThat(p.lots().getFirst().costLamports()).isEqualTo(SOL + 280);
        assertThat(p.lots().getFirst().grossLamports()).isEqualTo(SOL);
    }

    @Test
    void partialSellsCutALotAndCarryTheRemainder() {
        // a lot of 3 units for 100: the cuts are floor(100 x 1/3) = 33, floor(100 x 2/3) - 33 = 33, 100 - 66 = 34
        Position p = Replays.one(7, story().buy(3, 100).sell(1, 50).sell(1, 50).sell(1, 50).facts());
        assertThat(p.disposals()).extracting(Disposal::costLamports).containsExactly(33L, 33L, 34L);
        assertThat(p.disposals()).extracting(Disposal::realizedLamports).containsExactly(17L, 17L, 16L);
        assertThat(p.realizedLamports()).isEqualTo(50);
        assertThat(p.lots().getFirst().remainingRaw()).isZero();
        assertThat(p.lots().getFirst().remainingCostLamports()).isZero();
    }

    @Test
    void oneSaleOverSeveralLotsTakesTheOldestFirst() {
        // lots: 10 for 100, 10 for 300. 15 sold for 600: lot 1 whole (cost 100, 15ths: floor(600x10/15) = 400),
        // half of lot 2 (cost 150, proceeds 200). Profit 600 - 250 = 350; 5 units at cost 150 stay.
        Position p = Replays.one(7, story().buy(10, 100).buy(10, 300).sell(15, 600).facts());
        assertThat(p.disposals()).hasSize(1);
        assertThat(p.disposals().getFirst().matches()).containsExactly(new Disposal.Match(1, 10, 100, 400, 20),
                new Disposal.Match(2, 5, 150, 200, 10));
        assertThat(p.realizedLamports()).isEqualTo(350);
        assertThat(p.openRaw()).isEqualTo(5);
        assertThat(p.openCostLamports()).isEqualTo(150);
        // average cost: 400 / 20 a unit, 15 of them 300: profit 300. Cash flow: 600 - 400.
        assertThat(p.averageCostLamports()).isEqualTo(300);
        assertThat(p.cashFlowLamports()).isEqualTo(200);
    }

    @Test
    void reEntryOpensANewLotAndTheThreeMethodsMeetWhenAllIsSold() {
        // 100 -> 150 (+50), then 300 -> 200 (-100)
        Position p = Replays.one(7, story().buy(10, 100).sell(10, 150).buy(20, 300).sell(20, 200).facts());
        assertThat(p.realizedLamports()).isEqualTo(-50);
        assertThat(p.averageCostLamports()).isEqualTo(-50);
        assertThat(p.cashFlowLamports()).isEqualTo(-50);
        assertThat(p.lots()).hasSize(2);
        assertThat(p.buys()).isEqualTo(2);
        assertThat(p.sells()).isEqualTo(2);
    }

    @Test
    void whatIsSoldAboveKnownLotsIsUnmatchedProceeds() {
        // 10 for 100; 40 sold for 1000: 10 of 40 are matched: proceeds 250, profit 150; 750 are unmatched
        Position p = Replays.one(7, story().buy(10, 100).sell(40, 1_000).facts());
        assertThat(p.realizedLamports()).isEqualTo(150);
        assertThat(p.unmatchedLamports()).isEqualTo(750);
        assertThat(p.disposals().getFirst().unmatchedRaw()).isEqualTo(30);
        assertThat(p.flags()).contains(Flag.UNMATCHED_PROCEEDS);
    }

    @Test
    void tokensReceivedHaveNoBasisAndTheirSaleNoProfit() {
        // gift of 10, bought 10 for 100, sold 20 for 500: gift first in, so 250 are unmatched; 250 - 100 profit
        Position p = Replays.one(7, story().add(transfer(9, 8, 7, 10)).buy(10, 100).sell(20, 500).facts());
        assertThat(p.lots()).extracting(Lot::origin).containsExactly(Lot.Origin.TRANSFER_IN, Lot.Origin.BUY);
        assertThat(p.lots().getFirst().costLamports()).isEqualTo(Unknown.AMOUNT);
        assertThat(p.realizedLamports()).isEqualTo(150);
        assertThat(p.unmatchedLamports()).isEqualTo(250);
        assertThat(p.flags()).contains(Flag.TRANSFER_IN, Flag.UNMATCHED_PROCEEDS);
        assertThat(p.cashFlowLamports()).isEqualTo(400);
    }

    @Test
    void transferOutTakesLotsWithTheirBasisAndNoProfit() {
        // 10 for 100, 4 sent away (cost 40), 6 sold for 90: profit 90 - 60 = 30
        Position p = Replays.one(7, story().buy(10, 100).add(transfer(9, 7, 8, 4)).sell(6, 90).facts());
        assertThat(p.disposals().getFirst().kind()).isEqualTo(Disposal.Kind.TRANSFER_OUT);
        assertThat(p.disposals().getFirst().costLamports()).isEqualTo(40);
        assertThat(p.disposals().getFirst().realizedLamports()).isZero();
        assertThat(p.realizedLamports()).isEqualTo(30);
        // bridge: cash flow 90 - 100 = -10 = realised 30 - cost sent away 40
        assertThat(p.cashFlowLamports()).isEqualTo(-10);
        assertThat(p.flags()).contains(Flag.TRANSFER_OUT);
    }

    @Test
    void aFeeWithheldFromATransferLeavesTheSenderToo() {
        Fact sent = new Fact.TokenTransfer(Programs.TOKEN_2022, 0, 0, address(9), address(7), address(8), 90, 10, 6,
                FactStatus.VERIFIED);
        assertThat(Replays.one(7, story().buy(100, 1_000).add(sent).facts()).openRaw()).isZero();
        assertThat(Replays.one(8, story().add(sent).facts()).openRaw()).isEqualTo(90);
    }

    @Test
    void burnIsADisposalAtNothing() {
        // 10 for 100, 5 burned: -50
        Position p = Replays.one(7, story().buy(10, 100).add(transfer(9, 7, 0, 5)).facts());
        assertThat(p.realizedLamports()).isEqualTo(-50);
        assertThat(p.disposals().getFirst().kind()).isEqualTo(Disposal.Kind.BURN);
        assertThat(p.averageCostLamports()).isEqualTo(-50);
        assertThat(p.flags()).contains(Flag.BURN);
    }

    @Test
    void aTransferToOneselfIsNothingAndSolIsNoPosition() {
        assertThat(Replays.all(7, story().add(transfer(9, 7, 7, 5)).facts(), Replays.market())).isEmpty();
        Fact wsol = new Fact.TokenTransfer(Programs.TOKEN, 0, 0, Programs.WSOL, address(8), address(7), 5, 0, 9,
                FactStatus.VERIFIED);
        assertThat(Replays.all(7, story().add(wsol).facts(), Replays.market())).isEmpty();
    }

    @Test
    void creationAloneMakesNoPosition() {
        Fact created = new Fact.Creation(Programs.PUMP, 0, 0, address(7), address(9), null, address(5), "n", "s", "u",
                Unknown.AMOUNT, null, Programs.WSOL, false, FactStatus.VERIFIED);
        assertThat(Replays.all(7, story().add(created).facts(), Replays.market())).isEmpty();
    }

    private static Fact.Trade inUsdc(Side side, long raw, long usdc) {
        return new Fact.Trade(Programs.PUMP, 0, 0, address(7), address(9), side, raw, 6, Programs.USDC, usdc,
                costs(3, 0), address(5), null, false, FactStatus.VERIFIED);
    }

    /**
     * SOL at 150 USD. Bought 10 for 30.000000 USDC and 0.000003 fee: 30.000003 / 150 = 0.20000002 SOL, gross 0.2; sold
     * for 45.000000 less 0.000003: 44.999997 / 150 = 0.29999998 SOL. Each pays 5 lamports beside.
     */
    @Test
    void aTradeInADollarCoinIsWorthItsSolAtItsOwnMinute() {
        Fact.Trade buy = inUsdc(Side.BUY, 10, 30_000_000);
        List<RecordedFact> facts = story().add(buy).add(inUsdc(Side.SELL, 10, 45_000_000)).facts();
        List<Position> all = Replays.all(7, facts, Replays.market(new PricePoint(time(1), 150_000_000, "test")));
        Position p = position(all, address(9));
        assertThat(p.spentLamports()).isEqualTo(200_000_020);
        assertThat(p.receivedLamports()).isEqualTo(299_999_980);
        assertThat(p.realizedLamports()).isEqualTo(99_999_960);
        assertThat(p.realizedGrossLamports()).isEqualTo(100_000_000);
        assertThat(p.unmatchedLamports()).isZero();
        assertThat(p.flags()).doesNotContain(Flag.OTHER_QUOTE);
    }

    /** A route from token 9 to token 8 over 5 SOL: sold and bought at that value. 9 had cost 2, 8 is sold for 4. */
    @Test
    void aTokenToTokenRouteIsADisposalAndAnAcquisitionAtItsSolValue() {
        List<RecordedFact> facts = story().buy(10, 2 * SOL).add(trade(7, 9, Side.SELL, 10, 5 * SOL, FREE))
                .add(trade(7, 8, Side.BUY, 1_000, 5 * SOL, FREE)).add(trade(7, 8, Side.SELL, 1_000, 4 * SOL, FREE))
                .facts();
        List<Position> all = Replays.all(7, facts, Replays.market());
        assertThat(position(all, address(9)).realizedLamports()).isEqualTo(3 * SOL);
        assertThat(position(all, address(8)).realizedLamports()).isEqualTo(-SOL);
    }

    @Test
    void aTradeInAnotherQuoteHasNoCostAndNoProceedsInSol() {
        // 10 bought for 1,000 USDC units + 3 fee, 10 bought for 100 lamports; 15 sold for SOL 300:
        // the first 10 have no basis, 5 cost 50 and bring 100: profit 50; unmatched 200
        List<RecordedFact> facts = story().add(inUsdc(Side.BUY, 10, 1_000)).buy(10, 100).sell(15, 300).facts();
        Position p = position(Replays.all(7, facts, Replays.market()), address(9));
        assertThat(p.realizedLamports()).isEqualTo(50);
        assertThat(p.unmatchedLamports()).isEqualTo(200);
        assertThat(p.spentLamports()).isEqualTo(100);
        assertThat(p.boughtRaw()).isEqualTo(20);
        assertThat(p.flags()).contains(Flag.OTHER_QUOTE);
        Position usdc = position(Replays.all(7, facts, Replays.market()), Programs.USDC);
        assertThat(usdc.disposals().getFirst().kind()).isEqualTo(Disposal.Kind.SWAP);
        assertThat(usdc.disposals().getFirst().tokenRaw()).isEqualTo(1_003);
    }

    @Test
    void aSaleForAnotherQuoteTakesLotsWithTheirBasis() {
        // 10 for 100, all sold for 500 USDC units less 3: no profit in SOL, 497 units of unknown basis come in
        List<Position> all = Replays.all(7, story().buy(10, 100).add(inUsdc(Side.SELL, 10, 500)).facts(),
                Replays.market());
        Position p = position(all, address(9));
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.unmatchedLamports()).isZero();
        assertThat(p.openRaw()).isZero();
        assertThat(p.disposals().getFirst().kind()).isEqualTo(Disposal.Kind.SWAP);
        assertThat(p.disposals().getFirst().costLamports()).isEqualTo(100);
        assertThat(position(all, Programs.USDC).openRaw()).isEqualTo(497);
    }

    private static Position position(List<Position> all, Address mint) {
        return all.stream().filter(p -> p.mint().equals(mint)).findFirst().orElseThrow();
    }

    @Test
    void disputedFactsAreLeftOutAndFlagged() {
        Position p = Replays.one(7, story().buy(10, 100)
                .add(trade(7, 9, Side.SELL, 10, 900, FREE).withStatus(FactStatus.DISPUTED)).facts());
        assertThat(p.realizedLamports()).isZero();
        assertThat(p.openRaw()).isEqualTo(10);
        assertThat(p.flags()).contains(Flag.DISPUTED_FACTS);
    }

    @Test
    void pendingFactsCountAndAreFlagged() {
        Position p = Replays.one(7, story().add(trade(7, 9, Side.BUY, 10, 100, FREE).withStatus(FactStatus.PENDING))
                .sell(10, 130).facts());
        assertThat(p.realizedLamports()).isEqualTo(30);
        assertThat(p.flags()).contains(Flag.PROVISIONAL);
    }

    @Test
    void aRoundTripCountsInProfitAndIsFlagged() {
        List<RecordedFact> facts = new ArrayList<>();
        facts.add(at(header(1, 10), roundTrip(Side.BUY, 0, 10, 100)));
        facts.add(at(header(1, 10), roundTrip(Side.SELL, 1, 10, 97)));
        Position p = Replays.one(7, facts);
        assertThat(p.realizedLamports()).isEqualTo(-3);
        assertThat(p.orderKnown()).isTrue();
        assertThat(p.flags()).contains(Flag.ROUND_TRIP, Flag.ONLY_ROUND_TRIPS);
        facts.add(at(header(2, 20), trade(7, 9, Side.BUY, 10, 100, FREE)));
        assertThat(Replays.one(7, facts).flags()).contains(Flag.ROUND_TRIP).doesNotContain(Flag.ONLY_ROUND_TRIPS);
    }

    private static Fact roundTrip(Side side, int position, long raw, long quote) {
        return new Fact.Trade(Programs.PUMP, position, position, address(7), address(9), side, raw, 6, Programs.WSOL,
                quote, FREE, address(5), null, true, FactStatus.VERIFIED);
    }

    @Test
    void costsAboveProceedsMakeNegativeProceeds() {
        // sold for 100 at a network fee of 5,000: -4,900; cost 1,000: -5,900. Over two lots -4,900 is cut as
        // -floor(4900/2) = -2450 and the rest.
        Position p = Replays.one(7, story().buy(5, 500).buy(5, 500)
                .add(trade(7, 9, Side.SELL, 10, 100, costs(0, 5_000))).facts());
        assertThat(p.realizedLamports()).isEqualTo(-5_900);
        assertThat(p.disposals().getFirst().matches()).extracting(Disposal.Match::proceedsLamports)
                .containsExactly(-2_450L, -2_450L);
    }

    @Test
    void smallPositionsAreDust() {
        // limit 0.01 SOL = 10,000,000 lamports
        assertThat(Replays.one(7, story().buy(10, 9_999_999).facts()).flags()).contains(Flag.DUST);
        assertThat(Replays.one(7, story().buy(10, 10_000_000).facts()).flags()).doesNotContain(Flag.DUST);
    }

    @Test
    void dollarsUseThePriceOfEachLegsOwnMinute() {
        // bought 1 SOL at $100, half sold for 1 SOL at $150: 150 - 50 = $100
        PricePoint buy = new PricePoint(time(10), 100_000_000, "x");
        PricePoint sell = new PricePoint(time(20), 150_000_000, "x");
        List<RecordedFact> facts = story().buy(10, SOL).sell(5, SOL).facts();
        Position p = Replays.all(7, facts, Replays.market(buy, sell)).getFirst();
        assertThat(p.usdKnown()).isTrue();
        assertThat(p.realizedMicroUsd()).isEqualTo(100_000_000);
    }

    @Test
    void dollarsAreUnknownWhenAnyNeededPriceIsMissing() {
        List<RecordedFact> facts = story().buy(10, SOL).sell(5, SOL).facts();
        // only from the sale on
        Position p = Replays.all(7, facts, Replays.market(new PricePoint(time(20), 150_000_000, "x"))).getFirst();
        assertThat(p.usdKnown()).isFalse();
        // nothing sold yet: no price is needed
        assertThat(Replays.one(7, story().buy(10, SOL).facts()).usdKnown()).isTrue();
    }

    @Test
    void openTokensWithoutAPriceSourceHaveNoExitValue() {
        Position p = Replays.one(7, story().buy(10, SOL).facts());
        assertThat(p.exitValueKnown()).isFalse();
        assertThat(p.openProfitLamports()).isEmpty();
    }
}
