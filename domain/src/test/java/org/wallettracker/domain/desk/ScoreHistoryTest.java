package org.wallettracker.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.ScoreHistory.Jump;
import org.wallettracker.domain.desk.ScoreHistory.Move;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.Run;

class ScoreHistoryTest {
    private static final Address WALLET = new Address(1, 2, 3, 4);

    private static PastScore score(long asOf, long watermark, String set, String engine, int score, int sol, int win) {
        return new PastScore(new Run(asOf, watermark, set, engine), 7, score, 0, 100_000, 9, 0,
                List.of(new Points("pnl-sol", "profitability", sol), new Points("win-rate", "legitimacy", win)));
    }

    private static final List<PastScore> STORED = List.of(score(100, 10, "default v1", "engine 1", 500, 400, 100),
            // 700 - 500 = 200: profit +250, win rate -30, what multiplies -20
            score(200, 20, "default v1", "engine 1", 700, 650, 70),
            // the same points by other rules
            score(300, 30, "default v2", "engine 2", 700, 650, 70));

    @Test
    void tellsWhichComponentsMovedAndWhatIsLeft() {
        List<Jump> jumps = ScoreHistory.of(WALLET, STORED, Long.MAX_VALUE, Long.MAX_VALUE).jumps();

        assertThat(jumps).hasSize(3);
        assertThat(jumps.getFirst().change()).isEqualTo(500);
        assertThat(jumps.getFirst().rest()).isZero();
        assertThat(jumps.get(1)).isEqualTo(new Jump(STORED.get(1), 200,
                List.of(new Move("pnl-sol", 250), new Move("win-rate", -30)), -20,
                List.of(new Move(Move.MODIFIERS, -20)), null, null));
        assertThat(jumps.get(2))
                .isEqualTo(new Jump(STORED.get(2), 0, List.of(), 0, List.of(), "default v1", "engine 1"));
    }

    @Test
    void namesTheModifiersAmongTheMoversTheLargestFirst() {
        // 700 - 87.6 = 612.4 points: profit +10, win rate -5, so what multiplies took 92.6
        PastScore before = score(100, 10, "default v1", "engine 1", 70_000, 20_000, 3_000);
        PastScore after = score(200, 20, "default v1", "engine 1", 61_240, 21_000, 2_500);
        Jump jump = ScoreHistory.of(WALLET, List.of(before, after), Long.MAX_VALUE, Long.MAX_VALUE).jumps().getLast();

        assertThat(jump.movers()).containsExactly(new Move(Move.MODIFIERS, -9_260), new Move("pnl-sol", 1_000),
                new Move("win-rate", -500));
        assertThat(jump.movers().getFirst().label()).isEqualTo("Modifiers (reputation, market, inactivity)");
        assertThat(jump.movers().stream().mapToInt(Move::change).sum()).isEqualTo(jump.change()).isEqualTo(-8_760);
    }

    @Test
    void namesEveryStepWhereBothScoresTell() {
        // 230 points x 1 = 230, market + 4.6, inactivity - 30; then 235 points, market + 4.7, inactivity - 117.7
        PastScore before = with(score(100, 10, "default v1", "engine 1", 20_460, 20_000, 3_000), 0, 460, -3_000);
        PastScore after = with(score(200, 20, "default v1", "engine 1", 12_200, 21_000, 2_500), 0, 470, -11_770);
        Jump jump = ScoreHistory.of(WALLET, List.of(before, after), Long.MAX_VALUE, Long.MAX_VALUE).jumps().getLast();

        assertThat(jump.movers()).containsExactly(new Move("Inactivity", -8_770), new Move("pnl-sol", 1_000),
                new Move("win-rate", -500), new Move("Market conditions", 10));
        assertThat(jump.movers().stream().mapToInt(Move::change).sum()).isEqualTo(jump.change()).isEqualTo(-8_260);
        assertThat(jump.rest()).isEqualTo(-8_760);
        assertThat(jump.movers().getFirst().label()).isEqualTo("Inactivity");
    }

    private static PastScore with(PastScore p, int reputation, int market, int inactivity) {
        return new PastScore(p.run(), p.recordedAt(), p.score(), p.low(), p.high(), p.evidence(), p.realizedLamports(),
                p.points(), List.of(new Points("Reputation", "modifier", reputation),
                        new Points("Market conditions", "modifier", market),
                        new Points("Inactivity", "modifier", inactivity)));
    }

    @Test
    void knowsOnlyWhatTheClocksAllow() {
        assertThat(ScoreHistory.of(WALLET, STORED, 250, Long.MAX_VALUE).jumps()).extracting(j -> j.now().run().asOf())
                .containsExactly(100L, 200L);
        assertThat(ScoreHistory.of(WALLET, STORED, Long.MAX_VALUE, 10).jumps()).hasSize(1);
        assertThat(ScoreHistory.of(WALLET, STORED, 99, Long.MAX_VALUE).jumps()).isEmpty();
    }

    @Test
    void namesComponentsForPeople() {
        assertThat(new Move("win-rate", 1).label()).isEqualTo("Win rate");
        assertThat(new Move("of-another-time", 1).label()).isEqualTo("of-another-time");
    }
}
