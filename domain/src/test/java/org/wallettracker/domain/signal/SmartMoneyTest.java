package org.wallettracker.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.wallettracker.domain.Sample.address;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.DefaultParameters;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.domain.signal.SmartMoney.Buyer;
import org.wallettracker.domain.signal.SmartMoney.Membership;
import org.wallettracker.domain.signal.SmartMoney.Verdict;

/** By the shipped set: smart above 700 points, from 0.1 SOL on, reputation begins at 50. */
class SmartMoneyTest {
    private static final ParameterSet SET = DefaultParameters.set();
    private static final long SOL = 1_000_000_000L;
    private static final Membership WHITE = new Membership("cWhite", false, true, 9_000);
    private static final Membership BAD = new Membership("cBad", true, false, 6_000);
    private static final Membership OPEN = new Membership("cOpen", false, false, 9_000);

    private static Buyer buyer(int wallet, int score, Membership membership) {
        return new Buyer(address(wallet), SOL, SOL, score, true, 5_000, membership);
    }

    @Test
    void smartIsAboveTheLineAndFromTheSmallestBuyOn() {
        SmartMoney judged = SmartMoney.of(List.of(buyer(1, 70_000, Membership.NONE), buyer(2, 70_001, Membership.NONE),
                new Buyer(address(3), 99_999_999L, 0, 90_000, true, 5_000, Membership.NONE),
                new Buyer(address(4), 100_000_000L, 0, 90_000, true, 5_000, Membership.NONE),
                buyer(5, -2, Membership.NONE)), SET);
        assertThat(judged.verdicts()).containsExactly(entry(address(2), Verdict.VALIDATED),
                entry(address(4), Verdict.VALIDATED));
        assertThat(judged.smart()).isEqualTo(2);
        assertThat(judged.validated()).isEqualTo(2);
    }

    @Test
    void whatSpeaksAgainstASmartOneIsTold() {
        SmartMoney judged = SmartMoney.of(List.of(buyer(1, 80_000, BAD),
                new Buyer(address(2), SOL, SOL, 80_000, false, 5_000, Membership.NONE),
                new Buyer(address(3), SOL, SOL, 80_000, true, 2_499, Membership.NONE),
                new Buyer(address(4), SOL, SOL, 80_000, true, 2_500, Membership.NONE),
                buyer(5, 80_000, OPEN), buyer(6, 80_000, OPEN)), SET);
        assertThat(judged.verdicts()).containsExactly(entry(address(1), Verdict.PENALISED),
                entry(address(2), Verdict.LITTLE_EVIDENCE), entry(address(3), Verdict.LOW_REPUTATION),
                entry(address(4), Verdict.VALIDATED), entry(address(5), Verdict.VALIDATED),
                entry(address(6), Verdict.VALIDATED));
        assertThat(judged.smart()).isEqualTo(6);
        assertThat(judged.validated()).isEqualTo(3);
    }

    @Test
    void aWhitelistedClusterCountsOnceAndByWhoCan() {
        SmartMoney judged = SmartMoney.of(List.of(buyer(1, 60_000, WHITE),
                new Buyer(address(2), SOL, SOL, 80_000, false, 5_000, WHITE), buyer(3, 80_000, WHITE),
                buyer(4, 95_000, WHITE), buyer(5, 80_000, new Membership("cOther", false, true, 0))), SET);
        assertThat(judged.verdicts()).containsExactly(entry(address(2), Verdict.LITTLE_EVIDENCE),
                entry(address(3), Verdict.VALIDATED), entry(address(4), Verdict.COUNTED),
                entry(address(5), Verdict.VALIDATED));
    }

    @Test
    void penalisedClustersTakeRiskTimesTheirPartOfWhatIsInvested() {
        // 2 of 8 SOL at risk 0.6, and 1 of 8 at risk 1: (1.2 + 1) / 8 = 0.275; who scores nothing invests all the same
        SmartMoney judged = SmartMoney.of(List.of(new Buyer(address(1), SOL, 2 * SOL, -1, false, 0, BAD),
                new Buyer(address(2), SOL, SOL, 80_000, true, 5_000, new Membership("cWorse", true, false, 10_000)),
                new Buyer(address(3), SOL, 5 * SOL, 80_000, true, 5_000, OPEN),
                new Buyer(address(4), 1, 100 * SOL, 80_000, true, 5_000, BAD)), SET);
        assertThat(judged.clusterShare()).isEqualTo(2_750);
        assertThat(SmartMoney.of(List.of(new Buyer(address(1), SOL, 0, 80_000, true, 5_000, BAD)), SET).clusterShare())
                .as("nothing is invested any more").isEqualTo(-1);
        assertThat(SmartMoney.of(List.of(new Buyer(address(1), SOL, Long.MAX_VALUE, 1, true, 1,
                new Membership("c", true, false, 10_000)),
                new Buyer(address(2), SOL, Long.MAX_VALUE, 1, true, 1, Membership.NONE)), SET).clusterShare())
                .isEqualTo(5_000);
    }
}
