package org.wallettracker.domain.cluster.review;

import java.util.List;
import java.util.Locale;
import org.wallettracker.domain.model.Address;

/**
 * What an analyst decided on a cluster, or on an account.
 *
 * @param seq place in the record, ascending from act to act, from 1; 0 as long as it is not recorded
 * @param cluster the cluster's id as it was then; empty for a label
 * @param members the cluster's wallets as they were then, by address: by them the act finds its cluster again whatever
 *     later searches call it; empty for a label or an undoing
 * @param picked {@link Kind#SPLIT}: who leave and form a cluster of their own; {@link Kind#MERGE}: wallets of the other
 *     cluster; {@link Kind#LABEL}: the account alone; else empty
 * @param text of a note or a reason; of a label "person", or what kind of account it is; may be empty elsewhere
 * @param author who decided, as the analyst's configuration names him
 * @param time Unix milliseconds of the decision
 * @param undoes {@link Kind#UNDO}: the act that holds no more; else 0
 */
public record ReviewAct(long seq, Kind kind, String cluster, List<Address> members, List<Address> picked, String text,
        String author, long time, long undoes) {

    /** What was decided. */
    public enum Kind {
        /** It is a ring. */
        CONFIRM,
        /** It is none: it is no longer penalised, and is not shown among those to review. */
        DISMISS,
        /** It is one, and legitimate (a fund, a person's wallets): not penalised, counts once in signals. */
        WHITELIST,
        /** Some of its wallets don't belong to the others. */
        SPLIT,
        /** It and another are one. */
        MERGE,
        /** A remark, without effect. */
        NOTE,
        /** What an account is: one that ties nobody (exchange, bridge, ...) or a person after all. */
        LABEL,
        /** An earlier act holds no more. */
        UNDO;

        /** The name in JSON and on the command line. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReviewAct {
        members = List.copyOf(members);
        picked = List.copyOf(picked);
    }

    /** The same act decided by {@code who}. */
    public ReviewAct by(String who) {
        return new ReviewAct(seq, kind, cluster, members, picked, text, who, time, undoes);
    }

    /** The same act as recorded at place {@code seq}. */
    public ReviewAct recorded(long seq) {
        return new ReviewAct(seq, kind, cluster, members, picked, text, author, time, undoes);
    }
}
