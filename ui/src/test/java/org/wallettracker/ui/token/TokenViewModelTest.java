package org.wallettracker.ui.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.token.TokenPage.TradeRow;
import org.wallettracker.ui.token.TokenViewModel.TokenList;

class TokenViewModelTest {
    private final FakeDesk desk = new FakeDesk(40);
    private final TokenViewModel model = new TokenViewModel(desk, Async.sameThread());

    private static <T> T ready(Loadable<T> state) {
        return ((Loadable.Ready<T>) state).value();
    }

    @Test
    void listsAllTokensAndFiltersByWhatIsShown() {
        model.open("");
        assertThat(model.choosing()).isTrue();
        TokenList all = ready(model.list().get());
        assertThat(all.rows()).hasSize(40);
        assertThat(model.count().get()).isEqualTo("40 of 40 tokens");
        model.search("pepe");
        assertThat(ready(model.list().get()).rows()).hasSize(5).allMatch(r -> r.info().symbol().equals("PEPE"));
        assertThat(model.count().get()).isEqualTo("5 of 40 tokens");
        // the maker wrote a direction override before it: what is seen is what is found
        model.search("evil name");
        assertThat(ready(model.list().get()).rows()).hasSize(5);
        model.search(all.rows().get(7).info().mint().toBase58().substring(5, 20));
        assertThat(ready(model.list().get()).rows()).extracting(r -> r.info().mint())
                .containsExactly(all.rows().get(7).info().mint());
        model.search("no such token");
        assertThat(ready(model.list().get()).rows()).isEmpty();
    }

    @Test
    void opensATokenWithItsPriceLine() {
        TokenRow row = desk.tokens().rows().getFirst();
        model.open(row.info().mint().toBase58());
        TokenPage page = ready(model.page().get());
        assertThat(page.dossier().mint()).isEqualTo(row.info().mint());
        assertThat(page.byMarketCap()).isTrue();
        assertThat(page.prices().size()).isEqualTo(page.priced().size()).isEqualTo(page.trades().size());
        TradeRow last = page.priced().getLast();
        // a supply of 10^15 base units: the market cap is the price stated for as many
        assertThat(last.capLamports()).isEqualTo(last.trade().priceE15());
        assertThat(page.prices().point(3).smart()).isEqualTo(page.trades().get(3).trade().score() > 70_000);
        assertThat(page.buyers()).extracting(TokenPage.BuyerRow::place).startsWith(1, 2, 3);
    }

    @Test
    void saysWhatIsWrong() {
        model.open("nonsense");
        assertThat(model.page().get()).isInstanceOf(Loadable.Failed.class);
        model.open(desk.leaderboard().rows().getFirst().wallet().toBase58());
        assertThat(model.page().get()).isInstanceOf(Loadable.Empty.class);
        TokenViewModel none = new TokenViewModel(new FakeDesk(0), Async.sameThread());
        none.open("");
        assertThat(none.list().get()).isInstanceOf(Loadable.Empty.class);
    }
}
