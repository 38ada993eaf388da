package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;

class DetectorProperties {
    private static final List<RecordedFact> FACTS = facts();
    private static final List<Cluster> EXPECTED = detect(FACTS);

    private static List<RecordedFact> facts() {
        ChainSample chain = new ChainSample().strangers(10_000, 120, 80, 10);
        for (int ring = 1; ring <= 3; ring++) {
            for (int wallet = 1; wallet <= 3 + ring; wallet++) {
                long who = 100L * ring + wallet;
                chain.pay(90 + ring, who, ChainSample.SOL + wallet, 10L * wallet + ring);
                for (int mint = 0; mint < 4; mint++) {
                    chain.buy(who, 1_000_000 + 9 * mint + ring, ChainSample.SOL / 2 + wallet,
                            (9 * mint + ring) * 10_000L + 5_000 + (wallet + mint) % 2);
                }
                chain.pay(who, 90 + ring, ChainSample.SOL / 2, 800_000L + wallet);
            }
        }
        return chain.facts();
    }

    private static List<Cluster> detect(List<RecordedFact> facts) {
        return new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).detect(ChainOrder.of(facts));
    }

    @Example
    void threeRingsAreFoundWithTheirFunders() {
        assertThat(EXPECTED).extracting(c -> c.members().size()).containsExactlyInAnyOrder(5, 6, 7);
        assertThat(EXPECTED).allMatch(c -> c.type() == ClusterType.BOT_NETWORK);
    }

    @Property(tries = 12)
    void sameFactsInAnyOrderSameClusters(@ForAll long seed) {
        List<RecordedFact> shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(detect(shuffled).toString()).isEqualTo(EXPECTED.toString());
    }

    @Property(tries = 20)
    void everyFigureIsAShareAndNobodyIsInTwo(@ForAll long seed) {
        List<RecordedFact> some = new ArrayList<>(FACTS);
        Collections.shuffle(some, new Random(seed));
        List<Cluster> found = detect(some.subList(0, some.size() * 2 / 3));
        Set<Object> seen = new java.util.HashSet<>();
        for (Cluster cluster : found) {
            assertThat(cluster.members()).hasSizeGreaterThanOrEqualTo(3).allMatch(m -> seen.add(m.wallet()))
                    .allMatch(m -> m.confidence() > 0 && m.confidence() <= 1);
            assertThat(cluster.risk()).isBetween(0.0, cluster.confidence());
            assertThat(cluster.edges()).allMatch(e -> e.weight() > 0 && e.weight() <= 1);
        }
    }

    @Example
    void aClusterKeepsItsNameWhenMembersJoinAndLeave() {
        Cluster found = EXPECTED.getFirst();
        Set<org.wallettracker.domain.model.Address> before = found.wallets().stream().skip(1)
                .collect(Collectors.toSet());
        before.add(Sample.address(77));
        List<Cluster> named = ClusterNames.carry(List.of(new ClusterNames.Kept("of old", before)), EXPECTED);
        assertThat(named.getFirst().id()).isEqualTo("of old");
        assertThat(named.get(1).id()).isEqualTo(EXPECTED.get(1).id());
        assertThat(named).extracting(Cluster::id).doesNotHaveDuplicates();
    }
}
