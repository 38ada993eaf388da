package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;

class CurveAddressTest {

    /** Every creation event names mint and curve: twelve and more real ones, whatever their bump. */
    @Test
    void theCurveOfEveryRealCreationIsTheOneDerived() {
        int compared = 0;
        for (JsonNode vector : SharedData.json("events/vectors.json")) {
            JsonNode e = vector.get("expected");
            if (vector.get("program").asText().equals("pump") && e.has("mint") && e.has("bonding_curve")) {
                assertThat(CurveAddress.of(Address.parse(e.get("mint").asText())).toBase58())
                        .isEqualTo(e.get("bonding_curve").asText());
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(10);
    }
}
