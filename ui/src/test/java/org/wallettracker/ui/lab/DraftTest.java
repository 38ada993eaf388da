package org.wallettracker.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.fake.FakeParameters;
import org.wallettracker.ui.lab.LabCurve.Anchor;

class DraftTest {
    private final ParameterSet shipped = FakeParameters.shipped();
    private final Draft draft = new Draft(shipped);
    private final Knob winRate = Knob.weight(Criterion.WIN_RATE);
    private final Knob line = Knobs.all().filter(k -> k.id().equals("thresholds.minWalletScore")).findFirst()
            .orElseThrow();

    private String weigh(int points) {
        return draft.change(winRate.id(), winRate.to(Integer.toString(points)));
    }

    private int points(Criterion criterion) {
        return Knob.points(draft.set(), criterion);
    }

    /** 200 for the win rate leave 800, 15 of them one each; of the other 785 profit in SOL gets 199 / 935. */
    @Test
    void theOtherWeightsGiveWayInProportion() {
        assertThat(weigh(200)).isEmpty();
        assertThat(points(Criterion.WIN_RATE)).isEqualTo(200);
        assertThat(points(Criterion.PNL_SOL)).isEqualTo(168);
        assertThat(points(Criterion.PNL_USD)).isEqualTo(126);
        assertThat(points(Criterion.AVERAGE_MULTIPLE)).isEqualTo(42);
        assertThat(Arrays.stream(Criterion.values()).mapToInt(this::points).sum()).isEqualTo(1_000);
        assertThat(draft.changed()).isTrue();
    }

    @Test
    void aSliderDraggedToItsEndAndBackLeavesNothingBehind() {
        weigh(985);
        assertThat(points(Criterion.PNL_SOL)).isEqualTo(1);
        weigh(400);
        weigh(50);
        assertThat(draft.set().identity()).isEqualTo(shipped.identity());
        draft.settle();
        assertThat(draft.canUndo()).isFalse();
    }

    @Test
    void oneDragIsOneStepThatCanBeTakenBackAndAgain() {
        weigh(100);
        weigh(150);
        draft.settle();
        String dragged = draft.set().identity();
        draft.change(line.id(), line.to("650"));
        assertThat(draft.set().thresholds().minWalletScore()).isEqualTo(650);
        draft.undo();
        assertThat(draft.set().identity()).isEqualTo(dragged);
        draft.undo();
        assertThat(draft.set().identity()).isEqualTo(shipped.identity());
        assertThat(draft.canUndo()).isFalse();
        draft.redo();
        draft.redo();
        assertThat(draft.set().thresholds().minWalletScore()).isEqualTo(650);
        assertThat(draft.canRedo()).isFalse();
        draft.replace(draft.inForce());
        assertThat(draft.changed()).isFalse();
        draft.undo();
        assertThat(draft.set().thresholds().minWalletScore()).isEqualTo(650);
    }

    @Test
    void whatCannotBeSaysWhyAndKeepsTheLastSetThatWorks() {
        assertThat(draft.change(line.id(), line.to("650"))).isEmpty();
        assertThat(draft.change(line.id(), line.to("1001")))
                .isEqualTo("thresholds.minWalletScore: found 1001, expected a whole number from 0 to 1000");
        assertThat(draft.change(line.id(), line.to("high"))).contains("found \"high\"");
        assertThat(draft.set().thresholds().minWalletScore()).isEqualTo(650);
        assertThat(draft.change(winRate.id(), winRate.to("0"))).isEqualTo("a weight is 1 to 985 points, not 0");
        assertThat(draft.change(winRate.id(), winRate.to("much"))).contains("not \"much\"");
        assertThat(points(Criterion.WIN_RATE)).isEqualTo(50);
    }

    @Test
    void aCurveTakesOtherAnchorsAndRefusesOnesThatFall() {
        LabCurve curve = LabCurve.of(Criterion.WIN_RATE);
        assertThat(curve.anchors(shipped)).containsExactly(new Anchor("30", "0"), new Anchor("50", "30"),
                new Anchor("70", "50"));
        assertThat(draft.change(curve.id(),
                curve.to(List.of(new Anchor("30", "0"), new Anchor("60", "20"), new Anchor("70", "50"))))).isEmpty();
        assertThat(draft.set().curve(Criterion.WIN_RATE).at(6_000)).isEqualTo(2_000);
        assertThat(draft.change(curve.id(),
                curve.to(List.of(new Anchor("30", "0"), new Anchor("60", "20"), new Anchor("70", "19")))))
                .startsWith("curves.winRate.anchors: found").contains("points that never fall, from 0 up to max, 50");
        assertThat(draft.set().curve(Criterion.WIN_RATE).at(6_000)).isEqualTo(2_000);
    }

    @Test
    void everyFigureAndCurveIsInTheShippedSetAndTakesItsOwnValue() {
        assertThat(Knobs.all().map(Knob::id)).doesNotHaveDuplicates();
        Knobs.all().forEach(knob -> {
            assertThat(draft.change(knob.id(), knob.to(knob.read().of(shipped)))).as(knob.id()).isEmpty();
            double position = knob.position(shipped);
            double scale = Math.pow(10, knob.digits());
            assertThat(position).as(knob.id()).isBetween(knob.low() / scale, knob.high() / scale);
        });
        LabCurve.all().forEach(curve -> {
            assertThat(curve.anchors(shipped)).as(curve.id()).hasSizeGreaterThan(1);
            assertThat(draft.change(curve.id(), curve.to(curve.anchors(shipped)))).as(curve.id()).isEmpty();
        });
        assertThat(draft.set().identity()).isEqualTo(shipped.identity());
    }

    /** What is said to need counting does, and nothing else does. */
    @Test
    void figuresThatCountTradesOtherwiseAreTold() {
        Knobs.all().forEach(knob -> {
            Draft fresh = new Draft(shipped);
            String other = knob.at(knob.position(shipped) + knob.step() / Math.pow(10, knob.digits()));
            if (!fresh.change(knob.id(), knob.to(other)).isEmpty()) {
                other = knob.at(knob.position(shipped) - knob.step() / Math.pow(10, knob.digits()));
                if (!fresh.change(knob.id(), knob.to(other)).isEmpty()) {
                    return; // bound to another figure, e.g. a prior to its curve
                }
            }
            assertThat(!fresh.set().features().equals(shipped.features())).as(knob.id()).isEqualTo(knob.counts());
        });
    }

    @Test
    void anotherSetInForceTakesAnUntouchedDraftWithIt() {
        Draft other = new Draft(shipped);
        other.change(line.id(), line.to("600"));
        ParameterSet now = other.set();
        draft.inForce(now);
        assertThat(draft.set().identity()).isEqualTo(now.identity());
        weigh(70);
        draft.inForce(shipped);
        assertThat(points(Criterion.WIN_RATE)).isEqualTo(70);
        assertThat(draft.inForce().identity()).isEqualTo(shipped.identity());
    }

    private Knob knob(String id) {
        return Knobs.all().filter(k -> k.id().equals(id)).findFirst().orElseThrow();
    }

    private String move(String id, String to) {
        return draft.change(id, knob(id).to(to));
    }

    /** Name and version say which set it is; everything else can be moved by a figure or a curve. */
    @Test
    void everyNumberOfTheSetCanBeMoved() {
        Set<String> moved = new HashSet<>();
        Knobs.all().forEach(k -> moved.add(k.id().replaceAll("\\[\\d+]$", "")));
        LabCurve.all().forEach(c -> moved.add(c.id()));
        Set<String> missing = new TreeSet<>();
        shipped.tree().forEach((table, entries) -> {
            if (entries instanceof Map<?, ?> keys) {
                keys.keySet().stream().map(key -> table + "." + key).filter(id -> !moved.contains(id))
                        .forEach(missing::add);
            } else {
                missing.add(table);
            }
        });
        assertThat(missing).containsExactly("name", "version");
    }

    /** 60 for the best leave 40, which the others share as 30 to 20: 24 and 16. Then 30 for the second leave 10. */
    @Test
    void theOtherRegimesGiveWay() {
        assertThat(move("market.regimeWeights[0]", "60")).isEmpty();
        assertThat(draft.set().market().regimeWeights()).containsExactly(6_000, 2_400, 1_600);
        assertThat(move("market.regimeWeights[1]", "30")).isEmpty();
        assertThat(draft.set().market().regimeWeights()).containsExactly(6_000, 3_000, 1_000);
        assertThat(move("market.regimeWeights[2]", "25")).contains("three falling percentages with sum 100");
        assertThat(move("market.regimeWeights[0]", "half")).isEqualTo("a share is a percentage, not \"half\"");
    }

    /** 50 % performance stood at a win rate of 35 and now stands at 40: at 40 the factor of the market is 1. */
    @Test
    void theNeutralWinRateTakesItsAnchorAlong() {
        assertThat(move("market.priorPercent", "40")).isEmpty();
        assertThat(draft.set().market().performance().at(4_000)).isEqualTo(5_000);
        assertThat(draft.set().market().performance().at(3_500)).isLessThan(5_000);
    }

    @Test
    void decayReputationAndRegimeMove() {
        assertThat(move("decay.steps[1]", "0.9")).isEmpty();
        assertThat(draft.set().decay().factor(20)).isEqualTo(9_000);
        assertThat(move("reputation.dumped", "55.5")).isEmpty();
        assertThat(draft.set().reputation().dumped()).isEqualTo(5_550);
        assertThat(move("regime.tokenWildPercent", "90")).contains("regime.tokenWildPercent: found 90");
        assertThat(move("regime.tokenCalmPercent", "80")).isEmpty();
        assertThat(draft.set().regime().tokenCalm()).isEqualTo(8_000);
        assertThat(draft.set().features()).isNotEqualTo(shipped.features());
    }

    @Test
    void aChangedSetIsNotCalledByTheNameItCameFrom() {
        assertThat(draft.title(draft.set())).isEqualTo("default v2 (" + shipped.identity() + ")");
        draft.change(line.id(), line.to("650"));
        assertThat(draft.title(draft.set())).isEqualTo("default v2, changed (" + draft.set().identity() + ")");
        draft.named(ParameterEdit.of(draft.set()).named("low line", 1).set("test"));
        assertThat(draft.title(draft.set())).isEqualTo("low line v1 (" + draft.set().identity() + ")");
        weigh(100);
        assertThat(draft.title(draft.set())).startsWith("low line v1, changed (");
        draft.undo();
        assertThat(draft.title(draft.set())).startsWith("low line v1 (");
    }

    @Test
    void aCurveThatOnlyItsWeightScalesIsNotReshaped() {
        weigh(200);
        assertThat(LabCurve.all().stream().filter(c -> c.reshaped(draft.set(), shipped))).isEmpty();
        LabCurve curve = LabCurve.of(Criterion.CONSISTENCY);
        List<Anchor> anchors = new ArrayList<>(curve.anchors(draft.set()));
        anchors.set(1, new Anchor("50", "10"));
        assertThat(draft.change(curve.id(), curve.to(anchors))).isEmpty();
        assertThat(LabCurve.all().stream().filter(c -> c.reshaped(draft.set(), shipped)).map(LabCurve::id))
                .containsExactly("curves.consistency");
    }
}
