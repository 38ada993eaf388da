package org.wallettracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Signature;

/** What two sources tell as the same page: pages of three, one transaction in each slot, by hand. */
class PagesTest {
    private static final int FULL = 3;

    private static Signature signature(int n) {
        byte[] bytes = new byte[Signature.LENGTH];
        bytes[0] = 7;
        bytes[Signature.LENGTH - 1] = (byte) n;
        return Signature.of(bytes);
    }

    private static SignatureInfo landed(int slot) {
        return new SignatureInfo(signature(slot), slot, 1_000 + slot, false);
    }

    private static SignatureInfo failed(int slot) {
        return new SignatureInfo(signature(slot), slot, 1_000 + slot, true);
    }

    @Test
    void oneThatLeavesTransactionsOutReachesFurtherBackAndIsNotBelievedThere() {
        // the second leaves out 8: what it says of 6 and older nobody confirms, and 7 may be missing from it as well
        SignaturePage page = Pages.together(List.of(landed(9), landed(8), landed(7)),
                List.of(landed(9), landed(7), landed(5)), FULL);

        assertThat(page.entries()).containsExactly(landed(9), landed(8), landed(7));
        assertThat(page.cursor()).isEqualTo(signature(7));
        assertThat(page.end()).isFalse();
    }

    @Test
    void theEndOfOneIsNotTheEndOfWhatTheOtherTells() {
        SignaturePage page = Pages.together(List.of(landed(9), landed(2)),
                List.of(landed(9), landed(8), landed(7)), FULL);

        assertThat(page.entries()).containsExactly(landed(9), landed(8), landed(7));
        assertThat(page.cursor()).isEqualTo(signature(7));
        assertThat(page.end()).isFalse();
    }

    @Test
    void aTransactionFailedIfBothSaySo() {
        SignaturePage page = Pages.together(List.of(failed(9), failed(8)), List.of(landed(9), failed(8)), FULL);

        assertThat(page.entries()).containsExactly(landed(9), failed(8));
        assertThat(page.end()).isTrue();
    }

    @Test
    void aFailureThatOnlyTheSourceThatIsAheadTellsOfIsDoubtful() {
        for (boolean aheadFirst : List.of(true, false)) {
            List<SignatureInfo> ahead = List.of(failed(9), landed(8));
            List<SignatureInfo> behind = List.of(landed(8));
            SignaturePage page = aheadFirst
                    ? Pages.together(ahead, behind, FULL)
                    : Pages.together(behind, ahead, FULL);

            assertThat(page.entries())
                    .containsExactly(new SignatureInfo(signature(9), 9, 1_009, false, true), landed(8));
        }
    }

    @Test
    void withinASlotThePageOfWhichTheOtherKnowsTheEndIsTheShorterOne() {
        SignatureInfo late = new SignatureInfo(signature(71), 7, 1_007, false);
        SignatureInfo early = new SignatureInfo(signature(70), 7, 1_007, false);
        List<SignatureInfo> whole = List.of(landed(9), landed(8), late);
        List<SignatureInfo> lying = List.of(landed(9), late, early);

        assertThat(Pages.together(whole, lying, FULL).cursor()).isEqualTo(late.signature());
        assertThat(Pages.together(lying, whole, FULL).cursor()).isEqualTo(late.signature());
    }

    @Test
    void oneSourceAloneIsTakenAtItsWord() {
        SignaturePage page = Pages.of(List.of(failed(9), landed(8), landed(8)), FULL);

        assertThat(page.entries()).containsExactly(failed(9), landed(8));
        assertThat(page.end()).isFalse();
    }
}
