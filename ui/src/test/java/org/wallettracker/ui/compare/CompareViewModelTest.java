package org.wallettracker.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.CompareList;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.common.view.Settings;
import org.wallettracker.ui.fake.FakeDesk;

class CompareViewModelTest {
    private final FakeDesk desk = new FakeDesk(30);
    private final List<LeaderboardRow> rows = desk.leaderboard().rows();
    private final CompareList list = new CompareList(Settings.inMemory());
    private final CompareViewModel model = new CompareViewModel(desk, Async.sameThread(), list);

    private Address wallet(int place) {
        return rows.get(place).wallet();
    }

    private Comparison shown() {
        assertThat(model.state().get()).isInstanceOf(Loadable.Ready.class);
        return ((Loadable.Ready<Comparison>) model.state().get()).value();
    }

    @Test
    void showsTheKeptWalletsOnceThereAreTwo() {
        model.show("");
        assertThat(model.state().get()).isInstanceOf(Loadable.Empty.class);
        model.add(wallet(4).toBase58());
        assertThat(model.state().get()).isInstanceOf(Loadable.Empty.class);
        model.add("  " + wallet(2).toBase58() + " ");
        assertThat(shown().wallets()).extracting(w -> w.address()).containsExactly(wallet(4), wallet(2));
        model.remove(wallet(4));
        assertThat(model.state().get()).isInstanceOf(Loadable.Empty.class);
        assertThat(list.wallets()).containsExactly(wallet(2));
        model.clear();
        assertThat(list.wallets()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        model.add("not an address");
        assertThat(model.problem().get()).startsWith("\"not an address\" is no address");
        model.add(wallet(0).toBase58());
        assertThat(model.problem().get()).isEmpty();
        model.add(wallet(0).toBase58());
        assertThat(model.problem().get()).endsWith("already");
    }

    @Test
    void aWalletNobodyKnowsIsToldAndLeftOut() {
        Address stranger = new Address(5, 5, 5, 5);
        model.show(wallet(0).toBase58() + "," + stranger.toBase58() + "," + wallet(1).toBase58());
        assertThat(model.strangers().get()).containsExactly(stranger);
        assertThat(shown().wallets()).hasSize(2);
        model.remove(wallet(0));
        assertThat(model.state().get()).isInstanceOf(Loadable.Empty.class);
        assertThat(model.strangers().get()).containsExactly(stranger);
    }

    @Test
    void newFiguresTakeThePlaceOfTheOld() {
        model.show(wallet(0).toBase58() + "," + wallet(1).toBase58());
        Comparison before = shown();
        desk.change(30, 77);
        model.refresh();
        assertThat(shown()).isNotEqualTo(before);
        assertThat(shown().wallets()).extracting(w -> w.address()).containsExactly(wallet(0), wallet(1));
    }
}
