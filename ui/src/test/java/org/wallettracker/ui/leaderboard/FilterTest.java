package org.wallettracker.ui.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.note.Notebook;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.view.Settings;

/** Filters over three wallets whose figures are known by hand. */
class FilterTest {
    private static final long NOW = 1_000_000_000L;
    private static final Address SYSTEM = Address.parse("11111111111111111111111111111112");
    private static final Address WSOL = Address.parse("So11111111111111111111111111111111111111112");
    private static final Address PUMP = Address.parse("6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P");

    private Notebook book = Notebook.EMPTY;
    private final Snapshot snapshot = new Snapshot(new Leaderboard(NOW, 1, "t", List.of(
            row(1, PUMP, WalletType.BOT, 70_000, 40, 12_500_000_000L, 6_000, 3, NOW - 3_600, 10_000),
            row(2, SYSTEM, WalletType.NORMAL, 30_000, 5, -2_000_000_000L, 2_500, 0, NOW - 7 * 86_400, 9_000),
            row(3, WSOL, WalletType.NORMAL, 0, 4, 0, -1, 0, Unknown.TIME, -1))));

    private static LeaderboardRow row(int rank, Address wallet, WalletType type, int score, int evidence, long pnl,
            int winRate, int graduates, long last, int reconciled) {
        return new LeaderboardRow(rank, wallet, type, 80, score, score, score, evidence, pnl, 0, 0, false, winRate,
                evidence, -1, graduates, evidence, evidence * 2, last, last, reconciled, new long[0]);
    }

    private int[] ranks(Filter filter) {
        int[] order = snapshot.order(Query.ALL.with(filter), book);
        for (int i = 0; i < order.length; i++) {
            order[i] = snapshot.rows().get(order[i]).rank();
        }
        return order;
    }

    @Test
    void listsAndPrivateLabelsChooseToo() {
        book = Notebook.EMPTY.listed(PUMP, "snipers", true).listed(SYSTEM, "a, b & c=d", true)
                .labelled(WSOL, "The Wrapped One");
        Filter snipers = Filter.NONE.toggledList("snipers");
        assertThat(ranks(snipers)).containsExactly(1);
        assertThat(ranks(snipers.toggledList("a, b & c=d"))).containsExactly(1, 2);
        assertThat(ranks(snipers.toggledList("snipers"))).hasSize(3);
        assertThat(ranks(Filter.NONE.toggledList("nobody"))).isEmpty();
        assertThat(ranks(Filter.NONE.withText("wrapped"))).containsExactly(3);
        Filter both = Filter.parse(snipers.toggledList("a, b & c=d").line());
        assertThat(both.lists()).containsExactly("a, b & c=d", "snipers");
    }

    @Test
    void rangesIncludeTheirEndsAndNeverHoldTheUnknown() {
        assertThat(ranks(Filter.NONE.with(Measure.SCORE, new Range(30_000L, 70_000L)))).containsExactly(1, 2);
        assertThat(ranks(Filter.NONE.with(Measure.SCORE, new Range(30_001L, null)))).containsExactly(1);
        assertThat(ranks(Filter.NONE.with(Measure.PNL_SOL, new Range(null, -1L)))).containsExactly(2);
        assertThat(ranks(Filter.NONE.with(Measure.WIN_RATE, new Range(0L, null)))).containsExactly(1, 2);
        assertThat(ranks(Filter.NONE.with(Measure.MULTIPLE, new Range(0L, null)))).isEmpty();
    }

    @Test
    void agesCountBackFromTheDatasOwnTime() {
        assertThat(ranks(Filter.NONE.with(Measure.LAST_ACTIVE, new Range(null, Measure.LAST_ACTIVE.parse("1")))))
                .containsExactly(1);
        assertThat(ranks(Filter.NONE.with(Measure.LAST_ACTIVE, new Range(Measure.LAST_ACTIVE.parse("2h"), null))))
                .containsExactly(2);
    }

    @Test
    void tagsTypesAndTextNarrowTogether() {
        assertThat(ranks(Filter.NONE.toggled(Tag.ENOUGH_EVIDENCE))).containsExactly(1, 2);
        assertThat(ranks(Filter.NONE.toggled(Tag.LITTLE_EVIDENCE))).containsExactly(3);
        assertThat(ranks(Filter.NONE.toggled(Tag.NO_GRADUATES))).containsExactly(2, 3);
        assertThat(ranks(Filter.NONE.toggled(Tag.UNRECONCILED))).containsExactly(2, 3);
        assertThat(ranks(Filter.NONE.withText("111112"))).containsExactly(2, 3);
        assertThat(ranks(Filter.NONE.withText("so1"))).containsExactly(3);
        assertThat(ranks(Filter.NONE.withTypes(Set.of(WalletType.BOT, WalletType.WHALE)))).containsExactly(1);
        assertThat(ranks(Filter.NONE.withText("111112").toggled(Tag.ENOUGH_EVIDENCE))).containsExactly(2);
    }

    @Test
    void ofTwoContraryTagsTheLastChosenHolds() {
        Filter filter = Filter.NONE.toggled(Tag.GRADUATES).toggled(Tag.NO_GRADUATES);
        assertThat(filter.tags()).containsExactly(Tag.NO_GRADUATES);
        assertThat(filter.toggled(Tag.NO_GRADUATES)).isEqualTo(Filter.NONE);
    }

    @Test
    void boundsAreExactAndMistakesAreNamed() {
        assertThat(Measure.PNL_SOL.parse("\u22121.5")).isEqualTo(-1_500_000_000L);
        assertThat(Measure.WIN_RATE.parse("37.25")).isEqualTo(3_725L);
        assertThat(Measure.MULTIPLE.parse("1.5")).isEqualTo(1_500L);
        assertThat(Measure.LAST_ACTIVE.parse("90m")).isEqualTo(5_400L);
        assertThat(Measure.TRADES.parse("  ")).isNull();
        assertThatThrownBy(() -> Measure.SCORE.parse("7oo"))
                .hasMessage("Score: expected a number of points with at most 2 decimals, found \u201c7oo\u201d");
        assertThatThrownBy(() -> Measure.TRADES.parse("1.5")).hasMessageContaining("without decimals");
        assertThatThrownBy(() -> Measure.PNL_SOL.parse("1e9999999999")).hasMessageContaining("PnL");
        assertThatThrownBy(() -> Measure.LAST_ACTIVE.parse("5 weeks")).hasMessageContaining("12h");
    }

    @Test
    void saysItsPartsInWordsAndTakesEachAway() {
        Filter filter = Filter.NONE.with(Measure.PNL_SOL, new Range(10_000_000_000L, null))
                .with(Measure.LAST_ACTIVE, new Range(null, 7 * 86_400L)).toggled(WalletType.BOT);
        assertThat(FilterWords.parts(filter)).extracting(FilterWords.Part::words).containsExactly("type Bot",
                "PnL SOL \u2265 10", "Last active \u2264 7\u202fd");
        assertThat(FilterWords.parts(filter).get(1).without().ranges()).containsOnlyKeys(Measure.LAST_ACTIVE);
    }

    @Test
    void savedFiltersLastAreRenamedAndDeleted() {
        Settings settings = Settings.inMemory();
        Filter filter = Filter.NONE.withText("a&b =").with(Measure.SCORE, new Range(70_050L, 90_000L))
                .with(Measure.LAST_ACTIVE, new Range(null, 5_430L)).toggled(Tag.GRADUATES).toggled(WalletType.WHALE);
        SavedFilters first = new SavedFilters(settings);
        first.save(" Smart & \u00fcgly ", filter);
        first.save("b", Filter.NONE.toggled(Tag.DOLLARS));
        SavedFilters later = new SavedFilters(settings);
        assertThat(later.names().get()).containsExactly("b", "Smart & \u00fcgly");
        assertThat(later.get("Smart & \u00fcgly")).isEqualTo(filter);
        assertThatThrownBy(() -> later.rename("b", "smart & \u00fcgly")).hasMessageContaining("Another filter");
        later.rename("b", "c");
        later.delete("Smart & \u00fcgly");
        assertThat(new SavedFilters(settings).names().get()).containsExactly("c");
        assertThatThrownBy(() -> later.save("  ", filter)).hasMessageContaining("1 to 60");
    }

    @Test
    void aSavedFilterOfALaterProgramIsKeptButNotOffered() {
        Settings settings = Settings.inMemory();
        settings.keep("leaderboard.filters", "new tag=FROM_THE_FUTURE\nold tag=DOLLARS");
        SavedFilters saved = new SavedFilters(settings);
        assertThat(saved.names().get()).containsExactly("old");
        saved.delete("old");
        assertThat(settings.get("leaderboard.filters")).isEqualTo("new tag=FROM_THE_FUTURE");
    }
}
