package org.wallettracker.domain.cluster.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.Address;

/** Acts as they are handed in, without author and time, and whether they can be taken. */
public final class Drafts {
    /** Longer texts are no notes. */
    public static final int MOST_TEXT = 2_000;

    private Drafts() {
    }

    /** A decision on the whole of {@code entry}: {@link Kind#CONFIRM}, {@link Kind#DISMISS}, {@link Kind#WHITELIST} or a note. */
    public static ReviewAct on(Kind kind, ClusterEntry entry, String text) {
        return draft(kind, entry.cluster().id(), entry.cluster().wallets(), List.of(), text, 0);
    }

    /** {@code picked} leave {@code entry}. */
    public static ReviewAct split(ClusterEntry entry, List<Address> picked, String text) {
        return draft(Kind.SPLIT, entry.cluster().id(), entry.cluster().wallets(), picked.stream().sorted().toList(),
                text, 0);
    }

    /** Both are one. */
    public static ReviewAct merge(ClusterEntry entry, ClusterEntry other, String text) {
        return draft(Kind.MERGE, entry.cluster().id(), entry.cluster().wallets(), other.cluster().wallets(), text, 0);
    }

    /** {@code account} is {@code what}: "person", or a kind of account with a name behind a colon. */
    public static ReviewAct label(Address account, String what) {
        return draft(Kind.LABEL, "", List.of(), List.of(account), what, 0);
    }

    /** The act recorded as {@code seq} holds no more. */
    public static ReviewAct undo(long seq, String text) {
        return draft(Kind.UNDO, "", List.of(), List.of(), text, seq);
    }

    private static ReviewAct draft(Kind kind, String cluster, List<Address> members, List<Address> picked, String text,
            long undoes) {
        return new ReviewAct(0, kind, cluster, members, picked, text.strip(), "", 0, undoes);
    }

    /**
     * @param all acts that are recorded
     * @throws IllegalArgumentException if {@code draft} can't be taken; the message says why
     */
    public static void check(ReviewAct draft, ClusterBoard board, List<ReviewAct> all) {
        refuse(draft.text().length() > MOST_TEXT, "a text has at most " + MOST_TEXT + " characters");
        switch (draft.kind()) {
            case UNDO -> Acts.refusal(all, draft).ifPresent(why -> refuse(true, why));
            case LABEL -> {
                refuse(draft.picked().size() != 1, "a label is of one account");
                if (!draft.text().equals(Acts.PERSON)) {
                    Acts.label(draft);
                }
                Acts.inForce(all, Long.MAX_VALUE, Long.MAX_VALUE).stream()
                        .filter(act -> act.kind() == Kind.LABEL && act.picked().equals(draft.picked()))
                        .reduce((first, last) -> last).filter(act -> act.text().equals(draft.text()))
                        .ifPresent(act -> refuse(true, draft.picked().getFirst() + " is labelled so already (act "
                                + act.seq() + " of " + act.author() + ")"));
            }
            case NOTE -> {
                known(draft, board);
                refuse(draft.text().isEmpty(), "a note wants a text");
            }
            case SPLIT -> split(draft, known(draft, board));
            case MERGE -> {
                ClusterEntry one = known(draft, board);
                Set<Address> own = new HashSet<>(one.cluster().wallets());
                refuse(draft.picked().isEmpty() || draft.picked().stream().anyMatch(own::contains),
                        "a cluster can only be merged with another one");
            }
            case CONFIRM, DISMISS, WHITELIST -> again(draft, known(draft, board));
        }
    }

    /** A decision that holds on the same wallets is not taken twice. */
    private static void again(ReviewAct draft, ClusterEntry entry) {
        ReviewStatus said = switch (draft.kind()) {
            case CONFIRM -> ReviewStatus.CONFIRMED;
            case DISMISS -> ReviewStatus.DISMISSED;
            default -> ReviewStatus.WHITELISTED;
        };
        if (entry.status() == said) {
            entry.acts().stream().filter(act -> act.kind() == draft.kind()
                    && new HashSet<>(act.members()).equals(new HashSet<>(entry.cluster().wallets())))
                    .reduce((first, last) -> last)
                    .ifPresent(act -> refuse(true, draft.cluster() + " is " + said.wireName() + " already (act "
                            + act.seq() + " of " + act.author() + "); a note says more"));
        }
    }

    private static void split(ReviewAct draft, ClusterEntry entry) {
        Set<Address> wallets = new HashSet<>(entry.cluster().wallets());
        refuse(draft.picked().isEmpty(), "a split names the wallets that leave");
        draft.picked().stream().filter(w -> !wallets.contains(w)).findFirst()
                .ifPresent(w -> refuse(true, w + " is not in " + draft.cluster()));
        refuse(new HashSet<>(draft.picked()).size() == wallets.size(), "not all wallets of a cluster can leave it");
    }

    private static ClusterEntry known(ReviewAct draft, ClusterBoard board) {
        return board.cluster(draft.cluster()).orElseThrow(
                () -> new IllegalArgumentException("no cluster is called " + draft.cluster()));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }
}
