package org.wallettracker.domain.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says a transaction did. Never a fact: it makes the chain worth asking for that transaction, and the
 * chain's answer is the fact.
 *
 * @param origin who says it
 * @param claim what it is said to have done
 * @param signature of the transaction
 * @param mint of the token it is said to be about; null where it is not told, or what was told can't be it
 */
public record Hint(Origin origin, Claim claim, Signature signature, @Nullable Address mint) {

    /** Who gives hints. The order is kept in databases: new ones go to the end. */
    public enum Origin {
        /** The database of Megatron V2. */
        MEGATRON("megatron"),
        /** Frames of PumpPortal. */
        PUMP_PORTAL("pumpPortal");

        private final String wireName;

        Origin(String wireName) {
            this.wireName = wireName;
        }

        /** For scripts. */
        public String wireName() {
            return wireName;
        }
    }

    /** What a transaction is said to have done. The order is kept in databases: new ones go to the end. */
    public enum Claim {
        /** It created the token. */
        LAUNCH("launch"),
        /** It bought or sold the token. */
        TRADE("trade"),
        /** It completed the token's curve or moved it to its pool. */
        GRADUATION("graduation"),
        /** It put liquidity into the token's pool or took it out. */
        LIQUIDITY("liquidity"),
        /** Anything, on a venue other than pump.fun and PumpSwap. */
        ELSEWHERE("elsewhere");

        private final String wireName;

        Claim(String wireName) {
            this.wireName = wireName;
        }

        /** For scripts. */
        public String wireName() {
            return wireName;
        }
    }

    /** What the chain said of a hint. The order is kept in databases: new ones go to the end. */
    public enum Answer {
        /** It was not asked yet. */
        OPEN("open"),
        /** The transaction did what it was said to have done. */
        CONFIRMED("confirmed"),
        /** The transaction is there and did no such thing. */
        REFUTED("refuted"),
        /** No source knows the transaction. */
        MISSING("missing"),
        /** The transaction is there, but what is known of it does not tell: sources contradict each other, or its venue is not read. */
        UNTOLD("untold");

        private final String wireName;

        Answer(String wireName) {
            this.wireName = wireName;
        }

        /** For scripts. */
        public String wireName() {
            return wireName;
        }
    }
}
