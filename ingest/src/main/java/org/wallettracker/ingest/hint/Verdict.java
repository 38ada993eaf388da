package org.wallettracker.ingest.hint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.model.Hint.Answer;
import org.wallettracker.domain.model.Hint.Claim;

/**
 * What the facts of a transaction say of a hint.
 *
 * @param reason why it was not confirmed, a word for scripts; empty where it was
 * @param trades how many trades the transaction holds
 */
record Verdict(Answer answer, String reason, int trades) {
    /** Nothing that is read happened in it: it failed, or did something else. */
    static final String NOTHING = "nothingHappened";
    /** It did what was said, but with another token. */
    static final String OTHER_TOKEN = "otherToken";
    /** It did something else. */
    static final String OTHER_THING = "otherThing";
    /** What sources say of it differs. */
    static final String DISPUTED = "disputed";
    /** Its venue's own doings are not read. */
    static final String OTHER_VENUE = "otherVenue";

    /** @param facts all facts in force of the hint's transaction, which is stored whole */
    static Verdict of(Hint hint, List<Fact> facts) {
        int trades = (int) facts.stream().filter(Fact.Trade.class::isInstance).count();
        boolean same = false;
        for (Fact fact : facts) {
            if (claimed(hint.claim(), fact)) {
                if (hint.mint() == null || hint.mint().equals(mint(fact))) {
                    return fact.status() == FactStatus.DISPUTED
                            ? new Verdict(Answer.UNTOLD, DISPUTED, trades)
                            : new Verdict(Answer.CONFIRMED, "", trades);
                }
                same = true;
            }
        }
        if (facts.stream().anyMatch(f -> f.status() == FactStatus.DISPUTED)) {
            return new Verdict(Answer.UNTOLD, DISPUTED, trades);
        } else if (hint.claim() == Claim.ELSEWHERE) {
            return new Verdict(Answer.UNTOLD, OTHER_VENUE, trades);
        }
        return new Verdict(Answer.REFUTED, facts.isEmpty() ? NOTHING : same ? OTHER_TOKEN : OTHER_THING, trades);
    }

    private static boolean claimed(Claim claim, Fact fact) {
        return switch (claim) {
            case LAUNCH -> fact instanceof Fact.Creation;
            case TRADE -> fact instanceof Fact.Trade;
            case GRADUATION -> fact instanceof Fact.Migration || fact instanceof Fact.Completion;
            case LIQUIDITY -> fact instanceof Fact.LiquidityChange || fact instanceof Fact.PoolCreation;
            case ELSEWHERE -> mint(fact) != null;
        };
    }

    private static @Nullable Address mint(Fact fact) {
        return switch (fact) {
            case Fact.Creation c -> c.mint();
            case Fact.Trade t -> t.mint();
            case Fact.Completion c -> c.mint();
            case Fact.Migration m -> m.mint();
            case Fact.PoolCreation p -> p.mint();
            case Fact.LiquidityChange l -> l.mint();
            case Fact.TokenTransfer t -> t.mint();
            case Fact.SolTransfer s -> null;
        };
    }
}
