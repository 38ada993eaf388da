package org.wallettracker.ui.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.desk.TokenBoard.TokenRow;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.TokenDossier.Curve;
import org.wallettracker.domain.desk.TokenTrade;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TradeCosts;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ui.common.format.Figure;

class TokenPageTest {

    @Test
    void writesAPriceAsSolForAMillionTokens() {
        // 30 SOL / 1073 M tokens: 0.02795899 SOL a million; as lamports per 10^15 base units (10^9 tokens) 27 958 993 476
        Figure price = TokenPage.price(27_958_993_476L, 6);
        assertThat(price.text()).isEqualTo("0.02796");
        assertThat(price.exact()).isEqualTo("0.000000027958993476\u202fSOL for one token");
        assertThat(TokenPage.price(1_234_567_000_000_000L, 6).text()).isEqualTo("1\u202f234.57");
        assertThat(TokenPage.price(Unknown.AMOUNT, 6).known()).isFalse();
        assertThat(TokenPage.price(5, -1).known()).isFalse();
    }

    @Test
    void countsLamportsForAMillionTokens() {
        assertThat(TokenPage.perMillion(27_958_993_476L, 6)).isEqualTo(27_958_993L);
        // nine decimals: a million tokens are 10^15 base units
        assertThat(TokenPage.perMillion(27_958_993_476L, 9)).isEqualTo(27_958_993_476L);
        assertThat(TokenPage.perMillion(5, -1)).isEqualTo(Unknown.AMOUNT);
    }

    @Test
    void writesLargeMarketCapsInWholeSol() {
        assertThat(TokenPage.cap(410_881_000_000L).text()).isEqualTo("411");
        assertThat(TokenPage.cap(27_959_000_000L).text()).isEqualTo("27.96");
        assertThat(TokenPage.cap(410_881_000_000L).exact()).startsWith("410.881000000");
        assertThat(TokenPage.cap(Unknown.AMOUNT).known()).isFalse();
    }

    @Test
    void saysHowFarACurveIs() {
        long forSale = 793_100_000_000_000L;
        assertThat(TokenHeader.words(new Curve(forSale, forSale / 2, 17_586_665_681L, 85_005_359_057L, 5_000, false)))
                .isEqualTo("396.55\u202fM tokens left, 17.59 of 85.01\u202fSOL raised");
        assertThat(TokenHeader.words(new Curve(forSale, 0, 85_005_359_057L, 85_005_359_057L, 10_000, true)))
                .isEqualTo("sold out, 85.01\u202fSOL raised");
        assertThat(TokenHeader.words(new Curve(forSale, 0, Unknown.AMOUNT, Unknown.AMOUNT, 10_000, true)))
                .isEqualTo("sold out");
    }

    @Test
    void saysWhyTradesOfATableMakeNoPriceAndLeavesEarlyBuyersUnknown() {
        TokenPage page = page(trade("table mine", Programs.WSOL), trade("table mine", Programs.WSOL));
        assertThat(page.priced()).isEmpty();
        assertThat(page.noPrices()).startsWith("2 trades in SOL are known, but a table told them")
                .contains("Import the transactions themselves");
        assertThat(page.curveSeen()).isFalse();
        assertThat(page(trade("rpc", Programs.WSOL)).noPrices()).startsWith("1 trade in SOL is known, but none of");
        assertThat(page(trade("table mine", new Address(7, 7, 7, 7))).noPrices())
                .isEqualTo("None of its 1 known trades is in SOL: no price in SOL.");
        assertThat(page().noPrices()).startsWith("No trade is known");
    }

    @Test
    void showsADashForEarlyBuyersOfACurveThatWasNeverSeen() {
        assertThat(TokenTable.earlyBuyers(row(-1, 0, Unknown.TIME)).known()).isFalse();
        assertThat(TokenTable.earlyBuyers(row(0, 0, Unknown.TIME)).text()).isEqualTo("0");
        assertThat(TokenTable.earlyBuyers(row(-1, 0, 1_740_787_200L)).text()).isEqualTo("0");
        assertThat(TokenTable.earlyBuyers(row(-1, 3, Unknown.TIME)).text()).isEqualTo("3");
    }

    private static final Address MINT = new Address(1, 2, 3, 4);

    private static TokenRow row(int progress, int early, long createdAt) {
        return new TokenRow(new MintInfo(MINT, "", "", 6, createdAt, false), progress, Unknown.AMOUNT, 5, early, -1,
                Unknown.TIME, Unknown.TIME, null);
    }

    private static TokenPage page(TokenTrade... trades) {
        return TokenPage.of(new TokenDossier(MINT, new MintInfo(MINT, "", "", 6, Unknown.TIME, false), null, null, null,
                null, null, null, Unknown.AMOUNT, List.of(), trades.length, List.of(trades), null), 1_740_787_300L);
    }

    private static TokenTrade trade(String source, Address quote) {
        TransactionHeader header = new TransactionHeader(Signature.of(new byte[64]), 5, 0, 1_740_787_200L, MINT, false,
                5_000, source, 1);
        Fact.Trade fact = new Fact.Trade(Programs.SYSTEM, 0, 0, new Address(5, 6, 7, 8), MINT, Side.BUY, 1_000, 6,
                quote,
                2_000, new TradeCosts(0, 0, 0, 0, 0, 0, 0, 0, true), Programs.SYSTEM, null, false, FactStatus.PENDING);
        return new TokenTrade(new RecordedFact(header, fact, 1, 1), Unknown.AMOUNT, -1);
    }
}
