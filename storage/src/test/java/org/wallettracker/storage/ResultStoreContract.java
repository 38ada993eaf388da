package org.wallettracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wallettracker.storage.Sample.address;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.ResultStore;
import org.wallettracker.domain.port.ResultStore.PastScore;
import org.wallettracker.domain.port.ResultStore.Points;
import org.wallettracker.domain.port.ResultStore.PositionProfile;
import org.wallettracker.domain.port.ResultStore.PositionResult;
import org.wallettracker.domain.port.ResultStore.Run;
import org.wallettracker.domain.port.ResultStore.WalletProfile;
import org.wallettracker.domain.port.ResultStore.WalletResult;

/** What every {@link ResultStore} does. */
abstract class ResultStoreContract {
    private static final Run RUN = new Run(1_700_000_000, 42, "default-1", "1");

    private static final long NOW = 1_800_000_000_000L;

    abstract ResultStore results();

    private static WalletResult wallet(int n, int score) {
        return new WalletResult(address(n), score, score - 1, score + 1, 3, -5_000_000_000L, "normal",
                new WalletProfile(
                        List.of(new Points("pnl-sol", "profitability", 12_345), new Points("x", "timing", -7)),
                        n == 2 ? null : -1L, n == 2 ? -1 : 0, 1_500, 2, 3, n == 2 ? Unknown.TIME : 0, 5,
                        n == 2 ? Unknown.AMOUNT : 0, 7));
    }

    private static PositionResult position(int wallet, int mint) {
        return new PositionResult(address(wallet), address(mint), Long.MAX_VALUE, 1, -2, 3, 4,
                new PositionProfile(mint == 5 ? -1 : 0, 1, 2, 3, 4, mint == 5 ? null : -1L,
                        mint == 5 ? Unknown.TIME : 0, 6,
                        true, mint == 5 ? Unknown.TIME : 0));
    }

    @Test
    void thereIsNothingBeforeTheFirstRun() {
        assertThat(results().run()).isNull();
        assertThat(results().wallets()).isEmpty();
        assertThat(results().positions()).isEmpty();
    }

    @Test
    void resultsComeBackByAddress() {
        results().replace(RUN, List.of(wallet(9, 70_000), wallet(2, 100)),
                List.of(position(9, 1), position(2, 8), position(2, 5)), NOW);

        assertThat(results().run()).isEqualTo(RUN);
        assertThat(results().wallets()).containsExactly(wallet(2, 100), wallet(9, 70_000));
        assertThat(results().positions()).containsExactly(position(2, 5), position(2, 8), position(9, 1));
    }

    @Test
    void aRunTakesThePlaceOfTheOneBefore() {
        results().replace(RUN, List.of(wallet(1, 100), wallet(2, 100)), List.of(position(1, 2)), NOW);
        Run next = new Run(1_700_000_060, 43, "default-2", "1");

        results().replace(next, List.of(wallet(1, 200)), List.of(), NOW);

        assertThat(results().run()).isEqualTo(next);
        assertThat(results().wallets()).containsExactly(wallet(1, 200));
        assertThat(results().positions()).isEmpty();
    }

    @Test
    void aRunThatCanNotBeStoredLeavesTheOneBefore() {
        results().replace(RUN, List.of(wallet(1, 100)), List.of(position(1, 2)), NOW);

        assertThatThrownBy(() -> results().replace(new Run(9, 9, "p", "e"),
                List.of(wallet(5, 1), wallet(5, 2)), List.of(), NOW)).isInstanceOf(RuntimeException.class);

        assertThat(results().run()).isEqualTo(RUN);
        assertThat(results().wallets()).containsExactly(wallet(1, 100));
        results().replace(RUN, List.of(wallet(6, 1)), List.of(), NOW);
        assertThat(results().wallets()).containsExactly(wallet(6, 1));
    }

    @Test
    void theHistoryKeepsWhatWasBefore() {
        assertThat(results().history(address(1))).isEmpty();
        Run next = new Run(1_700_000_060, 43, "default-1", "1");
        Run same = new Run(Unknown.TIME, 44, "default-1", "1");
        Run otherRules = new Run(1_700_000_180, 45, "default-2", "1");

        results().replace(RUN, List.of(wallet(1, 100), wallet(2, 300)), List.of(), NOW);
        results().replace(next, List.of(wallet(1, 200), wallet(2, 300)), List.of(), NOW + 1);
        results().replace(same, List.of(wallet(1, 200), wallet(2, 301)), List.of(), NOW + 2);
        results().replace(otherRules, List.of(wallet(1, 200), wallet(2, 301)), List.of(), NOW + 3);

        List<Points> points = wallet(1, 0).profile().points();
        assertThat(results().history(address(1))).containsExactly(
                new PastScore(RUN, NOW, 100, 99, 101, 3, -5_000_000_000L, points),
                new PastScore(next, NOW + 1, 200, 199, 201, 3, -5_000_000_000L, points),
                new PastScore(otherRules, NOW + 3, 200, 199, 201, 3, -5_000_000_000L, points));
        assertThat(results().history(address(2))).extracting(PastScore::run).containsExactly(RUN, same, otherRules);
        assertThat(results().history(address(7))).isEmpty();
    }
}
