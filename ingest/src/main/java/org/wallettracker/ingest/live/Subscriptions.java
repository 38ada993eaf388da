package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wallettracker.domain.model.Address;

/** What a stream is asked for (ONCHAIN 5.4 and 6.1). */
final class Subscriptions {
    /** Id of the request for slots. */
    static final long SLOTS = 1;

    private Subscriptions() {
    }

    /** @param bodies true for whole transactions, which Helius has */
    static List<String> requests(LiveRules rules, boolean bodies) {
        List<String> requests = new ArrayList<>();
        requests.add(request(SLOTS, "slotSubscribe", "[]"));
        String commitment = "\"commitment\":\"" + rules.commitment().text() + "\"";
        if (bodies) {
            requests.add(request(SLOTS + 1, "transactionSubscribe", "[{\"vote\":false,\"failed\":false,"
                    + "\"accountInclude\":["
                    + rules.programs().stream().map(p -> "\"" + p.toBase58() + "\"").collect(Collectors.joining(","))
                    + "]},{" + commitment + ",\"encoding\":\"base64\",\"transactionDetails\":\"full\","
                    + "\"showRewards\":false,\"maxSupportedTransactionVersion\":0}]"));
            return requests;
        }
        long id = SLOTS + 1;
        for (Address program : rules.programs()) {
            requests.add(request(id++, "logsSubscribe",
                    "[{\"mentions\":[\"" + program.toBase58() + "\"]},{" + commitment + "}]"));
        }
        return requests;
    }

    private static String request(long id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }
}
