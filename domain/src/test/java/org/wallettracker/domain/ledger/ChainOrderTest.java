package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.signature;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.Unknown;

class ChainOrderTest {
    private static final TradeCosts LP_2 = new TradeCosts(0, 0, 2, 0, 0, 0, 0, 0, true);

    private static Reserves state(long token, long quote) {
        return new Reserves(token, quote, token, quote);
    }

    /**
     * One curve, one slot, token and quote: 1000/100 -buy 100 for 12-> 900/112 -buy 50 for 7-> 850/119 -sell 20 for 2->
     * 870/117 -buy 70 for 11-> 800/128. Signatures run against the chain's order.
     */
    private static List<RecordedFact> chain(long mint, long slot, long firstSignature) {
        return new ArrayList<>(List.of(
                at(header(firstSignature + 4, slot), trade(7, mint, Side.BUY, 100, 12, FREE, state(900, 112))),
                at(header(firstSignature + 3, slot), trade(7, mint, Side.BUY, 50, 7, FREE, state(850, 119))),
                at(header(firstSignature + 2, slot), trade(7, mint, Side.SELL, 20, 2, FREE, state(870, 117))),
                at(header(firstSignature + 1, slot), trade(7, mint, Side.BUY, 70, 11, FREE, state(800, 128)))));
    }

    private static List<Long> signatures(ChainOrder order) {
        List<Long> result = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            result.add(order.fact(i).header().signature().prefix());
        }
        return result;
    }

    @Test
    void shuffledTradesOfOneSlotFollowTheReserves() {
        for (int seed = 0; seed < 20; seed++) {
            List<RecordedFact> facts = chain(9, 50, 0);
            Collections.shuffle(facts, new Random(seed));
            ChainOrder order = ChainOrder.of(facts);
            assertThat(signatures(order)).containsExactly(4L, 3L, 2L, 1L);
            assertThat(order.proved(0, 3)).isTrue();
            assertThat(Replays.one(7, facts).orderKnown()).isTrue();
        }
    }

    @Test
    void chainsOfSeveralMintsAreKeptAtOnce() {
        // transaction 10 trades both mints: last of mint 9's chain, first of mint 8's
        List<RecordedFact> facts = chain(9, 50, 100);
        facts.add(at(header(10, 50), trade(7, 9, Side.BUY, 10, 2, FREE, state(790, 130))));
        facts.add(at(header(10, 50), second(trade(7, 8, Side.BUY, 100, 12, FREE, state(900, 112)))));
        facts.add(at(header(5, 50), trade(7, 8, Side.BUY, 50, 7, FREE, state(850, 119))));
        assertThat(signatures(ChainOrder.of(facts))).containsExactly(104L, 103L, 102L, 101L, 10L, 10L, 5L);
    }

    private static Fact second(Fact.Trade t) {
        return new Fact.Trade(t.program(), 1, 1, t.wallet(), t.mint(), t.side(), t.tokenRaw(), 6, t.quoteMint(),
                t.quoteRaw(), t.costs(), t.venue(), t.reserves(), false, t.status());
    }

    @Test
    void aPoolKeepsTheLiquidityProvidersFee() {
        // 1000/1000 -buy 100 for 50 + 2 lp-> 900/1052 -sell 100 for 60 less 2 lp-> 1000/994
        Fact buy = pool(Side.BUY, 100, 50, state(900, 1_052));
        Fact sell = pool(Side.SELL, 100, 60, state(1_000, 994));
        ChainOrder order = ChainOrder.of(List.of(at(header(1, 50), sell), at(header(2, 50), buy)));
        assertThat(signatures(order)).containsExactly(2L, 1L);
        assertThat(order.proved(0, 1)).isTrue();
    }

    private static Fact pool(Side side, long raw, long quote, Reserves after) {
        return new Fact.Trade(Programs.PUMP_SWAP, 0, 0, address(7), address(9), side, raw, 6, Programs.WSOL, quote,
                LP_2, address(77), after, false, FactStatus.VERIFIED);
    }

    @Test
    void withoutReservesTheSignatureDecidesAndTheOrderIsNotKnown() {
        List<RecordedFact> facts = List.of(at(header(2, 50), trade(7, 9, Side.BUY, 100, 12, FREE)),
                at(header(1, 50), trade(7, 9, Side.BUY, 50, 7, FREE)));
        ChainOrder order = ChainOrder.of(facts);
        assertThat(signatures(order)).containsExactly(1L, 2L);
        assertThat(order.proved(0, 1)).isFalse();
        Position p = Replays.one(7, facts);
        assertThat(p.orderKnown()).isFalse();
        assertThat(p.flags()).contains(Position.Flag.ORDER_UNKNOWN);
    }

    @Test
    void aGapInTheChainIsNotProved() {
        List<RecordedFact> facts = chain(9, 50, 0);
        facts.remove(1);
        ChainOrder order = ChainOrder.of(facts);
        // 870/117 -> 800/128 still chains; the first trade's place is a guess
        assertThat(signatures(order).indexOf(2L)).isLessThan(signatures(order).indexOf(1L));
        assertThat(Replays.one(7, facts).orderKnown()).isFalse();
    }

    @Test
    void theIndexInTheBlockDecidesWhereItIsKnown() {
        ChainOrder order = ChainOrder.of(List.of(
                at(header(1, 50, 9, time(50)), trade(7, 9, Side.BUY, 1, 1, FREE)),
                at(header(2, 50, 3, time(50)), trade(7, 9, Side.BUY, 1, 1, FREE))));
        assertThat(signatures(order)).containsExactly(2L, 1L);
        assertThat(order.proved(0, 1)).isTrue();
    }

    @Test
    void aCreationComesBeforeTheTradesOfItsMint() {
        Fact created = new Fact.Creation(Programs.PUMP, 0, 0, address(3), address(9), null, address(5), "n", "s", "u",
                Unknown.AMOUNT, null, Programs.WSOL, false, FactStatus.VERIFIED);
        ChainOrder order = ChainOrder.of(List.of(at(header(1, 50), trade(7, 9, Side.BUY, 1, 1, FREE)),
                at(header(2, 50), created)));
        assertThat(signatures(order)).containsExactly(2L, 1L);
    }

    @Test
    void aTransactionOfUnknownSlotStandsBehindTheLastSlotNotLaterThanIt() {
        ChainOrder order = ChainOrder.of(List.of(
                at(header(1, 60), trade(7, 9, Side.SELL, 1, 1, FREE)),
                at(header(2, Unknown.AMOUNT, Unknown.INDEX, Unknown.TIME), trade(7, 9, Side.SELL, 1, 1, FREE)),
                at(header(3, Unknown.AMOUNT, Unknown.INDEX, time(55)), trade(7, 9, Side.SELL, 1, 1, FREE)),
                at(header(4, 50), trade(7, 9, Side.BUY, 9, 9, FREE)),
                at(header(5, 51), trade(7, 9, Side.BUY, 9, 9, FREE))));
        assertThat(signatures(order)).containsExactly(4L, 5L, 3L, 1L, 2L);
        assertThat(order.proved(0, 1)).isTrue();
        assertThat(order.proved(1, 2)).isFalse();
    }

    @Test
    void contradictingChainsProveNothing() {
        // each found what the other left
        ChainOrder order = ChainOrder.of(List.of(
                at(header(1, 50), trade(7, 9, Side.BUY, 100, 12, FREE, state(900, 112))),
                at(header(2, 50), trade(7, 9, Side.SELL, 100, 12, FREE, state(1_000, 100)))));
        assertThat(signatures(order)).containsExactly(1L, 2L);
        assertThat(order.proved(0, 1)).isFalse();
    }

    @Test
    void factsOfOneTransactionStandInOrderOfExecution() {
        Fact.Trade first = trade(7, 9, Side.BUY, 100, 12, FREE);
        ChainOrder order = ChainOrder.of(List.of(at(header(1, 50), second(first)), at(header(1, 50), first)));
        assertThat(order.fact(0).fact().position()).isZero();
        assertThat(order.proved(0, 1)).isTrue();
        assertThat(order.fact(0).header().signature()).isEqualTo(signature(1));
    }
}
