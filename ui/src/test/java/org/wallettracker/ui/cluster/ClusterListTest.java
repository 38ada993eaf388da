package org.wallettracker.ui.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.ClusterType;
import org.wallettracker.domain.cluster.Method;
import org.wallettracker.domain.cluster.review.ClusterBoard;
import org.wallettracker.domain.cluster.review.ClusterEntry;
import org.wallettracker.domain.cluster.review.Precision;
import org.wallettracker.domain.cluster.review.ReviewAct;
import org.wallettracker.domain.cluster.review.ReviewStatus;
import org.wallettracker.ui.cluster.ClusterViewModel.Listing;
import org.wallettracker.ui.cluster.graph.ColourBy;
import org.wallettracker.ui.cluster.graph.LayoutKind;
import org.wallettracker.ui.cluster.graph.Rings;
import org.wallettracker.ui.cluster.graph.Tie;
import org.wallettracker.ui.common.async.Async;
import org.wallettracker.ui.common.view.Loadable;
import org.wallettracker.ui.fake.FakeClusters;
import org.wallettracker.ui.fake.FakeDesk;

/** List, filter, order, replay and decisions, without a toolkit. */
class ClusterListTest {
    private final List<String> said = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final FakeClusters port = new FakeClusters(board());
    private final ClusterViewModel model = new ClusterViewModel(new FakeDesk(3), port, Async.sameThread(),
            new ClusterViewModel.Listener() {
                @Override
                public void say(String message) {
                    said.add(message);
                }

                @Override
                public void fail(String message) {
                    failed.add(message);
                }
            });

    static ClusterEntry entry(String id, ReviewStatus status, double influence, List<ReviewAct> acts) {
        return new ClusterEntry(Rings.four().called(id), status, false, Optional.empty(), influence, acts);
    }

    private static ClusterBoard board() {
        return new ClusterBoard(Rings.T, 1, List.of(entry("cA", ReviewStatus.CONFIRMED, 9, List.of()),
                entry("cB", ReviewStatus.OPEN, 0.1, List.of()), entry("cC", ReviewStatus.OPEN, 0.5, List.of())));
    }

    private List<String> listed() {
        return model.state().get() instanceof Loadable.Ready<Listing> ready
                ? ready.value().entries().stream().map(e -> e.cluster().id()).toList()
                : List.of();
    }

    @Test
    void theQueueGoesByRiskTimesInfluenceWithWhatIsDecidedLast() {
        List<ClusterEntry> entries = new ArrayList<>(board().entries());
        entries.sort(java.util.Comparator.comparingLong(ClusterTable::queue).reversed());
        assertThat(entries).extracting(e -> e.cluster().id()).containsExactly("cC", "cB", "cA");
    }

    @Test
    void filtersByStatusMethodTypeSizeNameAndAddress() {
        model.refresh();
        assertThat(listed()).containsExactly("cA", "cB", "cC");
        model.filter(ClusterFilter.NONE.toggled(ReviewStatus.OPEN));
        assertThat(listed()).containsExactly("cB", "cC");
        model.filter(model.filter().get().toggled(ReviewStatus.OPEN).naming("cb"));
        assertThat(listed()).containsExactly("cB");
        model.filter(ClusterFilter.NONE.naming(Rings.wallet(2).toBase58()));
        assertThat(listed()).hasSize(3);
        model.filter(ClusterFilter.NONE.naming(Rings.wallet(77).toBase58()));
        assertThat(listed()).isEmpty();
        model.filter(ClusterFilter.NONE.toggled(Method.TIMING).toggled(Method.FUNDING));
        assertThat(listed()).hasSize(3);
        model.filter(ClusterFilter.NONE.toggled(Method.SOCIAL));
        assertThat(listed()).isEmpty();
        model.filter(ClusterFilter.NONE.toggled(ClusterType.FAMILY));
        assertThat(listed()).isEmpty();
        model.filter(ClusterFilter.NONE.from(5));
        assertThat(listed()).isEmpty();
    }

    @Test
    void aDecisionGoesToThePortWithTheWalletsAsTheyAreAndItsUndoingToo() {
        model.open("cB");
        model.refresh();
        model.decide(ReviewAct.Kind.DISMISS, Set.of(), "copy traders");
        ReviewAct act = port.acts.getFirst();
        assertThat(act.kind()).isEqualTo(ReviewAct.Kind.DISMISS);
        assertThat(act.cluster()).isEqualTo("cB");
        assertThat(act.members()).containsExactly(Rings.wallet(0), Rings.wallet(1), Rings.wallet(2), Rings.wallet(3));
        assertThat(act.text()).isEqualTo("copy traders");
        model.undo(act);
        assertThat(port.acts.getLast()).satisfies(u -> {
            assertThat(u.kind()).isEqualTo(ReviewAct.Kind.UNDO);
            assertThat(u.undoes()).isEqualTo(1);
            assertThat(u.members()).isEmpty();
        });
        model.label(Rings.wallet(1), "exchange");
        assertThat(port.acts.getLast().picked()).containsExactly(Rings.wallet(1));
    }

    @Test
    void theLastDecisionThatHoldsIsTakenBack() {
        ReviewAct note = new ReviewAct(4, ReviewAct.Kind.NOTE, "cB", List.of(), List.of(), "x", "a", 1, 0);
        ReviewAct confirm = new ReviewAct(7, ReviewAct.Kind.CONFIRM, "cB", List.of(), List.of(), "", "a", 2, 0);
        port.change(new ClusterBoard(Rings.T, 1, List.of(entry("cB", ReviewStatus.CONFIRMED, 1,
                List.of(note, confirm)))));
        model.open("cB");
        model.refresh();
        model.undoLast();
        assertThat(port.acts.getLast().undoes()).isEqualTo(7);
    }

    @Test
    void aClusterIsOpenedByNameOrWalletAndFollowedUnderAnotherName() {
        model.open(Rings.wallet(1).toBase58());
        model.refresh();
        assertThat(model.chosen().get().cluster().id()).isEqualTo("cA");
        model.open("cNobody");
        assertThat(said).containsExactly("There is no cluster cNobody");
        port.change(new ClusterBoard(Rings.T, 2, List.of(entry("cRenamed", ReviewStatus.OPEN, 1, List.of()))));
        model.refresh();
        assertThat(model.chosen().get().cluster().id()).isEqualTo("cRenamed");
    }

    @Test
    void nothingSearchedAndNothingFoundAreToldApart() {
        port.change(ClusterBoard.NONE);
        model.refresh();
        assertThat(model.state().get()).isInstanceOfSatisfying(Loadable.Empty.class,
                e -> assertThat(e.title()).isEqualTo("Not searched for clusters yet"));
        port.change(new ClusterBoard(Rings.T, 1, List.of()));
        model.refresh();
        assertThat(model.state().get()).isInstanceOfSatisfying(Loadable.Empty.class,
                e -> assertThat(e.title()).isEqualTo("No clusters found"));
    }

    @Test
    void theReplayGoesFromEvidenceToEvidenceWithThatOfUnknownTimeAtTheEnd() {
        Replay replay = Replay.of(Rings.four());
        // times: T, T+60, T+120, T+1000; one unknown
        assertThat(replay.at(0)).isEqualTo(Rings.T);
        assertThat(replay.at(0.25)).isEqualTo(Rings.T + 60);
        assertThat(replay.at(0.99)).isEqualTo(Rings.T + 1000);
        assertThat(replay.at(1)).isEqualTo(Tie.ALWAYS);
        assertThat(replay.there(Rings.T + 119)).isEqualTo(2);
        assertThat(replay.there(Rings.T + 120)).isEqualTo(3);
        assertThat(replay.howMuch(Rings.T + 60)).contains("2 of 5");
        assertThat(replay.undated()).isEqualTo("1 undated");
    }

    @Test
    void whatIsAskedForIsRead() {
        assertThat(Wish.of("")).isEqualTo(Wish.NONE);
        assertThat(Wish.of("cA#evidence")).isEqualTo(new Wish("cA", true, -1, null, null));
        assertThat(Wish.of("cA#colour=score&replay=0.5")).isEqualTo(new Wish("cA", false, 0.5, ColourBy.SCORE, null));
        assertThat(Wish.of("#layout=tree")).isEqualTo(new Wish("", false, -1, null, LayoutKind.TREE));
        assertThat(Wish.of("cA#replay=x&colour=y")).isEqualTo(new Wish("cA", false, -1, null, null));
    }

    @Test
    void precisionIsTheShareOfConfirmedOnesWithWilsonsInterval() {
        // by Wilson's formula for 19 of 22, worked out elsewhere: 66.7 % to 95.3 %
        assertThat(ClusterWords.of(new Precision(19, 3))).contains("86.4").contains("19 of 22").contains("66.7")
                .contains("95.3");
        assertThat(ClusterWords.of(new Precision(0, 0))).startsWith("Precision not known");
    }
}
