package org.wallettracker.app.config;

import java.util.List;
import java.util.Optional;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;

/**
 * Names that change the score. Each stands for a key of the parameter set; together they give a set of their own, derived
 * from the shipped one and called by its content, so that the same settings always give the same digits and every result
 * names the set that it is of.
 */
final class ScoreSettings {
    /**
     * A name and the parameter it stands for.
     *
     * @param usual the shipped set's value
     */
    record Name(String name, String table, String key, SettingType type, String usual) {
    }

    static final List<Name> NAMES = List.of(
            new Name("MIN_WALLET_SCORE", "thresholds", "minWalletScore", SettingType.number(0, 1_000), "700"),
            new Name("SIGNAL_THRESHOLD", "thresholds", "signalThreshold", SettingType.number(1_000), "5"),
            new Name("SCORE_DECAY_DAYS", "decay", "startDays", SettingType.number(0, 13), "7"),
            new Name("CLUSTER_PENALTY_MAX", "modifiers", "clusterPenaltyMax", SettingType.SHARE, "0.7"),
            new Name("REPUTATION_WEIGHT", "modifiers", "reputationWeight", SettingType.SHARE, "0.5"));

    private static final String NAMED = "configured";

    private ScoreSettings() {
    }

    /**
     * The set that {@code settings} ask for; empty where they change nothing in {@code shipped}.
     *
     * @throws UsageException if a value is none that the setting can have
     */
    static Optional<ParameterSet> of(Settings settings, ParameterSet shipped) {
        ParameterEdit edit = ParameterEdit.of(shipped);
        boolean changed = false;
        for (Name name : NAMES) {
            String text = settings.checked(name.name()).map(String::strip).orElse(name.usual());
            boolean whole = !name.type().equals(SettingType.SHARE);
            Object value = whole
                    ? (Object) Integer.valueOf(text)
                    : new java.math.BigDecimal(text).stripTrailingZeros()
                            .toPlainString();
            if (!String.valueOf(value).equals(String.valueOf(edit.value(name.table(), name.key())))) {
                edit.put(name.table(), name.key(), value);
                changed = true;
            }
        }
        if (!changed) {
            return Optional.empty();
        }
        String source = "the configuration";
        String content = edit.named(NAMED).set(source).identity();
        return Optional.of(edit.named(NAMED + "-" + content).set(source));
    }
}
