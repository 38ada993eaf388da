package org.wallettracker.ingest.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;

class WorldSpecTest {

    @Test
    void saysWhatIsOutOfRange() {
        assertThatThrownBy(() -> WorldSpec.of(1, 0)).hasMessage("a simulated world has 1 to 1000000 tokens, not 0");
        assertThatThrownBy(() -> WorldSpec.of(1, 1_000_001)).hasMessageContaining("not 1000001");
        assertThatThrownBy(() -> WorldSpec.of(1, -5)).hasMessageContaining("not -5");
        assertThatThrownBy(() -> new WorldSpec(1, 1, 5, 40)).hasMessageContaining("wallets, not 5");
        assertThatThrownBy(() -> new WorldSpec(1, 1, 50, 2)).hasMessageContaining("3 to 365 days, not 2");
    }

    @Test
    void theDefaultWorldIsInteresting() {
        assertThat(WorldSpec.DEFAULT.tokens()).isEqualTo(200);
        assertThat(WorldSpec.DEFAULT.wallets()).isBetween(400, 700);
    }

    @Test
    void pricesAreThereForEveryMinuteAndStayPlausible() {
        WorldSpec spec = new WorldSpec(5, 1, 20, 30);
        assertThat(SimulatedPrices.of(spec)).hasSize(30 * 1_440).isEqualTo(SimulatedPrices.of(spec))
                .allMatch(p -> p.time() % 60 == 0 && p.microUsd() > 30_000_000L && p.microUsd() < 600_000_000L)
                .first().extracting(PricePoint::time).isEqualTo(WorldSpec.START);
    }
}
