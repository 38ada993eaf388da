package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.model.FactStatus.DISPUTED;
import static org.wallettracker.domain.model.FactStatus.PENDING;
import static org.wallettracker.domain.model.FactStatus.VERIFIED;
import static org.wallettracker.storage.Sample.at;
import static org.wallettracker.storage.Sample.buy;
import static org.wallettracker.storage.Sample.failed;
import static org.wallettracker.storage.Sample.from;
import static org.wallettracker.storage.Sample.guessed;
import static org.wallettracker.storage.Sample.header;
import static org.wallettracker.storage.Sample.trade;
import static org.wallettracker.storage.Sample.tx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.domain.port.FactStore.StoreCounts;

/** What a {@link FactStore} makes of several tellings of one transaction. */
abstract class TellingsContract {
    private static final TransactionHeader A = header(1);
    private static final TransactionHeader B = from(A, "other");
    private static final TransactionHeader LOGS = at(from(A, "logs"), 1_001, Unknown.INDEX, Unknown.TIME);

    abstract FactStore facts();

    private AppendReport append(DecodedTransaction... transactions) {
        return facts().append(List.of(transactions), List.of(), 1);
    }

    private List<RecordedFact> inForce() {
        List<RecordedFact> found = new ArrayList<>();
        facts().scan(FactQuery.ALL, found::add);
        return found;
    }

    @Test
    void aDifferingTellingIsKeptBesideAndBothAreDisputed() {
        append(tx(A, trade(0, 2, 3, 100), trade(1, 2, 3, 50)));

        AppendReport report = append(tx(B, trade(0, 2, 3, 101), trade(1, 2, 3, 50)));

        assertThat(report).isEqualTo(new AppendReport(1, 1, 0, 1, 0, 0));
        assertThat(inForce()).extracting(RecordedFact::fact).containsExactlyInAnyOrder(
                trade(0, 2, 3, 100).withStatus(DISPUTED), trade(0, 2, 3, 101).withStatus(DISPUTED),
                trade(1, 2, 3, 50));
        StoreCounts counts = facts().counts();
        assertThat(counts.facts()).isEqualTo(3);
        assertThat(counts.disputed()).isEqualTo(2);
        assertThat(counts.verified()).isEqualTo(1);
        assertThat(counts.transactions()).isEqualTo(1);
    }

    private static Fact.SolTransfer paid(long lamports) {
        return new Fact.SolTransfer(Programs.SYSTEM, 7, 0, Sample.address(2), Sample.address(3), lamports, PENDING);
    }

    @Test
    void anAmountThatOneTraceDoesNotTellIsTakenFromTheOtherInWhateverOrder() {
        TransactionHeader one = at(from(header(1), TransactionHeader.TRACE), Unknown.AMOUNT, Unknown.INDEX, 500);
        TransactionHeader two = at(from(header(2), TransactionHeader.TRACE), Unknown.AMOUNT, Unknown.INDEX, 500);
        append(tx(one, paid(Unknown.AMOUNT)));
        assertThat(inForce()).extracting(RecordedFact::fact).containsExactly(paid(Unknown.AMOUNT));
        append(tx(one, paid(9)), tx(two, paid(9)), tx(two, paid(Unknown.AMOUNT)));
        assertThat(append(tx(one, paid(Unknown.AMOUNT)), tx(two, paid(9))))
                .isEqualTo(new AppendReport(0, 2, 0, 0, 0, 0));
        assertThat(inForce()).extracting(RecordedFact::fact).containsExactly(paid(9), paid(9));

        append(tx(two, paid(10)));
        assertThat(inForce()).filteredOn(f -> f.header().signature().equals(two.signature()))
                .extracting(f -> f.fact().status()).containsExactly(DISPUTED, DISPUTED);

        append(tx(A, trade(0, 2, 3, 100)));
        assertThat(inForce()).as("a trace stands in until the chain tells")
                .filteredOn(f -> f.header().signature().equals(one.signature())).extracting(RecordedFact::fact)
                .containsExactly(trade(0, 2, 3, 100));
        assertThat(append(tx(one, paid(9)))).isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));
    }

    @Test
    void aDisputeToldAgainByEitherSideChangesNothing() {
        append(tx(A, trade(0, 2, 3, 100)));
        append(tx(B, trade(0, 2, 3, 101)));
        StoreCounts before = facts().counts();

        assertThat(append(tx(A, trade(0, 2, 3, 100)), tx(B, trade(0, 2, 3, 101))))
                .isEqualTo(new AppendReport(0, 2, 0, 0, 0, 0));
        assertThat(facts().counts()).isEqualTo(before);
    }

    @Test
    void whatWasKnownBeforeTheDisputeStaysAsItWas() {
        append(tx(A, trade(0, 2, 3, 100)));
        append(tx(B, trade(0, 2, 3, 101)));
        List<RecordedFact> then = new ArrayList<>();

        facts().scan(FactQuery.at(Long.MAX_VALUE, 1), then::add);

        assertThat(then).extracting(RecordedFact::fact).containsExactly(trade(0, 2, 3, 100));
    }

    @Test
    void aFactThatAFullTellingDoesNotConfirmIsDisputed() {
        append(tx(A, trade(0, 2, 3, 100), trade(1, 2, 3, 50)));

        assertThat(append(tx(B, trade(0, 2, 3, 100)))).isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));

        assertThat(inForce()).extracting(RecordedFact::fact).containsExactlyInAnyOrder(trade(0, 2, 3, 100),
                trade(1, 2, 3, 50).withStatus(DISPUTED));
    }

    @Test
    void aFullerTellingCompletesAPendingOne() {
        append(tx(LOGS, guessed(trade(0, 2, 3, 100))));
        assertThat(inForce()).extracting(f -> f.fact().status()).containsExactly(PENDING);

        // with balances: another owner than the fee payer, decimals, all costs; and a second fact
        AppendReport report = append(tx(A, trade(0, 9, 3, 100), trade(1, 2, 3, 50)));

        assertThat(report).isEqualTo(new AppendReport(2, 0, 2, 0, 0, 0));
        assertThat(inForce()).extracting(RecordedFact::fact).containsExactly(trade(0, 9, 3, 100),
                trade(1, 2, 3, 50));
        assertThat(inForce()).extracting(RecordedFact::header).containsOnly(A);
        assertThat(append(tx(LOGS, guessed(trade(0, 2, 3, 100))))).isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));
    }

    @Test
    void aTellingWithoutBalancesThatContradictsIsDisputedAllTheSame() {
        append(tx(LOGS, guessed(trade(0, 2, 3, 100))));

        append(tx(A, trade(0, 2, 3, 101)));

        assertThat(inForce()).extracting(f -> f.fact().status()).containsExactly(DISPUTED, DISPUTED);
    }

    @Test
    void slotPlaceAndTimeAreFilledIn() {
        TransactionHeader bare = at(A, Unknown.AMOUNT, Unknown.INDEX, Unknown.TIME);
        append(tx(bare, trade(0, 2, 3, 100)));

        append(tx(from(at(A, 1_001, 17, 1_700_000_001), "blocks"), trade(0, 2, 3, 100)));

        assertThat(inForce()).extracting(f -> List.of(f.header().slot(), f.header().txIndex(), f.header().blockTime()))
                .containsExactly(List.of(1_001L, 17, 1_700_000_001L));
        assertThat(append(tx(bare, trade(0, 2, 3, 100)))).isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));
        assertThat(facts().counts().newestBlockTime()).isEqualTo(1_700_000_001);
    }

    @Test
    void twoSlotsForOneTransactionAreADispute() {
        append(tx(A, trade(0, 2, 3, 100)));

        append(tx(at(B, 1_002, Unknown.INDEX, 1_700_000_001), trade(0, 2, 3, 100)));

        assertThat(inForce()).extracting(f -> f.fact().status()).containsExactly(DISPUTED, DISPUTED);
    }

    @Test
    void aFailureAgainstFactsIsADisputeOfTheFacts() {
        append(tx(A, trade(0, 2, 3, 100)));

        append(tx(failed(B)));

        assertThat(inForce()).extracting(f -> f.fact().status()).containsExactly(DISPUTED);
        List<TransactionHeader> failures = new ArrayList<>();
        facts().scanFailed(Long.MAX_VALUE, failures::add);
        assertThat(failures).hasSize(1);
    }

    /** Every order of these four tellings, each told twice, ends in the same facts and counts. */
    @Test
    void theOutcomeDoesNotDependOnTheOrder() {
        List<DecodedTransaction> tellings = List.of(tx(LOGS, guessed(trade(0, 2, 3, 100)), guessed(trade(2, 2, 3, 9))),
                tx(A, trade(0, 9, 3, 100), trade(1, 2, 3, 50)),
                tx(at(B, 1_001, 4, Unknown.TIME), trade(0, 9, 3, 100), trade(1, 2, 3, 51)),
                tx(from(A, "third"), trade(0, 9, 3, 100), trade(1, 2, 3, 50).withStatus(DISPUTED)));
        TreeSet<String> outcomes = new TreeSet<>();
        int signature = 10;
        long[] before = totals();
        for (List<DecodedTransaction> order : permutations(tellings)) {
            signature++;
            for (int round = 0; round < 2; round++) {
                for (DecodedTransaction telling : order) {
                    append(under(signature, telling));
                }
            }
            long[] after = totals();
            StringBuilder outcome = new StringBuilder();
            for (int i = 0; i < after.length; i++) {
                outcome.append(after[i] - before[i]).append(' ');
            }
            List<RecordedFact> found = new ArrayList<>();
            facts().scan(new FactQuery(Sample.signature(signature), null, null, Long.MAX_VALUE, Long.MAX_VALUE),
                    found::add);
            found.stream().map(f -> f.fact() + " slot " + f.header().slot() + " index " + f.header().txIndex()
                    + " time " + f.header().blockTime()).sorted().forEach(text -> outcome.append('\n').append(text));
            outcomes.add(outcome.toString());
            before = after;
        }
        assertThat(outcomes).hasSize(1);
        // facts in force: the agreed one, two tellings of the second (both disputed), the unconfirmed third
        assertThat(outcomes.first()).startsWith("4 1 0 3 ");
    }

    private long[] totals() {
        StoreCounts counts = facts().counts();
        return new long[]{counts.facts(), counts.verified(), counts.pending(), counts.disputed(),
                counts.transactions(), counts.trades()};
    }

    private static DecodedTransaction under(int signature, DecodedTransaction telling) {
        TransactionHeader h = telling.header();
        return new DecodedTransaction(new TransactionHeader(Sample.signature(signature), h.slot(), h.txIndex(),
                h.blockTime(), h.feePayer(), h.failed(), h.networkFee(), h.source(), h.decoderVersion()),
                telling.facts());
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : of) {
            List<T> rest = new ArrayList<>(of);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }

    @Test
    void countsAreWhatAScanCounts() {
        theOutcomeDoesNotDependOnTheOrder();
        append(buy(5, 2, 3), tx(failed(header(6))), new DecodedTransaction(header(7), Sample.everyKind()));

        List<RecordedFact> found = inForce();
        StoreCounts counts = facts().counts();

        assertThat(counts.facts()).isEqualTo(found.size());
        assertThat(counts.trades()).isEqualTo(found.stream().filter(f -> f.fact() instanceof Fact.Trade).count());
        assertThat(counts.verified()).isEqualTo(count(found, VERIFIED));
        assertThat(counts.pending()).isEqualTo(count(found, PENDING));
        assertThat(counts.disputed()).isEqualTo(count(found, DISPUTED));
        assertThat(counts.transactions()).isEqualTo(24 + 3);
    }

    private List<String> balances(long knownAt) {
        List<String> found = new ArrayList<>();
        facts().scanBalances(knownAt, (seq, b) -> found.add(seq + " " + b));
        return found;
    }

    @Test
    void aBalanceOutlivesADisputeOfItsFacts() {
        ObservedBalance shown = new ObservedBalance(Sample.address(2), Sample.address(3), 5, 150);
        // recorded as 1 and 2; the log frame contradicts the first: 3 withdraws it, 4 is it in doubt, 5 the frame's
        append(new DecodedTransaction(A, List.of(trade(0, 2, 3, 100), trade(1, 2, 3, 50)), List.of(shown)));
        append(tx(LOGS, guessed(trade(0, 2, 3, 101))));

        assertThat(inForce()).extracting(RecordedFact::recordSeq).containsExactly(2L, 4L, 5L);
        assertThat(balances(2)).containsExactly("1 " + shown);
        assertThat(balances(Long.MAX_VALUE)).containsExactly("2 " + shown);
    }

    @Test
    void aBalanceOutlivesWhatIsFilledInBesideItsOnlyFact() {
        ObservedBalance shown = new ObservedBalance(Sample.address(2), Sample.address(3), 5, 100);
        append(new DecodedTransaction(at(A, Unknown.AMOUNT, Unknown.INDEX, Unknown.TIME), List.of(trade(0, 2, 3, 100)),
                List.of(shown)));
        append(tx(LOGS, guessed(trade(0, 2, 3, 100)))); // knows the slot: 2 withdraws, 3 is the whole

        assertThat(inForce()).extracting(RecordedFact::recordSeq).containsExactly(3L);
        assertThat(balances(1)).containsExactly("1 " + shown);
        assertThat(balances(Long.MAX_VALUE)).containsExactly("3 " + shown);
    }

    @Test
    void aBalanceGoesWithTheLastFactOfItsTransaction() {
        ObservedBalance shown = new ObservedBalance(Sample.address(2), Sample.address(3), 5, 100);
        append(new DecodedTransaction(A, List.of(trade(0, 2, 3, 100)), List.of(shown)));
        append(tx(failed(Sample.decoder(A, 2)))); // decoded again: it has failed, nothing of it is in force

        assertThat(inForce()).isEmpty();
        assertThat(balances(1)).containsExactly("1 " + shown);
        assertThat(balances(Long.MAX_VALUE)).isEmpty();
    }

    private static long count(List<RecordedFact> facts, org.wallettracker.domain.model.FactStatus status) {
        return facts.stream().filter(f -> f.fact().status() == status).count();
    }
}
