package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.simulate.serve.IndexedTransaction.TokenBalance;
import org.wallettracker.ingest.source.JsonText;

/** Reads from a simulated transaction's line what it is to be found by. Reusable; not for several threads at once. */
final class LineIndexer {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Address> keys = new ArrayList<>();
    private final List<Address> writable = new ArrayList<>();
    private final List<Address> readonly = new ArrayList<>();
    private final List<Balance> before = new ArrayList<>();
    private final List<Balance> after = new ArrayList<>();
    private @Nullable String error;
    private @Nullable Signature signature;
    private long slot;
    private long blockTime;

    private record Balance(int index, Address mint, Address owner, Address program, int decimals, long amount) {
    }

    /** Indexes the line in the first {@code length} bytes of {@code json}. */
    IndexedTransaction read(byte[] json, int length) throws IOException {
        List.of(keys, writable, readonly).forEach(List::clear);
        before.clear();
        after.clear();
        error = null;
        signature = null;
        try (JsonParser p = JSON.createParser(json, 0, length)) {
            p.nextToken();
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                p.nextToken();
                switch (name) {
                    case "blockTime" -> blockTime = p.getLongValue();
                    case "slot" -> slot = p.getLongValue();
                    case "meta" -> meta(p, json);
                    case "transaction" -> transaction(p);
                    default -> p.skipChildren();
                }
            }
        }
        Signature own = signature;
        if (own == null) {
            throw new IOException("a simulated transaction without signature");
        }
        List<Address> all = new ArrayList<>(keys);
        all.addAll(writable);
        all.addAll(readonly);
        return new IndexedTransaction(own, slot, blockTime, error, List.copyOf(all), balances(all));
    }

    private List<TokenBalance> balances(List<Address> all) {
        Map<Integer, TokenBalance> byIndex = new LinkedHashMap<>();
        for (Balance b : before) {
            byIndex.put(b.index, balance(all, b, -1));
        }
        for (Balance b : after) {
            byIndex.put(b.index, balance(all, b, b.amount));
        }
        return List.copyOf(byIndex.values());
    }

    private static TokenBalance balance(List<Address> all, Balance b, long amount) {
        return new TokenBalance(all.get(b.index), b.mint, b.owner, b.program, b.decimals, amount);
    }

    private void meta(JsonParser p, byte[] json) throws IOException {
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            p.nextToken();
            switch (name) {
                case "err" -> error = p.currentToken() == JsonToken.VALUE_NULL ? null : JsonText.value(p, json);
                case "loadedAddresses" -> {
                    while (p.nextToken() == JsonToken.FIELD_NAME) {
                        addresses(p, p.currentName().equals("writable") ? writable : readonly);
                    }
                }
                case "preTokenBalances" -> tokenBalances(p, before);
                case "postTokenBalances" -> tokenBalances(p, after);
                default -> p.skipChildren();
            }
        }
    }

    private void transaction(JsonParser p) throws IOException {
        while (p.nextToken() == JsonToken.FIELD_NAME) {
            String name = p.currentName();
            p.nextToken();
            if (name.equals("signatures")) {
                p.nextToken();
                signature = Signature.parse(p.getText());
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    // the others of the signers
                }
            } else if (name.equals("message")) {
                while (p.nextToken() == JsonToken.FIELD_NAME) {
                    if (p.currentName().equals("accountKeys")) {
                        addresses(p, keys);
                    } else {
                        p.nextToken();
                        p.skipChildren();
                    }
                }
            } else {
                p.skipChildren();
            }
        }
    }

    private static void addresses(JsonParser p, List<Address> to) throws IOException {
        p.nextToken();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            to.add(Address.parse(p.getText()));
        }
    }

    private static void tokenBalances(JsonParser p, List<Balance> to) throws IOException {
        while (p.nextToken() == JsonToken.START_OBJECT) {
            int index = 0;
            String mint = "";
            String owner = "";
            String program = "";
            String amount = "0";
            int decimals = 0;
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                String name = p.currentName();
                p.nextToken();
                switch (name) {
                    case "accountIndex" -> index = p.getIntValue();
                    case "mint" -> mint = p.getText();
                    case "owner" -> owner = p.getText();
                    case "programId" -> program = p.getText();
                    case "uiTokenAmount" -> {
                        while (p.nextToken() == JsonToken.FIELD_NAME) {
                            String part = p.currentName();
                            p.nextToken();
                            if (part.equals("amount")) {
                                amount = p.getText();
                            } else if (part.equals("decimals")) {
                                decimals = p.getIntValue();
                            }
                        }
                    }
                    default -> p.skipChildren();
                }
            }
            to.add(new Balance(index, Address.parse(mint), Address.parse(owner), Address.parse(program), decimals,
                    Long.parseLong(amount)));
        }
    }
}
