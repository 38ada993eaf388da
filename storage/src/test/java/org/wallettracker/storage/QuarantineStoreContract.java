package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.storage.Sample.buy;
import static org.wallettracker.storage.Sample.reject;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.FactStore;
import org.wallettracker.domain.port.FactStore.AppendReport;
import org.wallettracker.domain.port.QuarantineStore;
import org.wallettracker.domain.port.QuarantineStore.Item;

/** What every {@link QuarantineStore} does with what {@link FactStore#append} gives it. */
abstract class QuarantineStoreContract {
    private static final long NOW = 1_800_000_000_000L;

    abstract FactStore facts();

    abstract QuarantineStore quarantine();

    private AppendReport append(Quarantined... rejects) {
        return facts().append(List.of(), List.of(rejects), NOW);
    }

    @Test
    void aRejectComesBackAsItWent() {
        Quarantined full = new Quarantined("unknown-event", "üñí", "a b/é.jsonl.gz", 7, 4_096, Sample.signature(5),
                new byte[]{0, -1, 127}, true, 3);
        append(full, reject("truncated-json", "f.json", 1, 0, "{"));

        List<Item> waiting = quarantine().waiting(0, 10);

        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(0).what()).usingRecursiveComparison().isEqualTo(full);
        assertThat(waiting.get(0).recordedAt()).isEqualTo(NOW);
        assertThat(waiting.get(1).what()).usingRecursiveComparison()
                .isEqualTo(reject("truncated-json", "f.json", 1, 0, "{"));
        assertThat(waiting.get(0).id()).isLessThan(waiting.get(1).id());
    }

    @Test
    void rejectsGoInWithFactsAndAreCountedApart() {
        assertThat(facts().append(List.of(buy(1, 2, 3)), List.of(reject("a", "f", 1, 0, "x")), NOW))
                .isEqualTo(new AppendReport(1, 0, 1, 0, 0, 1));
        assertThat(facts().counts().quarantined()).isEqualTo(1);
    }

    @Test
    void theSameItemIsStoredOnceAndCountedEachTime() {
        assertThat(append(reject("a", "f", 1, 0, "x"), reject("a", "f", 1, 0, "x")).quarantined()).isEqualTo(2);
        assertThat(append(reject("b", "f", 1, 0, "x")).quarantined()).isEqualTo(1);

        assertThat(quarantine().waitingCount()).isEqualTo(1);
    }

    @Test
    void theSameSignatureForTheSameReasonIsStoredOnce() {
        append(reject("a", "f", 1, 9, "x"));
        append(reject("a", "other", 2, 9, "y"));
        append(reject("b", "other", 3, 9, "z"));

        assertThat(quarantine().waiting(0, 10)).extracting(item -> item.what().reason()).containsExactly("a", "b");
    }

    @Test
    void anotherPlaceOrPayloadIsAnotherItem() {
        append(reject("a", "f", 1, 0, "x"), reject("a", "f", 2, 0, "x"), reject("a", "g", 1, 0, "x"),
                reject("a", "f", 1, 0, "y"));

        assertThat(quarantine().waitingCount()).isEqualTo(4);
    }

    @Test
    void whatIsResolvedLeavesTheListAndWaitsAgainWhenItComesAgain() {
        append(reject("a", "f", 1, 0, "x"), reject("a", "f", 2, 0, "x"), reject("a", "f", 3, 0, "x"));
        List<Item> first = quarantine().waiting(0, 2);
        assertThat(first).hasSize(2);

        quarantine().resolve(first.get(0).id(), NOW + 1);

        assertThat(quarantine().waitingCount()).isEqualTo(2);
        assertThat(quarantine().waiting(first.get(1).id(), 10)).extracting(item -> item.what().position())
                .containsExactly(3L);
        append(reject("a", "f", 1, 0, "x"));
        assertThat(quarantine().waiting(0, 10)).extracting(item -> item.what().position())
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void thousandsAtOnce() {
        Quarantined[] many = new Quarantined[2_500];
        for (int i = 0; i < many.length; i++) {
            many[i] = reject("a", "f", i, i + 1, "x");
        }
        append(many);
        append(many);

        assertThat(quarantine().waitingCount()).isEqualTo(2_500);
    }
}
