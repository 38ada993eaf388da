package org.wallettracker.domain.cluster;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.List;

/** Ties wallets that pay each other or send each other tokens, beside what funding says already. */
final class SocialLinks {
    /** Payments from here on mean something, lamports. */
    private static final long LEAST = 10_000_000;
    private static final double ONCE = 0.15;
    private static final double OFTEN = 0.3;
    private static final int OFTEN_FROM = 3;

    private final Columns columns;
    private final Deposits deposits;
    private final Scope scope;

    /** @param scope whose links are looked for */
    SocialLinks(Columns columns, Deposits deposits, Scope scope) {
        this.deposits = deposits;
        this.columns = columns;
        this.scope = scope;
    }

    /** @param funded pairs that are tied by funding: the same payment does not count twice */
    List<Link> find(Circles money, Circles tokens, PairSet funded) {
        List<Link> links = new Links();
        add(columns.sol(), LinkKind.FUNDS_TRANSFER, LEAST, money, funded, links);
        add(columns.tokens(), LinkKind.TOKEN_TRANSFER, 0, tokens, PairSet.NONE, links);
        return links;
    }

    private void add(Transfers transfers, LinkKind kind, long least, Circles circles, PairSet without,
            List<Link> links) {
        IntArrayList some = new IntArrayList();
        LongArrayList pairs = new LongArrayList();
        for (int i = 0; i < transfers.size(); i++) {
            int from = transfers.from(i);
            int to = transfers.to(i);
            if (from != to && !deposits.has(from) && !deposits.has(to) && scope.either(from, to)
                    && transfers.amount(i) >= least && !circles.tiesNobody(from)
                    && !circles.tiesNobody(to)
                    && !without.contains(Link.pair(from, to))) {
                some.add(i);
                pairs.add(Link.pair(from, to));
            }
        }
        int[] order = new int[some.size()];
        Arrays.setAll(order, i -> i);
        LongArrays.radixSortIndirect(order, pairs.toLongArray(), true);
        for (int start = 0; start < order.length;) {
            int end = start + 1;
            while (end < order.length && pairs.getLong(order[end]) == pairs.getLong(order[start])) {
                end++;
            }
            int[] of = new int[end - start];
            for (int i = 0; i < of.length; i++) {
                of[i] = some.getInt(order[start + i]);
            }
            links.add(link(transfers, kind, of));
            start = end;
        }
    }

    private static Link link(Transfers transfers, LinkKind kind, int[] of) {
        int first = of[0];
        boolean back = Arrays.stream(of).anyMatch(i -> transfers.from(i) != transfers.from(first));
        boolean often = back || Arrays.stream(of).mapToLong(transfers::time).distinct().count() >= OFTEN_FROM;
        return Link.of(transfers.from(first), transfers.to(first), kind, often ? OFTEN : ONCE, transfers.time(first),
                Arrays.stream(of).map(transfers::place).toArray()).from(transfers.from(first), back ? 0 : 1);
    }
}
