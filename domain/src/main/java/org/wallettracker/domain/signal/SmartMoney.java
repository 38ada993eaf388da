package org.wallettracker.domain.signal;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Which buyers of a token are smart money, and which of them count for a signal (SEMANTICS 6): a buyer counts from the
 * smallest smart buy on and is smart above the smart line; a smart one is validated if nothing speaks against it. Of a
 * whitelisted cluster only the first one counts.
 *
 * @param verdicts of the smart buyers, in the order of their first buy
 * @param clusterShare what penalised clusters take of the token's score: the sum over their buyers of risk times the part
 *     they have in all that is invested, hundredths of a percent, 0 to 10000; -1 where nothing is
 */
public record SmartMoney(Map<Address, Verdict> verdicts, int clusterShare) {
    /** Nobody bought. */
    public static final SmartMoney NONE = new SmartMoney(Map.of(), -1);

    private static final int WHOLE = 10_000;
    private static final int HUNDREDTHS = 100;
    /** Below this part of the reputation that everybody starts with, 1 over it, a wallet is not validated. */
    private static final int FLOOR = 2;

    /** What a smart buyer counts for, in the order in which reasons are looked at. */
    public enum Verdict {
        /** It counts. */
        VALIDATED("counts"),
        /** It is in a cluster that lowers scores. */
        PENALISED("its cluster lowers scores"),
        /** Too few independent closed positions. */
        LITTLE_EVIDENCE("too little evidence"),
        /** Less than half of the reputation that everybody starts with. */
        LOW_REPUTATION("low reputation"),
        /** Another wallet of its whitelisted cluster bought before and counts. */
        COUNTED("its cluster counts already");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For people, in a few words. */
        public String words() {
            return words;
        }
    }

    /**
     * Somebody who bought the token.
     *
     * @param boughtLamports net, at least 0
     * @param openLamports cost of the lots it still holds, at least 0
     * @param score hundredths of a point; negative where it has none
     * @param enough true if the evidence of its score is sufficient
     * @param reputation hundredths of a point of 100
     * @param standing of its cluster
     */
    public record Buyer(Address wallet, long boughtLamports, long openLamports, int score, boolean enough,
            int reputation, Membership standing) {
    }

    /**
     * A buyer's cluster.
     *
     * @param cluster id; empty for none
     * @param risk 0 to 10000
     */
    public record Membership(String cluster, boolean penalised, boolean whitelisted, int risk) {
        /** In no cluster. */
        public static final Membership NONE = new Membership("", false, false, 0);
    }

    public SmartMoney {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    }

    /** Judges {@code buyers}, who stand in the order of their first buy. */
    public static SmartMoney of(List<Buyer> buyers, ParameterSet parameters) {
        Map<Address, Verdict> verdicts = new LinkedHashMap<>();
        Set<String> counted = new HashSet<>();
        BigInteger all = BigInteger.ZERO;
        BigInteger gamed = BigInteger.ZERO;
        for (Buyer buyer : buyers) {
            if (buyer.boughtLamports < parameters.thresholds().minSmartBuyLamports()) {
                continue;
            }
            BigInteger open = BigInteger.valueOf(buyer.openLamports);
            all = all.add(open);
            if (buyer.standing.penalised) {
                gamed = gamed.add(open.multiply(BigInteger.valueOf(buyer.standing.risk)));
            }
            if (smart(buyer.score, parameters)) {
                verdicts.put(buyer.wallet, verdict(buyer, parameters, counted));
            }
        }
        return new SmartMoney(verdicts, all.signum() == 0 ? -1 : Math.min(WHOLE, gamed.divide(all).intValueExact()));
    }

    /** True if a {@code score} (hundredths) is above the smart line. */
    public static boolean smart(int score, ParameterSet parameters) {
        return score > parameters.thresholds().minWalletScore() * HUNDREDTHS;
    }

    private static Verdict verdict(Buyer buyer, ParameterSet parameters, Set<String> counted) {
        if (buyer.standing.penalised) {
            return Verdict.PENALISED;
        } else if (!buyer.enough) {
            return Verdict.LITTLE_EVIDENCE;
        } else if (buyer.reputation < parameters.modifiers().reputationStart() / FLOOR) {
            return Verdict.LOW_REPUTATION;
        }
        boolean again = buyer.standing.whitelisted && !counted.add(buyer.standing.cluster);
        return again ? Verdict.COUNTED : Verdict.VALIDATED;
    }

    /** How many buyers are smart. */
    public int smart() {
        return verdicts.size();
    }

    /** How many of them count. */
    public int validated() {
        return (int) verdicts.values().stream().filter(v -> v == Verdict.VALIDATED).count();
    }
}
