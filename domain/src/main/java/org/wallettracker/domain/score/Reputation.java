package org.wallettracker.domain.score;

import java.util.List;
import org.wallettracker.domain.model.Address;

/**
 * What a wallet is trusted with, 0 to 100, in hundredths; 5000 is neutral.
 *
 * @param start what everybody begins with, moved by decisions
 * @param value after all rules, 0 to 10000
 * @param rules all of them in their order, also those that moved nothing
 */
public record Reputation(int start, int value, List<Rule> rules) {
    public Reputation {
        rules = List.copyOf(rules);
    }

    /**
     * A rule and what it did.
     *
     * @param id stable name, e.g. {@code sniping}
     * @param amount hundredths it moved the reputation by; 0 if it did not fire
     * @param acts how often it was met
     * @param evidence one sentence
     * @param mints the tokens it was met in
     */
    public record Rule(String id, String label, int amount, long acts, String evidence, List<Address> mints) {
        public Rule {
            mints = List.copyOf(mints);
        }
    }
}
