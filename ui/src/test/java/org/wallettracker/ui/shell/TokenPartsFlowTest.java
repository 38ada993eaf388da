package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.TokenParts;
import org.wallettracker.domain.desk.TokenScore;
import org.wallettracker.domain.desk.TokenScore.Part;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.FxAsync;
import org.wallettracker.ui.common.theme.Appearance;
import org.wallettracker.ui.common.view.Place;
import org.wallettracker.ui.fake.FakeDesk;

/** Megatron's parts of the 999 points on a token's page: told as Megatron's, and what is not computed is no 0. */
class TokenPartsFlowTest {
    private final FakeDesk desk = new FakeDesk(20);
    private Bench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> facts() {
        Address mint = desk.tokens().rows().getFirst().info().mint();
        bench = new Bench(desk, Appearance.DEFAULT, 1440, 900);
        bench.run(w -> w.go(new Place("token", mint.toBase58())));
        bench.run(w -> ((TabPane) w.scene().lookup("#token-tabs")).getSelectionModel().selectLast());
        return FxAsync.await(() -> bench.workstation.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance).map(n -> ((Labeled) n).getText()).toList());
    }

    @Test
    void partsAreShownWithWhatIsNotKnown() {
        Address mint = desk.tokens().rows().getFirst().info().mint();
        long at = (desk.status().asOf() - 7_200) * 1_000;
        desk.parts(TokenParts.of(List.of(new TokenScore(mint, Part.TECHNICAL, -1_250, at, at)), Long.MAX_VALUE));
        List<String> facts = facts();
        assertThat(facts).anyMatch(t -> t.equalsIgnoreCase("999 points")).contains("-12.50")
                .contains("Technical, of 333", "Holders, of 333", "Wallets, of 333", "Total, of 999")
                .anyMatch(t -> t.contains("From Megatron's database"));
        for (String unknown : List.of("Holders, of 333", "Wallets, of 333", "Total, of 999")) {
            assertThat(facts.get(facts.indexOf(unknown) + 1)).as(unknown).isEqualTo("\u2014");
        }
    }

    @Test
    void nothingIsShownWhereNothingWasRead() {
        assertThat(facts()).noneMatch(t -> String.valueOf(t).contains("Megatron"));
    }
}
