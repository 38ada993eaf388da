package org.wallettracker.ui.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeDesk;

class WalletViewModelTest {
    private final FakeDesk desk = new FakeDesk(50);
    private final WalletViewModel model = new WalletViewModel(desk, Async.sameThread());

    @Test
    void opensAWallet() {
        Address wallet = desk.leaderboard().rows().get(3).wallet();
        model.open(wallet.toBase58());
        assertThat(model.state().get()).isInstanceOfSatisfying(Loadable.Ready.class, r -> {
            WalletPage page = (WalletPage) r.value();
            assertThat(page.dossier().address()).isEqualTo(wallet);
            assertThat(page.positions()).isNotEmpty();
            assertThat(page.facts()).isNotEmpty();
            assertThat(page.position(page.positions().getFirst().position().mint()))
                    .isSameAs(page.positions().getFirst());
        });
    }

    @Test
    void quotesWhatIsNoAddress() {
        model.open("not-an-address");
        assertThat(model.state().get()).isInstanceOfSatisfying(Loadable.Failed.class,
                f -> assertThat(f.cause()).contains("\"not-an-address\""));
    }

    @Test
    void saysThatNothingIsKnownOfAStranger() {
        model.open("11111111111111111111111111111112");
        assertThat(model.state().get()).isInstanceOf(Loadable.Empty.class);
        assertThat(model.address()).isNotNull();
        model.open("");
        assertThat(model.address()).isNull();
    }
}
