package org.wallettracker.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One position's (or wallet's) profit by the three methods that tools use, and what lies between them. Exact: FIFO plus
 * the terms of a method is that method's figure.
 *
 * @param fifo realised profit of matched lots, the desk's own figure
 * @param average the same by average cost
 * @param cash SOL received less SOL spent
 * @param terms what lies between FIFO and the others, net lamports; none that is 0
 * @param receivedRaw base units that came by transfer; of a wallet 0, because units of different tokens don't add up
 * @param sentRaw base units that left by transfer, likewise
 * @param transfersIn how often tokens came by transfer
 * @param transfersOut how often they left by it
 * @param sentCostLamports net cost of what left by transfer or was paid away for another token
 */
public record Bridge(Figures fifo, Figures average, Figures cash, List<Term> terms, long receivedRaw, long sentRaw,
        int transfersIn, int transfersOut, long sentCostLamports) {
    /** Of a position whose amounts can't be true, and of no position at all. */
    public static final Bridge NONE = new Bridge(Figures.ZERO, Figures.ZERO, Figures.ZERO, List.of(), 0, 0, 0, 0, 0);

    public Bridge {
        terms = List.copyOf(terms);
    }

    /**
     * One method's profit.
     *
     * @param net lamports, all fees counted
     * @param gross lamports, swap amounts only
     * @param netMicroUsd each leg at the SOL/USD of its own minute; null if one of those prices is not known
     * @param grossMicroUsd likewise
     */
    public record Figures(long net, long gross, @Nullable Long netMicroUsd, @Nullable Long grossMicroUsd) {
        static final Figures ZERO = new Figures(0, 0, 0L, 0L);

        /** What fees and tips took. */
        public long fees() {
            return gross - net;
        }

        private Figures plus(Figures o) {
            return new Figures(Math.addExact(net, o.net), Math.addExact(gross, o.gross),
                    sum(netMicroUsd, o.netMicroUsd), sum(grossMicroUsd, o.grossMicroUsd));
        }

        private static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
            return a == null || b == null ? null : (Long) Math.addExact(a, b);
        }
    }

    /** A difference to FIFO, in lamports (may be negative). */
    public record Term(Reason reason, long lamports) {
    }

    /** Why a method differs from FIFO. */
    public enum Reason {
        /** Average cost less FIFO. */
        AVERAGING(Method.AVERAGE,
                "Average cost charges every token sold with the mean price of all held; FIFO with the price of the oldest."),
        /** Cash flow: the cost of open lots is spent already. */
        HELD(Method.CASH, "Cash flow counts tokens still held as money spent; FIFO charges them when they are sold."),
        /** Cash flow: so is that of what was sent or paid away. */
        SENT_AWAY(Method.CASH,
                "Cash flow counts the cost of tokens sent away or swapped for others as lost; FIFO lets it leave with them, without profit or loss."),
        /** Cash flow: proceeds of tokens that were not bought, or not seen bought. */
        UNMATCHED(Method.CASH,
                "Cash flow takes proceeds of tokens whose purchase is not known as profit; FIFO leaves them out.");

        private final Method method;
        private final String sentence;

        Reason(Method method, String sentence) {
            this.method = method;
            this.sentence = sentence;
        }

        /** The method that differs. */
        public Method method() {
            return method;
        }

        /** For people. */
        public String sentence() {
            return sentence;
        }
    }

    /** Ways of counting besides FIFO. */
    public enum Method {
        AVERAGE, CASH
    }

    /** All of {@code parts} together. */
    public static Bridge sum(Collection<Bridge> parts) {
        Figures fifo = Figures.ZERO;
        Figures average = Figures.ZERO;
        Figures cash = Figures.ZERO;
        Map<Reason, Long> terms = new EnumMap<>(Reason.class);
        int in = 0;
        int out = 0;
        long sent = 0;
        for (Bridge part : parts) {
            fifo = fifo.plus(part.fifo);
            average = average.plus(part.average);
            cash = cash.plus(part.cash);
            part.terms.forEach(t -> terms.merge(t.reason(), t.lamports(), Math::addExact));
            in += part.transfersIn;
            out += part.transfersOut;
            sent = Math.addExact(sent, part.sentCostLamports);
        }
        return new Bridge(fifo, average, cash, terms(terms), 0, 0, in, out, sent);
    }

    static List<Term> terms(Map<Reason, Long> lamports) {
        List<Term> terms = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            long value = lamports.getOrDefault(reason, 0L);
            if (value != 0) {
                terms.add(new Term(reason, value));
            }
        }
        return terms;
    }
}
