package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Found;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.domain.port.BackfillStore.Purpose;
import org.wallettracker.domain.port.BackfillStore.Waiting;
import org.wallettracker.domain.port.BackfillStore.Wanted;

/** What both databases promise of the backfill's work. */
abstract class BackfillStoreContract {
    private static final long MAX = Long.MAX_VALUE;
    private static final long MIN = Long.MIN_VALUE;

    abstract BackfillStore store();

    private static Address address(int n) {
        return new Address(1, 2, 3, n);
    }

    private static Signature signature(int n) {
        byte[] bytes = new byte[64];
        bytes[0] = (byte) (n % 5); // some share their first bytes
        bytes[63] = (byte) n;
        return Signature.of(bytes);
    }

    private static Wanted curve(int n, int priority) {
        return new Wanted(Purpose.CURVE, address(n), address(n + 100), priority, MIN, MAX);
    }

    private static List<Found> found(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(n -> new Found(signature(n), n % 2 == 1)).toList();
    }

    @Test
    void aJobIsAskedForOnceAndTheMoreUrgentFirst() {
        Job first = store().add(curve(1, 20), 5);
        Job second = store().add(curve(2, 10), 6);
        assertThat(store().add(curve(1, 30), 7)).isEqualTo(first);
        assertThat(store().jobs()).containsExactly(second, first);
        assertThat(first.wanted()).isEqualTo(curve(1, 20));
        assertThat(first.done()).isFalse();
        assertThat(first.createdAt()).isEqualTo(5);
        assertThat(store().add(curve(1, 1), 8).wanted().priority()).isEqualTo(1);
    }

    @Test
    void aPageIsKeptWithItsPlaceAndNothingTwice() {
        Job job = store().add(curve(1, 20), 1);
        store().listed(job.id(), found(9, 8, 8), signature(8), signature(9), false, 2);
        store().listed(job.id(), found(8, 7), signature(7), null, true, 3);
        Job after = store().jobs().getFirst();
        assertThat(after.cursor()).isEqualTo(signature(7));
        assertThat(after.newest()).isEqualTo(signature(9));
        assertThat(after.listed()).isTrue();
        assertThat(after.pages()).isEqualTo(2);
        assertThat(after.found()).isEqualTo(3);
        assertThat(after.waiting()).isEqualTo(3);
        assertThat(store().waiting(10)).extracting(Waiting::signature).containsExactly(signature(9), signature(8),
                signature(7));
        assertThat(store().waiting(10)).extracting(Waiting::failed).containsExactly(true, false, true);
        assertThat(store().waiting(2)).hasSize(2);
    }

    @Test
    void whatIsSettledIsGoneAndWhatIsMissingCanBeAskedForAgain() {
        Job job = store().add(curve(1, 20), 1);
        store().listed(job.id(), found(1, 2, 3), signature(3), signature(1), true, 2);
        List<Waiting> waiting = store().waiting(10);
        store().settle(List.of(waiting.get(0).id(), waiting.get(1).id()), List.of(waiting.get(2).id()), 3);
        Job after = store().jobs().getFirst();
        assertThat(after.waiting()).isZero();
        assertThat(after.missing()).isEqualTo(1);
        assertThat(after.done()).isTrue();
        assertThat(store().waiting(10)).isEmpty();
        assertThat(store().retryMissing(4)).isEqualTo(1);
        assertThat(store().waiting(10)).extracting(Waiting::signature).containsExactly(signature(3));
    }

    @Test
    void aJobThatIsDoneIsListedAgainDownToWhereItBegan() {
        Job job = store().add(curve(1, 20), 1);
        store().listed(job.id(), found(5, 4), signature(4), signature(5), true, 2);
        store().followed(job.id(), 3);
        Job again = store().add(curve(1, 20), 4);
        assertThat(again.listed()).isFalse();
        assertThat(again.followed()).isFalse();
        assertThat(again.cursor()).isNull();
        assertThat(again.until()).isEqualTo(signature(5));
        store().listed(job.id(), List.of(), null, null, true, 5);
        assertThat(store().add(curve(1, 20), 6).until()).as("nothing new came").isEqualTo(signature(5));
    }

    @Test
    void aWiderTimeBeginsAnew() {
        Wanted narrow = new Wanted(Purpose.POOL, address(1), address(2), 5, 100, 200);
        Job job = store().add(narrow, 1);
        store().listed(job.id(), found(5), signature(5), signature(5), true, 2);
        Job wider = store().add(new Wanted(Purpose.POOL, address(1), address(2), 5, 50, 150), 3);
        assertThat(wider.wanted().fromTime()).isEqualTo(50);
        assertThat(wider.wanted().toTime()).isEqualTo(200);
        assertThat(wider.until()).isNull();
        assertThat(wider.listed()).isFalse();
    }

    @Test
    void aPausedJobWaitsAndAnUrgentOneComesFirst() {
        Job first = store().add(curve(1, 20), 1);
        Job second = store().add(curve(2, 20), 1);
        store().listed(first.id(), found(1), signature(1), signature(1), true, 2);
        store().listed(second.id(), found(2), signature(2), signature(2), true, 2);
        assertThat(store().pause(first.id(), true, 3)).isTrue();
        assertThat(store().waiting(10)).extracting(Waiting::signature).containsExactly(signature(2));
        assertThat(store().pause(first.id(), false, 4)).isTrue();
        assertThat(store().prioritise(second.id(), 1, 5)).isTrue();
        assertThat(store().waiting(10)).extracting(Waiting::signature).containsExactly(signature(2), signature(1));
        assertThat(store().pause(99, true, 6)).isFalse();
    }
}
