package org.wallettracker.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|weeks|1 week", "0|weeks|0 weeks", "2|weeks|2 weeks",
            "1|weeks with a win|1 week with a win", "1|verified wins|1 verified win",
            "1|bytes, not all of it|1 byte, not all of it", "1|slots of 0.4 s|1 slot of 0.4 s",
            "1|stretches of slots|1 stretch of slots", "1|losses|1 loss", "1|histories|1 history",
            "1|of the wallets|1 of the wallets", "1|loss|1 loss", "-1|points|-1 point",
            "1|a second at most|1 a second at most"})
    void oneOfWhatIsCounted(long count, String words, String told) {
        assertThat(Plural.of(count, words)).isEqualTo(told);
    }
}
