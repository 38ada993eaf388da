package org.wallettracker.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.ui.fake.FakeDesk;
import org.wallettracker.ui.lab.LabPort;
import org.wallettracker.ui.source.ImportPort;

class ScreenshotsTest {

    @Test
    void writesAPictureForEachCombination(@TempDir Path dir) throws IOException {
        Bench.start();
        List<Path> files = Screenshots.write(new FakeDesk(40), ImportPort.NONE, LabPort.NONE, dir.resolve("new"),
                Set.of("leaderboard", "wallet"),
                Set.of("dark"), Set.of("1024x700"), Set.of("full", "loading"));
        assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly(
                "leaderboard-dark-1024x700-full.png", "leaderboard-dark-1024x700-loading.png",
                "wallet-dark-1024x700-full.png", "wallet-dark-1024x700-loading.png");
        for (Path file : files) {
            BufferedImage image = ImageIO.read(file.toFile());
            assertThat(image.getWidth()).isEqualTo(1024);
            assertThat(image.getHeight()).isEqualTo(700);
            Set<Integer> colours = new HashSet<>();
            int white = 0;
            for (int y = 0; y < 700; y += 2) {
                for (int x = 0; x < 1024; x += 2) {
                    colours.add(image.getRGB(x, y));
                    white += image.getRGB(x, y) == 0xffffffff ? 1 : 0;
                }
            }
            assertThat(colours.size()).as("colours in %s", file).isGreaterThan(10);
            assertThat(white).as("white points in the dark theme of %s", file).isLessThan(200);
        }
    }

    @Test
    void saysWhatThereIsWhenAskedForWhatThereIsNot(@TempDir Path dir) {
        Set<String> all = Set.of("full");
        assertThatThrownBy(
                () -> Screenshots.write(new FakeDesk(1), ImportPort.NONE, LabPort.NONE, dir, Set.of("charts"),
                        Set.of("dark"),
                        Set.of("1024x700"), all))
                .hasMessageContaining("\"charts\"").hasMessageContaining("leaderboard");
        assertThatThrownBy(
                () -> Screenshots.write(new FakeDesk(1), ImportPort.NONE, LabPort.NONE, dir, Set.of("wallet"),
                        Set.of("dark"),
                        Set.of("wide"), all))
                .hasMessageContaining("\"wide\"");
        assertThat(dir).isEmptyDirectory();
    }
}
