package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.text.Plural;

/** What the facts tell of the money of a cluster's wallets, and of the tokens they entered. */
final class Purses {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY_SECONDS = 86_400;
    /** Slots are below 2^32 for decades, mints fewer than 2^31. */
    private static final int MINT_BITS = 31;

    private final Columns columns;
    private final FirstFunders funders;

    Purses(Columns columns) {
        this.columns = columns;
        funders = new FirstFunders(columns);
    }

    /** First payments from one purse to wallets of a cluster. */
    private record Purse(int funder, int paid, long first, long last) {
        private Purse and(long time) {
            return new Purse(funder, paid + 1, earlier(first, time), Math.max(last, time));
        }

        private static long earlier(long a, long b) {
            return a < 0 ? b : b < 0 ? a : Math.min(a, b);
        }
    }

    /** The purse that gave most of them their first SOL, if it gave two or more. */
    Optional<String> source(Cluster cluster) {
        return purse(cluster).map(p -> Plural.digits(p.paid()) + " of "
                + Plural.grouped(cluster.members().size(), "wallets") + " had their first known SOL from "
                + columns.nodes().address(p.funder()).shortened() + when(p) + ".");
    }

    /** Whose purse {@link #source} names. */
    Optional<Address> funder(Cluster cluster) {
        return purse(cluster).map(p -> columns.nodes().address(p.funder()));
    }

    private Optional<Purse> purse(Cluster cluster) {
        Map<Integer, Purse> purses = new TreeMap<>();
        for (Address wallet : cluster.wallets()) {
            int node = columns.nodes().of(wallet);
            int payment = node < 0 ? FirstFunders.NONE : funders.payment(node);
            if (payment != FirstFunders.NONE) {
                int from = columns.sol().from(payment);
                long time = columns.sol().time(payment);
                Purse before = purses.get(from);
                purses.put(from, before == null ? new Purse(from, 1, time, time) : before.and(time));
            }
        }
        return purses.values().stream().filter(p -> p.paid() > 1 && !columns.nodes().machine(p.funder()))
                .reduce((a, b) -> b.paid() > a.paid() ? b : a);
    }

    private static String when(Purse purse) {
        if (purse.first() < 0 || purse.last() < 0) {
            return "";
        }
        if (purse.last() - purse.first() >= 2 * DAY_SECONDS) {
            return " between " + DAY.format(Instant.ofEpochSecond(purse.first())) + " and "
                    + DAY.format(Instant.ofEpochSecond(purse.last()));
        }
        return " on " + DAY.format(Instant.ofEpochSecond(purse.first())) + span(purse.last() - purse.first());
    }

    private static String span(long seconds) {
        if (seconds < MINUTE) {
            return " within a minute";
        } else if (seconds < 2 * HOUR) {
            return " within " + Plural.of(Math.ceilDiv(seconds, MINUTE), "minutes");
        }
        return " and " + Plural.of(Math.ceilDiv(seconds, HOUR), "hours") + " from then on";
    }

    /** What speaks against it: a purse that is many others' too, wallets that never met another of it. */
    List<String> against(Cluster cluster) {
        List<String> sentences = new ArrayList<>();
        IntOpenHashSet members = new IntOpenHashSet();
        cluster.wallets().forEach(w -> members.add(columns.nodes().of(w)));
        purse(cluster).ifPresent(p -> {
            int others = others(p.funder(), members);
            if (others > 0) {
                sentences
                        .add("Who paid them first also paid " + Plural.grouped(others, "others")
                                + " outside this cluster.");
            }
        });
        int[] silent = members.intStream().filter(w -> w >= 0 && !columns.trades(w)).toArray();
        long heard = onePayment(new IntOpenHashSet(silent));
        if (silent.length == members.size()) {
            sentences.add("None of them is known to have traded.");
        }
        if (heard > 0) {
            sentences.add("Of " + Plural.grouped(heard, "wallets")
                    + " nothing is known but one payment: it need not be "
                    + "the first, and " + (heard == 1 ? "it" : "they") + " may be an account that money is paid into.");
        }
        long alone = aloof(members);
        if (alone > 0) {
            sentences.add(Plural.grouped(alone, "wallets") + " never entered a token that another of them entered.");
        }
        return sentences;
    }

    /** How many of {@code wallets} made or had one payment of SOL in all that is stored. */
    private long onePayment(IntOpenHashSet wallets) {
        Int2IntOpenHashMap payments = new Int2IntOpenHashMap();
        for (int i = 0; i < columns.sol().size(); i++) {
            for (int end : new int[]{columns.sol().from(i), columns.sol().to(i)}) {
                if (wallets.contains(end)) {
                    payments.addTo(end, 1);
                }
            }
        }
        return payments.values().intStream().filter(count -> count == 1).count();
    }

    /** How many tokens two or more of {@code cluster} entered in the same slot. */
    long enteredTogether(Cluster cluster) {
        IntOpenHashSet members = new IntOpenHashSet();
        cluster.wallets().forEach(w -> members.add(columns.nodes().of(w)));
        Map<Long, IntOpenHashSet> who = new TreeMap<>();
        IntOpenHashSet mints = new IntOpenHashSet();
        Entries entries = columns.entries();
        for (int e = 0; e < entries.size(); e++) {
            if (members.contains(entries.wallet(e)) && entries.slot(e) >= 0) {
                IntOpenHashSet there = who.computeIfAbsent(entries.slot(e) << MINT_BITS ^ entries.mint(e),
                        place -> new IntOpenHashSet());
                if (there.add(entries.wallet(e)) && there.size() > 1) {
                    mints.add(entries.mint(e));
                }
            }
        }
        return mints.size();
    }

    private int others(int funder, IntOpenHashSet members) {
        IntOpenHashSet paid = new IntOpenHashSet();
        for (int i = 0; i < columns.sol().size(); i++) {
            int to = columns.sol().to(i);
            if (columns.sol().from(i) == funder && columns.sol().atLeast(i, Columns.DUST) && to != funder
                    && !members.contains(to) && !columns.nodes().machine(to)) {
                paid.add(to);
            }
        }
        return paid.size();
    }

    /** How many of {@code members} trade, and never entered a mint that another one of them did. */
    private long aloof(IntOpenHashSet members) {
        Map<Integer, IntOpenHashSet> byMint = new TreeMap<>();
        Entries entries = columns.entries();
        IntOpenHashSet trading = new IntOpenHashSet();
        for (int e = 0; e < entries.size(); e++) {
            if (members.contains(entries.wallet(e))) {
                trading.add(entries.wallet(e));
                byMint.computeIfAbsent(entries.mint(e), m -> new IntOpenHashSet()).add(entries.wallet(e));
            }
        }
        IntOpenHashSet met = new IntOpenHashSet();
        byMint.values().stream().filter(who -> who.size() > 1).forEach(met::addAll);
        trading.removeAll(met);
        return trading.size();
    }
}
