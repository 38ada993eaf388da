package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.desk.TokenScore.Part;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Answer;
import org.wallettracker.domain.model.Hint.Claim;
import org.wallettracker.domain.model.Hint.Origin;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore.Found;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Waiting;
import org.wallettracker.domain.port.HintStore.Count;
import org.wallettracker.domain.port.HintStore.Kept;

/** What both databases promise of hints, of what is asked for because of them, and of scores that others computed. */
abstract class HintStoreContract {
    private static final Address MINT = new Address(1, 2, 3, 4);

    abstract Database database();

    private static Signature signature(int n) {
        byte[] bytes = new byte[64];
        bytes[0] = (byte) (n % 3); // some share their first bytes
        bytes[63] = (byte) n;
        return Signature.of(bytes);
    }

    private static Hint hint(int n) {
        return new Hint(Origin.MEGATRON, Claim.TRADE, signature(n), n % 2 == 0 ? MINT : null);
    }

    @Test
    void aHintIsKeptOnceAndAnsweredOnce() {
        assertThat(database().hints().add(List.of(hint(1), hint(2), hint(1)), 5)).isEqualTo(2);
        assertThat(database().hints().add(List.of(hint(2), hint(3)), 6)).isEqualTo(1);
        Hint other = new Hint(Origin.PUMP_PORTAL, Claim.TRADE, signature(1), null);
        assertThat(database().hints().known(Set.of(hint(1), hint(4), other))).containsExactly(hint(1));
        List<Kept> open = database().hints().unanswered(0, 2);
        assertThat(open).extracting(Kept::hint).containsExactly(hint(1), hint(2));
        database().hints().answer(Map.of(open.get(0).id(), Answer.CONFIRMED, open.get(1).id(), Answer.MISSING));
        assertThat(database().hints().unanswered(0, 9)).as("what is missing may come").extracting(Kept::hint)
                .containsExactly(hint(2), hint(3));
        assertThat(database().hints().unanswered(open.get(1).id(), 9)).extracting(Kept::hint)
                .containsExactly(hint(3));
        assertThat(database().hints().counts()).containsExactlyInAnyOrder(
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.OPEN, 1),
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.CONFIRMED, 1),
                new Count(Origin.MEGATRON, Claim.TRADE, Answer.MISSING, 1));
    }

    @Test
    void aPlaceTakesThePlaceOfTheOneBefore() {
        assertThat(database().hints().place("a")).isEmpty();
        database().hints().keepPlace("a", "1", 5);
        database().hints().keepPlace("b", "2", 5);
        database().hints().keepPlace("a", "3", 6);
        assertThat(database().hints().place("a")).contains("3");
        assertThat(database().hints().place("b")).contains("2");
    }

    @Test
    void whatIsWantedIsFetchedAndNeverListed() {
        var jobs = database().backfill();
        List<Found> two = List.of(new Found(signature(1), false), new Found(signature(2), false));
        assertThat(jobs.want(two, 60, 5)).isEqualTo(2);
        assertThat(jobs.want(two, 60, 6)).isZero();
        assertThat(jobs.want(List.of(new Found(signature(4), false)), 60, 7)).isEqualTo(1);
        assertThat(jobs.toList()).isEmpty();
        Job job = jobs.jobs(9).getFirst();
        assertThat(job.wanted().purpose()).isEqualTo(Purpose.HINT);
        assertThat(job.wanted().priority()).isEqualTo(60);
        assertThat(job.waiting()).isEqualTo(3);
        List<Waiting> waiting = jobs.waiting(Purpose.HINT, 9);
        assertThat(waiting).extracting(Waiting::signature).containsExactly(signature(1), signature(2), signature(4));
        assertThat(jobs.waiting(Purpose.CURVE, 9)).isEmpty();
        jobs.settle(List.of(waiting.get(0).id()), List.of(waiting.get(1).id()), 8);
        assertThat(jobs.missing(Set.of(signature(1), signature(2), signature(4)))).containsExactly(signature(2));
        assertThat(jobs.ready()).isEqualTo(1);
    }

    @Test
    void theNewestScoreOfEachPartIsKept() {
        TokenScore older = new TokenScore(MINT, Part.TECHNICAL, -1_250, 4_000, 9_000);
        TokenScore newer = new TokenScore(MINT, Part.TECHNICAL, 20_075, 6_000, 9_000);
        TokenScore holder = new TokenScore(MINT, Part.HOLDER, 11_150, 5_500, 9_000);
        assertThat(database().tokenScores().keep(List.of(newer, older, holder))).isEqualTo(2);
        assertThat(database().tokenScores().keep(List.of(older))).isZero();
        assertThat(database().tokenScores().of(MINT)).containsExactly(newer, holder);
        assertThat(database().tokenScores().of(new Address(9, 9, 9, 9))).isEmpty();
        TokenParts now = TokenParts.of(database().tokenScores().of(MINT), Long.MAX_VALUE);
        assertThat(now.technical()).contains(newer);
        assertThat(now.calculatedAt()).contains(5_500L);
        TokenParts then = TokenParts.of(database().tokenScores().of(MINT), 5);
        assertThat(then.technical()).as("computed after the fifth second").isEmpty();
        assertThat(then.holder()).contains(holder);
    }
}
