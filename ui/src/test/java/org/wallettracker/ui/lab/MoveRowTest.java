package org.wallettracker.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.Churn;
import org.wallettracker.domain.score.Churn.Move;
import org.wallettracker.domain.score.parameter.ParameterEdit;
import org.wallettracker.domain.score.parameter.ParameterSet;
import org.wallettracker.ui.fake.FakeParameters;
import org.wallettracker.ui.lab.LabViewModel.Trial;
import org.wallettracker.ui.lab.MoveRow.Mark;
import org.wallettracker.ui.lab.MoveRow.Shown;

class MoveRowTest {
    private static final ParameterSet IN_FORCE = FakeParameters.shipped(); // smart above 700
    private static final ParameterSet TRIED = ParameterEdit.of(IN_FORCE).put("thresholds", "minWalletScore", 600)
            .set("test");

    private static Move move(int before, int after, int scoreBefore, int scoreAfter, int evidence) {
        return new Move(new Address(1, 2, 3, before), before, after, scoreBefore, scoreAfter, evidence);
    }

    private static MoveRow row(Move move) {
        Churn.Line none = new Churn.Line(0, 0, 0, 0, List.of(), List.of());
        Churn churn = new Churn(1, 1, 1, 1, 1, none, none, List.of(move));
        return MoveRow.of(new Trial(IN_FORCE, TRIED, churn), Shown.BEST).getFirst();
    }

    @Test
    void marksTheLinesThatAreCrossedEachSetsOwn() {
        assertThat(row(move(100, 101, 70_001, 60_001, 9)).marks()).containsExactly(Mark.LEFT_TOP);
        assertThat(row(move(101, 100, 70_000, 60_001, 9)).marks()).containsExactly(Mark.ENTERED_TOP,
                Mark.BECAME_SMART);
        assertThat(row(move(4, 5, 70_001, 60_000, 9)).marks()).containsExactly(Mark.NO_LONGER_SMART);
        assertThat(row(move(4, 5, 60_000, 60_000, 9)).marks()).isEmpty();
    }

    @Test
    void tellsMovesAndPointsWithTheirSigns() {
        MoveRow up = row(move(1_250, 12, 40_005, 52_015, 9));
        assertThat(up.moved().text()).isEqualTo("\u21911\u202f238");
        assertThat(up.change().text()).isEqualTo("+120.10");
        assertThat(row(move(3, 7, 50_000, 49_950, 9)).moved().text()).isEqualTo("\u21934");
        assertThat(row(move(3, 7, 50_000, 49_950, 9)).change().text()).isEqualTo("\u22120.50");
        assertThat(row(move(3, 3, 50_000, 50_000, 9)).moved().text()).isEqualTo("=");
        assertThat(row(move(3, 3, 50_000, 50_000, 9)).change().text()).isEqualTo("0");
    }

    @Test
    void aScoreOfNothingFromTooLittleEvidenceIsADash() {
        MoveRow silent = row(move(400, 401, 0, 0, 4));
        assertThat(silent.rank().known()).isFalse();
        assertThat(silent.score().known()).isFalse();
        assertThat(silent.moved().known()).isFalse();
        assertThat(row(move(400, 401, 0, 0, 5)).score().known()).isTrue();
    }
}
