package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.ledger.Position;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.wallet.WalletPage.PositionRow;

/** Amounts too large to be true are not known: neither 0 on the screen nor 0 in a file. */
class PositionFiguresTest {
    private final FakeDesk desk = new FakeDesk(10);
    private final WalletDossier dossier = desk.wallet(desk.leaderboard().rows().getFirst().wallet()).orElseThrow();
    private final Position sound = dossier.positions().getFirst();
    private final Position tooLarge = sound.withoutAmounts();

    @Test
    void showsADashAndTheReason() {
        Figure figure = PositionInspector.amount(tooLarge, p -> Format.solChange(p.realizedLamports()));
        assertThat(figure.known()).isFalse();
        assertThat(figure.text()).isEqualTo(Format.DASH);
        assertThat(figure.exact()).isEqualTo("larger than any that can be true");
        assertThat(PositionInspector.exit(tooLarge).exact()).isEqualTo("larger than any that can be true");
        assertThat(PositionInspector.unrealised(tooLarge).exact()).isEqualTo("larger than any that can be true");
        assertThat(PositionInspector.amount(sound, p -> Format.sol(7)).copy()).isEqualTo("0.000000007");
    }

    @Test
    void writesNull() {
        PositionRow row = new PositionRow(0, tooLarge, dossier.mints().getFirst(), dossier.bridges().getFirst());
        assertThat(WalletFields.lamports("spent", Position::spentLamports).value().apply(row)).isNull();
        assertThat(WalletFields.raw("open", Position::openRaw).value().apply(row)).isNull();
        PositionRow known = new PositionRow(0, sound, dossier.mints().getFirst(), dossier.bridges().getFirst());
        assertThat(WalletFields.raw("five", p -> 5).value().apply(known)).isEqualTo(5L);
    }
}
