package org.wallettracker.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.wallettracker.assets.Assets;

/** The guide's table, .env.example, the specification and the program know the same names and defaults. */
class SettingNamesTest {
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\| (.*?) \\| .*? \\| (.+) \\|");
    private static final Pattern SPECIFIED = Pattern.compile("^([A-Z]+(?:_[A-Z]+)+)=", Pattern.MULTILINE);

    private static Path project() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".env.example"))) {
                return at;
            }
        }
        throw new AssertionError("no .env.example above " + Path.of("").toAbsolutePath());
    }

    private static List<String> known() {
        return Setting.ALL.stream().map(Setting::name).toList();
    }

    @Test
    void theGuideHasARowForEveryName() {
        Map<String, String> usual = new LinkedHashMap<>();
        for (String line : Assets.text("guide/configuration.md").lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(usual.put(row.group(1), row.group(2))).as("twice: " + row.group(1)).isNull();
            }
        }
        assertThat(usual.keySet()).containsExactlyElementsOf(known());
        for (Setting setting : Setting.ALL) {
            if (!setting.usual().isEmpty()) {
                assertThat(usual.get(setting.name())).as(setting.name()).isEqualTo("`" + setting.usual() + "`");
            } else {
                assertThat(usual.get(setting.name())).as(setting.name()).doesNotStartWith("`0").doesNotMatch("`\\d+`");
            }
        }
    }

    @Test
    void theExampleHasEveryNameWithItsDefaultAndNoSecret() throws IOException {
        Path example = project().resolve(".env.example");
        String text = Files.readString(example);
        assertThat(ConfigurationFile.read(example).values()).as("nothing is set before it is chosen").isEmpty();
        List<EnvFile.Entry> entries = EnvFile.read(text.replaceAll("(?m)^#([A-Z_]+=)", "$1"), ".env.example");
        assertThat(entries.stream().map(EnvFile.Entry::name)).containsExactlyElementsOf(known());
        for (EnvFile.Entry entry : entries) {
            assertThat(entry.value()).as(entry.name()).isEqualTo(Setting.named(entry.name()).orElseThrow().usual());
        }
    }

    @Test
    void everyDefaultIsOneThatTheSettingCanHave() {
        for (Setting setting : Setting.ALL) {
            if (!setting.usual().isEmpty()) {
                assertThat(setting.type().wrong(setting.usual())).as(setting.name()).isNull();
            }
        }
    }

    @Test
    void theSpecificationsSampleHasNoNameThatIsNotKnown() throws IOException {
        Path specification = project().resolveSibling("shared").resolve("spec").resolve("wallet-tracker-spec.md");
        Assumptions.assumeTrue(Files.exists(specification), "skipped: no folder shared/spec beside the project");
        Matcher names = SPECIFIED.matcher(Files.readString(specification));
        List<String> specified = new ArrayList<>(List.of("X_TOKEN"));
        while (names.find()) {
            specified.add(names.group(1));
        }
        assertThat(specified).hasSizeGreaterThan(25);
        assertThat(known()).containsAll(new TreeSet<>(specified));
    }
}
