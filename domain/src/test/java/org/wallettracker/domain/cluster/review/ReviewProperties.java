package org.wallettracker.domain.cluster.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ReviewStore;

/** Random decisions on random clusters. */
class ReviewProperties {
    private static final Review REVIEW = new Review(ClusterRules.DEFAULT);

    /** Clusters of wallets that stand in no other, by the surest. */
    private static List<Cluster> found(Random random) {
        List<Cluster> found = new ArrayList<>();
        long next = 1;
        for (int c = 1 + random.nextInt(5); c > 0; c--) {
            int size = 3 + random.nextInt(6);
            found.add(
                    Rings.of("c" + c, 0.3 + random.nextInt(60) / 100.0, LongStream.range(next, next + size).toArray()));
            next += size;
        }
        return found;
    }

    private static ClusterBoard board(List<Cluster> found, List<ReviewAct> all, List<ClusterNames.Kept> kept) {
        return REVIEW.board(1, 1, found, Acts.inForce(all, Long.MAX_VALUE, Long.MAX_VALUE), kept);
    }

    private static List<ClusterNames.Kept> names(ClusterBoard board) {
        return board.entries().stream()
                .map(e -> new ClusterNames.Kept(e.cluster().id(), Set.copyOf(e.cluster().wallets()))).toList();
    }

    private static ReviewAct draft(Random random, ClusterBoard board) {
        List<ClusterEntry> entries = board.entries();
        ClusterEntry entry = entries.get(random.nextInt(entries.size()));
        return switch (random.nextInt(6)) {
            case 0 -> Drafts.on(Kind.CONFIRM, entry, "");
            case 1 -> Drafts.on(Kind.DISMISS, entry, "");
            case 2 -> Drafts.on(Kind.WHITELIST, entry, "");
            case 3 -> Drafts.on(Kind.NOTE, entry, "n");
            case 4 -> {
                List<Address> wallets = new ArrayList<>(entry.cluster().wallets());
                Collections.shuffle(wallets, random);
                yield Drafts.split(entry, wallets.subList(0, 1 + random.nextInt(wallets.size() - 1)), "");
            }
            default -> {
                ClusterEntry other = entries.get(random.nextInt(entries.size()));
                yield other == entry ? Drafts.on(Kind.NOTE, entry, "n") : Drafts.merge(entry, other, "");
            }
        };
    }

    /** Takes up to {@code count} decisions, each on the board that those before it left. */
    private static void decide(Random random, ReviewStore store, List<Cluster> found, List<ClusterNames.Kept> kept,
            int count) {
        for (int i = 0; i < count; i++) {
            ClusterBoard board = board(found, store.all(), kept);
            if (!board.entries().isEmpty()) {
                ReviewAct draft = draft(random, board);
                try {
                    Drafts.check(draft, board, store.all());
                } catch (IllegalArgumentException e) {
                    assertThat(e).as("by chance the same again").hasMessageContaining(" already (act ");
                    continue;
                }
                store.append(draft);
            }
        }
    }

    @Property(tries = 300, seed = "20261130")
    void undoingRestoresWhatWasBefore(@ForAll long seed) {
        Random random = new Random(seed);
        List<Cluster> found = found(random);
        List<ClusterNames.Kept> kept = names(board(found, List.of(), List.of()));
        ReviewStore store = ReviewStore.inMemory();
        decide(random, store, found, kept, random.nextInt(5));
        ClusterBoard before = board(found, store.all(), kept);
        int taken = store.all().size();
        decide(random, store, found, kept, 1 + random.nextInt(3));
        for (int i = store.all().size(); i > taken; i--) {
            store.append(Drafts.undo(i, ""));
        }
        assertThat(board(found, store.all(), kept).entries()).isEqualTo(before.entries());
    }

    @Property(tries = 300, seed = "20261130")
    void theOrderInWhichClustersWereFoundDoesNotMatterAndNobodyIsInTwo(@ForAll long seed) {
        Random random = new Random(seed);
        List<Cluster> found = found(random);
        List<ClusterNames.Kept> kept = names(board(found, List.of(), List.of()));
        ReviewStore store = ReviewStore.inMemory();
        decide(random, store, found, kept, 6);
        ClusterBoard board = board(found, store.all(), kept);
        List<Cluster> shuffled = new ArrayList<>(found);
        Collections.shuffle(shuffled, random);
        assertThat(board(shuffled, store.all(), kept).entries()).isEqualTo(board.entries());
        Set<Address> seen = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (ClusterEntry entry : board.entries()) {
            assertThat(ids.add(entry.cluster().id())).isTrue();
            entry.cluster().wallets().forEach(w -> assertThat(seen.add(w)).isTrue());
            assertThat(entry.cluster().members()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(entry.penalised()).isEqualTo(entry.cluster().confidence() > 0.5
                    && entry.status() != ReviewStatus.DISMISSED && entry.status() != ReviewStatus.WHITELISTED);
        }
    }

    @Property(tries = 300, seed = "20261130")
    void clustersThatGrowKeepTheirDecisionsAndNames(@ForAll long seed) {
        Random random = new Random(seed);
        List<Cluster> found = found(random);
        List<ClusterNames.Kept> kept = names(board(found, List.of(), List.of()));
        ReviewStore store = ReviewStore.inMemory();
        decide(random, store, found, kept, 5);
        ClusterBoard before = board(found, store.all(), kept);
        kept = names(before);
        List<Cluster> grown = new ArrayList<>();
        for (int c = 0; c < found.size(); c++) { // each by fewer than it has
            int more = random.nextInt(found.get(c).members().size());
            long[] numbers = LongStream.concat(found.get(c).wallets().stream().mapToLong(ReviewProperties::number),
                    LongStream.range(1_000 + 100 * c, 1_000 + 100 * c + more)).toArray();
            grown.add(Rings.of("g" + c, found.get(c).confidence(), numbers));
        }
        ClusterBoard after = board(grown, store.all(), kept);
        for (ClusterEntry entry : before.entries()) {
            ClusterEntry now = after.cluster(entry.cluster().id()).orElseThrow();
            assertThat(now.status()).isEqualTo(entry.status());
            assertThat(now.cluster().wallets()).containsAll(entry.cluster().wallets());
        }
    }

    private static long number(Address wallet) {
        return LongStream.range(1, 1_000).filter(n -> org.wallettracker.domain.Sample.address(n).equals(wallet))
                .findFirst().orElseThrow();
    }
}
