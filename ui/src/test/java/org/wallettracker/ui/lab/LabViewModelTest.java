package org.wallettracker.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.score.parameter.Criterion;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.fake.FakeLab;
import org.wallettracker.ui.fake.HeldAsync;
import org.wallettracker.ui.lab.LabViewModel.Trial;

class LabViewModelTest {
    private final FakeLab lab = new FakeLab();
    private final HeldAsync async = new HeldAsync();
    private final List<String> said = new ArrayList<>();
    private final LabViewModel model = new LabViewModel(new FakeDesk(3), lab, async, said::add);
    private final Knob winRate = Knob.weight(Criterion.WIN_RATE);
    private final Knob dust = Knobs.all().filter(k -> k.id().equals("counting.dustSol")).findFirst().orElseThrow();

    @BeforeEach
    void open() {
        model.refresh();
        async.work();
    }

    private void weigh(int points) {
        model.change(winRate.id(), winRate.to(Integer.toString(points)));
    }

    private static int weight(org.wallettracker.domain.score.parameter.ParameterSet set) {
        return Knob.points(set, Criterion.WIN_RATE);
    }

    private Trial shown() {
        assertThat(model.state().get()).isInstanceOf(Loadable.Ready.class);
        return ((Loadable.Ready<Trial>) model.state().get()).value();
    }

    @Test
    void beginsWithTheSetInForce() {
        assertThat(lab.tried).hasSize(1);
        assertThat(shown().tried().identity()).isEqualTo(lab.inForce().identity());
        assertThat(model.current()).isTrue();
        assertThat(model.changed()).isFalse();
    }

    @Test
    void ofTheValuesThatASliderPassesOnlyTheNewestIsTried() {
        weigh(60); // begins
        for (int points = 61; points <= 90; points++) {
            weigh(points);
        }
        assertThat(async.pending()).isEqualTo(1);
        async.work();
        assertThat(lab.tried.stream().map(LabViewModelTest::weight)).containsExactly(50, 60, 90);
        assertThat(weight(shown().tried())).isEqualTo(90);
        assertThat(model.current()).isTrue();
    }

    @Test
    void whatIsMovedWhileATrialRunsIsTriedAfterIt() {
        lab.meanwhile = () -> {
            lab.meanwhile = () -> {
            };
            weigh(70);
            weigh(80);
        };
        weigh(60);
        async.work();
        assertThat(lab.tried.stream().map(LabViewModelTest::weight)).containsExactly(50, 60, 80);
    }

    @Test
    void aSetThatCountsOtherwiseStopsTheCountingThatRuns() {
        lab.meanwhile = () -> {
            lab.meanwhile = () -> {
            };
            model.change(dust.id(), dust.to("0.03"));
        };
        model.change(dust.id(), dust.to("0.02"));
        async.work();
        assertThat(lab.tried).hasSize(3);
        assertThat(shown().tried().counting().dustLamports()).isEqualTo(30_000_000L);
        assertThat(model.stopped().get()).isFalse();
        assertThat(model.counting().get()).isNull();
    }

    @Test
    void aCancelledCountingKeepsWhatIsShownAndCanBeTakenUpAgain() {
        lab.meanwhile = () -> {
            assertThat(model.counting().get()).isEqualTo(new LabViewModel.Counting(1, 2, false));
            model.cancel();
            assertThat(Objects.requireNonNull(model.counting().get()).stopping()).isTrue();
        };
        model.change(dust.id(), dust.to("0.02"));
        async.work();
        assertThat(model.stopped().get()).isTrue();
        assertThat(shown().tried().identity()).isEqualTo(lab.inForce().identity());
        assertThat(model.current()).isFalse();
        lab.meanwhile = () -> {
        };
        model.refresh();
        async.work();
        assertThat(model.stopped().get()).isFalse();
        assertThat(model.current()).isTrue();
    }

    @Test
    void whatCannotBeIsToldAtItsControlAndNotTried() {
        model.change("thresholds.minWalletScore", e -> e.put("thresholds", "minWalletScore", 5_000));
        assertThat(model.problem().get().id()).isEqualTo("thresholds.minWalletScore");
        assertThat(model.problem().get().words()).contains("found 5000");
        async.work();
        assertThat(lab.tried).hasSize(1);
        weigh(60);
        assertThat(model.problem().get()).isEqualTo(LabViewModel.Problem.NONE);
    }

    @Test
    void stepsAreTakenBackAndTriedAgain() {
        weigh(60);
        model.settle();
        async.work();
        model.undo();
        async.work();
        assertThat(weight(shown().tried())).isEqualTo(50);
        model.redo();
        async.work();
        assertThat(weight(shown().tried())).isEqualTo(60);
        model.reset();
        async.work();
        assertThat(model.changed()).isFalse();
        assertThat(model.canUndo()).isTrue();
    }

    @Test
    void aSetIsKeptUnderItsNameAndTriedAgainLater() {
        weigh(60);
        model.keep("winners first", "2");
        async.work();
        assertThat(said).singleElement().asString().startsWith("Kept as winners first v2 (");
        assertThat(model.kept().get()).containsExactly("winners first");
        model.reset();
        async.work();
        model.load("winners first");
        async.work();
        assertThat(weight(shown().tried())).isEqualTo(60);
        assertThat(shown().tried().name()).isEqualTo("winners first");
        model.keep("", "1");
        assertThat(model.problem().get().words()).startsWith("name: found \"\"");
        model.keep("x", "one");
        assertThat(model.problem().get().words()).isEqualTo("a version is a whole number, not \"one\"");
        model.load("nobody");
        async.work();
        assertThat(model.problem().get().words()).contains("nobody");
    }

    @Test
    void waitsForTheFirstRunWhereOnlyTheLeaderboardOfAnEarlierOneStands() {
        FakeLab other = new FakeLab();
        other.answer = FakeLab.churn(0);
        LabViewModel early = new LabViewModel(new FakeDesk(3), other, async, said::add);
        early.refresh();
        async.work();
        assertThat(early.state().get()).isInstanceOf(Loadable.Loading.class);
        other.answer = FakeLab.churn(3);
        early.refresh();
        async.work();
        assertThat(early.state().get()).isInstanceOf(Loadable.Ready.class);
    }

    @Test
    void saysWhereItStandsWithoutADeskWithoutWalletsAndWhenItFails() {
        FakeLab other = new FakeLab();
        other.open = false;
        LabViewModel late = new LabViewModel(new FakeDesk(0), other, async, said::add);
        late.refresh();
        async.work();
        assertThat(late.state().get()).isInstanceOf(Loadable.Loading.class);
        other.open = true;
        other.answer = FakeLab.churn(0);
        late.refresh();
        async.work();
        assertThat(late.state().get()).isInstanceOf(Loadable.Empty.class);
        other.meanwhile = () -> {
            throw new IllegalStateException("no space left");
        };
        late.refresh();
        async.work();
        assertThat(late.state().get()).isEqualTo(new Loadable.Failed<>("The trial failed", "no space left"));
    }

    @Test
    void aNameAndVersionStandForOneSet() {
        weigh(60);
        model.keep("default", "2");
        assertThat(model.problem().get().words())
                .isEqualTo("default v2 is the set in force: a changed one needs a name or a version of its own");
        assertThat(lab.sets).isEmpty();
        model.keep("mine", "1");
        async.work();
        weigh(70);
        model.keep("mine", "1");
        async.work();
        assertThat(model.problem().get().words()).isEqualTo("mine v1 is kept already with other figures: give this one"
                + " another name or version");
        assertThat(weight(Objects.requireNonNull(lab.sets.get("mine")))).isEqualTo(60);
        model.keep("mine", "2");
        async.work();
        assertThat(model.problem().get()).isEqualTo(LabViewModel.Problem.NONE);
        assertThat(weight(Objects.requireNonNull(lab.sets.get("mine")))).isEqualTo(70);
    }
}
