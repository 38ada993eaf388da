package org.wallettracker.domain.score;

import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * The named rules that move a wallet's reputation by its own dealings. What adds is earned by wins that balances confirm,
 * week after week. What takes is the number of acts beside the verified independent wins: amount x acts / (acts + wins +
 * prior). No trade undoes an act, and only a win, which costs what a win costs, makes it weigh less; so neither volume
 * nor gifts nor waiting raise a reputation.
 */
enum ReputationRule {
    HISTORY("verified-history", "Verified history", "weeks with a win that balances confirm"),
    UNVERIFIED("unverified", "Unverified facts", "tokens with facts that no balance confirms"),
    UNRECONCILED("unreconciled", "Not reconciled", "tokens whose balance is not what trades and transfers leave"),
    SNIPED("sniping", "Sniping", "tokens bought in the first slots after their creation"),
    ROUND_TRIPS("round-trips", "Round trips", "tokens bought and sold within one transaction"),
    DUMPED("dumping", "Dumping", "tokens it created itself and sold");

    private static final int COUNT = values().length;

    private final String id;
    private final String label;
    private final String counted;

    ReputationRule(String id, String label, String counted) {
        this.id = id;
        this.label = label;
        this.counted = counted;
    }

    /** Stable name. */
    String id() {
        return id;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** What it counts, in the plural. */
    String counted() {
        return counted;
    }

    /** How often it was met in {@code t}. */
    long acts(Tally t) {
        return switch (this) {
            case HISTORY -> t.verifiedWeeks;
            case UNVERIFIED -> t.sums[Rows.UNVERIFIED];
            case UNRECONCILED -> t.unreconciled;
            case SNIPED -> t.sums[Rows.SNIPED];
            case ROUND_TRIPS -> t.sums[Rows.ROUND_TRIPS];
            case DUMPED -> t.sums[Rows.DUMPED];
        };
    }

    /** What it takes at most, hundredths; of {@link #HISTORY} what it adds at most. */
    int most(ParameterSet.Reputation r) {
        return switch (this) {
            case HISTORY -> r.history().top();
            case UNVERIFIED -> r.unverified();
            case UNRECONCILED -> r.unreconciled();
            case SNIPED -> r.sniped();
            case ROUND_TRIPS -> r.roundTrips();
            case DUMPED -> r.dumped();
        };
    }

    /** Hundredths that it moves the reputation by, rounded so that it never favours the wallet. */
    int amount(Tally t, ParameterSet.Reputation r) {
        long acts = acts(t);
        if (this == HISTORY) {
            return r.history().at(acts);
        }
        long all = acts + t.sums[Rows.VERIFIED_WINS] + r.priorWins();
        return (int) -Math.ceilDiv(most(r) * acts, all);
    }

    /** What all of them together move it by, hundredths; may leave the scale. */
    static int sum(Tally t, ParameterSet.Reputation r) {
        int sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += RULES[i].amount(t, r);
        }
        return sum;
    }

    private static final ReputationRule[] RULES = values();
}
