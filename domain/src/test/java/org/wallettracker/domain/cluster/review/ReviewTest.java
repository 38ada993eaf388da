package org.wallettracker.domain.cluster.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wallettracker.domain.Sample.address;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.cluster.Cluster;
import org.wallettracker.domain.cluster.ClusterNames;
import org.wallettracker.domain.cluster.ClusterRules;
import org.wallettracker.domain.cluster.review.ReviewAct.Kind;
import org.wallettracker.domain.model.AccountLabel;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.port.ReviewStore;

class ReviewTest {
    private final Review review = new Review(ClusterRules.DEFAULT);
    private final ReviewStore store = ReviewStore.inMemory();
    private List<Cluster> found = List.of(Rings.of("a", 0.8, 1, 2, 3, 4, 5), Rings.of("b", 0.6, 11, 12, 13, 14),
            Rings.of("c", 0.4, 21, 22, 23));
    private List<ClusterNames.Kept> kept = List.of();

    private ClusterBoard board() {
        ClusterBoard board = review.board(100, 7, found, Acts.inForce(store.all(), Long.MAX_VALUE, Long.MAX_VALUE),
                kept);
        kept = board.entries().stream()
                .map(e -> new ClusterNames.Kept(e.cluster().id(), java.util.Set.copyOf(e.cluster().wallets())))
                .toList();
        return board;
    }

    private ClusterEntry of(long wallet) {
        return board().of(address(wallet)).orElseThrow();
    }

    private ReviewAct take(ReviewAct draft) {
        Drafts.check(draft, board(), store.all());
        return store.append(draft);
    }

    @Test
    void onlySureOnesThatNobodyClearedArePenalised() {
        assertThat(of(1).penalised()).isTrue();
        assertThat(of(11).penalised()).isTrue();
        assertThat(of(21).penalised()).as("0.4 is not above the floor of 0.5").isFalse();
        take(Drafts.on(Kind.DISMISS, of(1), "friends"));
        take(Drafts.on(Kind.WHITELIST, of(11), "a fund"));
        take(Drafts.on(Kind.CONFIRM, of(21), ""));
        assertThat(of(1)).extracting(ClusterEntry::status, ClusterEntry::penalised)
                .containsExactly(ReviewStatus.DISMISSED, false);
        assertThat(of(11)).extracting(ClusterEntry::status, ClusterEntry::penalised)
                .containsExactly(ReviewStatus.WHITELISTED, false);
        assertThat(of(21)).extracting(ClusterEntry::status, ClusterEntry::penalised)
                .containsExactly(ReviewStatus.CONFIRMED, false);
        assertThat(board().queue()).isEmpty();
    }

    @Test
    void ofTwoThatContradictTheLaterHolds() {
        take(Drafts.on(Kind.DISMISS, of(1), ""));
        ReviewAct later = take(Drafts.on(Kind.CONFIRM, of(1), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.CONFIRMED);
        take(Drafts.undo(later.seq(), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.DISMISSED);
    }

    @Test
    void theSameIsNotDecidedTwiceUntilTheWalletsAreOthers() {
        take(Drafts.on(Kind.DISMISS, of(1), ""));
        ReviewAct again = Drafts.on(Kind.DISMISS, of(1), "once more");
        assertThatThrownBy(() -> take(again)).hasMessageContaining("is dismissed already (act 1 of ")
                .hasMessageContaining("a note says more");
        take(Drafts.on(Kind.CONFIRM, of(1), ""));
        take(Drafts.on(Kind.DISMISS, of(1), "after all not"));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.DISMISSED);
        found = List.of(Rings.of("zz", 0.9, 2, 3, 4, 5, 6, 7, 8, 9));
        take(Drafts.on(Kind.DISMISS, of(2), "with whom came"));
        assertThat(store.all()).hasSize(4);
    }

    @Test
    void theSameLabelIsNotGivenTwiceButAnotherAndTheFirstAgainAre() {
        take(Drafts.label(address(1), "exchange:One"));
        assertThatThrownBy(() -> take(Drafts.label(address(1), "exchange:One")))
                .hasMessageContaining("is labelled so already (act 1 of ");
        take(Drafts.label(address(2), "exchange:One"));
        take(Drafts.label(address(1), "person"));
        ReviewAct back = take(Drafts.label(address(1), "exchange:One"));
        take(Drafts.undo(back.seq(), ""));
        assertThatThrownBy(() -> take(Drafts.label(address(1), "person"))).hasMessageContaining("already (act 3");
    }

    @Test
    void aDecisionFindsItsClusterAgainByItsWallets() {
        String id = of(1).cluster().id();
        take(Drafts.on(Kind.DISMISS, of(1), ""));
        found = List.of(Rings.of("zz", 0.9, 2, 3, 4, 5, 6, 7, 8, 9));
        assertThat(of(2)).extracting(e -> e.cluster().id(), ClusterEntry::status).containsExactly(id,
                ReviewStatus.DISMISSED);
        found = List.of(Rings.of("y", 0.9, 1, 31, 32, 33)); // one of five is not most of them
        assertThat(of(1).status()).isEqualTo(ReviewStatus.OPEN);
    }

    @Test
    void whoIsPickedLeavesAndFormsAClusterOfTheirOwnIfTheyAreThree() {
        found = List.of(Rings.of("a", 0.8, 1, 2, 3, 4, 5, 6));
        String id = of(1).cluster().id();
        ReviewAct split = take(Drafts.split(of(1), Rings.wallets(4, 5, 6), "not they"));
        assertThat(of(1).cluster().wallets()).isEqualTo(Rings.wallets(1, 2, 3));
        assertThat(of(4).cluster().wallets()).isEqualTo(Rings.wallets(4, 5, 6));
        assertThat(of(4).cluster().confidence()).as("each pair of the part is as sure as before").isCloseTo(0.8,
                within(1e-12));
        assertThat(List.of(of(1).cluster().id(), of(4).cluster().id())).contains(id).doesNotHaveDuplicates();
        // a search with more facts puts all together again, and another one in: who came goes with its ties, or stays
        found = List.of(Rings.of("q", 0.8, 1, 2, 3, 4, 5, 6, 7));
        assertThat(of(4).cluster().wallets()).isEqualTo(Rings.wallets(4, 5, 6));
        assertThat(of(1).cluster().wallets()).isEqualTo(Rings.wallets(1, 2, 3, 7));
        take(Drafts.undo(split.seq(), ""));
        assertThat(of(1).cluster().members()).hasSize(7);
        take(Drafts.split(of(1), Rings.wallets(1, 2), ""));
        assertThat(board().of(address(1))).as("two are no cluster").isEmpty();
        assertThat(of(3).cluster().wallets()).isEqualTo(Rings.wallets(3, 4, 5, 6, 7));
    }

    @Test
    void twoBecomeOneAndEverybodyIsAsSureAsBefore() {
        ReviewAct merge = take(Drafts.merge(of(1), of(11), ""));
        Cluster one = of(1).cluster();
        assertThat(one.wallets()).isEqualTo(Rings.wallets(1, 2, 3, 4, 5, 11, 12, 13, 14));
        // (5 x 0.8 + 4 x 0.6) / 9
        assertThat(one.confidence()).isCloseTo(6.4 / 9, within(1e-12));
        assertThat(one.members().getLast().confidence()).isEqualTo(0.6);
        take(Drafts.undo(merge.seq(), ""));
        assertThat(of(11).cluster().wallets()).isEqualTo(Rings.wallets(11, 12, 13, 14));
        assertThatThrownBy(() -> take(Drafts.merge(of(1), of(1), ""))).hasMessageContaining("another one");
    }

    @Test
    void whoStaysKeepsTheNameHoweverFewTheyAre() {
        found = List.of(Rings.of("a", 0.8, 1, 2, 3, 4, 5, 6, 7, 8));
        String id = of(1).cluster().id();
        ReviewAct split = take(Drafts.split(of(1), Rings.wallets(4, 5, 6, 7, 8), ""));
        assertThat(of(1).cluster().id()).isEqualTo(id);
        assertThat(of(4).cluster().id()).isNotEqualTo(id);
        String parted = of(4).cluster().id();
        found = List.of(Rings.of("z", 0.8, 1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(of(1).cluster().id()).as("found together again, and parted again").isEqualTo(id);
        assertThat(of(4).cluster().id()).isEqualTo(parted);
        take(Drafts.undo(split.seq(), ""));
        assertThat(of(1).cluster().id()).isIn(id, parted);
    }

    @Test
    void theFirstOfTwoThatBecomeOneNamesIt() {
        String id = of(11).cluster().id();
        take(Drafts.merge(of(11), of(1), ""));
        assertThat(of(1).cluster().id()).isEqualTo(id);
    }

    @Test
    void whoIsMergedStaysSureWhenSomeLeaveLater() {
        take(Drafts.merge(of(1), of(11), ""));
        take(Drafts.split(of(1), Rings.wallets(5, 14), "not they"));
        ClusterEntry rest = of(1);
        assertThat(rest.cluster().wallets()).isEqualTo(Rings.wallets(1, 2, 3, 4, 11, 12, 13));
        // nothing ties the two, which was known when they were merged: (4 x 0.8 + 3 x 0.6) / 7
        assertThat(rest.cluster().confidence()).isCloseTo(5.0 / 7, within(1e-12));
        assertThat(rest.penalised()).isTrue();
        assertThat(board().of(address(5))).as("two are no cluster").isEmpty();
        take(Drafts.split(of(1), Rings.wallets(2, 3, 4, 12, 13), ""));
        assertThat(board().of(address(1))).isEmpty();
        assertThat(of(2).cluster().confidence()).isCloseTo((3 * 0.8 + 2 * 0.6) / 5, within(1e-12));
    }

    @Test
    void aSingleOneThatWasMergedStaysAsSureAsItWas() {
        take(Drafts.merge(of(1), of(11), ""));
        take(Drafts.split(of(1), Rings.wallets(2, 3, 4, 5, 11), ""));
        // 2 to 5 of the one, 11 alone of the other: (4 x 0.8 + 0.6) / 5
        assertThat(of(2).cluster().confidence()).isCloseTo(3.8 / 5, within(1e-12));
        assertThat(of(12).cluster().wallets()).isEqualTo(Rings.wallets(1, 12, 13, 14));
        assertThat(of(12).cluster().confidence()).isCloseTo((0.8 + 3 * 0.6) / 4, within(1e-12));
    }

    @Test
    void aMergedClusterIsOpenUnlessBothStoodAlike() {
        take(Drafts.on(Kind.DISMISS, of(1), "friends"));
        ReviewAct merge = take(Drafts.merge(of(11), of(1), "one hand"));
        assertThat(of(1)).extracting(ClusterEntry::status, ClusterEntry::penalised).containsExactly(ReviewStatus.OPEN,
                true);
        take(Drafts.undo(merge.seq(), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.DISMISSED);
        assertThat(of(11).status()).isEqualTo(ReviewStatus.OPEN);
        take(Drafts.on(Kind.DISMISS, of(11), ""));
        take(Drafts.merge(of(11), of(1), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.DISMISSED);
        take(Drafts.on(Kind.CONFIRM, of(1), "")); // what is decided on both together holds
        assertThat(of(11).status()).isEqualTo(ReviewStatus.CONFIRMED);
    }

    @Test
    void whatWasDecidedLaterThanTheClockDoesNotCount() {
        store.append(at(Drafts.on(Kind.DISMISS, of(1), ""), 5_000_999));
        List<ReviewAct> all = store.all();
        assertThat(Acts.inForce(all, 5_000, Long.MAX_VALUE)).hasSize(1);
        assertThat(Acts.inForce(all, 4_999, Long.MAX_VALUE)).isEmpty();
        assertThat(Acts.inForce(all, Long.MAX_VALUE, 0)).isEmpty();
        assertThat(Acts.inForce(all, Long.MAX_VALUE, 1)).hasSize(1);
    }

    private static ReviewAct at(ReviewAct act, long millis) {
        return new ReviewAct(0, act.kind(), act.cluster(), act.members(), act.picked(), act.text(), "A", millis,
                act.undoes());
    }

    @Test
    void anUndoingCanBeUndone() {
        ReviewAct dismiss = take(Drafts.on(Kind.DISMISS, of(1), ""));
        ReviewAct undo = take(Drafts.undo(dismiss.seq(), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.OPEN);
        assertThatThrownBy(() -> take(Drafts.undo(dismiss.seq(), ""))).hasMessageContaining("undone already");
        take(Drafts.undo(undo.seq(), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.DISMISSED);
        take(Drafts.undo(dismiss.seq(), ""));
        assertThat(of(1).status()).isEqualTo(ReviewStatus.OPEN);
        assertThatThrownBy(() -> take(Drafts.undo(99, ""))).hasMessageContaining("not recorded");
    }

    @Test
    void theLastLabelOfAnAccountHolds() {
        KnownAccounts shipped = new KnownAccounts(
                List.of(new AccountLabel(address(1), AccountLabel.Kind.EXCHANGE, "Old", "x")));
        ReviewAct person = take(Drafts.label(address(1), "person"));
        take(Drafts.label(address(2), "exchange: Second"));
        KnownAccounts labels = Acts.labels(shipped, store.all());
        assertThat(labels.label(address(1))).isEmpty();
        assertThat(labels.person(address(1))).isTrue();
        assertThat(labels.label(address(2)).orElseThrow()).extracting(AccountLabel::kind, AccountLabel::name)
                .containsExactly(AccountLabel.Kind.EXCHANGE, "Second");
        assertThat(Acts.relabelled(store.all(), 1)).isTrue();
        assertThat(Acts.relabelled(store.all(), 2)).isFalse();
        take(Drafts.undo(person.seq(), ""));
        assertThat(Acts.relabelled(store.all(), 2)).isTrue();
        assertThatThrownBy(() -> take(Drafts.label(address(3), "butcher"))).hasMessageContaining("person, or one of");
    }

    @Test
    void whatCanNotBeTakenSaysWhy() {
        ClusterEntry entry = of(1);
        assertThatThrownBy(() -> take(Drafts.split(entry, Rings.wallets(11), ""))).hasMessageContaining("is not in");
        assertThatThrownBy(() -> take(Drafts.split(entry, entry.cluster().wallets(), ""))).hasMessageContaining("all");
        assertThatThrownBy(() -> take(Drafts.on(Kind.NOTE, entry, " "))).hasMessageContaining("text");
        ReviewAct gone = Drafts.on(Kind.DISMISS, new ClusterEntry(Rings.of("gone", 1, 1, 2, 3), ReviewStatus.OPEN, true,
                java.util.Optional.empty(), 0, List.of()), "");
        assertThatThrownBy(() -> take(gone)).hasMessageContaining("no cluster is called gone");
    }

    @Test
    void theQueueGoesByRiskTimesInfluenceAndPrecisionHasItsInterval() {
        Map<Long, Integer> ranks = Map.of(11L, 1, 1L, 4);
        ClusterBoard scored = board().scored(Map.of(), w -> ranks.entrySet().stream()
                .filter(e -> address(e.getKey()).equals(w)).mapToInt(Map.Entry::getValue).findFirst().orElse(0));
        // risk x influence: 0.3 x 1, then 0.4 x 1/4, then nobody ranked
        assertThat(scored.queue()).extracting(e -> e.cluster().wallets().getFirst()).containsExactly(address(11),
                address(1), address(21));
        Precision of = new Precision(8, 2); // Wilson's interval of 8 in 10, as tables have it
        assertThat(of.share()).isEqualTo(0.8);
        assertThat(of.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(of.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(new Precision(0, 0).share()).isEqualTo(-1);
        assertThat(new Precision(0, 3).low()).isZero();
        assertThat(new Precision(3, 0).high()).isEqualTo(1);
    }
}
