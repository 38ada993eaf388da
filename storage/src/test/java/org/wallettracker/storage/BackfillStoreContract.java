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
        assertThat(store().jobs(100)).containsExactly(second, first);
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
        Job after = store().jobs(100).getFirst();
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
        Job after = store().jobs(100).getFirst();
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

    private static Wanted wallet(int n) {
        return new Wanted(Purpose.WALLET, address(n), address(n), 40, MIN, MAX);
    }

    @Test
    void whatWasAskedForBeforeStaysAsItIs() {
        Job job = store().add(curve(1, 20), 1);
        store().listed(job.id(), found(1), signature(1), signature(1), true, 2);
        assertThat(store().addNew(List.of(curve(1, 5), curve(2, 20), curve(2, 20), wallet(1)), 3)).isEqualTo(2);
        assertThat(store().jobs(100)).extracting(Job::id).containsExactly(job.id(), job.id() + 1, job.id() + 2);
        Job after = store().job(job.id()).orElseThrow();
        assertThat(after.listed()).isTrue();
        assertThat(after.wanted().priority()).isEqualTo(20);
        assertThat(store().job(99)).isEmpty();
        assertThat(store().addNew(List.of(), 4)).isZero();
    }

    /** Of three jobs: one done with a transaction that is missing, one paused with two that wait, one not listed. */
    @Test
    void theSumsAreThoseOfTheJobs() {
        assertThat(store().summary()).isEqualTo(new BackfillStore.Summary(0, 0, 0, 0, 0, 0));
        Job first = store().add(curve(1, 20), 1);
        Job second = store().add(curve(2, 20), 1);
        store().add(curve(3, 30), 1);
        store().listed(first.id(), found(1, 2), signature(2), signature(1), true, 2);
        store().listed(second.id(), found(3, 4, 1), signature(4), signature(3), true, 2);
        assertThat(store().ready()).isEqualTo(4);
        List<Waiting> waiting = store().waiting(2);
        store().settle(List.of(waiting.get(0).id()), List.of(waiting.get(1).id()), 3);
        store().pause(second.id(), true, 4);
        assertThat(store().summary()).isEqualTo(new BackfillStore.Summary(3, 1, 4, 2, 0, 1));
        assertThat(store().ready()).isZero();
        assertThat(store().jobs(2)).extracting(Job::id).containsExactly(first.id(), second.id());
        store().settle(List.of(), List.of(waiting.get(1).id()), 5); // told twice, counted once
        store().settle(List.of(waiting.get(0).id()), List.of(), 5);
        assertThat(store().summary().missing()).isEqualTo(1);
        store().retryMissing(6);
        assertThat(store().summary()).isEqualTo(new BackfillStore.Summary(3, 0, 4, 3, 1, 0));
        assertThat(store().waiting(10)).extracting(Waiting::id).containsExactly(waiting.get(1).id());
    }

    @Test
    void whatIsToBeListedAndToBeFollowedIsFound() {
        assertThat(store().toList()).isEmpty();
        Job late = store().add(curve(1, 30), 1);
        Job soon = store().add(curve(2, 20), 1);
        assertThat(store().toList().orElseThrow().id()).isEqualTo(soon.id());
        store().pause(soon.id(), true, 2);
        assertThat(store().toList().orElseThrow().id()).isEqualTo(late.id());
        store().listed(late.id(), found(1), signature(1), signature(1), true, 3);
        assertThat(store().toFollow(10)).as("something waits").isEmpty();
        store().settle(store().waiting(1).stream().map(Waiting::id).toList(), List.of(), 4);
        assertThat(store().toFollow(10)).extracting(Job::id).containsExactly(late.id());
        store().followed(late.id(), 5);
        assertThat(store().toFollow(10)).isEmpty();
        store().listed(late.id(), List.of(), null, null, true, 6);
        assertThat(store().toFollow(10)).as("nothing came").isEmpty();
        store().listed(late.id(), found(2), null, null, true, 7);
        store().settle(store().waiting(1).stream().map(Waiting::id).toList(), List.of(), 8);
        assertThat(store().toFollow(10)).as("something came").extracting(Job::id).containsExactly(late.id());
    }

    /** Wallets 1 to 6: 1 done, 2 not listed, 3 paused, 4 never found, 5 with something that waits, 6 done. */
    @Test
    void jobsThatAreDoneAreListedAgainFromWhereTheyBegan() {
        for (int n = 1; n <= 6; n++) {
            store().add(wallet(n), 1);
        }
        List<Job> jobs = store().jobs(10);
        for (int n : new int[]{1, 3, 5, 6}) {
            store().listed(jobs.get(n - 1).id(), found(n), signature(n), signature(n), true, 2);
        }
        store().listed(jobs.get(3).id(), List.of(), null, null, true, 2);
        List<Long> fetched = store().waiting(10).stream().filter(w -> w.job() != jobs.get(4).id()).map(Waiting::id)
                .toList();
        store().settle(fetched, List.of(), 3);
        store().followed(jobs.get(0).id(), 3);
        store().pause(jobs.get(2).id(), true, 3);
        assertThat(store().addresses(Purpose.WALLET, 3)).containsExactly(address(1), address(2), address(4));
        assertThat(store().addresses(Purpose.CURVE, 3)).isEmpty();

        assertThat(store().relist(Purpose.WALLET, 0, 1, 90, 4)).containsExactly(jobs.get(0).id());
        assertThat(store().relist(Purpose.WALLET, jobs.get(0).id(), 9, 90, 4)).containsExactly(jobs.get(5).id());
        assertThat(store().relist(Purpose.CURVE, 0, 9, 90, 4)).isEmpty();
        Job again = store().job(jobs.get(0).id()).orElseThrow();
        assertThat(again.listed()).isFalse();
        assertThat(again.followed()).isTrue();
        assertThat(again.until()).isEqualTo(signature(1));
        assertThat(again.cursor()).isNull();
        assertThat(again.wanted().priority()).isEqualTo(90);
        store().listed(again.id(), List.of(), null, null, true, 5);
        store().relist(Purpose.WALLET, 0, 1, 90, 6);
        assertThat(store().job(again.id()).orElseThrow().until()).as("nothing new came").isEqualTo(signature(1));
    }
}
