package org.wallettracker.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.RandomFacts;
import org.wallettracker.domain.model.RecordedFact;

/** What is packed comes out as it went in. */
class PackedFactsProperties {

    @Property(tries = 200, seed = "7100")
    void everyFactComesOutEqual(@ForAll long seed) {
        holds(AnyFacts.of(seed, 120));
    }

    @Property(tries = 30, seed = "7101")
    void theFactsOfAWorldComeOutEqual(@ForAll long seed) {
        holds(RandomFacts.of(seed, 400, true));
    }

    @Property(tries = 3, seed = "7102")
    void manyFactsComeOutEqual(@ForAll long seed) {
        holds(AnyFacts.of(seed, 30_000)); // several chunks of everything
    }

    private static void holds(List<RecordedFact> facts) {
        PackedFacts packed = FactPacker.pack(facts);
        FactReader reader = packed.reader();
        FactKeys keys = packed.keys();
        assertThat(packed.size()).isEqualTo(facts.size());
        for (int i = facts.size() - 1; i >= 0; i--) {
            RecordedFact fact = facts.get(i);
            assertThat(reader.read(i)).isEqualTo(fact);
            assertThat(packed.kind(i)).isEqualTo(fact.fact().kind());
            assertThat(packed.status(i)).isEqualTo(fact.fact().status());
            assertThat(keys.recordSeq(i)).isEqualTo(fact.recordSeq());
            int telling = packed.telling(i);
            assertThat(packed.header(telling)).isEqualTo(fact.header());
            assertThat(packed.slot(telling)).isEqualTo(fact.header().slot());
            assertThat(packed.txIndex(telling)).isEqualTo(fact.header().txIndex());
            assertThat(packed.blockTime(telling)).isEqualTo(fact.header().blockTime());
            assertThat(packed.recordedAt(telling)).isEqualTo(fact.recordedAt());
            assertThat(packed.signaturePrefix(telling)).isEqualTo(fact.header().signature().prefix());
            int other = packed.telling(i / 2);
            assertThat(Integer.signum(packed.compareSignatures(telling, other))).isEqualTo(Integer
                    .signum(fact.header().signature().compareTo(facts.get(i / 2).header().signature())));
        }
    }

    @Property(tries = 50, seed = "7103")
    void whatIsAppendedLaterLeavesTheFirstAsItWas(@ForAll long seed) {
        List<RecordedFact> all = AnyFacts.of(seed, 300);
        PackedFacts first = FactPacker.pack(all.subList(0, 100));
        FactPacker givenUp = FactPacker.after(first);
        all.subList(200, 300).forEach(givenUp::add);
        FactPacker packer = FactPacker.after(first);
        all.subList(100, 300).forEach(packer::add);
        PackedFacts second = packer.build();
        assertThat(told(first)).isEqualTo(all.subList(0, 100));
        assertThat(told(second)).isEqualTo(all);
        assertThat(second.grewWith(first)).isTrue();
        PackedFacts other = FactPacker.after(first).build();
        assertThat(other.size()).isZero(); // another has grown from the first already
        assertThat(other.grewWith(first)).isFalse();
        assertThat(told(second)).isEqualTo(all);
    }

    private static List<RecordedFact> told(PackedFacts packed) {
        List<RecordedFact> all = new ArrayList<>();
        for (int i = 0; i < packed.size(); i++) {
            all.add(packed.get(i));
        }
        return all;
    }
}
