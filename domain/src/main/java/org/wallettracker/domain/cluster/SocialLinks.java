package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ties wallets that pay each other or send each other tokens, beside what funding says already. */
final class SocialLinks {
    /** Payments from here on mean something, lamports. */
    private static final long LEAST = 10_000_000;
    private static final double ONCE = 0.15;
    private static final double OFTEN = 0.45;
    private static final int OFTEN_FROM = 3;

    private final Columns columns;

    SocialLinks(Columns columns) {
        this.columns = columns;
    }

    /** @param funded pairs that are tied by funding: the same payment does not count twice */
    List<Link> find(Circles money, Circles tokens, Set<Long> funded) {
        List<Link> links = new ArrayList<>();
        add(columns.sol(), LinkKind.FUNDS_TRANSFER, LEAST, money, funded, links);
        add(columns.tokens(), LinkKind.TOKEN_TRANSFER, 0, tokens, Set.of(), links);
        return links;
    }

    private void add(Transfers transfers, LinkKind kind, long least, Circles circles, Set<Long> without,
            List<Link> links) {
        Long2ObjectLinkedOpenHashMap<IntArrayList> byPair = new Long2ObjectLinkedOpenHashMap<>();
        for (int i = 0; i < transfers.size(); i++) {
            int from = transfers.from(i);
            int to = transfers.to(i);
            if (from != to && transfers.amount(i) >= least && !circles.tiesNobody(from) && !circles.tiesNobody(to)
                    && !without.contains(Link.pair(from, to))) {
                byPair.computeIfAbsent(Link.pair(from, to), p -> new IntArrayList()).add(i);
            }
        }
        for (IntArrayList of : byPair.values()) {
            int first = of.getInt(0);
            boolean back = of.intStream().anyMatch(i -> transfers.from(i) != transfers.from(first));
            boolean often = back || of.intStream().mapToLong(transfers::time).distinct().count() >= OFTEN_FROM;
            links.add(Link.of(transfers.from(first), transfers.to(first), kind, often ? OFTEN : ONCE,
                    transfers.time(first), of.intStream().map(transfers::place).toArray()));
        }
    }
}
