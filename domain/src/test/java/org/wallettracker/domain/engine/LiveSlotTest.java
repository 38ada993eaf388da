package org.wallettracker.domain.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;
import static org.wallettracker.domain.Sample.at;
import static org.wallettracker.domain.Sample.header;
import static org.wallettracker.domain.Sample.trade;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.RecordedFact;
import org.wallettracker.domain.model.Side;

/** All trades are of one mint and, but for those of an earlier slot, of slot 100. */
class LiveSlotTest {
    private static final Address MINT = address(50);
    private final LiveSlot slot = new LiveSlot(List.of());
    private int signature;

    private boolean last(long ofSlot, int index) {
        RecordedFact fact = at(header(++signature, ofSlot, index, 1_700_000_000L),
                trade(signature, 50, Side.BUY, 1_000, 1_000, Sample.FREE));
        slot.add(fact);
        return slot.last(fact, MINT, 100);
    }

    @Test
    void aTransactionWithAHigherIndexThanAllOthersIsLast() {
        assertThat(last(100, 5)).isTrue();
        assertThat(last(100, 9)).isTrue();
        assertThat(last(100, 10)).isTrue();
    }

    @Test
    void oneThatComesBetweenOthersIsNot() {
        assertThat(last(100, 5)).isTrue();
        assertThat(last(100, 9)).isTrue();
        assertThat(last(100, 7)).isFalse();
        assertThat(last(100, 8)).isFalse(); // 9 is still behind it
        assertThat(last(100, 11)).isTrue();
    }

    @Test
    void anEarlierSlotIsNeverLast() {
        assertThat(last(100, 5)).isTrue();
        assertThat(last(99, 9)).isFalse();
    }

    @Test
    void theIndicesOfASlotBeforeDoNotCount() {
        assertThat(last(99, 40)).isFalse(); // the mint has facts of slot 100
        assertThat(last(100, 3)).isTrue();
    }
}
