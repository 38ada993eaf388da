package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage and bad input: one clear line each, the right exit code. */
class UsageTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void wrongAddressIsQuoted() {
        Cli run = Cli.run("wallet", "not-an-address", "--data-dir", directory);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("\"not-an-address\"");
    }

    @Test
    void unknownWalletFails() {
        Cli run = Cli.run("wallet", "2vr538qDgHCPYmr2mjt5LSjQ3kBYjtw3SDSveUKBVkef", "--data-dir", directory);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no fact");
    }

    @Test
    void unknownCommandOptionAndTime() {
        assertThat(Cli.run("leaderbord").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Cli.run("leaderboard", "--bad").code()).isEqualTo(ExitCode.USAGE);
        Cli time = Cli.run("leaderboard", "--as-of", "yesterday", "--data-dir", directory);
        assertThat(time.code()).isEqualTo(ExitCode.USAGE);
        assertThat(time.err()).contains("yesterday").contains("2026-09-30T12:00:00Z");
    }

    @Test
    void missingFileIsNamedAndTheRestGoesIn() {
        Path missing = directory.resolve("nowhere.json");
        Cli run = Cli.run("import", missing, "--data-dir", directory.resolve("desk"), "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(run.json().get("files").get(0).get("error").asText()).isNotBlank();
        assertThat(run.json().get("files").get(0).get("path").asText()).contains("nowhere.json");
    }

    @Test
    void unknownSettingIsNamed() throws Exception {
        Path config = Files.writeString(directory.resolve("c.toml"), "LOG_LEVEL = \"info\"\nlog_levle = \"x\"\n");
        Cli run = Cli.run("leaderboard", "--config", config, "--data-dir", directory.resolve("desk"));
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("log_levle").contains("c.toml");
    }

    @Test
    void valuesThatCannotBeAreOneClearLine() {
        Cli number = Cli.run("leaderboard", "--limit", "abc", "--data-dir", directory);
        assertThat(number.code()).isEqualTo(ExitCode.USAGE);
        assertThat(number.err().lines()).hasSize(2);
        assertThat(number.err()).contains("'abc' is no whole number").contains("wallet-tracker leaderboard --help");
        Cli nowhere = Cli.run("leaderboard", "--data-dir", "");
        assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nowhere.err()).contains("--data-dir names no directory");
        for (String clock : new String[]{"-1", "1"}) {
            Cli beyond = Cli.run("leaderboard", "--known-at", clock, "--data-dir", directory.resolve("new"));
            assertThat(beyond.code()).isEqualTo(ExitCode.USAGE);
            assertThat(beyond.err()).contains("--known-at " + clock + ": this desk has recorded 0 to 0");
        }
        assertThat(Cli.run("import", "", "--data-dir", directory).err()).contains("an empty path");
    }

    @Test
    void emptyDeskSaysHowToGetDataEvenInTurkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        Cli run = Cli.run("leaderboard", "--data-dir", directory.resolve("d\u00fc\u015f \u0130"), "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("wallets").size()).isZero();
        assertThat(run.err()).contains("import PATH");
    }

    @Test
    void aFileInPlaceOfTheDataDirectory() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "x");
        Cli run = Cli.run("leaderboard", "--data-dir", file);
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(file.toString());
        assertThat(Files.readString(file)).isEqualTo("x");
    }

    @Test
    void verifyWithoutResultsSaysWhatToDo() {
        Cli run = Cli.run("score", "--verify", "--data-dir", directory.resolve("desk"));
        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("no run of this version", "score --rebuild");
    }

    @Test
    void desktopHelpListsEveryViewAndAnEmptyBackfillSaysSo() {
        assertThat(Cli.run("desktop", "--help").out().replaceAll("\\s+", " ")).contains("wallet-history")
                .contains("leaderboard-filter").contains("guide");
        Path desk = directory.resolve("no-jobs");
        Cli jobs = Cli.run("backfill", "--jobs", "--data-dir", desk);
        assertThat(jobs.code()).isZero();
        assertThat(jobs.err()).contains("No jobs");
        assertThat(Cli.run("doctor", "--data-dir", desk).out()).contains("not configured");
    }

    /** What would turn the direction of writing or move a terminal is shown, not done. */
    @Test
    void oddCharactersOfTheUsersOwnWordsAreEscaped() throws Exception {
        String odd = "a\u202eb\u001b[31m\u2066\u200b\u2028c";
        String shown = "a\\u202eb\\u001b[31m\\u2066\\u200b\\u2028c";
        assertThat(Cli.run("wallet", odd, "--data-dir", directory).err()).contains(shown).doesNotContain("\u202e");
        assertThat(Cli.run(odd).err()).contains(shown).doesNotContain("\u202e");
        Path config = Files.writeString(directory.resolve("c.toml"), "LOG_LEVEL = \"" + odd.replace("\u001b", "")
                + "\"\n");
        Cli file = Cli.run("leaderboard", "--config", config, "--data-dir", directory.resolve("desk"));
        assertThat(file.code()).isEqualTo(ExitCode.USAGE);
        assertThat(file.err()).contains("c.toml, line 1: LOG_LEVEL").contains("\\u202e").doesNotContain("\u202e");
        Cli level = Cli.run(java.util.Map.of("LOG_LEVEL", odd), "leaderboard", "--data-dir", directory);
        assertThat(level.code()).isEqualTo(ExitCode.USAGE);
        assertThat(level.err()).contains("LOG_LEVEL").contains(shown).doesNotContain("\u202e");
    }
}
