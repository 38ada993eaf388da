package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.port.Progress;

class LiveClustersProperties {
    private static final Detector DETECTOR = new Detector(KnownAccounts.none(), ClusterRules.DEFAULT);

    private static LiveClusters live(List<RecordedFact> facts) {
        return LiveClusters.of(ChainOrder.of(facts), DETECTOR, List.of(), Progress.NONE);
    }

    private static String text(List<Cluster> clusters) {
        return clusters.stream().map(c -> c.id() + c.members() + c.edges() + new TreeSet<>(c.methods()) + c.confidence()
                + c.risk() + c.type()).collect(Collectors.joining("\n"));
    }

    /** A random chain in its order, and where its last quarter begins: with a new slot. */
    private static final class Told {
        private final List<RecordedFact> all;
        private final int cut;

        private Told(long seed) {
            all = new ArrayList<>(new RandomChain(seed, 2_000).facts());
            all.sort(Comparator.comparingLong(f -> f.header().slot()));
            int at = all.size() * 3 / 4;
            while (all.get(at).header().slot() == all.get(at - 1).header().slot()) {
                at++;
            }
            cut = at;
        }

        private List<RecordedFact> before() {
            return all.subList(0, cut);
        }

        /** The end of a run of about {@code length} whole transactions from {@code from} on. */
        private int end(int from, int length) {
            int end = Math.min(all.size(), from + length);
            while (end < all.size()
                    && all.get(end).header().signature().equals(all.get(end - 1).header().signature())) {
                end++;
            }
            return end;
        }
    }

    @Property(tries = 15)
    void itBeginsWithWhatASearchFinds(@ForAll long seed) {
        List<RecordedFact> facts = new Told(seed).before();
        Detection found = DETECTOR.search(ChainOrder.of(facts), EnumSet.allOf(Method.class), Progress.NONE);
        LiveClusters live = live(facts);
        assertThat(text(live.found())).isEqualTo(text(found.clusters()));
        assertThat(text(live.everything())).isEqualTo(text(found.clusters()));
        for (int n = 1; n < 200; n++) {
            assertThat(live.edgesOf(Sample.address(n))).isEqualTo(found.edgesOf(Sample.address(n)));
        }
    }

    @Property(tries = 25)
    void howeverFactsComeAllIsAsASearchOfEverythingWithWhatWasTakenOver(@ForAll long seed) {
        Told told = new Told(seed);
        LiveClusters live = live(told.before());
        SplittableRandom dice = new SplittableRandom(seed);
        for (int from = told.cut; from < told.all.size();) {
            int end = told.end(from, 1 + dice.nextInt(40));
            live.tell(told.all.subList(from, end));
            if (dice.nextBoolean()) {
                live.update();
            }
            from = end;
        }
        live.update();
        LiveClusters whole = live(told.before());
        whole.tell(told.all.subList(told.cut, told.all.size()));
        whole.update();
        String everything = text(whole.everything());
        assertThat(text(live.found())).isEqualTo(everything);
        assertThat(live.waiting()).isZero();
    }

    @Property(tries = 15)
    void aPartThatNoFactTouchesStays(@ForAll long seed) {
        Told told = new Told(seed);
        LiveClusters live = live(told.before());
        List<Cluster> before = live.clusters();
        int end = told.end(told.cut, 1);
        live.tell(told.all.subList(told.cut, end));
        List<Cluster> after = live.update();
        Set<Address> spoken = new HashSet<>();
        told.all.subList(told.cut, end).forEach(f -> IntStream.range(1, 200).mapToObj(Sample::address)
                .filter(a -> f.toString().contains(a.toString())).forEach(spoken::add));
        Set<Address> near = new HashSet<>(spoken);
        for (int step = 0; step < 20; step++) {
            for (Address wallet : List.copyOf(near)) {
                live.edgesOf(wallet).forEach(e -> near.addAll(List.of(e.a(), e.b())));
            }
        }
        for (Cluster cluster : before) {
            if (cluster.wallets().stream().noneMatch(near::contains)) {
                assertThat(after).contains(cluster);
            }
        }
    }

    /** Money alone hangs on no rate: here a search of all the facts gives the very same. */
    @Property(tries = 15)
    void ofMoneyAloneAllIsAsASearchOfAllFactsHasIt(@ForAll long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        ChainSample chain = new ChainSample();
        for (int slot = 1; slot <= 400; slot++) {
            // addresses in no order: those who come later stand between those who were there
            long from = 1 + dice.nextInt(4 + slot / 20) * 37L % 101;
            long to = 1 + dice.nextInt(100) * 37L % 101;
            chain.pay(from, to, ChainSample.SOL / 10 + dice.nextInt(1_000_000_000), slot);
        }
        LiveClusters live = live(chain.facts().subList(0, 250));
        for (int from = 250; from < 400;) {
            int end = Math.min(400, from + 1 + dice.nextInt(12));
            live.tell(chain.facts().subList(from, end));
            live.update();
            from = end;
        }
        Detection whole = DETECTOR.search(chain.order(), EnumSet.allOf(Method.class), Progress.NONE);
        assertThat(text(live.found())).isEqualTo(text(whole.clusters()));
        for (int n = 1; n <= 101; n++) {
            assertThat(live.edgesOf(Sample.address(n))).isEqualTo(whole.edgesOf(Sample.address(n)));
        }
    }

    @Example
    void aRingThatFormsIsFoundKeepsItsNameAndGrows() {
        ChainSample chain = new ChainSample().strangers(10_000, 120, 80, 10);
        chain.pay(91, 90, 40 * ChainSample.SOL, 1_000_000);
        int stored = chain.facts().size();
        for (int wallet = 1; wallet <= 4; wallet++) {
            chain.pay(90, wallet, ChainSample.SOL, 1_000_000 + wallet);
        }
        int paid = chain.facts().size();
        for (int mint = 0; mint < 4; mint++) {
            for (int wallet = 1; wallet <= 4; wallet++) {
                chain.buy(wallet, 2_000_000 + mint, ChainSample.SOL / 2 + wallet, 1_001_000 + 100L * mint);
            }
        }
        int bought = chain.facts().size();
        chain.pay(90, 5, ChainSample.SOL, 1_002_000);
        LiveClusters live = live(chain.facts().subList(0, stored));
        assertThat(live.clusters()).isEmpty();
        live.tell(chain.facts().subList(stored, paid));
        assertThat(live.update()).singleElement().satisfies(c -> {
            assertThat(c.members()).hasSize(5);
            assertThat(c.methods()).containsOnly(Method.FUNDING);
        });
        String name = live.clusters().getFirst().id();
        live.tell(chain.facts().subList(paid, bought));
        assertThat(live.update()).singleElement().satisfies(c -> {
            assertThat(c.id()).isEqualTo(name);
            assertThat(c.methods()).contains(Method.FUNDING, Method.TIMING);
            assertThat(c.type()).isEqualTo(ClusterType.BOT_NETWORK);
        });
        assertThat(live.behind()).isFalse();
        live.tell(chain.facts().subList(bought, bought + 1));
        assertThat(live.behind()).isTrue();
        assertThat(live.update()).singleElement()
                .satisfies(c -> assertThat(c.wallets()).contains(Sample.address(5)).hasSize(6));
        assertThat(live.clusters().getFirst().id()).isEqualTo(name);
    }

    @Example
    void whatIsNotBehindAllOthersWaits() {
        ChainSample chain = new ChainSample().pay(9, 1, 40 * ChainSample.SOL, 5).pay(1, 2, ChainSample.SOL, 10)
                .pay(1, 3, ChainSample.SOL, 20).pay(1, 4, ChainSample.SOL, 15).pay(1, 5, ChainSample.SOL, 30);
        LiveClusters live = live(chain.facts().subList(0, 3));
        live.tell(chain.facts().subList(3, 4));
        assertThat(live.waiting()).isEqualTo(1);
        live.tell(chain.facts().subList(4, 5));
        live.tell(chain.facts().subList(4, 5));
        assertThat(live.waiting()).as("told before").isEqualTo(2);
        assertThat(live.update().getFirst().wallets()).doesNotContain(Sample.address(4)).contains(Sample.address(5));
    }
}
