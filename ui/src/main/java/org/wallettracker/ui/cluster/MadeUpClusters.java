package org.wallettracker.ui.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.LinkKind;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;

/**
 * Clusters of any size that never were, for pictures and measurements only: neither the chain nor the simulated world has
 * them, and pictures say so. Wallets come in squads of 6 to 24, one after another over thirty days. A purse pays its squad
 * within minutes, and is itself paid by the purse of an earlier squad, each of which pays six; the first has its money from
 * a master. In a squad wallets buy in the same blocks and seconds, some pay identical amounts or have similar profiles, a few
 * send each other SOL; one in twelve ties crosses to a squad near in time. The same seed gives the same cluster.
 */
public final class MadeUpClusters {
    /** What has to stand beside them. */
    public static final String NOTICE = "Made up for this picture: neither the chain nor the simulated world";
    private static final long BEGIN = 1_790_000_000L;
    private static final long DAYS = 30;
    private static final long DAY = 86_400;
    private static final int LEAST_SQUAD = 6;
    private static final int MOST_SQUAD = 24;
    private static final int PAID = 6;
    private static final int CROSSING = 12;
    private static final int NEAR = 2;
    private static final LinkKind[] WITHIN = {LinkKind.SAME_BLOCK, LinkKind.SAME_SECONDS, LinkKind.SAME_BLOCK,
            LinkKind.COMMON_FUNDER, LinkKind.IDENTICAL_AMOUNTS, LinkKind.SIMILAR_PROFILE, LinkKind.FUNDS_TRANSFER,
            LinkKind.TOKEN_TRANSFER};

    private final SplittableRandom random;
    private final List<Address> wallets = new ArrayList<>();
    private final List<Cluster.Edge> edges = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();
    private final List<int[]> squads = new ArrayList<>();

    private MadeUpClusters(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A cluster called {@code name} of so many wallets (3 or more) and about so many ties. */
    public static Cluster cluster(String name, int wallets, int ties, long seed) {
        return new MadeUpClusters(seed).make(name, wallets, ties);
    }

    /** A board of {@code count} clusters of 3 to 60 wallets, some of them decided, always the same ones. */
    public static ClusterBoard board(int count) {
        return board(count, 7);
    }

    /** A board of {@code count} clusters of 3 to 60 wallets, some of them decided. */
    public static ClusterBoard board(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ClusterEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = 3 + (int) (57 * Math.pow(random.nextDouble(), 4));
            Cluster made = cluster("c" + i, size, size * 3, seed + i);
            String name = "c" + made.members().getFirst().wallet().toBase58().substring(0, 8);
            ReviewStatus[] all = ReviewStatus.values();
            int drawn = random.nextInt(12);
            ReviewStatus status = drawn < all.length ? all[drawn] : ReviewStatus.OPEN;
            entries.add(new ClusterEntry(made.called(name), status, status == ReviewStatus.OPEN && size > 4,
                    Optional.of(new ClusterEntry.Combined(random.nextLong(-40_000_000_000L, 400_000_000_000L),
                            random.nextInt(90_000))),
                    size * random.nextDouble() / 40, List.of()));
        }
        entries.sort(Comparator.comparingDouble((ClusterEntry e) -> e.cluster().confidence()).reversed());
        return new ClusterBoard(BEGIN + DAYS * DAY, 1, entries);
    }

    private Cluster make(String name, int count, int ties) {
        for (int i = 0; i < count; i++) {
            wallets.add(new Address(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()));
        }
        int next = 1;
        while (next < count) {
            int size = Math.min(count - next, random.nextInt(LEAST_SQUAD, MOST_SQUAD + 1));
            squads.add(new int[]{next, next + size});
            next += size;
        }
        for (int s = 0; s < squads.size(); s++) {
            fund(s);
        }
        int tried = 0;
        while (edges.size() < ties && tried++ < ties * 20) {
            trade();
        }
        List<Cluster.Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new Cluster.Member(wallets.get(i), i == 0 ? 0.55 : 0.5 + 0.45 * random.nextDouble()));
        }
        members.sort(Comparator.comparing(Cluster.Member::wallet));
        double sure = members.stream().mapToDouble(Cluster.Member::confidence).average().orElse(0);
        Set<Method> methods = EnumSet.noneOf(Method.class);
        edges.forEach(e -> methods.add(e.method()));
        return new Cluster(name, List.copyOf(members), List.copyOf(edges), methods, sure, sure * 0.9,
                methods.contains(Method.TIMING) ? ClusterType.BOT_NETWORK : ClusterType.FAMILY);
    }

    private long begin(int squad) {
        return BEGIN + DAYS * DAY * squad / Math.max(1, squads.size());
    }

    /** An earlier purse, or the master, pays the squad's purse, its first wallet; that pays the others within the hour. */
    private void fund(int squad) {
        int purse = squads.get(squad)[0];
        int payer = squad == 0 ? 0 : squads.get((squad - 1) / PAID)[0];
        tie(payer, purse, LinkKind.FIRST_FUNDER, 0.85, begin(squad), 1);
        for (int i = purse + 1; i < squads.get(squad)[1]; i++) {
            tie(purse, i, LinkKind.FIRST_FUNDER, 0.6 + 0.25 * random.nextDouble(),
                    begin(squad) + 60L * (i - purse) + random.nextInt(40), 1);
        }
    }

    private void trade() {
        int squad = random.nextInt(squads.size());
        int other = random.nextInt(CROSSING) == 0
                ? Math.clamp((long) squad + random.nextInt(-NEAR, NEAR + 1), 0, squads.size() - 1)
                : squad;
        int a = random.nextInt(squads.get(squad)[0], squads.get(squad)[1]);
        int b = random.nextInt(squads.get(other)[0], squads.get(other)[1]);
        LinkKind kind = WITHIN[random.nextInt(WITHIN.length)];
        long time = begin(Math.max(squad, other)) + random.nextLong(3_600, 6 * DAY);
        double weight = squad == other ? 0.35 + 0.6 * random.nextDouble() : 0.15 + 0.3 * random.nextDouble();
        if (a != b) {
            tie(a, b, kind, weight, kind == LinkKind.SIMILAR_PROFILE ? Unknown.TIME : time,
                    kind == LinkKind.SIMILAR_PROFILE ? 0 : 1 + random.nextInt(5));
        }
    }

    private void tie(int a, int b, LinkKind kind, double weight, long time, int signatures) {
        if (!pairs.add((long) Math.min(a, b) << 32 | Math.max(a, b))) {
            return;
        }
        List<Signature> evidence = new ArrayList<>();
        for (int i = 0; i < signatures; i++) {
            byte[] bytes = new byte[Signature.LENGTH];
            random.nextBytes(bytes);
            evidence.add(Signature.of(bytes));
        }
        boolean turned = wallets.get(a).compareTo(wallets.get(b)) > 0;
        edges.add(new Cluster.Edge(wallets.get(turned ? b : a), wallets.get(turned ? a : b), kind, weight,
                Math.min(0.97, weight + 0.08), time, kind == LinkKind.FIRST_FUNDER ? turned ? -1 : 1 : 0, evidence));
    }
}
