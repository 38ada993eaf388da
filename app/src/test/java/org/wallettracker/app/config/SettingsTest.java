package org.wallettracker.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration file says what is wrong with it by file, line and key, and gives no key away. */
class SettingsTest {
    private static final String KEY = "planted-key-90b1";

    @TempDir
    Path folder;

    private String refused(String toml) {
        Path file = folder.resolve("config.toml");
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> {
            Files.writeString(file, toml);
            Settings.read(file, Map.of());
        }).isInstanceOf(UsageException.class).satisfies(e -> thrown[0] = e);
        String message = String.valueOf(thrown[0].getMessage());
        assertThat(message).startsWith(file.toString()).doesNotContain(KEY);
        return message.substring(file.toString().length());
    }

    @Test
    void aValueOfAnotherTypeIsRefusedWithItsPlace() {
        assertThat(refused("LOG_LEVEL = \"info\"\nhelius_api_key = [\"" + KEY + "\", \"b\"]\n"))
                .isEqualTo(", line 2: helius_api_key: a text in quotes is expected, found a list");
        assertThat(refused("# a note\n\nSHYFT_API_KEY = 12345\n"))
                .isEqualTo(", line 3: SHYFT_API_KEY: a text in quotes is expected, found a number without quotes");
        assertThat(refused("RPC_ENDPOINT = true\n"))
                .isEqualTo(", line 1: RPC_ENDPOINT: a text in quotes is expected, found true");
        assertThat(refused("LOG_LEVEL = \"info\"\n[HELIUS_API_KEY]\na = \"" + KEY + "\"\n"))
                .isEqualTo(", line 2: HELIUS_API_KEY: a text in quotes is expected, found a table");
        assertThat(refused("\"RPC_REQUESTS_PER_SECOND\" = \"many\"\n")).isEqualTo(
                ", line 1: RPC_REQUESTS_PER_SECOND: a whole number from 1 to 100000 is expected, found a text that is no"
                        + " such number");
        assertThat(refused("RPC_REQUESTS_PER_SECOND = 2.5\n")).endsWith("found a number with a fraction");
        assertThat(refused("RPC_REQUESTS_PER_SECOND = 0\n")).endsWith("is expected, found 0");
        assertThat(refused("DATA_SOURCE_TIMEOUT = 600001\n"))
                .isEqualTo(", line 1: DATA_SOURCE_TIMEOUT: a whole number from 1 to 600000 is expected, found 600001");
    }

    @Test
    void anUnknownLevelAndAnUnknownNameAreRefused() {
        assertThat(refused("LOG_LEVEL = \"loud\"\n")).isEqualTo(", line 1: LOG_LEVEL: one of \"error\", \"warn\","
                + " \"info\", \"debug\", \"trace\" is expected, found \"loud\"");
        assertThat(refused("LOG_LEVEL = 3\n")).endsWith("found a number without quotes");
        assertThat(refused("LOG_LEVEL = \"info\"\nHELIUS_KEY = [1]\n"))
                .startsWith(", line 2: unknown setting HELIUS_KEY");
    }

    @Test
    void aLineInsideALongTextIsNoPlaceOfAKey() {
        assertThat(refused("RPC_ENDPOINT = \"\"\"x\nLOG_LEVEL = y\"\"\"\nLOG_LEVEL = 1\n")).startsWith(", line 3:");
    }

    @Test
    void whatFitsIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("config.toml"),
                "log_level = \"WARN\"\nRPC_REQUESTS_PER_SECOND = 50\nDATA_SOURCE_TIMEOUT = \"700\"\n");
        Settings settings = Settings.read(file, Map.of());
        assertThat(settings.logLevel()).isEqualTo("WARN");
        assertThat(settings.get("RPC_REQUESTS_PER_SECOND")).contains("50");
        assertThat(settings.get("DATA_SOURCE_TIMEOUT")).contains("700");
        assertThat(settings.file()).contains(file);
        assertThat(settings.fileHoldsKeys()).isFalse();
    }

    @Test
    void aFolderInPlaceOfTheFileIsTold() throws IOException {
        Path config = Files.createDirectories(folder.resolve("wallet-tracker").resolve("config.toml"));
        assertThatThrownBy(() -> Settings.read(config, Map.of())).hasMessage(
                "the configuration " + config + " is a folder; a TOML file is expected there");
        String system = System.getProperty("os.name", "");
        if (!system.contains("Win") && !system.contains("Mac")) {
            assertThatThrownBy(() -> Settings.read(null, Map.of("XDG_CONFIG_HOME", folder.toString())))
                    .hasMessageContaining("is a folder");
        }
    }
}
