package org.wallettracker.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of lines NAME=value: what is read, and what is told of what is not. */
class EnvFileTest {
    private static final String KEY = "planted-key-77aa";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("desk.env"), text);
    }

    private String refused(String text) throws IOException {
        Path file = file(text);
        String[] message = new String[1];
        assertThatThrownBy(() -> Settings.read(file, Map.of())).isInstanceOf(UsageException.class)
                .satisfies(e -> message[0] = e.getMessage());
        assertThat(message[0]).startsWith(file.toString()).doesNotContain(KEY);
        return message[0].substring(file.toString().length());
    }

    @Test
    void theFormsOfALineAreRead() throws IOException {
        Settings settings = Settings.read(file("\uFEFF# a note\n\nexport HELIUS_API_KEY=" + KEY + "\r\n"
                + "LOG_LEVEL = warn   # quieter\nRPC_ENDPOINT=\"http://node/#a b\\\\c\\\"d\" # here\n"
                + "DB_NAME='my desk'\nshyft_api_key=a#b\nDATA_SOURCE_TIMEOUT=\n"), Map.of());
        assertThat(settings.get("HELIUS_API_KEY")).contains(KEY);
        assertThat(settings.get("LOG_LEVEL")).contains("warn");
        assertThat(settings.get("RPC_ENDPOINT")).contains("http://node/#a b\\c\"d");
        assertThat(settings.get("DB_NAME")).contains("my desk");
        assertThat(settings.get("SHYFT_API_KEY")).contains("a#b");
        assertThat(settings.get("DATA_SOURCE_TIMEOUT")).isEmpty();
        assertThat(settings.fileHoldsKeys()).isTrue();
    }

    @Test
    void aValueMayBeginWithTheSignOfComments() throws IOException {
        Settings settings = Settings.read(file("DB_PASSWORD=#" + KEY + " # mine\nDB_USER= # nobody\n"), Map.of());
        assertThat(settings.get("DB_PASSWORD")).contains("#" + KEY);
        assertThat(settings.get("DB_USER")).isEmpty();
    }

    @Test
    void theSamplesOwnCommentsAreNoPartOfAValue() throws IOException {
        Settings settings = Settings.read(
                file("MIN_WALLET_SCORE=700         # Minimum score for \"smart money\"\n"), Map.of());
        assertThat(settings.number("MIN_WALLET_SCORE")).isEqualTo(700);
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndWithoutItsValue() throws IOException {
        assertThat(refused("LOG_LEVEL=info\n" + KEY + "\n")).isEqualTo(", line 2: NAME=value is expected");
        assertThat(refused("HELIUS_API_KEY=\"" + KEY + "\n"))
                .isEqualTo(", line 1: HELIUS_API_KEY: the quotation mark is not closed in this line");
        assertThat(refused("HELIUS_API_KEY='a' " + KEY + "\n"))
                .isEqualTo(", line 1: HELIUS_API_KEY: something stands behind the closing quotation mark");
        assertThat(refused("\nHELIUS_API_KEY=" + KEY + "\n\nHELIUS_API_KEY=b\n"))
                .isEqualTo(", line 4: HELIUS_API_KEY is set in line 2 already");
        assertThat(refused("DATA_SOURCE_TIMEOUT=" + KEY + "\n")).isEqualTo(", line 1: DATA_SOURCE_TIMEOUT: a whole"
                + " number from 1 to 600000 is expected, found a text that is no such number");
        assertThat(refused("BATCH_SIZE=0\n"))
                .isEqualTo(", line 1: BATCH_SIZE: a whole number from 1 to 100000 is expected, found 0");
        assertThat(refused("REPUTATION_WEIGHT=1.5\n"))
                .isEqualTo(", line 1: REPUTATION_WEIGHT: a number from 0 to 1 with"
                        + " at most four decimals is expected, found 1.5");
    }

    @Test
    void anUnknownNameIsAWarningThatNamesTheOneMeant() throws IOException {
        Path file = file("HELIUS_APIKEY=" + KEY + "\nCOMPOSE_PROJECT_NAME=desk\n");
        assertThat(Settings.read(file, Map.of()).notes()).containsExactly(
                file + ", line 1: HELIUS_APIKEY is no setting of Wallet Tracker and has no effect"
                        + " (did you mean HELIUS_API_KEY?)",
                file + ", line 2: COMPOSE_PROJECT_NAME is no setting of Wallet Tracker and has no effect");
    }

    @Test
    void aSlipInTheEnvironmentIsTold() {
        assertThat(Settings.read(null, Map.of("HELIUS_API_KEYS", KEY, "PATH", "/bin",
                "XDG_CONFIG_HOME", folder.toString())).notes())
                .containsExactly("the environment variable HELIUS_API_KEYS is no setting of Wallet Tracker and has no"
                        + " effect (did you mean HELIUS_API_KEY?)");
    }

    @Test
    void aTomlFileNamesTheOneMeantToo() throws IOException {
        Path file = Files.writeString(folder.resolve("c.toml"), "HELIUS_APIKEY = \"" + KEY + "\"\n");
        assertThatThrownBy(() -> Settings.read(file, Map.of())).hasMessageContaining("line 1: unknown setting")
                .hasMessageContaining("did you mean HELIUS_API_KEY?").hasMessageNotContaining(KEY);
    }

    @Test
    void aKeyThatIsKeptReplacesItsLine() throws IOException {
        Path file = file("# mine\nexport HELIUS_API_KEY=old\nLOG_LEVEL=warn\n");
        UserConfiguration.keep(file, "HELIUS_API_KEY", "a \"b\" \\c");
        assertThat(Files.readString(file)).isEqualTo("# mine\nLOG_LEVEL=warn\nHELIUS_API_KEY=\"a \\\"b\\\" \\\\c\"\n");
        assertThat(Settings.read(file, Map.of()).get("HELIUS_API_KEY")).contains("a \"b\" \\c");
    }
}
