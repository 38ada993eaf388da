package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.costs;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.trade;
import static org.wallettracker.domain.Sample.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;

/** What holds for any sequence of facts of one wallet and mint. */
class LedgerProperties {
    /** What happens in one step. */
    enum Act {
        BUY, SELL, IN, OUT, BURN
    }

    record Step(Act act, long raw, long quote, long fee) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> raw = Arbitraries.longs().between(1, 2_000_000_000_000_000L);
        Arbitrary<Long> quote = Arbitraries.longs().between(0, 500_000_000_000L);
        Arbitrary<Long> fee = Arbitraries.longs().between(0, 3_000_000L);
        return Combinators.combine(Arbitraries.of(Act.class), raw, quote, fee).as(Step::new).list().ofMaxSize(25);
    }

    private static List<RecordedFact> facts(List<Step> steps) {
        List<RecordedFact> facts = new ArrayList<>();
        long slot = 0;
        for (Step s : steps) {
            slot += 3;
            facts.add(at(header(1_000 - slot, slot), fact(s)));
        }
        return facts;
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

    @Property(seed = "20261122")
    void partsAlwaysSumToTheWhole(@ForAll("steps") List<Step> steps) {
        for (Position p : Replays.all(7, facts(steps), Replays.market())) {
            long costOut = p.disposals().stream().mapToLong(Disposal::costLamports).sum();
            long sentAway = p.disposals().stream().filter(d -> d.kind() == Disposal.Kind.TRANSFER_OUT)
                    .mapToLong(Disposal::costLamports).sum();
            long matched = p.disposals().stream().mapToLong(Disposal::matchedProceedsLamports).sum();
            // every lamport spent is either still in open lots or left with a disposal; every lamport received is
            // matched or unmatched
            assertThat(costOut + p.openCostLamports()).isEqualTo(p.spentLamports());
            assertThat(matched + p.unmatchedLamports()).isEqualTo(p.receivedLamports());
            assertThat(p.realizedLamports()).isEqualTo(matched - (costOut - sentAway));
            // the bridge of the guide
            assertThat(p.cashFlowLamports())
                    .isEqualTo(p.realizedLamports() + p.unmatchedLamports() - p.openCostLamports() - sentAway);
            for (Disposal d : p.disposals()) {
                long proceeds = d.matches().stream().mapToLong(Disposal.Match::proceedsLamports).sum();
                long raw = d.matches().stream().mapToLong(Disposal.Match::tokenRaw).sum();
                long known = d.matches().stream().filter(m -> m.costLamports() >= 0)
                        .mapToLong(Disposal.Match::costLamports).sum();
                assertThat(known).isEqualTo(d.costLamports());
                assertThat(raw).isLessThanOrEqualTo(d.tokenRaw());
                if (raw == d.tokenRaw()) {
                    assertThat(proceeds).isEqualTo(d.proceedsLamports());
                }
            }
            for (Lot lot : p.lots()) {
                long taken = p.disposals().stream().flatMap(d -> d.matches().stream())
                        .filter(m -> m.lot() == lot.number()).mapToLong(Disposal.Match::tokenRaw).sum();
                assertThat(taken + lot.remainingRaw()).isEqualTo(lot.boughtRaw());
            }
        }
    }

    @Property(seed = "20261122")
    void theOrderOfArrivalNeverMatters(@ForAll("steps") List<Step> steps, @ForAll long seed) {
        List<RecordedFact> shuffled = new ArrayList<>(facts(steps));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Replays.all(7, shuffled, Replays.market()))
                .isEqualTo(Replays.all(7, facts(steps), Replays.market()));
    }

    @Property(seed = "20261122")
    void aDisputedFactChangesNothingButItsFlag(@ForAll("steps") List<Step> steps, @ForAll Act act,
            @ForAll long seed) {
        List<RecordedFact> facts = facts(steps);
        List<RecordedFact> more = new ArrayList<>(facts);
        long slot = Math.floorMod(seed, 80);
        Fact doubtful = fact(new Step(act, 77, 99, 1)).withStatus(FactStatus.DISPUTED);
        more.add(at(header(5_000, slot), doubtful));
        List<Position> before = Replays.all(7, facts, Replays.market());
        List<Position> after = Replays.all(7, more, Replays.market());
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            assertThat(after.get(i).flags()).contains(Position.Flag.DISPUTED_FACTS);
            assertThat(withoutFlags(after.get(i))).isEqualTo(withoutFlags(before.get(i)));
        }
    }

    /** Cutting a trade into pieces at the same price, one after the other, moves no lot by more than the pieces' cuts. */
    @Property(seed = "20261122")
    void aLotsCostDependsOnWhatIsTakenNotOnHowOften(@ForAll("steps") List<Step> steps) {
        List<RecordedFact> whole = facts(steps);
        List<RecordedFact> halves = new ArrayList<>();
        for (RecordedFact f : whole) {
            if (f.fact() instanceof Fact.TokenTransfer t && t.from() != null && t.tokenRaw() > 1
                    && t.from().equals(org.wallettracker.domain.Sample.address(7))) {
                long half = t.tokenRaw() / 3;
                halves.add(at(f.header(), part(t, half, 0)));
                halves.add(at(f.header(), part(t, t.tokenRaw() - half, 1)));
            } else {
                halves.add(f);
            }
        }
        List<Position> a = Replays.all(7, whole, Replays.market());
        List<Position> b = Replays.all(7, halves, Replays.market());
        assertThat(b).hasSameSizeAs(a);
        for (int i = 0; i < a.size(); i++) {
            assertThat(b.get(i).lots()).isEqualTo(a.get(i).lots());
            assertThat(b.get(i).realizedLamports()).isEqualTo(a.get(i).realizedLamports());
        }
    }

    private static Fact part(Fact.TokenTransfer t, long raw, int position) {
        return new Fact.TokenTransfer(t.program(), position, position, t.mint(), t.from(), t.to(), raw, 0, 6,
                t.status());
    }

    private static Position withoutFlags(Position p) {
        Set<Position.Flag> none = EnumSet.noneOf(Position.Flag.class);
        return new Position(p.wallet(), p.mint(), p.openRaw(), p.openCostLamports(), p.realizedLamports(),
                p.realizedGrossLamports(), p.unmatchedLamports(), p.exitValueLamports(), p.averageCostLamports(),
                p.cashFlowLamports(), p.boughtRaw(), p.soldRaw(), p.spentLamports(), p.receivedLamports(), p.buys(),
                p.sells(), p.firstTime(), p.lastTime(), p.orderKnown(), p.realizedMicroUsd(), p.usdKnown(), none,
                p.lots(), p.disposals());
    }
}
