package org.wallettracker.ingest.simulate.crowd;

/** How a ring's wallets come by their money and how they act together. */
enum RingKind {
    /** One pays all, within hours. */
    STAR("starRing", 4, 16, 6_000),
    /** One pays two or three, who pay the others. */
    TREE("treeRing", 5, 12, 6_000),
    /** One pays each through up to six fresh wallets that only pass it on. */
    RELAY("relayRing", 3, 6, 6_000),
    /** The first is paid, keeps its part and pays the next, and so on. */
    CHAIN("chainRing", 3, 7, 40_000),
    /** One pays all, over days, very different amounts. */
    STAGGERED("staggeredRing", 4, 10, 40_000),
    /** Each withdraws from the same exchange; all is gathered in one wallet. */
    EXCHANGE("exchangeRing", 4, 8, 3_000),
    /** The same, and no list of labels knows the exchange. */
    UNLISTED("unlistedExchangeRing", 4, 8, 3_000),
    /** Nothing in common but when they buy, give or take seconds. */
    TIMING("timingRing", 3, 8, 4_000),
    /** A script buys, always in the same order, a slot or two apart. */
    SCRIPT("scriptedRing", 3, 6, 0),
    /** They buy in one transaction. */
    TRANSACTION("sameTransactionRing", 3, 6, 0),
    /** A developer pays snipers of its own coins. */
    DEPLOYER("deployerSnipers", 3, 8, 900),
    /** As a star; one of its wallets works for another such ring too. */
    SHARED("sharedMember", 4, 7, 5_000),
    /** One pays hundreds, of whom some dozens act at a time. */
    LARGE("largeRing", 400, 400, 20_000);

    final String text;
    final int least;
    final int most;
    /** Within how many milliseconds its wallets buy. */
    final int jitter;

    RingKind(String text, int least, int most, int jitter) {
        this.text = text;
        this.least = least;
        this.most = most;
        this.jitter = jitter;
    }

    /** True if one of its wallets pays the first of the others. */
    boolean hasFunder() {
        return switch (this) {
            case STAR, TREE, RELAY, STAGGERED, SHARED, LARGE -> true;
            default -> false;
        };
    }
}
