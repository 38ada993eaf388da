package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.wallettracker.domain.model.Address;

/** What Helius has beside a node's methods: {@code getTransactionsForAddress} (ONCHAIN 6.1). */
final class HeliusMethods {
    private static final int MOST_FULL = 100;
    private static final int MOST_SIGNATURES = 1_000;

    private final ChainArchive archive;
    private final ChainHead head;

    HeliusMethods(ChainArchive archive, ChainHead head) {
        this.archive = archive;
        this.head = head;
    }

    Map<String, RpcMethod> methods() {
        return Map.of("getTransactionsForAddress", this::transactions);
    }

    private void transactions(Params params, JsonGenerator out) throws IOException, RpcError {
        JsonNode options = params.options(1);
        Params.encodingJson(options);
        boolean full = switch (options.path("transactionDetails").asText("signatures")) {
            case "full" -> true;
            case "signatures" -> false;
            default -> throw RpcError.params("transactionDetails is full or signatures");
        };
        boolean ascending = switch (options.path("sortOrder").asText("desc")) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw RpcError.params("sortOrder is asc or desc");
        };
        int most = full ? MOST_FULL : MOST_SIGNATURES;
        int limit = options.path("limit").asInt(most);
        if (limit < 1 || limit > most) {
            throw RpcError.params("limit is 1 to " + most);
        }
        int visible = archive.countTo(head.slot(Params.settled(options)));
        JsonNode filters = options.path("filters");
        int[] numbers = numbers(params.address(0), filters.path("tokenAccounts").asText("none"));
        String token = Params.optional(options, "paginationToken");
        int after = token == null ? -1 : number(token);
        out.writeStartObject();
        out.writeArrayFieldStart("data");
        int told = 0;
        int last = -1;
        boolean more = false;
        for (int i = 0; i < numbers.length && !more; i++) {
            int number = numbers[ascending ? i : numbers.length - 1 - i];
            boolean beyond = token == null || (ascending ? number > after : number < after);
            if (number < visible && beyond && passes(number, filters)) {
                more = told == limit;
                if (!more) {
                    told++;
                    last = number;
                    entry(number, full, out);
                }
            }
        }
        out.writeEndArray();
        if (more) {
            out.writeStringField("paginationToken", archive.slot(last) + ":" + place(last));
        } else {
            out.writeNullField("paginationToken");
        }
        out.writeEndObject();
    }

    private int[] numbers(Address address, String tokenAccounts) throws RpcError {
        return switch (tokenAccounts) {
            case "none" -> archive.ofAccount(address).toIntArray();
            case "all", "balanceChanged" -> {
                TreeSet<Integer> all = new TreeSet<>(archive.ofAccount(address));
                for (TokenAccounts.Account account : archive.tokens().of(address)) {
                    IntArrayList own = archive.ofAccount(account.address);
                    all.addAll(own);
                }
                yield all.stream().mapToInt(Integer::intValue).toArray();
            }
            default -> throw RpcError.params("tokenAccounts is none, balanceChanged or all");
        };
    }

    private boolean passes(int number, JsonNode filters) {
        String status = filters.path("status").asText("any");
        boolean failed = archive.error(number) != null;
        JsonNode slot = filters.path("slot");
        long own = archive.slot(number);
        return (status.equals("any") || failed == status.equals("failed"))
                && own >= slot.path("gte").asLong(Long.MIN_VALUE) && own <= slot.path("lte").asLong(Long.MAX_VALUE)
                && (!slot.has("gt") || own > slot.path("gt").asLong())
                && (!slot.has("lt") || own < slot.path("lt").asLong());
    }

    /** Place within its slot. */
    private int place(int number) {
        return number - archive.countTo(archive.slot(number) - 1);
    }

    private int number(String token) throws RpcError {
        List<String> parts = List.of(token.split(":", 2));
        try {
            return archive.countTo(Long.parseLong(parts.getFirst()) - 1) + Integer.parseInt(parts.getLast());
        } catch (NumberFormatException e) {
            throw RpcError.params("paginationToken is slot:position");
        }
    }

    private void entry(int number, boolean full, JsonGenerator out) throws IOException {
        if (full) {
            String json = new String(archive.json(number), StandardCharsets.UTF_8);
            out.writeRawValue("{\"transactionIndex\":" + place(number) + "," + json.substring(1));
            return;
        }
        out.writeStartObject();
        out.writeStringField("signature", archive.signature(number).toBase58());
        out.writeNumberField("slot", archive.slot(number));
        out.writeNumberField("transactionIndex", place(number));
        out.writeNumberField("blockTime", archive.blockTime(number));
        out.writeFieldName("err");
        String error = archive.error(number);
        if (error == null) {
            out.writeNull();
        } else {
            out.writeRawValue(error);
        }
        out.writeNullField("memo");
        out.writeEndObject();
    }
}
