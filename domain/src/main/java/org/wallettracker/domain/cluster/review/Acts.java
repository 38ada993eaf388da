package org.wallettracker.domain.cluster.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.KnownAccounts;

/** Which acts hold, and what they say of accounts. */
public final class Acts {
    /** What a label says of an account that is nobody's machine. */
    public static final String PERSON = "person";

    private static final long MILLIS = 1_000;

    private Acts() {
    }

    /**
     * The acts of {@code all}, which stand in their order, that hold at two clocks.
     *
     * @param asOf Unix seconds: what was decided later does not hold yet; {@link Long#MAX_VALUE} for now
     * @param knownAt record sequence; {@link Long#MAX_VALUE} for all
     * @return in their order, without undone ones and without the undoing
     */
    public static List<ReviewAct> inForce(List<ReviewAct> all, long asOf, long knownAt) {
        List<ReviewAct> told = told(all, asOf, knownAt);
        Set<Long> undone = undone(told);
        return told.stream().filter(a -> a.kind() != Kind.UNDO && !undone.contains(a.seq())).toList();
    }

    /** The places in the record of what undoings among {@code all}, which stand in their order, took back. */
    public static Set<Long> undone(List<ReviewAct> all) {
        Set<Long> undone = new HashSet<>();
        for (ReviewAct act : all.reversed()) { // an undoing can be undone itself
            if (act.kind() == Kind.UNDO && !undone.contains(act.seq())) {
                undone.add(act.undoes());
            }
        }
        return undone;
    }

    /** Those of {@code all} that were decided and recorded by then, whether they hold or not. */
    public static List<ReviewAct> told(List<ReviewAct> all, long asOf, long knownAt) {
        return all.stream().filter(a -> a.seq() <= knownAt)
                .filter(a -> asOf == Long.MAX_VALUE || Math.floorDiv(a.time(), MILLIS) <= asOf).toList();
    }

    /** Why {@code act} can't follow {@code all}; empty if it can. */
    public static Optional<String> refusal(List<ReviewAct> all, ReviewAct act) {
        if (act.kind() != Kind.UNDO) {
            return Optional.empty();
        }
        if (all.stream().noneMatch(a -> a.seq() == act.undoes())) {
            return Optional.of("act " + act.undoes() + " is not recorded");
        }
        return undone(all).contains(act.undoes())
                ? Optional.of("act " + act.undoes() + " is undone already")
                : Optional.empty();
    }

    /** {@code known} with what {@code inForce} says of accounts; of one account the last label holds. */
    public static KnownAccounts labels(KnownAccounts known, List<ReviewAct> inForce) {
        KnownAccounts labels = known;
        for (ReviewAct act : inForce) {
            if (act.kind() == Kind.LABEL) {
                Address account = act.picked().getFirst();
                labels = act.text().equals(PERSON) ? labels.withPerson(account) : labels.with(label(act));
            }
        }
        return labels;
    }

    /**
     * What a label other than "person" says: a kind, and after a colon a name.
     *
     * @throws IllegalArgumentException if its text names no kind
     */
    static AccountLabel label(ReviewAct act) {
        int colon = act.text().indexOf(':');
        String kind = colon < 0 ? act.text() : act.text().substring(0, colon);
        String name = colon < 0 ? kind.strip() : act.text().substring(colon + 1).strip();
        try {
            return new AccountLabel(act.picked().getFirst(), AccountLabel.Kind.parse(kind), name, act.author());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a label says person, or one of " + kinds() + ", a name behind a colon: "
                    + act.text(), e);
        }
    }

    private static String kinds() {
        List<String> kinds = new ArrayList<>();
        for (AccountLabel.Kind kind : AccountLabel.Kind.values()) {
            kinds.add(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return String.join(", ", kinds);
    }

    /** True if {@code all} holds a label, or the undoing of one, recorded after {@code seq}: then a search finds other clusters. */
    public static boolean relabelled(List<ReviewAct> all, long seq) {
        Set<Long> labels = new HashSet<>();
        boolean relabelled = false;
        for (ReviewAct act : all) {
            boolean about = act.kind() == Kind.LABEL || act.kind() == Kind.UNDO && labels.contains(act.undoes());
            if (about) {
                labels.add(act.seq());
                relabelled |= act.seq() > seq;
            }
        }
        return relabelled;
    }
}
