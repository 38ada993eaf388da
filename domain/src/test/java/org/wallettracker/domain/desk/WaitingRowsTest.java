package org.wallettracker.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wallettracker.domain.Sample.address;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Quarantined;
import org.wallettracker.domain.port.QuarantineStore;

/** A wallet is found in a quarantine whichever way its address is written there. */
class WaitingRowsTest {
    private static final Address WALLET = address(7);

    private final List<QuarantineStore.Item> items = new ArrayList<>();
    private final QuarantineStore store = new QuarantineStore() {
        @Override
        public List<Item> waiting(long afterId, int limit) {
            return items.stream().filter(i -> i.id() > afterId).limit(limit).toList();
        }

        @Override
        public long waitingCount() {
            return items.size();
        }

        @Override
        public void resolve(long id, long now) {
            throw new IllegalStateException("a search resolves nothing");
        }
    };

    private void waits(String message, byte[] payload) {
        items.add(new QuarantineStore.Item(items.size() + 1, 0,
                new Quarantined("r", message, "f", 1, 0, null, payload, false, 1)));
    }

    private void waits(String payload) {
        waits("m", payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTextOfAnAddressIsFoundInMessageAndBytes() {
        waits("the wallet " + WALLET.toBase58() + " gave too much", new byte[0]);
        waits("wallet,amount\n" + WALLET.toBase58() + ",9283556390534");
        waits("wallet,amount\n" + address(8).toBase58() + ",1");
        List<Long> found = new ArrayList<>();

        assertThat(WaitingRows.search(store, WALLET, item -> found.add(item.id()))).isEqualTo(new WaitingRows(2, true));
        assertThat(found).containsExactly(1L, 2L);
    }

    /** In a base64 transaction an address begins at any byte: all three places within a group of three are tried. */
    @Test
    void theBytesOfAnAddressAreFoundAnywhereInBase64() {
        for (int before = 0; before < 7; before++) {
            byte[] transaction = new byte[before + 32 + 11];
            java.util.Arrays.fill(transaction, (byte) 0xa7);
            System.arraycopy(WALLET.toBytes(), 0, transaction, before, 32);
            waits("{\"transaction\":[\"" + Base64.getEncoder().encodeToString(transaction) + "\",\"base64\"]}");
        }
        waits("{\"transaction\":[\"" + Base64.getEncoder().encodeToString(new byte[90]) + "\",\"base64\"]}");
        waits("m", WALLET.toBytes());

        assertThat(WaitingRows.search(store, WALLET, item -> {
        })).isEqualTo(new WaitingRows(8, true));
    }

    @Test
    void aSearchEndsAndSaysThatMoreWaits() {
        for (int i = 0; i <= WaitingRows.MOST_ROWS; i++) {
            waits(WALLET.toBase58());
        }

        assertThat(WaitingRows.search(store, WALLET, item -> {
        })).isEqualTo(new WaitingRows(WaitingRows.MOST_ROWS, false));
        items.removeLast();
        assertThat(WaitingRows.search(store, WALLET, item -> {
        })).isEqualTo(new WaitingRows(WaitingRows.MOST_ROWS, true));
    }
}
