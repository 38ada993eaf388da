package org.wallettracker.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** TOML that people write: what can't be read as it stands is refused by its line. */
class TomlTest {

    @Test
    void readsWhatIsWritten() {
        assertThat(Toml.read("a = 1\nb = \"x # 1234567890123456789\"\n[t]\nc = 100_000_000_000_000_650 # one\n", "f"))
                .isEqualTo(Map.of("a", 1, "b", "x # 1234567890123456789", "t", Map.of("c", 100_000_000_000_000_650L)));
        assertThat(Toml.read("\uFEFFa = 1", "f")).isEqualTo(Map.of("a", 1));
        assertThat(Toml.read("a = 0.1234567890123456789", "f")).containsKey("a");
        assertThat(Toml.read("a = '''\n1234567890123456789\n'''", "f")).containsKey("a");
    }

    @Test
    void refusesNumbersThatWouldBeMisread() {
        assertThatThrownBy(() -> Toml.read("a = 1\n\nb = 1000000000000000650", "set.toml"))
                .isInstanceOf(UsageException.class).hasMessageContaining("set.toml, line 3")
                .hasMessageContaining("19 digits");
        assertThatThrownBy(() -> Toml.read("a = -9_223_372_036_854_775_807", "f")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> Toml.read("a = '''\n\n'''\nb = 1234567890123456789", "f"))
                .hasMessageContaining("line 4");
    }

    @Test
    void namesTheLineOfAnError() {
        assertThatThrownBy(() -> Toml.read("a = 1\nb = \"x\ny\"", "f.toml")).isInstanceOf(UsageException.class)
                .hasMessageContaining("f.toml: not TOML, line 2");
        assertThatThrownBy(() -> Toml.read("a = 1\na = 2", "f.toml")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> Toml.read("a = " + "[".repeat(5_000), "f.toml")).hasMessageContaining("too deep")
                .hasMessageNotContaining("StreamReadConstraints");
    }
}
