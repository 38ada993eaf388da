package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.address;
import static org.wallettracker.storage.Sample.at;
import static org.wallettracker.storage.Sample.buy;
import static org.wallettracker.storage.Sample.decoder;
import static org.wallettracker.storage.Sample.failed;
import static org.wallettracker.storage.Sample.from;
import static org.wallettracker.storage.Sample.header;
import static org.wallettracker.storage.Sample.signature;
import static org.wallettracker.storage.Sample.trade;
import static org.wallettracker.storage.Sample.tx;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;

/** What every {@link FactStore} does, whatever lies under it. */
abstract class FactStoreContract {
    static final long NOW = 1_800_000_000_000L;

    /** An empty store, the same one for the whole of a test. */
    abstract FactStore facts();

    AppendReport append(DecodedTransaction... transactions) {
        return facts().append(List.of(transactions), List.of(), NOW);
    }

    List<RecordedFact> scan(FactQuery query) {
        List<RecordedFact> found = new ArrayList<>();
        facts().scan(query, found::add);
        return found;
    }

    @Test
    void aFactComesBackAsItWent() {
        DecodedTransaction all = new DecodedTransaction(header(1), Sample.everyKind());
        facts().append(List.of(all), List.of(), NOW);

        List<RecordedFact> found = scan(FactQuery.ALL);

        assertThat(found).extracting(RecordedFact::fact).containsExactlyElementsOf(all.facts());
        assertThat(found).extracting(RecordedFact::header).containsOnly(all.header());
        assertThat(found).extracting(RecordedFact::recordedAt).containsOnly(NOW);
        assertThat(found).extracting(RecordedFact::recordSeq)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L);
    }

    private List<String> balances(long knownAt) {
        List<String> found = new ArrayList<>();
        facts().scanBalances(knownAt, (seq, b) -> found.add(seq + " " + b));
        return found;
    }

    @Test
    void balancesComeBackBesideTheFirstFactTheyWereToldWith() {
        ObservedBalance some = new ObservedBalance(address(1), address(2), Long.MIN_VALUE, 0);
        ObservedBalance more = new ObservedBalance(address(3), address(2), -1, Long.MAX_VALUE);
        append(tx(header(1), trade(0, 2, 3, 4)));
        append(new DecodedTransaction(header(2), List.of(trade(0, 2, 3, 4), trade(1, 2, 3, 4)), List.of(some, more)),
                new DecodedTransaction(header(3), List.of(trade(0, 2, 3, 4)), List.of(more)));

        assertThat(balances(Long.MAX_VALUE)).containsExactly("2 " + some, "2 " + more, "4 " + more);
        assertThat(balances(3)).containsExactly("2 " + some, "2 " + more);
        assertThat(balances(1)).isEmpty();
    }

    @Test
    void theSameTellingAgainTellsNoBalanceAgain() {
        ObservedBalance some = new ObservedBalance(address(1), address(2), 5, 7);
        DecodedTransaction told = new DecodedTransaction(header(2), List.of(trade(0, 2, 3, 4)), List.of(some));
        append(told);
        append(told);
        assertThat(balances(Long.MAX_VALUE)).containsExactly("1 " + some);
    }

    @Test
    void namesComeBackWhateverTheyHold() {
        Fact.Creation odd = new Fact.Creation(org.wallettracker.domain.model.Programs.PUMP, 0, 0, address(1),
                address(2),
                null, address(3), "a\0b\u0001c\u0001\u0002", "\0", "\u0001\ud83d\ude00 \\N\t\"", 1, null,
                org.wallettracker.domain.model.Programs.WSOL, false,
                org.wallettracker.domain.model.FactStatus.VERIFIED);
        append(tx(header(1), odd));

        assertThat(scan(FactQuery.ALL)).extracting(RecordedFact::fact).containsExactly(odd);
        assertThat(append(tx(header(1), odd))).isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));
    }

    @Test
    void unknownStaysUnknown() {
        TransactionHeader nothingKnown = new TransactionHeader(signature(1), Unknown.AMOUNT, Unknown.INDEX,
                Unknown.TIME, address(1), false, Unknown.AMOUNT, "file", 1);
        append(tx(nothingKnown, trade(0, 2, 3, 4)));

        assertThat(scan(FactQuery.ALL)).extracting(RecordedFact::header).containsExactly(nothingKnown);
        assertThat(scan(FactQuery.at(Long.MAX_VALUE - 1, Long.MAX_VALUE))).isEmpty();
        assertThat(facts().counts().newestBlockTime()).isEqualTo(Unknown.TIME);
    }

    @Test
    void zeroIsNotUnknown() {
        TransactionHeader zero = new TransactionHeader(signature(1), 0, 0, 0, address(1), false, 0, "file", 0);
        append(tx(zero, trade(0, 2, 3, 4)));

        assertThat(scan(FactQuery.ALL)).extracting(RecordedFact::header).containsExactly(zero);
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(scan(FactQuery.ALL)).isEmpty();
        assertThat(append()).isEqualTo(AppendReport.NONE);
        assertThat(facts().counts())
                .isEqualTo(new FactStore.StoreCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, Unknown.TIME));
    }

    @Test
    void theSameAgainChangesNothing() {
        DecodedTransaction[] batch = {new DecodedTransaction(header(1), Sample.everyKind()), buy(2, 3, 4),
                tx(failed(header(3)))};
        // VERIFIED 11, PENDING 2, DISPUTED 1 of the fourteen kinds, and one trade
        assertThat(append(batch)).isEqualTo(new AppendReport(15, 0, 12, 1, 2, 0));
        FactStore.StoreCounts before = facts().counts();

        assertThat(append(batch)).isEqualTo(new AppendReport(0, 15, 0, 0, 0, 0));
        assertThat(facts().counts()).isEqualTo(before)
                .isEqualTo(new FactStore.StoreCounts(15, 3, 4, 12, 2, 1, 0, 16, 0, 1_700_000_003L));
    }

    @Test
    void theSameTwiceInOneBatchIsOne() {
        assertThat(append(buy(1, 2, 3), buy(1, 2, 3))).isEqualTo(new AppendReport(1, 1, 1, 0, 0, 0));
        assertThat(facts().counts().facts()).isEqualTo(1);
    }

    @Test
    void whatThrowsStoresNothing() {
        append(buy(1, 2, 3));
        DecodedTransaction wrong = tx(failed(header(3)), trade(0, 77, 78, 1));

        assertThatThrownBy(() -> append(buy(2, 77, 79), wrong)).hasMessageContaining(signature(3).toString());

        assertThat(scan(FactQuery.ALL)).hasSize(1);
        assertThat(append(buy(2, 80, 77))).isEqualTo(new AppendReport(1, 0, 1, 0, 0, 0));
        assertThat(((Fact.Trade) scan(FactQuery.ALL).get(1).fact()).wallet()).isEqualTo(address(80));
    }

    @Test
    void anotherDecoderVersionReplaces() {
        append(tx(header(1), trade(0, 2, 3, 100), trade(1, 2, 3, 50)), buy(2, 2, 3));

        AppendReport report = append(tx(decoder(header(1), 2), trade(0, 2, 3, 101)));

        assertThat(report).isEqualTo(new AppendReport(1, 0, 1, 0, 0, 0));
        assertThat(scan(FactQuery.ALL)).extracting(f -> ((Fact.Trade) f.fact()).tokenRaw())
                .containsExactly(1_002L, 101L);
        assertThat(facts().counts().facts()).isEqualTo(2);
        assertThat(facts().counts().transactions()).isEqualTo(2);
        assertThat(facts().counts().newestBlockTime()).isEqualTo(1_700_000_002L);
    }

    @Test
    void theNewestBlockTimeGoesWithItsTelling() {
        append(buy(1, 2, 3), tx(at(header(2), 5, 0, 9_999_999_999L), trade(0, 2, 3, 1)));
        assertThat(facts().counts().newestBlockTime()).isEqualTo(9_999_999_999L);

        append(tx(decoder(header(2), 2), trade(0, 2, 3, 1)));

        assertThat(facts().counts().newestBlockTime()).isEqualTo(1_700_000_002L);
    }

    @Test
    void theFirstClockCutsByBlockTime() {
        append(buy(3, 2, 3), buy(1, 2, 3), buy(2, 2, 3));

        assertThat(scan(FactQuery.at(1_700_000_002L, Long.MAX_VALUE))).extracting(f -> f.header().slot())
                .containsExactly(1_001L, 1_002L);
    }

    @Test
    void theSecondClockShowsWhatWasKnown() {
        append(buy(1, 2, 3), buy(2, 2, 3), buy(3, 2, 3), buy(4, 2, 3));
        append(tx(header(5), trade(0, 2, 3, 7))); // recorded at 5
        append(buy(6, 2, 3), buy(7, 2, 3), buy(8, 2, 3));
        append(tx(decoder(header(5), 2), trade(0, 2, 3, 8))); // withdrawn at 9, replaced at 10

        for (long known = 1; known <= 11; known++) {
            List<Long> expected = new ArrayList<>();
            for (long seq = 1; seq <= Math.min(8, known); seq++) {
                if (seq != 5 || known < 9) {
                    expected.add(seq);
                }
            }
            if (known >= 10) {
                expected.add(10L);
            }
            assertThat(scan(FactQuery.at(Long.MAX_VALUE, known))).as("known at %d", known)
                    .extracting(RecordedFact::recordSeq).isEqualTo(expected);
        }
        assertThat(facts().counts().watermark()).isEqualTo(10);
    }

    @Test
    void failedTransactionsAreKeptForTheirFee() {
        append(buy(1, 2, 3), tx(failed(header(2))), tx(failed(header(3))));
        append(tx(decoder(failed(header(2)), 2)));

        assertThat(failures(1)).isEmpty();
        assertThat(failures(3)).containsExactly(failed(header(2)), failed(header(3)));
        assertThat(failures(4)).containsExactly(failed(header(3)));
        assertThat(failures(Long.MAX_VALUE)).containsExactly(failed(header(3)), decoder(failed(header(2)), 2));
        assertThat(facts().counts().transactions()).isEqualTo(3);
    }

    List<TransactionHeader> failures(long knownAt) {
        List<TransactionHeader> found = new ArrayList<>();
        facts().scanFailed(knownAt, found::add);
        return found;
    }

    @Test
    void aQueryFindsByWhoWhatAndWhich() {
        append(new DecodedTransaction(header(1), Sample.everyKind()), buy(2, 11, 99), buy(3, 98, 12),
                tx(header(4), new Fact.SolTransfer(org.wallettracker.domain.model.Programs.SYSTEM, 0, 0, address(98),
                        address(11), 9, org.wallettracker.domain.model.FactStatus.VERIFIED)));

        assertThat(scan(query(2, 0, 0))).extracting(RecordedFact::recordSeq).containsExactly(15L);
        assertThat(scan(query(0, 15, 0))).extracting(RecordedFact::recordSeq).containsExactly(1L); // the creator
        assertThat(scan(query(0, 16, 0))).extracting(RecordedFact::recordSeq).containsExactly(11L, 12L);
        assertThat(scan(query(0, 98, 0))).extracting(RecordedFact::recordSeq).containsExactly(16L, 17L);
        assertThat(scan(query(0, 0, 99))).extracting(RecordedFact::recordSeq).containsExactly(15L);
        assertThat(scan(query(0, 98, 12))).extracting(RecordedFact::recordSeq).containsExactly(16L);
        assertThat(scan(query(0, 11, 12))).hasSize(13); // the SOL transfer is of no mint
        assertThat(scan(query(3, 11, 0))).isEmpty();
        assertThat(scan(query(0, 4_000, 0))).isEmpty();
        assertThat(scan(new FactQuery(null, address(98), null, Long.MAX_VALUE, 16))).hasSize(1);
    }

    private static FactQuery query(int signature, int wallet, int mint) {
        return new FactQuery(signature == 0 ? null : signature(signature), wallet == 0 ? null : address(wallet),
                mint == 0 ? null : address(mint), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    @Test
    void aReaderSeesOneMomentHoweverLongItReads() {
        append(buy(1, 2, 3), buy(2, 2, 3));
        List<Long> seen = new ArrayList<>();

        facts().scan(FactQuery.ALL, fact -> {
            append(buy(100 + seen.size(), 2, 3), tx(decoder(header(2), 10 + seen.size()), trade(0, 9, 9, 9)));
            seen.add(fact.recordSeq());
        });

        assertThat(seen).containsExactly(1L, 2L);
    }

    @Test
    void anotherSourceThatTellsTheSameAddsNothing() {
        append(buy(1, 2, 3));

        assertThat(append(tx(from(header(1), "other"), trade(0, 2, 3, 1_001))))
                .isEqualTo(new AppendReport(0, 1, 0, 0, 0, 0));
        assertThat(facts().counts().watermark()).isEqualTo(1);
    }
}
