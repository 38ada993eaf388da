package org.wallettracker.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.ledger.ChainOrder;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.Progress;

/** What is done in columns and on several processors gives what the plain way gives. */
class StraightSearchProperties {
    private static final int FACTS = 2_500;

    private static Columns columns(long seed) {
        return Columns.of(ChainOrder.of(new RandomChain(seed, FACTS).facts()), KnownAccounts.none());
    }

    @Property(tries = 20)
    void pairsThatMeetOftenAreThoseOfEveryTwoEntries(@ForAll long seed) {
        Columns columns = columns(seed);
        Entries entries = columns.entries();
        for (long window : new long[]{0, TimingLinks.SECONDS_WINDOW}) {
            CloseBuys buys = new CloseBuys(columns);
            ChanceMeetings chance = new ChanceMeetings(buys, columns.nodes().size(), window);
            Map<Long, TreeSet<String>> met = new TreeMap<>();
            for (int i = 0; i < entries.size(); i++) {
                for (int k = 0; k < entries.size(); k++) {
                    if (entries.mint(i) == entries.mint(k) && entries.wallet(i) < entries.wallet(k)
                            && Math.abs(entries.slot(i) - entries.slot(k)) <= window) {
                        met.computeIfAbsent(Link.pair(entries.wallet(i), entries.wallet(k)), p -> new TreeSet<>())
                                .add(Math.min(i, k) + " " + Math.max(i, k));
                    }
                }
            }
            met.values().removeIf(of -> of.size() < TimingLinks.LEAST_MINTS);
            List<Long> byChance = met.keySet().stream().sorted(Comparator.comparingDouble((Long pair) -> Tails
                    .logPoisson(met.get(pair).size(), chance.expected(Link.lower(pair), Link.higher(pair))))
                    .thenComparing(pair -> pair)).toList();
            double tried = 500;
            int standing = Tails.standingOut(byChance.stream().mapToDouble(pair -> Tails
                    .logPoisson(met.get(pair).size(), chance.expected(Link.lower(pair), Link.higher(pair)))).toArray(),
                    tried, 0.5);
            CoBuying co = new CoBuying(columns, buys, window, Scope.ALL);
            List<CoBuying.Candidate> found = new ArrayList<>();
            MeetingRates rates = co.standingOut(tried, 0.5, found);
            assertThat(found).extracting(CoBuying.Candidate::pair)
                    .containsExactlyElementsOf(byChance.subList(0, standing).stream().sorted().toList());
            co.tie(found, rates.habits(), (candidate, meetings, followers) -> {
                Set<String> of = IntStream.range(0, meetings.size() / 2)
                        .mapToObj(i -> Stream
                                .of(buys.entry(meetings.getInt(2 * i)), buys.entry(meetings.getInt(2 * i + 1)))
                                .sorted().map(String::valueOf).collect(Collectors.joining(" ")))
                        .collect(Collectors.toSet());
                assertThat(of).isEqualTo(met.get(candidate.pair()));
                return null;
            });
        }
    }

    @Property(tries = 10)
    void linksAreMergedAsAListOfThemIs(@ForAll long seed) {
        Columns columns = columns(seed);
        Links links = Evidence.links(columns, ClusterRules.DEFAULT, EnumSet.allOf(Method.class), Progress.NONE);
        Map<Long, List<Link>> byPair = links.stream().sorted(Link.ORDER)
                .collect(Collectors.groupingBy(Link::pair, TreeMap::new, Collectors.toList()));
        Pairs pairs = Pairs.merge(links, Calibration.NONE);
        assertThat(pairs).extracting(p -> Link.pair(p.a(), p.b())).containsExactlyElementsOf(byPair.keySet());
        for (Pairs.Pair pair : pairs) {
            List<Link> of = byPair.get(Link.pair(pair.a(), pair.b()));
            assertThat(text(pair.links())).isEqualTo(text(of));
            double doubt = 1;
            for (Method method : Method.values()) {
                doubt *= 1 - of.stream().filter(l -> l.kind().method() == method).mapToDouble(Link::weight).max()
                        .orElse(0);
            }
            assertThat(pair.confidence()).isEqualTo(1 - doubt);
        }
    }

    private static String text(List<Link> links) {
        return links.stream().map(l -> l.a() + " " + l.b() + l.kind() + l.weight() + " " + l.time()
                + Arrays.toString(l.places())).collect(Collectors.joining("\n"));
    }

    @Property(tries = 10)
    void everyPairOfAWalletIsGivenAndNoOther(@ForAll long seed) {
        ChainOrder order = ChainOrder.of(new RandomChain(seed, FACTS).facts());
        Detection found = new Detector(KnownAccounts.none(), ClusterRules.DEFAULT).search(order,
                EnumSet.allOf(Method.class), Progress.NONE);
        int[] pairs = new int[found.accounts()];
        found.eachPair((a, b, confidence) -> {
            pairs[a]++;
            pairs[b]++;
        });
        int edges = 0;
        for (int n = 0; n < 200; n++) {
            int number = n;
            List<Cluster.Edge> of = found.edgesOf(Sample.address(n));
            assertThat(of).allMatch(e -> e.a().equals(Sample.address(number)) != e.b().equals(Sample.address(number)));
            edges += of.size();
            // near and wide meetings are two links of one kind, told once
            assertThat(of).extracting(e -> List.of(e.a(), e.b(), e.kind())).doesNotHaveDuplicates();
            Set<Object> others = new HashSet<>();
            of.forEach(e -> others.add(List.of(e.a(), e.b())));
            int node = Columns.of(order, KnownAccounts.none()).nodes().of(Sample.address(n));
            assertThat(others).hasSize(node < 0 ? 0 : pairs[node]);
        }
        assertThat(edges).isEven().isBetween(2 * found.pairs(), 2 * found.links());
    }

    @Property(tries = 20)
    void whatIsInOnePartOfTheGraphHangsOnNothingOutside(@ForAll long seed) {
        List<Link> links = Evidence.links(columns(seed), ClusterRules.DEFAULT, EnumSet.of(Method.TIMING,
                Method.PATTERN), Progress.NONE);
        Pairs pairs = Pairs.merge(links, Calibration.NONE);
        List<String> whole = Communities.of(pairs, ClusterRules.DEFAULT).stream().map(Arrays::toString).toList();
        List<String> apart = new ArrayList<>();
        for (int[] part : Communities.parts(pairs, ClusterRules.DEFAULT.pairFloor())) {
            List<Link> alone = Arrays.stream(part).mapToObj(pairs::get).flatMap(p -> p.links().stream()).toList();
            Communities.of(Pairs.merge(alone, Calibration.NONE), ClusterRules.DEFAULT).forEach(c -> apart.add(
                    Arrays.toString(c)));
        }
        assertThat(apart).containsExactlyInAnyOrderElementsOf(whole);
    }
}
