package org.wallettracker.ingest.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wallettracker.domain.model.Address;

/** What a stream is asked for (ONCHAIN 5.4 and 6.1). */
final class Subscriptions {
    /** Id of the request for slots. */
    static final long SLOTS = 1;
    /** Id of the first request for tracked wallets; those behind it follow. */
    static final long WALLETS = 1_000;
    /** Most accounts of one subscription (ONCHAIN 6.1). */
    private static final int MOST_ACCOUNTS = 50_000;

    private Subscriptions() {
    }

    /**
     * @param bodies true for whole transactions, which Helius has
     * @param tracked wallets of which everything is wanted: only where whole transactions are told, since a node takes one
     *     address a subscription
     */
    static List<String> requests(LiveRules rules, boolean bodies, List<Address> tracked) {
        List<String> requests = new ArrayList<>();
        requests.add(request(SLOTS, "slotSubscribe", "[]"));
        String commitment = "\"commitment\":\"" + rules.commitment().text() + "\"";
        if (bodies) {
            requests.add(whole(SLOTS + 1, rules.programs(), List.of(), commitment));
            long id = WALLETS;
            for (int from = 0; from < tracked.size(); from += MOST_ACCOUNTS) {
                // what names a program too is told by the subscription above
                requests.add(whole(id++, tracked.subList(from, Math.min(tracked.size(), from + MOST_ACCOUNTS)),
                        rules.programs(), commitment));
            }
            return requests;
        }
        long id = SLOTS + 1;
        for (Address program : rules.programs()) {
            requests.add(request(id++, "logsSubscribe",
                    "[{\"mentions\":[\"" + program.toBase58() + "\"]},{" + commitment + "}]"));
        }
        return requests;
    }

    private static String whole(long id, List<Address> include, List<Address> exclude, String commitment) {
        return request(id, "transactionSubscribe", "[{\"vote\":false,\"failed\":false,\"accountInclude\":["
                + quoted(include) + "]" + (exclude.isEmpty() ? "" : ",\"accountExclude\":[" + quoted(exclude) + "]")
                + "},{" + commitment + ",\"encoding\":\"base64\",\"transactionDetails\":\"full\","
                + "\"showRewards\":false,\"maxSupportedTransactionVersion\":0}]");
    }

    private static String quoted(List<Address> addresses) {
        return addresses.stream().map(a -> "\"" + a.toBase58() + "\"").collect(Collectors.joining(","));
    }

    static String request(long id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }
}
