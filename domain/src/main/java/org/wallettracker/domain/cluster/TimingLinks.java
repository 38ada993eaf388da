package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ties wallets that enter the same mints together more often than chance, and those that trade in one transaction. Who
 * only follows another, or meets others because all follow one, is not tied.
 */
final class TimingLinks {
    /** Fewer mints than this are no habit. */
    static final int LEAST_MINTS = 3;
    /** About three seconds. */
    static final long SECONDS_WINDOW = 8;
    /** For those who take their time. */
    static final long TEN_SECONDS_WINDOW = 25;
    /** Further from an entry than this, in slots, nothing hangs on it here. */
    static final long FARTHEST = Followers.BEHIND + TEN_SECONDS_WINDOW;
    /** One in ten of the estimates is higher than the truth. */
    private static final double CAREFUL = 1.2816;
    /** So little in common within seconds says nothing, so much is enough. */
    private static final double LITTLE = 0.35;
    private static final double MUCH = 0.55;
    /** In one slot so much less does: who reads the same tips is rarely that quick. */
    private static final double IN_A_SLOT = 0.2;
    /** Meeting as much more often than expected says nothing yet: tastes differ too. */
    private static final double LEAST_LIFT = 3;
    private static final double STRONGEST = 0.95;
    /** A chance of one in ten to this, after correction, is as good as certainty. */
    private static final double CERTAIN_DIGITS = 4;

    private final Columns columns;
    private final CloseBuys buys;
    private final Scope scope;

    /** @param scope whose links are looked for */
    TimingLinks(Columns columns, CloseBuys buys, Scope scope) {
        this.columns = columns;
        this.buys = buys;
        this.scope = scope;
    }

    /**
     * All of them.
     *
     * @param rates receives by which rates: those in slots, those within seconds
     */
    Links find(double falseShare, List<MeetingRates> rates) {
        Links links = new Links();
        for (Window window : Window.values()) {
            CoBuying meetings = new CoBuying(columns, buys, window.slots, scope);
            List<CoBuying.Candidate> standing = new ArrayList<>();
            MeetingRates of = meetings.standingOut(tried(), falseShare, standing);
            rates.add(of);
            tie(meetings, window.kind, standing, of, links);
        }
        sameTransactions(links);
        return links;
    }

    /** Those in scope by the rates of a search of everything. */
    Links find(List<MeetingRates> rates) {
        Links links = new Links();
        for (Window window : Window.values()) {
            MeetingRates of = rates.get(window.ordinal()).now(buys, columns.nodes().size());
            CoBuying meetings = new CoBuying(columns, buys, window.slots, scope);
            tie(meetings, window.kind, meetings.below(of.cut(), of.chance()), of, links);
        }
        sameTransactions(links);
        return links;
    }

    private enum Window {
        SLOT(0, LinkKind.SAME_BLOCK),
        SECONDS(SECONDS_WINDOW, LinkKind.SAME_SECONDS),
        TEN_SECONDS(TEN_SECONDS_WINDOW,
                LinkKind.SAME_SECONDS);

        private final long slots;
        private final LinkKind kind;

        Window(long slots, LinkKind kind) {
            this.slots = slots;
            this.kind = kind;
        }
    }

    private void tie(CoBuying meetings, LinkKind kind, List<CoBuying.Candidate> standing, MeetingRates rates,
            Links links) {
        links.addAll(meetings.tie(standing, rates.habits(), (candidate, of, followers) -> {
            boolean onTheirOwn = (kind == LinkKind.SAME_BLOCK || !followers.oneAfterTheOther(of))
                    && !followers.behindAnother(of);
            if (onTheirOwn || followers.inStep(of)) {
                double weight = weight(candidate, rates.tried())
                        * common(candidate, kind == LinkKind.SAME_BLOCK ? IN_A_SLOT : 0);
                return weight > 0 ? link(kind, candidate, of, weight) : null;
            }
            return null;
        }));
    }

    /** Every two wallets that could have met often enough. */
    private double tried() {
        double able = 0;
        for (int node = 0; node < columns.nodes().size(); node++) {
            able += columns.entries().ofWallet(node) >= LEAST_MINTS && !columns.nodes().machine(node) ? 1 : 0;
        }
        return Math.max(1, able * (able - 1) / 2);
    }

    /**
     * How much of what both enter they enter together, carefully estimated (Wilson's lower bound), as a factor from 0 to
     * 1: who meets in a small part of it shares a taste or a source of tips rather than an owner.
     *
     * @param less so much less is enough
     */
    private double common(CoBuying.Candidate candidate, double less) {
        double of = (columns.entries().ofWallet(Link.lower(candidate.pair()))
                + columns.entries().ofWallet(Link.higher(candidate.pair()))) / 2.0;
        double share = candidate.mints() / of;
        double squared = CAREFUL * CAREFUL / of;
        double sure = (share + squared / 2
                - StrictMath.sqrt(squared * (share * (1 - share) + squared / 4))) / (1 + squared);
        double part = Math.clamp((sure - LITTLE + less) / (MUCH - LITTLE), 0, 1);
        return part * part;
    }

    /** The surer and the further above chance, the more. */
    private static double weight(CoBuying.Candidate candidate, double tried) {
        double digits = -(candidate.logChance() + StrictMath.log(tried)) / StrictMath.log(10);
        double lift = candidate.mints() / Math.max(candidate.expected(), 1e-9);
        double sure = Math.clamp(0.7 + 0.3 * digits / CERTAIN_DIGITS, 0.4, 1);
        return STRONGEST * sure * Math.max(0, 1 - LEAST_LIFT / lift);
    }

    private Link link(LinkKind kind, CoBuying.Candidate candidate, IntArrayList meetings, double weight) {
        int[] places = new int[meetings.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = columns.entries().place(buys.entry(meetings.getInt(i)));
        }
        Arrays.sort(places);
        return Link.of(Link.lower(candidate.pair()), Link.higher(candidate.pair()), kind, weight,
                columns.time(places[0]), places);
    }

    /** Who trades in one transaction is signed for by one hand; groups as large as a router's crowd are not looked at. */
    private void sameTransactions(Links links) {
        IntArrayList nodes = columns.together();
        IntArrayList places = columns.togetherPlaces();
        for (int start = 0; start < nodes.size();) {
            int end = start;
            while (nodes.getInt(end) >= 0) {
                end++;
            }
            for (int i = start; i < end && end - start <= 16; i++) {
                for (int j = i + 1; j < end; j++) {
                    int a = nodes.getInt(i);
                    int b = nodes.getInt(j);
                    if (scope.either(a, b) && !columns.nodes().machine(a) && !columns.nodes().machine(b)) {
                        links.add(Link.of(a, b, LinkKind.SAME_TRANSACTION, 0.8, columns.time(places.getInt(i)),
                                places.getInt(i), places.getInt(j)));
                    }
                }
            }
            start = end + 1;
        }
    }
}
