package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.source.Commitment;

/**
 * What a socket wants to be told.
 *
 * @param id per connection
 * @param include any of these must be named; empty for no condition
 * @param required all of these must be named
 * @param exclude none of these may be named
 * @param failed true if failed transactions are told too
 */
record Subscription(long id, Kind kind, Commitment commitment, Set<Address> include, Set<Address> required,
        Set<Address> exclude, boolean failed) {

    /** Most accounts of a list of {@code transactionSubscribe} (ONCHAIN 6.1). */
    private static final int MOST_ACCOUNTS = 50_000;

    /** What of. */
    enum Kind {
        LOGS, SLOTS, TRANSACTIONS
    }

    /** {@code logsSubscribe}: mentions of one address, or all. */
    static Subscription logs(long id, Params params) throws RpcError {
        Commitment commitment = Params.commitment(params.options(1));
        Set<Address> mentions = Set.of();
        JsonNode filter = params.options(0);
        if (filter.has("mentions")) {
            Set<Address> named = addresses(filter.path("mentions"));
            if (named.size() != 1) {
                throw RpcError.params("Invalid Request: Only 1 address supported");
            }
            mentions = named;
        } else if (!Set.of("all", "allWithVotes").contains(params.text(0, "filter"))) {
            throw RpcError.params("filter is all, allWithVotes or {mentions}");
        }
        return new Subscription(id, Kind.LOGS, commitment, mentions, Set.of(), Set.of(), true);
    }

    /** {@code slotSubscribe}. */
    static Subscription slots(long id) {
        return new Subscription(id, Kind.SLOTS, Commitment.PROCESSED, Set.of(), Set.of(), Set.of(), true);
    }

    /** Helius' {@code transactionSubscribe} (ONCHAIN 6.1). */
    static Subscription transactions(long id, Params params) throws RpcError {
        JsonNode filter = params.options(0);
        JsonNode failed = filter.path("failed");
        return new Subscription(id, Kind.TRANSACTIONS, Params.commitment(params.options(1)),
                addresses(filter.path("accountInclude")), addresses(filter.path("accountRequired")),
                addresses(filter.path("accountExclude")), failed.isMissingNode() || failed.asBoolean());
    }

    private static Set<Address> addresses(JsonNode of) throws RpcError {
        Set<Address> addresses = new HashSet<>();
        if (of.size() > MOST_ACCOUNTS) {
            throw RpcError.params("at most " + MOST_ACCOUNTS + " accounts a list");
        }
        for (String text : Params.texts(of)) {
            addresses.add(Params.address(text));
        }
        return addresses;
    }

    /** True if a transaction that names {@code accounts} is to be told. */
    boolean wants(Set<Address> accounts, @Nullable String error) {
        return (failed || error == null) && (include.isEmpty() || include.stream().anyMatch(accounts::contains))
                && accounts.containsAll(required) && exclude.stream().noneMatch(accounts::contains);
    }
}
