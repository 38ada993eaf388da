package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.address;
import static org.wallettracker.storage.Sample.at;
import static org.wallettracker.storage.Sample.buy;
import static org.wallettracker.storage.Sample.header;
import static org.wallettracker.storage.Sample.signature;
import static org.wallettracker.storage.Sample.trade;
import static org.wallettracker.storage.Sample.tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Finality;
import org.wallettracker.domain.model.ObservedBalance;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.FactQuery;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FinalityStore.Unfinal;
import org.wallettracker.domain.port.GapStore.Gap;
import org.wallettracker.domain.port.GapStore.Mark;
import org.wallettracker.domain.port.GapStore.Pages;
import org.wallettracker.domain.port.GapStore.Reason;

/** What both databases promise to who follows the chain: gaps, what is not final, and its withdrawal. */
abstract class LiveStoresContract {
    private static final long NOW = 1_800_000_000_000L;

    abstract Database database();

    private static Gap gap(String source, Reason reason, long from, long to, Pages pages) {
        return new Gap(0, source, null, reason, from, to, pages, 0, NOW, Unknown.TIME);
    }

    private FactStore facts() {
        return database().facts();
    }

    private List<RecordedFact> scan(long knownAt) {
        List<RecordedFact> found = new ArrayList<>();
        facts().scan(FactQuery.at(Long.MAX_VALUE, knownAt), found::add);
        return found;
    }

    private void tell(Finality finality, DecodedTransaction... transactions) {
        database().finality().append(List.of(transactions), List.of(), finality, NOW);
    }

    @Test
    void aGapIsKeptUntilItIsClosedAndAfterThat() {
        Gap first = database().gaps().add(gap("helius", Reason.DISCONNECTED, 100, Unknown.AMOUNT, null));
        Gap second = database().gaps().add(gap("node", Reason.SILENT, Unknown.AMOUNT, 120, null));
        assertThat(database().gaps().open()).containsExactly(first, second);
        assertThat(first.id()).isLessThan(second.id());
        assertThat(first.lasts()).isTrue();
        assertThat(second.lasts()).isFalse();

        database().gaps().end(first.id(), 130);
        database().gaps().progress(first.id(), null, 7);
        database().gaps().close(List.of(first.id()), NOW + 5);
        database().gaps().close(List.of(first.id()), NOW + 9);

        assertThat(database().gaps().open()).containsExactly(second);
        assertThat(database().gaps().newest(10)).containsExactly(second,
                new Gap(first.id(), "helius", null, Reason.DISCONNECTED, 100, 130, null, 7, NOW, NOW + 5));
        assertThat(database().gaps().newest(1)).containsExactly(second);
    }

    @Test
    void aGapThatIsListedByItselfKeepsItsPlace() {
        Pages pages = new Pages(signature(9), signature(1), Long.MIN_VALUE);
        Gap kept = database().gaps().add(new Gap(0, "chain", address(3), Reason.BACKLOG, 5, 9, pages, 2, NOW,
                Unknown.TIME));
        database().gaps().progress(kept.id(), signature(4), 3);
        assertThat(database().gaps().open()).containsExactly(new Gap(kept.id(), "chain", address(3), Reason.BACKLOG, 5,
                9, new Pages(signature(4), signature(1), Long.MIN_VALUE), 5, NOW, Unknown.TIME));
        Gap timed = database().gaps().add(new Gap(0, "chain", address(3), Reason.CATCH_UP, Unknown.AMOUNT, 9,
                new Pages(signature(9), null, 77), 0, NOW, Unknown.TIME));
        assertThat(database().gaps().open().getLast()).isEqualTo(timed);
    }

    @Test
    void whatIsToldBeforeItIsFinalIsKnownAsThatUntilItIs() {
        tell(Finality.PROCESSED, buy(1, 2, 3));
        tell(Finality.CONFIRMED, buy(1, 2, 3), buy(5, 2, 3));
        assertThat(database().finality().unfinal()).isEqualTo(Map.of(signature(1),
                new Unfinal(1_001, Finality.PROCESSED), signature(5), new Unfinal(1_005, Finality.CONFIRMED)));
        assertThat(scan(Long.MAX_VALUE)).hasSize(2);

        database().finality().settle(1_003, List.of(new Mark(address(1), 1_003, signature(1)),
                new Mark(address(2), 1_003, null)), NOW);

        assertThat(database().finality().unfinal().keySet()).containsExactly(signature(5));
        assertThat(database().gaps().marks()).containsExactlyInAnyOrder(new Mark(address(1), 1_003, signature(1)),
                new Mark(address(2), 1_003, null));
        database().finality().settle(1_009, List.of(new Mark(address(1), 1_009, signature(5))), NOW);
        assertThat(database().gaps().marks()).contains(new Mark(address(1), 1_009, signature(5))).hasSize(2);
        assertThat(database().finality().unfinal()).isEmpty();
        assertThatThrownBy(() -> tell(Finality.FINALIZED, buy(1, 2, 3))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDidNotHappenIsWithdrawnAndAnEarlierReaderStillSeesIt() {
        ObservedBalance balance = new ObservedBalance(address(2), address(3), 5, 7);
        facts().append(List.of(buy(1, 2, 3)), List.of(), NOW);
        tell(Finality.PROCESSED, new DecodedTransaction(header(2), List.of(trade(0, 2, 3, 8), trade(1, 4, 3, 9)),
                List.of(balance)));
        assertThat(facts().counts().watermark()).isEqualTo(3);

        assertThat(database().finality().withdraw(Set.of(signature(2), signature(77)), NOW + 1)).isEqualTo(2);

        assertThat(scan(Long.MAX_VALUE)).extracting(f -> f.header().signature()).containsExactly(signature(1));
        assertThat(scan(3)).hasSize(3);
        assertThat(scan(4)).as("one of two is withdrawn at sequence 4").hasSize(2);
        assertThat(database().finality().unfinal()).isEmpty();
        assertThat(facts().counts().facts()).isEqualTo(1);
        assertThat(facts().counts().transactions()).isEqualTo(1);
        assertThat(facts().counts().newestBlockTime()).isEqualTo(1_700_000_001L);
        List<Long> balances = new ArrayList<>();
        facts().scanBalances(Long.MAX_VALUE, (seq, b) -> balances.add(seq));
        assertThat(balances).isEmpty();
        assertThat(facts().whole(Set.of(signature(1), signature(2)))).containsExactly(signature(1));
        assertThat(database().finality().withdraw(Set.of(signature(2)), NOW + 2)).isZero();
    }

    @Test
    void aTransactionThatLandsInAnotherSlotIsToldAnew() {
        tell(Finality.PROCESSED, buy(2, 2, 3));
        database().finality().withdraw(Set.of(signature(2)), NOW);
        tell(Finality.CONFIRMED, tx(at(header(2), 1_008, 4, 1_700_000_009L), trade(0, 2, 3, 1_002)));

        assertThat(scan(Long.MAX_VALUE)).extracting(f -> f.header().slot()).containsExactly(1_008L);
        assertThat(scan(Long.MAX_VALUE)).extracting(f -> f.fact().status().wireName()).containsExactly("verified");
        assertThat(database().finality().unfinal()).isEqualTo(Map.of(signature(2),
                new Unfinal(1_008, Finality.CONFIRMED)));
        assertThat(facts().counts().transactions()).isEqualTo(1);
    }

    @Test
    void changesTellWhatCameAndWhatWent() {
        facts().append(List.of(buy(1, 2, 3), buy(2, 2, 3)), List.of(), NOW);
        long before = facts().counts().watermark();
        List<RecordedFact> was = scan(before);
        database().finality().withdraw(Set.of(signature(1)), NOW);
        facts().append(List.of(buy(6, 2, 3), buy(7, 2, 3)), List.of(), NOW);
        database().finality().withdraw(Set.of(signature(6)), NOW);
        List<RecordedFact> added = new ArrayList<>();
        List<RecordedFact> withdrawn = new ArrayList<>();

        long upTo = facts().changes(before, added::add, withdrawn::add);

        assertThat(upTo).isEqualTo(facts().counts().watermark());
        assertThat(withdrawn).containsExactly(was.getFirst());
        assertThat(added).extracting(f -> f.header().signature()).containsExactly(signature(7));
        assertThat(facts().changes(upTo, added::add, withdrawn::add)).isEqualTo(upTo);
        assertThat(added).hasSize(1);
    }
}
