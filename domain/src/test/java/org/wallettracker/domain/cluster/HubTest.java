package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** Degree alone makes no hub. */
class HubTest {
    private static final long EXCHANGE = 5_000_000;
    private static final long FUNDER = 5_000_001;
    private static final int PUBLIC = 600;

    private static List<Cluster> detect(ChainSample chain) {
        return new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).detect(chain.order());
    }

    private static ChainSample world() {
        ChainSample chain = new ChainSample();
        for (int w = 0; w < PUBLIC; w++) {
            chain.pay(EXCHANGE, 10_000 + w, 2 * ChainSample.SOL, w + 1L);
        }
        return chain.strangers(10_000, PUBLIC, 300, 12);
    }

    @Test
    void anUnlistedExchangeThatPaysEverybodyTiesNobody() {
        assertThat(detect(world())).isEmpty();
    }

    @Test
    void aFunderOfFourHundredWalletsThatBuyTogetherStillYieldsTheRing() {
        ChainSample chain = world();
        for (int w = 0; w < 400; w++) {
            chain.pay(FUNDER, 20_000 + w, ChainSample.SOL + w, 2_000 + w);
            for (int mint = 0; mint < 4; mint++) {
                chain.buy(20_000 + w, 1_000_000 + 7 * mint, ChainSample.SOL / 4 + 1_117L * w,
                        7 * mint * 10_000L + 5_000 + w % 3);
            }
        }
        List<Cluster> found = detect(chain);
        List<Address> ring = LongStream.range(20_000, 20_400).mapToObj(Sample::address).toList();
        List<Address> most = new ArrayList<>();
        for (Cluster cluster : found) {
            if (cluster.wallets().size() > most.size()) {
                most = new ArrayList<>(cluster.wallets());
            }
            assertThat(cluster.wallets()).doesNotContain(Sample.address(EXCHANGE));
            assertThat(cluster.wallets()).allMatch(w -> ring.contains(w) || w.equals(Sample.address(FUNDER)));
        }
        assertThat(most).containsAll(ring);
    }

    @Test
    void aFunderOfTenThatWereUsedForOneLaunchIsNoHub() {
        ChainSample chain = world();
        for (int w = 0; w < 10; w++) {
            chain.pay(FUNDER, 20_000 + w, ChainSample.SOL + w, 2_000 + w).buy(20_000 + w, 2_000_000,
                    ChainSample.SOL / 4 + 1_117L * w, 5_000_000L + w);
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).hasSize(11).contains(Sample.address(FUNDER));
    }

    @Test
    void aLabelledExchangeTiesNotEvenThree() {
        ChainSample chain = new ChainSample().pay(EXCHANGE, 1_001, ChainSample.SOL, 1)
                .pay(EXCHANGE, 1_002, ChainSample.SOL, 2).pay(EXCHANGE, 1_003, ChainSample.SOL, 3);
        KnownAccounts labels = new KnownAccounts(List.of(new AccountLabel(Sample.address(EXCHANGE),
                AccountLabel.Kind.EXCHANGE, "an exchange", "test")));
        assertThat(new Detector(labels, ClusterRules.DEFAULT).detect(chain.order())).isEmpty();
        assertThat(detect(chain)).hasSize(1);
    }

    @Test
    void moneyThatOnlyPassedThroughAnotherIsTraced() {
        // 9 -> 11 -> 21, 9 -> 12 -> 22, 9 -> 13 -> 23, within minutes
        ChainSample chain = new ChainSample();
        for (int i = 1; i <= 3; i++) {
            chain.pay(9, 10 + i, 2 * ChainSample.SOL, 10L * i).pay(10 + i, 20 + i, ChainSample.SOL, 10L * i + 5);
        }
        List<Cluster> found = new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).detect(chain.order(),
                EnumSet.of(Method.FUNDING));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).contains(Sample.address(21), Sample.address(22), Sample.address(23));
        Cluster.Edge edge = found.getFirst().edges().stream()
                .filter(e -> e.a().equals(Sample.address(21)) && e.b().equals(Sample.address(22))
                        && e.kind() == LinkKind.COMMON_FUNDER)
                .findFirst().orElseThrow();
        // the transactions are numbered as they were told: two for each of the first two
        assertThat(edge.evidence()).containsExactlyInAnyOrder(Sample.signature(1), Sample.signature(2),
                Sample.signature(3), Sample.signature(4));
        assertThat(edge.time()).isEqualTo(Sample.time(10));
    }

    @Test
    void moneyThatRestedForDaysSaysHalfAsMuch() {
        ChainSample chain = new ChainSample();
        for (int i = 1; i <= 3; i++) {
            chain.pay(9, 10 + i, 2 * ChainSample.SOL, 10L * i)
                    .pay(10 + i, 20 + i, ChainSample.SOL, 10L * i + 90_000);
        }
        Columns columns = Columns.of(chain.order(), KnownAccounts.none());
        int one = columns.nodes().of(Sample.address(21));
        int other = columns.nodes().of(Sample.address(22));
        Link link = Evidence
                .links(columns, ClusterRules.DEFAULT, EnumSet.of(Method.FUNDING),
                        Progress.NONE)
                .stream()
                .filter(l -> l.a() == one && l.b() == other && l.kind() == LinkKind.COMMON_FUNDER).findFirst()
                .orElseThrow();
        // half of 0.6, of who is like nobody around a funder of three
        assertThat(link.weight()).isEqualTo(0.3);
    }
}
