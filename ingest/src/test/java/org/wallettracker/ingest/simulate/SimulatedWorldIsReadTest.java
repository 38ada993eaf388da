package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.ingest.decode.Decoded;
import org.wallettracker.ingest.decode.TransactionDecoder;

/** The real decoder understands a simulated world to the last lamport. */
class SimulatedWorldIsReadTest {

    @Test
    void everyFactIsVerified() throws IOException {
        TransactionDecoder decoder = new TransactionDecoder(KnownAccounts.none());
        Map<FactKind, Long> kinds = new EnumMap<>(FactKind.class);
        long[] number = {0};
        WorldTruth truth = WorldGenerator.generate(new WorldSpec(22, 40, 150, 12), (json, length, slot) -> {
            Decoded decoded = decoder.decode(json, length, "simulated", ++number[0], 0);
            assertThat(decoded.rejects()).isEmpty();
            assertThat(decoded.transaction()).isNotNull();
            for (Fact fact : decoded.transaction().facts()) {
                assertThat(fact.status()).as(fact.toString()).isEqualTo(FactStatus.VERIFIED);
                kinds.merge(fact.kind(), 1L, Long::sum);
            }
        });
        assertThat(kinds).containsEntry(FactKind.TRADE, truth.trades()).containsEntry(FactKind.CREATE, 40L)
                .containsEntry(FactKind.COMPLETE, truth.graduations())
                .containsEntry(FactKind.MIGRATE, truth.graduations())
                .containsEntry(FactKind.CREATE_POOL, truth.graduations())
                .containsKeys(FactKind.SOL_TRANSFER, FactKind.TOKEN_TRANSFER);
    }
}
