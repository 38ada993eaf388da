package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorldGeneratorTest {
    private static final MarketProof PROOF = new MarketProof();
    private static WorldTruth truth;

    /** Proves every balance and every amount of a small world on the way. */
    @BeforeAll
    static void prove() throws IOException {
        truth = WorldGenerator.generate(WorldSpec.of(11, 60), (json, length, slot) -> {
            SeenTransaction tx = new SeenTransaction(json, length);
            assertThat(tx.slot).isEqualTo(slot);
            new BalanceReplay(tx).prove();
            PROOF.take(tx);
        });
    }

    @Test
    void countsWhatItSaysInTruth() {
        assertThat(PROOF.transactions).isEqualTo(truth.transactions());
        assertThat(PROOF.trades).isEqualTo(truth.trades()).isGreaterThan(1_000);
        assertThat(PROOF.completions).isEqualTo(truth.graduations()).isPositive();
        assertThat(PROOF.curves).hasSize(60);
        assertThat(PROOF.failed).isPositive();
    }

    @Test
    void everyGraduateGetsItsPool() {
        assertThat(PROOF.migrations).isEqualTo(PROOF.completions);
        assertThat(PROOF.pools).hasSize((int) PROOF.migrations);
    }

    @Test
    void eventsGrowAsTheProgramsAreUpgraded() {
        // ONCHAIN 1.5: 347, 363 and 371 bytes and the instruction's name
        assertThat(PROOF.eventLengths).contains(347 + 3, 347 + 4, 363 + 3, 363 + 4, 371 + 3, 371 + 4);
    }

    @Test
    void everyTraderIsInTheTruth() {
        List<String> known = new ArrayList<>(truth.wallets().stream().map(WorldTruth.TrueWallet::address).toList());
        known.add("BwWK17cbHxwWBKZkUYvzxLcNQ1YVyaFezduWbtm2de6s"); // the mayhem agent
        assertThat(known).containsAll(PROOF.cashFlow.keySet()).doesNotHaveDuplicates();
    }

    @Test
    void skillPays() {
        List<WorldTruth.TrueWallet> traders = truth.wallets().stream()
                .filter(w -> PROOF.tradesOf.getOrDefault(w.address(), 0) > 0)
                .sorted(Comparator.comparingDouble(WorldTruth.TrueWallet::skill)).toList();
        int fifth = traders.size() / 5;
        assertThat(mean(traders.subList(traders.size() - fifth, traders.size())))
                .isGreaterThan(mean(traders.subList(0, fifth)));
    }

    private static double mean(List<WorldTruth.TrueWallet> wallets) {
        return wallets.stream().mapToLong(w -> PROOF.cashFlow.get(w.address())).average().orElseThrow();
    }
}
