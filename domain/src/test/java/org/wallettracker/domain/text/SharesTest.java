package org.wallettracker.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void halvesGoUpAsTheyAreWritten() {
        // 0.285 x 100 is 28.499999999999996 in binary: whoever multiplies first cuts it
        assertThat(Shares.percent(0.285)).isEqualTo(29);
        assertThat(Shares.percent(0.2849)).isEqualTo(28);
        // rounding twice, 0.77496 to 0.7750 to 0.78, would be wrong
        assertThat(Shares.percent(0.77496)).isEqualTo(77);
        assertThat(Shares.hundredths(0.00005)).isEqualTo(1);
        assertThat(Shares.rounded(1.0 / 3, 3).toPlainString()).isEqualTo("0.333");
        assertThat(Shares.rounded(5, 2).toPlainString()).isEqualTo("5.00");
    }

    @Test
    void nothingIsCertain() {
        assertThat(Shares.sure(1)).isEqualTo(">0.99");
        assertThat(Shares.sure(0.995)).isEqualTo(">0.99");
        assertThat(Shares.sure(0.9949)).isEqualTo("0.99");
        assertThat(Shares.sure(0.285)).isEqualTo("0.29");
    }
}
