package org.wallettracker.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.parameter.Criterion;
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
}
