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
        // 21 had it at 15, 22 at 25: from then on it is common
        assertThat(edge.time()).isEqualTo(Sample.time(25));
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
        // half of 0.2, of who did too little for a likeness to show
        assertThat(link.weight()).isEqualTo(0.1);
    }

    @Test
    void customersWhoMeetInWhatIsBusyAreNotAlike() {
        // each of 600 enters one or two of twenty mints: many are within a minute of another by chance
        ChainSample chain = new ChainSample();
        for (int w = 0; w < PUBLIC; w++) {
            chain.pay(EXCHANGE, 10_000 + w, 2 * ChainSample.SOL, w + 1L);
        }
        assertThat(detect(chain.strangers(10_000, PUBLIC, 20, 2))).isEmpty();
    }

    @Test
    void anExchangeWithTwelveCustomersInSightTiesNobody() {
        ChainSample chain = world();
        for (int w = 0; w < 12; w++) {
            chain.pay(FUNDER, 30_000 + w, 2 * ChainSample.SOL, 1_000L + w);
            for (int i = 0; i < 6; i++) {
                int mint = (37 * w + 53 * i) % 300; // none of them twice in one
                chain.buy(30_000 + w, 1_000_000 + mint, ChainSample.SOL / 7 + 1_009L * w + i, mint * 10_000L + 700 * w
                        + 90 * i);
            }
        }
        assertThat(detect(chain)).isEmpty();
    }

    @Test
    void ofALargeRingSomeActAtATime() {
        // a funder of sixty, of whom twelve enter each of fifteen mints within seconds: two of them seldom meet
        ChainSample chain = world();
        for (int w = 0; w < 60; w++) {
            chain.pay(FUNDER, 20_000 + w, ChainSample.SOL + w, 2_000 + w);
        }
        for (int mint = 0; mint < 15; mint++) {
            for (int i = 0; i < 12; i++) {
                // 12 * 7 * mint + 7 i goes around all sixty
                chain.buy(20_000 + (84 * mint + 7 * i) % 60, 1_000_000 + 7 * mint, ChainSample.SOL / 4 + 1_117L * i,
                        7 * mint * 10_000L + 5_000 + 3 * i);
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).hasSize(61).contains(Sample.address(FUNDER));
    }

    @Test
    void moneyIsTracedThroughSevenSteps() {
        // 9 -> 100 -> 101 -> ... -> 106, 9 -> 200 -> ... -> 206, 9 -> 300 -> ... -> 306, each passed on within minutes
        ChainSample chain = new ChainSample();
        for (int way = 100; way <= 300; way += 100) {
            chain.pay(9, way, 3 * ChainSample.SOL, way);
            for (int step = 0; step < 6; step++) {
                chain.pay(way + step, way + step + 1, 3 * ChainSample.SOL - 10_000_000L * (step + 1),
                        way + 10L * (step + 1));
            }
        }
        List<Cluster> found = new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).detect(chain.order(),
                EnumSet.of(Method.FUNDING));
        assertThat(found).hasSize(1);
        // seven wallets on each of three ways, and 9
        assertThat(found.getFirst().wallets()).hasSize(22);
        assertThat(found.getFirst().edges()).anyMatch(e -> e.a().equals(Sample.address(106))
                && e.b().equals(Sample.address(206)) && e.kind() == LinkKind.COMMON_FUNDER);
    }

    @Test
    void aChainOfTradersThatActTogetherIsOneHand() {
        // 9 -> 11 -> 12 -> 13 -> 14 over days, all traders, who enter five mints within half a minute of each other
        ChainSample chain = world();
        for (int step = 0; step < 4; step++) {
            chain.pay(step == 0 ? 9 : 10 + step, 11 + step, (8 - step) * ChainSample.SOL, 1_000 + 300_000L * step);
            for (int mint = 0; mint < 5; mint++) {
                chain.buy(11 + step, 2_000_000 + mint, ChainSample.SOL / 3 + step,
                        2_000_000L + 10_000L * mint + 17L * ((step + mint) % 4));
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).contains(Sample.address(11), Sample.address(12), Sample.address(13),
                Sample.address(14));
    }

    @Test
    void aRingThatIsMostOfASmallWorldIsNoCrowdOfStrangers() {
        // sixty customers of an exchange in forty mints; of a funder's 120 some thirty storm each of sixteen of these
        ChainSample chain = new ChainSample();
        for (int w = 0; w < 60; w++) {
            chain.pay(EXCHANGE, 10_000 + w, 2 * ChainSample.SOL, w + 1L);
        }
        chain.strangers(10_000, 60, 40, 12);
        for (int w = 0; w < 120; w++) {
            chain.pay(FUNDER, 20_000 + w, ChainSample.SOL + 1_000_003L * w, 2_000 + 20L * w);
        }
        for (int mint = 0; mint < 16; mint++) {
            for (int i = 0; i < 30; i++) {
                chain.buy(20_000 + (30 * mint + 7 * i + 11 * mint * mint) % 120, 1_000_000 + 2 * mint,
                        ChainSample.SOL / 4 + 1_117L * i, 2 * mint * 10_000L + 5_000 + i);
            }
        }
        List<Cluster> found = detect(chain);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).hasSize(121).contains(Sample.address(FUNDER));
    }

    @Test
    void aFeePaidInsideATradeIsNeitherFundingNorASweep() {
        // three pay nothing but a terminal's fee: all that they send goes to one account
        ChainSample fees = new ChainSample().strangers(10_000, 60, 40, 12);
        ChainSample gathered = new ChainSample().strangers(10_000, 60, 40, 12);
        for (int w = 0; w < 3; w++) {
            for (int i = 0; i < 4; i++) {
                long mint = 1_000_000 + (11 * w + 3 * i) % 40;
                long slot = mint % 1_000 * 10_000L + 1_000 * w + 77 * i;
                fees.buyByATerminal(20_000 + w, mint, ChainSample.SOL, slot, FUNDER, ChainSample.SOL / 10);
                gathered.buy(20_000 + w, mint, ChainSample.SOL, slot).pay(20_000 + w, FUNDER, ChainSample.SOL / 10,
                        slot);
            }
        }
        assertThat(kinds(fees)).isEmpty();
        assertThat(kinds(gathered)).contains(LinkKind.COMMON_SWEEP);
    }

    private static List<LinkKind> kinds(ChainSample chain) {
        return new Detector(KnownAccounts.none(), ClusterRules.DEFAULT)
                .search(chain.order(), EnumSet.allOf(Method.class), Progress.NONE).edgesOf(Sample.address(20_000))
                .stream().map(Cluster.Edge::kind).toList();
    }

    @Test
    void whoIsAPersonByTheWordOfAnAnalystTiesACrowd() {
        ChainSample chain = world();
        for (int w = 0; w < 12; w++) {
            chain.pay(FUNDER, 30_000 + w, 2 * ChainSample.SOL, 1_000L + w);
            for (int i = 0; i < 6; i++) {
                int mint = (37 * w + 53 * i) % 300;
                chain.buy(30_000 + w, 1_000_000 + mint, ChainSample.SOL / 7 + 1_009L * w + i,
                        mint * 10_000L + 5_000 + 700 * w
                                + 90 * i);
            }
        }
        assertThat(detect(chain)).isEmpty();
        KnownAccounts known = KnownAccounts.none().withPerson(Sample.address(FUNDER));
        List<Cluster> found = new Detector(known, ClusterRules.DEFAULT).detect(chain.order());
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().wallets()).hasSize(13).contains(Sample.address(FUNDER));
    }

    @Test
    void friendsWhoHadTheirFirstMoneyFromOneOfThemAreNoRing() {
        // 40,000 and two friends trade like anybody else; their first money came from it, days apart
        ChainSample chain = world();
        chain.pay(EXCHANGE, 40_000, 9 * ChainSample.SOL, 50).strangers(40_000, 1, 300, 12)
                .pay(40_000, 40_001, ChainSample.SOL, 200_000).pay(40_000, 40_002, 2 * ChainSample.SOL, 500_000);
        for (int w = 1; w <= 2; w++) {
            for (int i = 0; i < 8; i++) {
                int mint = 70 + (37 * w + 53 * i) % 230;
                chain.buy(40_000 + w, 1_000_000 + mint, ChainSample.SOL / 9 + 1_009L * i, mint * 10_000L + 700 * w);
            }
        }
        assertThat(detect(chain)).isEmpty();
    }

    @Test
    void whoPaysIntoAnExchangeThroughAddressesOfItsOwnIsNoCluster() {
        KnownAccounts labels = new KnownAccounts(List.of(new AccountLabel(Sample.address(EXCHANGE),
                AccountLabel.Kind.EXCHANGE, "an exchange", "test")));
        // 11 pays its own address there once, and two of a friend's, who pays back; they trade apart
        ChainSample chain = new ChainSample().strangers(10_000, 60, 100, 6)
                .buy(11, 2_000_001, ChainSample.SOL, 2_000_000)
                .buy(12, 2_000_002, ChainSample.SOL, 2_100_000);
        for (int n = 0; n < 3; n++) {
            long at = 2_200_000 + 20_000L * n;
            chain.pay(11, 21, (2 + n) * ChainSample.SOL, at).pay(21, EXCHANGE, (2 + n) * ChainSample.SOL, at + 900)
                    .pay(11, 22, ChainSample.SOL / 3, at + 5_000).pay(22, EXCHANGE, ChainSample.SOL / 3, at + 6_000)
                    .pay(12, 22, ChainSample.SOL / 2, at + 7_000).pay(22, EXCHANGE, ChainSample.SOL / 2, at + 8_000);
        }
        Detection found = new Detector(labels, ClusterRules.DEFAULT).search(chain.order(), EnumSet.allOf(Method.class),
                Progress.NONE);
        assertThat(found.clusters()).isEmpty();
        for (long mailbox : new long[]{21, 22}) {
            assertThat(found.edgesOf(Sample.address(mailbox))).as("of " + mailbox)
                    .allMatch(edge -> edge.kind() == LinkKind.COMMON_SWEEP);
        }
        // a mailbox that pays somebody else, too, is a wallet
        chain.pay(21, 13, ChainSample.SOL / 2, 2_900_000);
        assertThat(new Detector(labels, ClusterRules.DEFAULT)
                .search(chain.order(), EnumSet.allOf(Method.class), Progress.NONE).edgesOf(Sample.address(21)))
                .anyMatch(edge -> edge.kind() == LinkKind.FIRST_FUNDER);
    }
}
