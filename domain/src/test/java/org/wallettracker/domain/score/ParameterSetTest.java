package org.wallettracker.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.InvalidParameters;
import org.wallettracker.domain.score.parameter.ParameterSet;

class ParameterSetTest {

    @Test
    void theDefaultSetHoldsTheSpecificationsFigures() {
        ParameterSet set = DefaultParameters.set();

        assertThat(set.thresholds().minWalletScore()).isEqualTo(700);
        assertThat(set.thresholds().signalThreshold()).isEqualTo(5);
        assertThat(set.modifiers().clusterPenaltyMax()).isEqualTo(7_000);
        assertThat(set.modifiers().reputationWeight()).isEqualTo(5_000);
        assertThat(set.curves().values().stream().mapToInt(c -> c.top()).sum()).isEqualTo(100_000);
        assertThat(List.of(set.curve(Criterion.PNL_SOL).top(), set.curve(Criterion.PNL_USD).top(),
                set.curve(Criterion.ORGANIC_PROFIT).top(), set.curve(Criterion.LONGEVITY).top()))
                .containsExactly(20_000, 15_000, 10_000, 1_000);
        assertThat(set.ledgerRules().dustLamports()).isEqualTo(set.counting().dustLamports());
    }

    @ParameterizedTest
    @CsvSource({"0,10000", "7,10000", "8,9500", "14,9500", "15,8500", "30,8500", "31,7000", "60,7000", "61,5000",
            "90,5000", "91,3000", "5000,3000"})
    void decaysAsTheSpecificationSays(int days, int factor) {
        assertThat(DefaultParameters.set().decay().factor(days)).isEqualTo(factor);
    }

    @Test
    void isNamedByItsContent() {
        String title = DefaultParameters.set().title();
        assertThat(title).matches("default v2 \\([0-9a-f]{8}\\)");

        Map<String, Object> sameOtherwiseWritten = new TreeMap<>(DefaultParameters.tree());
        table(sameOtherwiseWritten, "winsor").put("factor", 2);
        assertThat(ParameterSet.of(sameOtherwiseWritten, "x").title()).isEqualTo(title);

        Map<String, Object> other = DefaultParameters.tree();
        table(other, "winsor").put("factor", "2.5");
        assertThat(ParameterSet.of(other, "x").identity()).isNotEqualTo(DefaultParameters.set().identity());
    }

    @Test
    void saysWhereSomethingIsMissing() {
        Map<String, Object> tree = DefaultParameters.tree();
        table(tree, "thresholds").remove("minWalletScore");
        refuse(tree, "my.toml: thresholds.minWalletScore: found nothing, expected a whole number from 0 to 1000");
    }

    @Test
    void refusesAnUnknownKey() {
        Map<String, Object> tree = DefaultParameters.tree();
        table(tree, "decay").put("startDay", 7);
        refuse(tree, "my.toml: decay.startDay: found 7, expected no such key (is it misspelt?)");
    }

    @Test
    void refusesAnUnknownTable() {
        Map<String, Object> tree = DefaultParameters.tree();
        tree.put("extras", Map.of());
        refuse(tree, "my.toml: extras: found {}, expected no such key (is it misspelt?)");
    }

    @Test
    void refusesBinaryFractions() {
        Map<String, Object> tree = DefaultParameters.tree();
        table(tree, "modifiers").put("reputationWeight", 0.3);
        refuse(tree, "my.toml: modifiers.reputationWeight: found 0.3, expected a whole number or a decimal string with "
                + "at most 4 decimals from 0 to 1");
    }

    @Test
    void refusesCurvesThatFallOrDoNotReachTheirWeight() {
        Map<String, Object> tree = DefaultParameters.tree();
        Map<String, Object> curve = table(table(tree, "curves"), "winRate");
        curve.put("anchors", List.of(List.of("30", "0"), List.of("50", "30"), List.of("70", "29")));
        refuse(tree, "my.toml: curves.winRate.anchors: found [[30, 0], [50, 30], [70, 29]], expected points that never "
                + "fall, from 0 up to max, 50");
    }

    @Test
    void refusesAnchorsOutOfOrder() {
        Map<String, Object> tree = DefaultParameters.tree();
        List<Object> anchors = new ArrayList<>(List.of(List.of(0, 0), List.of(5, 30), List.of(5, 50)));
        table(table(tree, "curves"), "winRate").put("anchors", anchors);
        refuse(tree, "my.toml: curves.winRate.anchors[2]: found 5, expected more than the one before it, [5, 30]");
    }

    @Test
    void refusesAPriorThatWouldGivePoints() {
        Map<String, Object> tree = DefaultParameters.tree();
        table(tree, "priors").put("winRatePercent", "45");
        refuse(tree,
                "my.toml: priors.winRatePercent: found 45, expected at most where the win rate curve leaves 0, 30");
    }

    @Test
    void refusesWeightsThatDoNotSumToAThousand() {
        Map<String, Object> tree = DefaultParameters.tree();
        Map<String, Object> curve = table(table(tree, "curves"), "longevity");
        curve.put("max", 11);
        curve.put("anchors", List.of(List.of(1, 0), List.of(12, 11)));
        refuse(tree, "my.toml: curves.*.max: found a sum of 1001, expected 1000 points in all");
    }

    private static void refuse(Map<String, Object> tree, String message) {
        assertThatThrownBy(() -> ParameterSet.of(tree, "my.toml")).isInstanceOf(InvalidParameters.class)
                .hasMessage(message);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> table(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.get(key);
    }
}
