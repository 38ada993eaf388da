package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample.Story;
import org.wallettracker.domain.ledger.Bridge.Figures;
import org.wallettracker.domain.ledger.Bridge.Reason;
import org.wallettracker.domain.ledger.Bridge.Term;
import org.wallettracker.domain.market.Market;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.SolUsd;

class BridgeTest {
    private static final SolUsd NO_PRICE = new SolUsd(List.of());

    private static ToIntFunction<Signature> places(List<RecordedFact> facts) {
        Map<Signature, Integer> places = new HashMap<>();
        facts.forEach(f -> places.putIfAbsent(f.header().signature(), places.size()));
        return places::get;
    }

    private static Bridge of(List<RecordedFact> facts, SolUsd prices) {
        return BridgeReader.of(Replays.one(7, facts), prices, places(facts));
    }

    /**
     * 10 for 100 and 10 for 300, 15 sold for 600. FIFO: 100 + 150 of cost, profit 350. Average: 400 / 20 = 20 a unit, 300
     * of cost, profit 300. Cash flow: 600 - 400 = 200; the 150 between it and FIFO is the cost of the 5 units held.
     */
    @Test
    void tellsTheThreeMethodsApart() {
        Bridge bridge = of(new Story(7, 9).buy(10, 100).buy(10, 300).sell(15, 600).facts(), NO_PRICE);

        assertThat(bridge.fifo()).isEqualTo(new Figures(350, 350, null, null));
        assertThat(bridge.average().net()).isEqualTo(300);
        assertThat(bridge.cash().net()).isEqualTo(200);
        assertThat(bridge.terms()).containsExactly(new Term(Reason.AVERAGING, -50), new Term(Reason.HELD, -150));
    }

    /** Buys at 100 + fee 10 and 300 + 10, sale of all for 500 - 20: net 480 - 420 = 60, gross 500 - 400 = 100. */
    @Test
    void grossLeavesOutTheFees() {
        Bridge bridge = of(new Story(7, 9).add(trade(7, 9, Side.BUY, 10, 100, costs(10, 0)))
                .add(trade(7, 9, Side.BUY, 10, 300, costs(10, 0))).add(trade(7, 9, Side.SELL, 20, 500, costs(20, 0)))
                .facts(), NO_PRICE);

        Figures all = new Figures(60, 100, null, null);
        assertThat(List.of(bridge.fifo(), bridge.average(), bridge.cash())).containsOnly(all);
        assertThat(all.fees()).isEqualTo(40);
        assertThat(bridge.terms()).isEmpty();
    }

    /**
     * 10 bought for 100, 5 more received, 3 sent, 9 sold for 90, 1 burned. Lots: bought 10, gift 5. Sent: 3 of the first
     * (cost 30). Sold: 7 of the first (cost 70, proceeds 70) and 2 of the gift (20 unmatched). Burned: 1 of the gift, no
     * cost. FIFO 0, cash -10 = 0 - 30 (sent) + 20 (unmatched).
     */
    @Test
    void tellsWhatTransfersDo() {
        List<RecordedFact> facts = new Story(7, 9).buy(10, 100).add(transfer(9, 8, 7, 5)).add(transfer(9, 7, 8, 3))
                .sell(9, 90).add(transfer(9, 7, 0, 1)).facts();
        Bridge bridge = of(facts, NO_PRICE);

        assertThat(bridge.fifo().net()).isZero();
        assertThat(bridge.cash().net()).isEqualTo(-10);
        assertThat(bridge.terms()).containsExactly(new Term(Reason.SENT_AWAY, -30), new Term(Reason.UNMATCHED, 20));
        assertThat(List.of(bridge.receivedRaw(), bridge.sentRaw(), bridge.sentCostLamports()))
                .containsExactly(5L, 3L, 30L);
        assertThat(List.of(bridge.transfersIn(), bridge.transfersOut())).containsExactly(1, 1);
    }

    /**
     * SOL at 100 USD, later at 200. 10 units for 2 SOL (200 USD), 5 sold at 200 for 2 SOL (400 USD). FIFO and average:
     * 400 - 100 = 300 USD; cash flow: 400 - 200 = 200 USD.
     */
    @Test
    void countsDollarsAtTheMinuteOfEachLeg() {
        long sol = 1_000_000_000L;
        List<RecordedFact> facts = new Story(7, 9).buy(10, 2 * sol).sell(5, 2 * sol).facts();
        SolUsd prices = new SolUsd(List.of(new PricePoint(time(5), 100_000_000L, "test"),
                new PricePoint(time(15), 200_000_000L, "test")));
        Market market = Replays.market(new PricePoint(time(5), 100_000_000L, "test"),
                new PricePoint(time(15), 200_000_000L, "test"));
        Position position = Replays.all(7, facts, market).getFirst();
        Bridge bridge = BridgeReader.of(position, prices, places(facts));

        assertThat(bridge.fifo()).isEqualTo(new Figures(sol, sol, 300_000_000L, 300_000_000L));
        assertThat(bridge.average()).isEqualTo(bridge.fifo());
        assertThat(bridge.cash()).isEqualTo(new Figures(0, 0, 200_000_000L, 200_000_000L));
    }

    @Test
    void sumsOverPositions() {
        Bridge one = of(new Story(7, 9).buy(10, 100).sell(5, 70).facts(), NO_PRICE);
        Bridge two = of(new Story(7, 8).buy(10, 200).sell(5, 70).facts(), NO_PRICE);
        Bridge sum = Bridge.sum(List.of(one, two));

        assertThat(sum.fifo().net()).isEqualTo(20 - 30);
        assertThat(sum.cash().net()).isEqualTo(-30 - 130);
        assertThat(sum.terms()).containsExactly(new Term(Reason.HELD, -150));
    }

    /** What happens in one step. */
    enum Act {
        BUY, SELL, IN, OUT, BURN
    }

    record Step(Act act, long raw, long quote, long fee) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.longs().between(1, 2_000_000_000_000_000L),
                Arbitraries.longs().between(0, 500_000_000_000L), Arbitraries.longs().between(0, 3_000_000L))
                .as(Step::new).list().ofMaxSize(25);
    }

    private static Fact fact(Step s) {
        return switch (s.act) {
            case BUY -> trade(7, 9, Side.BUY, s.raw, s.quote, costs(s.fee, 5_000));
            case SELL -> trade(7, 9, Side.SELL, s.raw, s.quote, costs(s.fee, 5_000));
            case IN -> transfer(9, 8, 7, s.raw);
            case OUT -> transfer(9, 7, 8, s.raw);
            case BURN -> transfer(9, 7, 0, s.raw);
        };
    }

    /** Whatever happened: FIFO and the terms of a method give that method, and the ledger agrees with all three. */
    @Property(tries = 500, seed = "20261122")
    void fifoAndTheTermsGiveEachMethod(@ForAll("steps") List<Step> steps) {
        List<RecordedFact> facts = new ArrayList<>();
        for (Step s : steps) {
            facts.add(at(header(1_000 - facts.size(), facts.size() * 3L + 3), fact(s)));
        }
        PricePoint price = new PricePoint(time(0), 150_000_000L, "test");
        for (Position p : Replays.all(7, facts, Replays.market(price))) {
            Bridge bridge = BridgeReader.of(p, new SolUsd(List.of(price)), places(facts));
            assertThat(bridge.fifo().net()).isEqualTo(p.realizedLamports());
            assertThat(bridge.fifo().gross()).isEqualTo(p.realizedGrossLamports());
            assertThat(bridge.average().net()).isEqualTo(p.averageCostLamports());
            assertThat(bridge.cash().net()).isEqualTo(p.cashFlowLamports());
            assertThat(bridge.fifo().netMicroUsd()).isEqualTo(p.realizedMicroUsd());
            for (Bridge.Method method : Bridge.Method.values()) {
                long terms = bridge.terms().stream().filter(t -> t.reason().method() == method)
                        .mapToLong(Term::lamports).sum();
                Figures figures = method == Bridge.Method.CASH ? bridge.cash() : bridge.average();
                assertThat(bridge.fifo().net() + terms).isEqualTo(figures.net());
            }
        }
    }

    /**
     * Story of two tokens at seconds 10, 20, ...: token 9 wins 40, then loses 60; token 8 wins 30. Running profit 40,
     * -20, 10: it fell by 60 at most. Cost of what was sold 10 + 100 + 50 = 160 at proceeds 170.
     */
    @Test
    void countsAPeriod() {
        List<RecordedFact> facts = new ArrayList<>();
        facts.add(at(header(1, 10), trade(7, 9, Side.BUY, 1, 10, costs(0, 0))));
        facts.add(at(header(2, 20), trade(7, 9, Side.SELL, 1, 50, costs(0, 0))));
        facts.add(at(header(3, 30), trade(7, 9, Side.BUY, 1, 100, costs(0, 0))));
        facts.add(at(header(4, 40), trade(7, 9, Side.SELL, 1, 40, costs(0, 0))));
        facts.add(at(header(5, 45), trade(7, 8, Side.BUY, 1, 50, costs(0, 0))));
        facts.add(at(header(6, 50), trade(7, 8, Side.SELL, 1, 80, costs(0, 0))));
        List<Position> positions = Replays.all(7, facts, Replays.market());

        PeriodFigures all = PeriodFigures.of(positions, Long.MIN_VALUE, time(1_000), places(facts));
        assertThat(all.realized()).isEqualTo(10);
        assertThat(all.roi()).isEqualTo(625);
        assertThat(all.multiple()).isEqualTo(1_062);
        assertThat(all.drawdown()).isEqualTo(60);
        assertThat(List.of(all.gains(), all.losses())).containsExactly(30L, 20L);
        assertThat(all.profitFactor()).isEqualTo(1_500);
        assertThat(all.best()).isEqualTo(new PeriodFigures.Result(address(8), 30));
        assertThat(all.worst()).isEqualTo(new PeriodFigures.Result(address(9), -20));
        // held 10 s at cost 10, 10 s at 100, 5 s at 50: 1350 / 160
        assertThat(all.holdSeconds()).isEqualTo(8);
        assertThat(List.of(all.sales(), all.won(), all.buys(), all.tokens())).containsExactly(3, 2, 3, 2);

        PeriodFigures late = PeriodFigures.of(positions, time(40), time(50), places(facts));
        assertThat(List.of(late.realized(), late.drawdown(), late.bought())).containsExactly(30L, 0L, 50L);
        assertThat(late.profitFactor()).isEqualTo(-1);
        assertThat(late.worst()).isNull();
        PeriodFigures none = PeriodFigures.of(positions, time(50), time(60), places(facts));
        assertThat(List.of(none.multiple(), none.roi(), none.tokens())).containsExactly(-1, Integer.MIN_VALUE, 0);
    }
}
