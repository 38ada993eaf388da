package org.wallettracker.ui.wallet;

import java.util.ArrayList;
import java.util.List;
import org.wallettracker.domain.desk.ScoreHistory.Jump;
import org.wallettracker.domain.desk.ScoreHistory.Move;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ui.common.format.Format;

/** Why a score changed, in words. */
final class JumpWords {
    private static final int MOST = 2;

    private JumpWords() {
    }

    /** The reasons on a line, the largest movements first. */
    static String line(Jump jump, boolean first) {
        if (first) {
            return "the first there is";
        }
        List<String> reasons = new ArrayList<>(rules(jump));
        jump.movers().stream().limit(MOST)
                .forEach(m -> reasons.add(m.label() + " " + Format.pointsChange(m.change())));
        if (jump.movers().size() > MOST) {
            int rest = jump.movers().stream().skip(MOST).mapToInt(Move::change).sum();
            reasons.add(Plural.of(jump.movers().size() - MOST, "others") + " " + Format.pointsChange(rest));
        }
        return reasons.isEmpty() ? "only interval, evidence or profit" : String.join(", ", reasons);
    }

    /** Rules that are others since. */
    static List<String> rules(Jump jump) {
        List<String> rules = new ArrayList<>();
        if (jump.parametersBefore() != null) {
            rules.add("set " + jump.parametersBefore() + " \u2192 " + jump.now().run().parameterSet());
        }
        if (jump.engineBefore() != null) {
            rules.add(jump.engineBefore() + " \u2192 " + jump.now().run().engineVersion());
        }
        return rules;
    }
}
