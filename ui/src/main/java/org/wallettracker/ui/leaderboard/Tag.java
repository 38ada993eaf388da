package org.wallettracker.ui.leaderboard;

import java.util.Optional;
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
            "Another wallet's address starts and ends the same");

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

    /** The one that says the contrary. */
    Optional<Tag> contrary() {
        return Optional.ofNullable(switch (this) {
            case ENOUGH_EVIDENCE -> LITTLE_EVIDENCE;
            case LITTLE_EVIDENCE -> ENOUGH_EVIDENCE;
            case GRADUATES -> NO_GRADUATES;
            case NO_GRADUATES -> GRADUATES;
            case RECONCILED -> UNRECONCILED;
            case UNRECONCILED -> RECONCILED;
            case DOLLARS, LOOKALIKE -> null;
        });
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
        };
    }
}
