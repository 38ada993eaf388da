package org.wallettracker.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;

/** Tracked wallets are asked for beside the programs, at most 50,000 accounts a subscription (ONCHAIN 6.1). */
class SubscriptionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Address> wallets(int count) {
        List<Address> wallets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            wallets.add(new Address(7, 8, 9, i));
        }
        return wallets;
    }

    @Test
    void walletsComeInBatchesWithoutWhatTheProgramsTellAnyway() throws Exception {
        List<String> requests = Subscriptions.requests(LiveRules.DEFAULT, true, wallets(50_001));
        assertThat(requests).hasSize(4);
        JsonNode programs = JSON.readTree(requests.get(1)).path("params").path(0);
        JsonNode first = JSON.readTree(requests.get(2));
        JsonNode second = JSON.readTree(requests.get(3));
        assertThat(programs.path("accountInclude")).hasSize(2);
        assertThat(programs.has("accountExclude")).isFalse();
        assertThat(first.path("params").path(0).path("accountInclude")).hasSize(50_000);
        assertThat(second.path("params").path(0).path("accountInclude")).hasSize(1);
        assertThat(second.path("params").path(0).path("accountExclude")).isEqualTo(programs.path("accountInclude"));
        assertThat(second.path("params").path(1)).isEqualTo(JSON.readTree(requests.get(1)).path("params").path(1));
        assertThat(first.path("id").asLong()).isNotEqualTo(second.path("id").asLong());
    }

    @Test
    void aNodeIsAskedForProgramsAlone() {
        assertThat(Subscriptions.requests(LiveRules.DEFAULT, false, wallets(3))).hasSize(3)
                .noneMatch(r -> r.contains("transactionSubscribe"));
        assertThat(Subscriptions.requests(LiveRules.DEFAULT, true, List.of())).hasSize(2);
    }
}
