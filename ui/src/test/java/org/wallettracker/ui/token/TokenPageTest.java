package org.wallettracker.ui.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.TokenDossier.Curve;
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
}
