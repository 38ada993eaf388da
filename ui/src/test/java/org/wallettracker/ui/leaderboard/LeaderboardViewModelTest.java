package org.wallettracker.ui.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wallettracker.domain.desk.Desk;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.desk.Leaderboard;
import org.wallettracker.domain.desk.LeaderboardRow;
import org.wallettracker.domain.desk.LiveDesk.LiveRows;
import org.wallettracker.domain.desk.TokenBoard;
import org.wallettracker.domain.desk.TokenDossier;
import org.wallettracker.domain.desk.WalletDossier;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.score.WalletType;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeDesk;

class LeaderboardViewModelTest {
    private final FakeDesk desk = new FakeDesk(500);
    private final LeaderboardViewModel model = new LeaderboardViewModel(desk, Async.sameThread());

    @BeforeEach
    void load() {
        model.refresh();
    }

    @Test
    void showsAllWalletsBestScoreFirstAndSelectsTheBest() {
        assertThat(model.state().get()).isInstanceOf(Loadable.Ready.class);
        assertThat(model.rows()).isSortedAccordingTo(Comparator.comparingInt(LeaderboardRow::rank));
        assertThat(model.countLine().get()).isEqualTo("500 wallets, by score \u2193");
        assertThat(model.selected().get()).isSameAs(desk.leaderboard().rows().getFirst());
    }

    private static LeaderboardRow scored(LeaderboardRow r, int score, long realized) {
        return new LeaderboardRow(1, r.wallet(), r.type(), r.typeConfidence(), score, r.low(), r.high(), 40, realized,
                r.unrealizedLamports(), r.pnlMicroUsd(), r.usdKnown(), r.winRate(), r.closed(), r.multiple(),
                r.graduates(), r.tokens(), r.trades() + 1, r.firstActive(), r.lastActive(), r.reconciledRate(),
                r.spark());
    }

    private LiveRows live(LeaderboardRow... rows) {
        Leaderboard board = desk.leaderboard();
        return new LiveRows(board.asOf(), board.knownAt(), board.asOf() + 7, List.of(rows));
    }

    @Test
    void aLineThatMovesShowsItWhereItStandsUntilItIsPutInOrder() {
        LeaderboardRow best = model.rows().getFirst();
        LeaderboardRow tenth = model.rows().get(9);
        model.select(tenth);
        LeaderboardRow moved = scored(tenth, 100_000, 5);
        model.moved(live(moved));
        assertThat(model.rows().get(9)).isEqualTo(moved);
        assertThat(model.rows().getFirst()).isSameAs(best);
        assertThat(model.selected().get()).isEqualTo(moved);
        assertThat(model.selectedPlace()).isEqualTo(9);
        assertThat(model.moves().line().get()).isEqualTo("1 wallet moved");
        assertThat(model.moves().justMoved(tenth.wallet())).isTrue();
        assertThat(model.asOf()).isEqualTo(desk.leaderboard().asOf() + 7);

        model.reorder();
        assertThat(model.rows().getFirst()).isEqualTo(moved);
        assertThat(model.rows().get(1)).isEqualTo(best.withRank(2));
        assertThat(model.rows()).extracting(LeaderboardRow::rank).startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(model.selectedPlace()).isZero();
        assertThat(model.moves().line().get()).isEmpty();
    }

    @Test
    void aWalletThatIsNewEntersWithTheNextOrder() {
        LeaderboardRow like = model.rows().get(4);
        Address stranger = new Address(1, 2, 3, 4);
        LeaderboardRow row = new LeaderboardRow(1, stranger, like.type(), 50, 100_000, 90_000, 100_000, 40, 9, 0, 0,
                false, -1, 0, -1, 0, 1, 2, like.firstActive(), like.lastActive(), 10_000, new long[0]);
        model.moved(live(row));
        assertThat(model.rows()).hasSize(500);
        model.sortBy(LeaderboardColumn.SCORE, true);
        model.reorder();
        assertThat(model.rows()).hasSize(501);
        assertThat(model.rows().getFirst().wallet()).isEqualTo(stranger);
        assertThat(model.countLine().get()).isEqualTo("501 wallets, by score \u2193");
    }

    @Test
    void linesOfAnotherRunAreNotShown() {
        LeaderboardRow tenth = model.rows().get(9);
        Leaderboard board = desk.leaderboard();
        model.moved(new LiveRows(board.asOf() - 60, board.knownAt(), board.asOf(),
                List.of(scored(tenth, 100_000, 5))));
        assertThat(model.rows().get(9)).isSameAs(tenth);
        assertThat(model.moves().line().get()).isEmpty();
    }

    @Test
    void aNewRunLeavesLinesWhereTheyStandWhileTheyMove() {
        List<Address> before = model.rows().stream().map(LeaderboardRow::wallet).toList();
        model.moved(live(scored(model.rows().get(9), 100_000, 5)));
        model.refresh();
        assertThat(model.rows()).extracting(LeaderboardRow::wallet).isEqualTo(before);
        assertThat(model.moves().line().get()).isEqualTo("1 wallet moved");
        model.reorder();
        assertThat(model.moves().line().get()).isEmpty();
    }

    @Test
    void filtersByAnyPartOfAnAddressInAnyCase() {
        String address = model.rows().get(123).wallet().toBase58();
        model.search(address.substring(10, 22).toLowerCase(Locale.ROOT));
        assertThat(model.rows()).extracting(r -> r.wallet().toBase58()).contains(address);
        assertThat(model.rows()).hasSizeLessThan(5);
        assertThat(model.countLine().get()).endsWith(" of 500 wallets, by score \u2193");
        model.search("0"); // no base58 digit
        assertThat(model.rows()).isEmpty();
        model.search("");
        assertThat(model.rows()).hasSize(500);
    }

    @Test
    void filtersByType() {
        model.filter(Filter.NONE.toggled(WalletType.BOT));
        assertThat(model.rows()).isNotEmpty().allMatch(r -> r.type() == WalletType.BOT);
        assertThat(model.rows()).hasSize(model.typeCounts().get(WalletType.BOT));
        model.filter(model.query().get().filter().toggled(WalletType.WHALE));
        assertThat(model.rows()).hasSize(
                model.typeCounts().get(WalletType.BOT) + model.typeCounts().get(WalletType.WHALE));
    }

    @ParameterizedTest
    @EnumSource(LeaderboardColumn.class)
    void sortsByEveryColumnBothWays(LeaderboardColumn column) {
        for (boolean down : new boolean[]{true, false}) {
            model.sortBy(column, down);
            List<Object> shown = model.rows().stream().map(r -> key(column, r)).filter(k -> k != Missing.NO).toList();
            List<Object> wanted = shown.stream().sorted(down ? natural().reversed() : natural()).toList();
            assertThat(shown).isEqualTo(wanted);
            List<Object> all = model.rows().stream().map(r -> key(column, r)).toList();
            assertThat(all.subList(shown.size(), all.size())).allMatch(k -> k == Missing.NO);
        }
    }

    private enum Missing {
        NO
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Object> natural() {
        return (a, b) -> ((Comparable<Object>) a).compareTo(b);
    }

    private static Object key(LeaderboardColumn column, LeaderboardRow r) {
        return switch (column) {
            case RANK -> r.evidence() < 5 && r.score() == 0 ? Missing.NO : r.rank();
            case WALLET -> r.wallet().toBase58();
            case TYPE -> r.type();
            case SCORE -> r.evidence() < 5 && r.score() == 0 ? Missing.NO : r.score();
            case EVIDENCE -> r.evidence();
            case PNL_SOL -> r.realizedLamports();
            case PNL_USD -> r.usdKnown() ? r.pnlMicroUsd() : Missing.NO;
            case WIN_RATE -> r.winRate() < 0 ? Missing.NO : r.winRate();
            case MULTIPLE -> r.multiple() < 0 ? Missing.NO : r.multiple();
            case GRADUATES -> r.graduates();
            case LAST_ACTIVE -> r.lastActive();
            case FIRST_ACTIVE -> r.firstActive();
            case UNREALISED -> r.unrealizedLamports();
            case CLOSED -> r.closed();
            case TOKENS -> r.tokens();
            case TRADES -> r.trades();
            case RECONCILED -> r.reconciledRate();
            case CLUSTER -> r.cluster().isEmpty() ? Missing.NO : r.cluster();
            case TREND -> r.spark().length < 2 ? Missing.NO : r.spark()[r.spark().length - 1] - r.spark()[0];
        };
    }

    @Test
    void keepsTheSelectionByAddressOverSortingSearchingAndNewFigures() {
        LeaderboardRow chosen = model.rows().get(40);
        model.select(chosen);
        model.sortBy(LeaderboardColumn.PNL_SOL, true);
        assertThat(model.rows().get(model.selectedPlace()).wallet()).isEqualTo(chosen.wallet());
        desk.change(500, 99);
        model.refresh();
        LeaderboardRow now = model.selected().get();
        assertThat(now).isNotNull();
        assertThat(now.wallet()).isEqualTo(chosen.wallet());
        assertThat(now).isSameAs(desk.leaderboard().find(chosen.wallet()).orElseThrow());
        model.search("no such address");
        assertThat(model.selectedPlace()).isEqualTo(-1);
        model.search("");
        assertThat(model.rows().get(model.selectedPlace()).wallet()).isEqualTo(chosen.wallet());
        desk.change(0, 1);
        model.refresh();
        assertThat(model.selected().get()).isNull();
    }

    @Test
    void saysWhatToDoWithoutData() {
        LeaderboardViewModel empty = new LeaderboardViewModel(new FakeDesk(0), Async.sameThread());
        empty.refresh();
        assertThat(empty.state().get()).isInstanceOfSatisfying(Loadable.Empty.class,
                e -> assertThat(e.advice()).contains("Import"));
    }

    @Test
    void showsAFailureAndRecovers() {
        FakeDesk good = new FakeDesk(3);
        boolean[] broken = {true};
        LeaderboardViewModel failing = new LeaderboardViewModel(new Desk() {
            @Override
            public DeskStatus status() {
                return good.status();
            }

            @Override
            public Leaderboard leaderboard() {
                if (broken[0]) {
                    throw new IllegalStateException("the disk is full");
                }
                return good.leaderboard();
            }

            @Override
            public Optional<WalletDossier> wallet(Address address) {
                return Optional.empty();
            }

            @Override
            public Optional<TokenDossier> token(Address mint) {
                return Optional.empty();
            }

            @Override
            public TokenBoard tokens() {
                return new TokenBoard(0, List.of());
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return () -> {
                };
            }
        }, Async.sameThread());
        failing.refresh();
        assertThat(failing.state().get()).isInstanceOfSatisfying(Loadable.Failed.class,
                f -> assertThat(f.cause()).isEqualTo("the disk is full"));
        broken[0] = false;
        failing.refresh();
        assertThat(failing.rows()).hasSize(3);
    }
}
