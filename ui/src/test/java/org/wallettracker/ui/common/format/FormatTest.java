package org.wallettracker.ui.common.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.MintInfo;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.format.Figure.Tone;

class FormatTest {
    private static final String MINUS = "\u2212";
    private static final String THIN = "\u202f";

    /** Narrow spaces are written as _ and the true minus as ~ to be readable here. */
    private static String plain(String text) {
        return text.replace(THIN, "_").replace(MINUS, "~").replace("\u2014", "--").replace("\u2026", "...");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, +<0.0001", "-1, ~<0.0001", "49999, +<0.0001", "50000, +0.0001", "120000000, +0.1200",
            "-999949999, ~0.9999", "999950000, +1.00", "1000000000, +1.00", "1234567890123, +1_234.57",
            "-98765432109876543, ~98_765_432.11"})
    void writesAChangeInSol(long lamports, String text) {
        assertThat(plain(Format.solChange(lamports).text())).isEqualTo(text);
    }

    @Test
    void keepsTheExactValueOfSolForHoverAndCopy() {
        Figure figure = Format.solChange(-1_500_000_001L);
        assertThat(plain(figure.exact())).isEqualTo("~1.500000001_SOL (~1_500_000_001_lamports)");
        assertThat(figure.copy()).isEqualTo("-1.500000001");
        assertThat(figure.tone()).isEqualTo(Tone.LOSS);
        assertThat(Format.solChange(1).tone()).isEqualTo(Tone.GAIN);
        assertThat(Format.solChange(0).tone()).isEqualTo(Tone.PLAIN);
    }

    @Test
    void saysWhetherEvidenceOrItsClusterLeavesAWalletWithoutAScore() {
        LeaderboardRow alone = new LeaderboardRow(9, new Address(1, 2, 3, 4), WalletType.NORMAL, 50, 0, 0, 0, 2, 0, 0,
                0,
                false, -1, 0, -1, 0, 1, 1, -1, -1, -1, new long[0]);
        assertThat(Format.noScore(alone))
                .isEqualTo("too little evidence: 2 independent decided positions of the 5 it takes");
        assertThat(Format.noScoreInShort(alone)).isEqualTo("too little evidence");
        LeaderboardRow held = alone.inCluster("cAbc", true, true);
        assertThat(Format.noScore(held)).startsWith("held at 0 by its cluster cAbc");
        assertThat(Format.noScoreInShort(held)).isEqualTo("cluster limit");
        assertThat(
                Format.noScoreInShort(new LeaderboardRow(1, alone.wallet(), WalletType.NORMAL, 50, 100, 0, 200, 2, 0, 0,
                        0, false, -1, 0, -1, 0, 1, 1, -1, -1, -1, new long[0])))
                .isNull();
    }

    @Test
    void neverColoursAnAmountOrAMovement() {
        assertThat(Format.sol(5_000_000_000L).tone()).isEqualTo(Tone.PLAIN);
        assertThat(Format.sol(5_000_000_000L).text()).isEqualTo("5.00");
        assertThat(Format.solFlow(-5_000_000_000L).tone()).isEqualTo(Tone.PLAIN);
        assertThat(plain(Format.solFlow(-5_000_000_000L).text())).isEqualTo("~5.00");
        assertThat(plain(Format.solFlow(5_000_000_000L).text())).isEqualTo("+5.00");
        assertThat(plain(Format.solNet(5_000_000_000L).text())).isEqualTo("5.00");
        assertThat(plain(Format.solNet(-3_000L).text())).isEqualTo("~<0.0001");
    }

    @Test
    void writesAnUnknownAmountAsADashWithItsReason() {
        Figure figure = Format.sol(Unknown.AMOUNT);
        assertThat(figure.text()).isEqualTo("\u2014");
        assertThat(figure.exact()).isEqualTo("not known");
        assertThat(figure.copy()).isEmpty();
        assertThat(figure.known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, $0.00", "4999, +<$0.01", "5000, +$0.01", "-12345678, ~$12.35", "99994999, +$99.99",
            "99995000, +$100", "100000000, +$100", "-1234567890123, ~$1_234_568"})
    void writesAChangeInUsd(long micro, String text) {
        assertThat(plain(Format.usdChange(micro).text())).isEqualTo(text);
    }

    @Test
    void keepsTheExactValueOfUsd() {
        assertThat(plain(Format.usdChange(-12_345_678).exact())).isEqualTo("~12.345678_USD");
        assertThat(Format.usdChange(-12_345_678).copy()).isEqualTo("-12.345678");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0_%", "4, 0.0_%", "5, 0.1_%", "6333, 63.3_%", "10000, 100.0_%", "123456, 1_234.6_%"})
    void writesAPercentage(int hundredths, String text) {
        assertThat(plain(Format.percent(hundredths, "").text())).isEqualTo(text);
    }

    @Test
    void saysWhyAPercentageIsUnknown() {
        assertThat(Format.percent(-1, "no closed position").exact()).isEqualTo("no closed position");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00x", "1500, 1.50x", "1505, 1.51x", "99999, 100.00x", "100000, 100x", "1234567, 1_235x"})
    void writesAMultiple(int thousandths, String text) {
        assertThat(plain(Format.multiple(thousandths, "").text()).replace('\u00d7', 'x')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 6, 0", "1, 6, <0.01", "1000000, 6, 1.00", "999000000, 6, 999.00", "12345000000, 6, 12_345",
            "999999000000, 6, 999_999", "1000000000000, 6, 1.00_M", "35000000123456, 6, 35.00_M",
            "1000000000000000, 6, 1.00_B", "7, 0, 7"})
    void writesAQuantityOfTokens(long raw, int decimals, String text) {
        assertThat(plain(Format.tokens(raw, decimals).text())).isEqualTo(text);
    }

    @Test
    void doesNotGuessDecimals() {
        Figure figure = Format.tokens(1_234, -1);
        assertThat(figure.text()).isEqualTo("\u2014");
        assertThat(plain(figure.exact())).startsWith("1_234_base units");
    }

    @ParameterizedTest
    @CsvSource({"0, 0_s", "59, 59_s", "60, 1_m", "200, 3_m 20_s", "3600, 1_h", "7500, 2_h 5_m", "86399, 23_h 59_m",
            "356400, 4_d 3_h", "86400, 1_d", "-1, --"})
    void writesADuration(long seconds, String text) {
        assertThat(plain(Format.duration(seconds))).isEqualTo(text);
    }

    @Test
    void writesTimes() {
        // 2026-11-22 17:47:34 UTC by "date -u -d @1795369654"
        assertThat(Format.timeExact(1_795_369_654L)).isEqualTo("2026-11-22 17:47:34 UTC");
        assertThat(Format.time(1_795_369_654L).text()).isEqualTo("22 Nov 2026 17:47");
        assertThat(Format.time(Unknown.TIME).known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, now", "59, now", "60, 1_m ago", "3599, 59_m ago", "3600, 1_h ago", "86399, 23_h ago",
            "172799, 1_d ago",
            "172800, 2_d ago", "-5, later"})
    void writesAnAgeAgainstTheDatasOwnTime(long age, String text) {
        assertThat(plain(Format.ago(1_000_000 - age, 1_000_000).text())).isEqualTo(text);
    }

    @Test
    void writesScoresAndPoints() {
        assertThat(Format.score(74_215).text()).isEqualTo("742.1");
        assertThat(Format.score(69_999).text()).as("never up to the line of 700").isEqualTo("699.9");
        assertThat(Format.points(74_215)).isEqualTo("742.15");
        assertThat(plain(Format.pointsChange(-1_250))).isEqualTo("~12.50");
        assertThat(Format.pointsChange(1_250)).isEqualTo("+12.50");
        assertThat(Format.interval(61_249, 78_050)).isEqualTo("612\u2013781");
    }

    @Test
    void shortensAnAddressAndCopiesItWhole() {
        Address address = Address.parse("So11111111111111111111111111111111111111112");
        assertThat(plain(Format.address(address).text())).isEqualTo("So11...1112");
        assertThat(Format.address(address).copy()).isEqualTo("So11111111111111111111111111111111111111112");
    }

    @Test
    void cleansTheNamesOfTokens() {
        assertThat(Tokens.clean("  a \n\t b  ", 20)).isEqualTo("a b");
        assertThat(Tokens.clean("\u202eEVIL\u200b", 20)).isEqualTo("EVIL");
        assertThat(plain(Tokens.clean("GIGACHADDOGEINUELONMARS", 14))).isEqualTo("GIGACHADDOGEI...");
        assertThat(Tokens.clean("\ud83d\ude80\ud83d\ude80", 2)).isEqualTo("\ud83d\ude80\ud83d\ude80");
        Address mint = Address.parse("So11111111111111111111111111111111111111112");
        assertThat(plain(Tokens.name(new MintInfo(mint, "", " \u200b", 6, 0, false)))).isEqualTo("So11...1112");
        assertThat(Tokens.name(new MintInfo(mint, "Long name", "", 6, 0, false))).isEqualTo("Long name");
    }
}
