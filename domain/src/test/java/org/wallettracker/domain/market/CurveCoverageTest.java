package org.wallettracker.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.time;
import static org.wallettracker.domain.Sample.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.market.CurveCoverage.State;
import org.wallettracker.domain.market.CurveCoverage.Tail;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Reserves;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Unknown;

/** A curve of 1,000 tokens, 900 of them for sale, that begins with 300 lamports: every state written down by hand. */
class CurveCoverageTest {
    private static final RecordedFact CREATED = at(header(1, 10), creation(new Reserves(1_000, 300, 900, 0)));
    /** 200 tokens for 75 lamports. */
    private static final RecordedFact FIRST = moves(2, 10, Side.BUY, 200, 75, 800, 375, 700);
    /** 300 for 225. */
    private static final RecordedFact SECOND = moves(3, 20, Side.BUY, 300, 225, 500, 600, 400);
    /** 100 back for 99. */
    private static final RecordedFact THIRD = moves(4, 30, Side.SELL, 100, 99, 600, 501, 500);
    /** The last 500. */
    private static final RecordedFact LAST = moves(5, 40, Side.BUY, 500, 2_499, 100, 3_000, 0);
    private static final RecordedFact COMPLETED = at(header(5, 40), new Fact.Completion(Programs.PUMP, 0, 1,
            address(7), address(9), address(5), FactStatus.VERIFIED));

    private static Fact creation(Reserves start) {
        return creation(start, false);
    }

    private static Fact creation(Reserves start, boolean mayhem) {
        return new Fact.Creation(Programs.PUMP, 0, 0, address(3), address(9), address(4), address(5), "Name", "SYM",
                "uri", 1_000, start, Programs.WSOL, mayhem, FactStatus.VERIFIED);
    }

    private static RecordedFact moves(int signature, long slot, Side side, long tokens, long lamports, long token,
            long quote, long left) {
        return at(header(signature, slot), trade(7, 9, side, tokens, lamports, FREE,
                new Reserves(token, quote, left, quote - 300)));
    }

    private static CurveCoverage of(RecordedFact... facts) {
        CurveCoverage coverage = CurveCoverage.of(address(9), Arrays.asList(facts));
        assertThat(coverage).isNotNull();
        return coverage;
    }

    @Test
    void everyTradeIsKnown() {
        CurveCoverage all = of(CREATED, FIRST, SECOND, THIRD, LAST, COMPLETED);

        assertThat(all).isEqualTo(new CurveCoverage(true, true, 4, 0, 0, Unknown.TIME, null));
        assertThat(all.state()).isEqualTo(State.COMPLETE);
    }

    /** The trade that takes the last token ends a curve, told or not. */
    @Test
    void theLastTokenEndsIt() {
        assertThat(of(CREATED, FIRST, SECOND, THIRD, LAST).state()).isEqualTo(State.COMPLETE);
        assertThat(of(CREATED, FIRST, SECOND, THIRD).state()).isEqualTo(State.UNBROKEN);
        assertThat(of(CREATED).state()).isEqualTo(State.UNBROKEN);
    }

    /** Whichever one is missing leaves one gap, which the next trade shows; the last one's the completion does. */
    @Test
    void oneMissingTradeIsOneGap() {
        List<RecordedFact> all = List.of(CREATED, FIRST, SECOND, THIRD, LAST, COMPLETED);
        for (int missing = 1; missing <= 4; missing++) {
            List<RecordedFact> facts = new ArrayList<>(all);
            facts.remove(missing);
            CurveCoverage coverage = of(facts.toArray(RecordedFact[]::new));

            assertThat(coverage.state()).isEqualTo(State.GAPS);
            assertThat(coverage.gaps()).isEqualTo(1);
            assertThat(coverage.knownUntil()).isEqualTo(missing == 4 ? Unknown.TIME : time(10 + 10 * missing));
            assertThat(coverage.tail()).isEqualTo(missing == 4 ? new Tail(time(30), time(40)) : null);
        }
    }

    /** Complete at slot 40: what is missing before it lies behind the last thing known, here the creation. */
    @Test
    void withoutAnyTradeAllOfThemAreMissingBetweenCreationAndCompletion() {
        assertThat(of(CREATED, COMPLETED))
                .isEqualTo(new CurveCoverage(true, true, 0, 0, 1, Unknown.TIME, new Tail(time(10), time(40))));
    }

    /** 300 tokens for 225 are missing at slot 20, and the last 500: two gaps, of which one is at the end. */
    @Test
    void aGapAtTheEndStandsBesideAnother() {
        CurveCoverage coverage = of(CREATED, FIRST, THIRD, COMPLETED);

        assertThat(coverage.gaps()).isEqualTo(2);
        assertThat(coverage.knownUntil()).isEqualTo(time(30));
        assertThat(coverage.tail()).isEqualTo(new Tail(time(30), time(40)));
    }

    @Test
    void missingNeighboursAreOneGapAndOthersTwo() {
        assertThat(of(CREATED, THIRD, LAST).gaps()).isEqualTo(1);
        assertThat(of(CREATED, SECOND, LAST).gaps()).isEqualTo(2);
    }

    @Test
    void withoutItsCreationNothingIsComplete() {
        CurveCoverage late = of(FIRST, SECOND, THIRD, LAST, COMPLETED);

        assertThat(late.state()).isEqualTo(State.GAPS);
        assertThat(late.created()).isFalse();
    }

    /** What nobody can see of the order within a slot changes nothing. */
    @Test
    void theOrderOfFactsDoesNotMatter() {
        List<RecordedFact> facts = new ArrayList<>(List.of(CREATED, FIRST, SECOND, THIRD, LAST, COMPLETED));
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(facts, random);
            assertThat(CurveCoverage.of(address(9), facts))
                    .isEqualTo(new CurveCoverage(true, true, 4, 0, 0, Unknown.TIME, null));
        }
    }

    /** A row of a table tells no state: nothing is claimed. */
    @Test
    void aTradeThatTellsNoStateProvesNothing() {
        RecordedFact silent = at(header(8, 15), trade(7, 9, Side.BUY, 10, 10, FREE, null));

        assertThat(of(CREATED, FIRST, silent, SECOND, THIRD, LAST).state()).isEqualTo(State.UNTOLD);
    }

    /** The operator of a mayhem token moves its reserves without trading. */
    @Test
    void aMovedCurveProvesNothing() {
        RecordedFact moved = at(header(1, 10), creation(new Reserves(1_000, 300, 900, 0), true));

        assertThat(of(moved, FIRST, THIRD, LAST).state()).isEqualTo(State.UNTOLD);
    }

    @Test
    void whatNeverTouchedACurveHasNoCoverage() {
        assertThat(CurveCoverage.of(address(9), List.of(COMPLETED))).isNull();
        assertThat(CurveCoverage.of(address(9), List.of())).isNull();
    }
}
