package org.wallettracker.domain.score.feature;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * What the score counts of a position's profit, and what lies between that and the ledger's realised figure: the
 * realised profit and the other three sum to it exactly. All in lamports, net.
 *
 * @param realized profit of what was sold and burned, first in first out: the ledger's own figure
 * @param open what the tokens still held would fetch less than they cost; 0 or below
 * @param sent what tokens sent away or paid for others are worth below their cost; 0 or below
 * @param gifts what counting the bought tokens as those that fetched least takes away, where gifts of the same token came
 *     too; 0 or below, 0 where none came
 * @param priced false where no price is known for what is still held: it counts as neither gain nor loss
 */
public record CountedProfit(Address mint, long realized, long open, long sent, long gifts, boolean priced) {

    /** What the score counts. */
    public long counted() {
        return realized + open + sent + gifts;
    }

    /** Why the score counts another amount than the ledger. */
    public enum Reason {
        /** Tokens still held. */
        OPEN("Tokens still held would fetch less than they cost: the score counts the loss, never the gain."),
        /** Tokens that left without a sale. */
        SENT("Tokens sent away or swapped for others count at the least of their cost, their price then and their price now; what has no known price counts as lost."),
        /** Tokens that came as gifts. */
        GIFTS("Gifts of the same token came too. Of all that was sold since the first purchase, the bought tokens are taken to be those that fetched least, and what is still held or was sent away the cheapest of them, so that no gift is the wallet's own profit. What a gift fetched before the first purchase is left out.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For people. */
        public String sentence() {
            return sentence;
        }
    }

    /** A difference to the realised profit, lamports. */
    public record Term(Reason reason, long lamports) {
    }

    /** What lies between the realised and the counted profit; none that is 0. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>(3);
        add(terms, Reason.OPEN, open);
        add(terms, Reason.SENT, sent);
        add(terms, Reason.GIFTS, gifts);
        return List.copyOf(terms);
    }

    private static void add(List<Term> terms, Reason reason, long lamports) {
        if (lamports != 0) {
            terms.add(new Term(reason, lamports));
        }
    }
}
