package org.wallettracker.ui.wallet;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import org.wallettracker.domain.ledger.Position.Flag;
import org.wallettracker.ui.common.control.Chips;

/** The flags of a position as chips anyone can read. */
final class FlagWords {
    private FlagWords() {
    }

    /** A chip for each flag, in a fixed order. */
    static List<Label> chips(Set<Flag> flags) {
        return flags.stream().sorted().map(f -> Chips.of(word(f), style(f), meaning(f))).toList();
    }

    /** The words on one line, for ordering and screen readers. */
    static String words(Set<Flag> flags) {
        return String.join(", ", flags.stream().sorted().map(FlagWords::word).toList());
    }

    private static String style(Flag flag) {
        return switch (flag) {
            case UNMATCHED_PROCEEDS, DISPUTED_FACTS, RUGGED, UNDER_WATER, OVERFLOW -> "warn";
            default -> "quiet";
        };
    }

    private static String word(Flag flag) {
        return switch (flag) {
            case UNMATCHED_PROCEEDS -> "unmatched";
            case TRANSFER_IN -> "transfer in";
            case TRANSFER_OUT -> "transfer out";
            case BURN -> "burned";
            case DISPUTED_FACTS -> "disputed";
            case PROVISIONAL -> "provisional";
            case ROUND_TRIP -> "round trip";
            case ONLY_ROUND_TRIPS -> "only round trips";
            case ORDER_UNKNOWN -> "order unproved";
            case OTHER_QUOTE -> "other quote";
            case RUGGED -> "rugged";
            case UNDER_WATER -> "under water";
            case DUST -> "dust";
            case OVERFLOW -> "too large";
        };
    }

    private static String meaning(Flag flag) {
        return switch (flag) {
            case UNMATCHED_PROCEEDS -> "More was sold than known lots hold: the excess is outside profit";
            case TRANSFER_IN -> "Tokens came by transfer: their cost is not known";
            case TRANSFER_OUT -> "Tokens left by transfer with their cost, without profit";
            case BURN -> "Tokens were burned: a disposal at 0";
            case DISPUTED_FACTS -> "Some facts contradict balances and are left out";
            case PROVISIONAL -> "Some facts could not be checked against balances yet";
            case ROUND_TRIP -> "Some trades were undone within their own transaction";
            case ONLY_ROUND_TRIPS -> "Every trade was undone within its own transaction: not in the win rate";
            case ORDER_UNKNOWN -> "The order of some trades within a slot is not proved";
            case OTHER_QUOTE -> "Some trades were not in SOL and are outside profit";
            case RUGGED -> "The pool is worth under 1 % of the cost for 24 hours";
            case UNDER_WATER -> "Held for over 7 days below its cost: a loss in the win rate";
            case DUST -> "Too small to count in the win rate";
            case OVERFLOW -> "Its amounts are larger than any that can be true: none of them counts";
        };
    }
}
