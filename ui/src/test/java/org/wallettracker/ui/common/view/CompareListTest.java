package org.wallettracker.ui.common.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;

class CompareListTest {
    private final Settings settings = Settings.inMemory();
    private final CompareList list = new CompareList(settings);

    private static Address wallet(int number) {
        return new Address(number, 0, 0, number);
    }

    @Test
    void keepsUpToFiveInTheOrderTheyWereAdded() {
        IntStream.rangeClosed(1, 5).forEach(i -> assertThat(list.add(wallet(i))).contains("added: " + i));
        assertThat(list.add(wallet(6))).startsWith("At most 5 wallets");
        assertThat(list.add(wallet(2))).endsWith("already");
        list.remove(wallet(1));
        assertThat(new CompareList(settings).wallets()).containsExactly(wallet(2), wallet(3), wallet(4), wallet(5));
    }

    @Test
    void leavesOutWhatIsNoAddress() {
        String good = wallet(7).toBase58();
        assertThat(CompareList.read(good + ", nonsense,," + good)).isEqualTo(List.of(wallet(7)));
        assertThat(CompareList.read("")).isEmpty();
    }
}
