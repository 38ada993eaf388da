package org.wallettracker.ui.leaderboard;

import java.util.Set;
import org.wallettracker.domain.desk.LeaderboardRow;

/** A yes or no that wallets can be chosen by. Of two that exclude each other only one can be asked for. */
enum Tag {
    ENOUGH_EVIDENCE("Enough evidence",
            "At least " + LeaderboardRow.ENOUGH_EVIDENCE + " independent decided positions"),
    LITTLE_EVIDENCE(
            "Little evidence",
            "Fewer than " + LeaderboardRow.ENOUGH_EVIDENCE + " independent decided positions"),
    GRADUATES(
            "Graduates", "Bought at least one token before it graduated"),
    NO_GRADUATES("No graduates",
            "Bought no token that graduated"),
    RECONCILED("Fully verified",
            "Balance changes confirm every one of its trades"),
    UNRECONCILED(
            "Not fully verified",
            "Balance changes don't confirm all of its trades"),
    DOLLARS("USD known",
            "SOL/USD is known for all of its trades"),
    LOOKALIKE(
            "Look-alike address",
            "Another wallet's address starts and ends the same"),
    CLUSTERED("In a cluster",
            "It seems to be one hand with other wallets"),
    UNCLUSTERED("In no cluster",
            "Nothing ties it surely to other wallets"),
    LOWERED("Lowered by its cluster",
            "Its cluster is penalised, which lowers its score");

    private final String word;
    private final String help;

    Tag(String word, String help) {
        this.word = word;
        this.help = help;
    }

    /** For people. */
    String word() {
        return word;
    }

    /** What it means, for hover. */
    String help() {
        return help;
    }

    /** Those that no wallet has besides. */
    Set<Tag> contraries() {
        return switch (this) {
            case ENOUGH_EVIDENCE -> Set.of(LITTLE_EVIDENCE);
            case LITTLE_EVIDENCE -> Set.of(ENOUGH_EVIDENCE);
            case GRADUATES -> Set.of(NO_GRADUATES);
            case NO_GRADUATES -> Set.of(GRADUATES);
            case RECONCILED -> Set.of(UNRECONCILED);
            case UNRECONCILED -> Set.of(RECONCILED);
            case CLUSTERED, LOWERED -> Set.of(UNCLUSTERED);
            case UNCLUSTERED -> Set.of(CLUSTERED, LOWERED);
            case DOLLARS, LOOKALIKE -> Set.of();
        };
    }

    /** True if {@code row} has it; {@code snapshot} knows its neighbours. */
    boolean holds(LeaderboardRow row, Snapshot snapshot) {
        return switch (this) {
            case ENOUGH_EVIDENCE -> row.enoughEvidence();
            case LITTLE_EVIDENCE -> !row.enoughEvidence();
            case GRADUATES -> row.graduates() > 0;
            case NO_GRADUATES -> row.graduates() == 0;
            case RECONCILED -> row.reconciledRate() == 10_000;
            case UNRECONCILED -> row.reconciledRate() != 10_000;
            case DOLLARS -> row.usdKnown();
            case LOOKALIKE -> snapshot.lookalike(row.wallet());
            case CLUSTERED -> !row.cluster().isEmpty();
            case UNCLUSTERED -> row.cluster().isEmpty();
            case LOWERED -> row.penalised();
        };
    }
}
