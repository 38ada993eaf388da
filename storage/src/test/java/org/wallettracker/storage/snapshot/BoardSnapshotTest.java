package org.wallettracker.storage.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.port.FactStore.StoreCounts;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.storage.snapshot.BoardSnapshot.Found;
import org.wallettracker.storage.snapshot.BoardSnapshot.Key;

class BoardSnapshotTest {
    private static final Key KEY = new Key("embedded, 12 facts", "default v1 (3f2a9c1b)", "engine 1");

    @TempDir
    Path directory;
    private final LeaderboardRow first = new LeaderboardRow(1, new Address(1, 2, 3, -4), WalletType.BOT, 75, 70_001,
            60_000, 80_000, 12, -5_000_000_000L, 7, 11, true, 6_666, 12, 1_500, 3, 40, 99, 1_780_000_000L,
            1_790_000_000L, 9_999, 30, 29, new long[]{1, -2, Long.MAX_VALUE});
    private final LeaderboardRow second = new LeaderboardRow(2, new Address(5, 6, 7, 8), WalletType.NORMAL, 50, 0, 0, 0,
            0, 0, 0, 0, false, -1, 0, -1, 0, 1, 1, -1, -1, -1, 0, 0, new long[0]);
    private final Leaderboard board = new Leaderboard(1_790_000_001L, 77, "default v1 (3f2a9c1b)",
            List.of(first, second));
    private final DeskStatus status = new DeskStatus(true, new StoreCounts(1, 2, 3, 4, 5, 6, 7, 77, 9, 10),
            1_790_000_001L, 77, 2, 41, 30, 29, "default v1 (3f2a9c1b)", 8);

    @BeforeEach
    void write() throws IOException {
        BoardSnapshot.write(directory, KEY, board, status);
    }

    @Test
    void givesBackWhatWasWritten() {
        Found found = BoardSnapshot.read(directory, KEY);

        assertThat(found.reason()).isNull();
        assertThat(found.status()).isEqualTo(status);
        assertThat(found.board()).usingRecursiveComparison().isEqualTo(board);
    }

    @Test
    void noByteOfItCanBeOtherwise() throws IOException {
        Path file = BoardSnapshot.file(directory);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(file, flipped);
            assertThat(BoardSnapshot.read(directory, KEY).board()).as("byte %d", i).isNull();
        }
        for (int length : new int[]{0, 7, 39, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(BoardSnapshot.read(directory, KEY).reason()).as("cut to %d", length).isNotNull();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(BoardSnapshot.read(directory, KEY).reason()).contains("hash");
    }

    @Test
    void isOfOneStoreSetAndEngine() {
        assertThat(
                BoardSnapshot.read(directory, new Key("embedded, 13 facts", KEY.parameterSet(), "engine 1")).reason())
                .contains("12 facts").contains("13 facts");
        assertThat(BoardSnapshot.read(directory, new Key(KEY.store(), "other", "engine 1")).board()).isNull();
        assertThat(BoardSnapshot.read(directory, new Key(KEY.store(), KEY.parameterSet(), "engine 2")).board())
                .isNull();
    }

    @Test
    void isNotThereBeforeItIsWritten() throws IOException {
        Files.delete(BoardSnapshot.file(directory));
        assertThat(BoardSnapshot.read(directory, KEY).reason()).isEqualTo("there is none");
    }
}
