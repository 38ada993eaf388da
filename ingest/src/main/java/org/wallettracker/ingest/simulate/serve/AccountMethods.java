package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.source.Commitment;

/**
 * What accounts hold (ONCHAIN 5.1): lamports of all, owner, mint and amount of token accounts. The data of other
 * programs' accounts (curves, pools) is not kept by the simulated chain: they are answered with empty data.
 */
final class AccountMethods {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST = 100;
    private static final int TOKEN_ACCOUNT_BYTES = 165;
    private static final int INITIALIZED = 1;
    private static final int AT_STATE = 108;

    private final ChainArchive archive;
    private final ChainHead head;

    AccountMethods(ChainArchive archive, ChainHead head) {
        this.archive = archive;
        this.head = head;
    }

    Map<String, RpcMethod> methods() {
        return Map.of("getMultipleAccounts", this::accounts, "getAccountInfo", this::account, "getBalance",
                this::balance, "getTokenAccountsByOwner", this::tokenAccounts);
    }

    private void context(Commitment commitment, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("context");
        out.writeNumberField("slot", head.slot(commitment));
        out.writeEndObject();
        out.writeFieldName("value");
    }

    private void accounts(Params params, JsonGenerator out) throws IOException, RpcError {
        Commitment commitment = Params.commitment(params.options(1));
        int visible = archive.countTo(head.slot(commitment));
        List<String> keys = params.texts(0, MOST);
        out.writeStartObject();
        context(commitment, out);
        out.writeStartArray();
        for (String key : keys) {
            account(Params.address(key), visible, params.options(1), out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void account(Params params, JsonGenerator out) throws IOException, RpcError {
        Commitment commitment = Params.commitment(params.options(1));
        out.writeStartObject();
        context(commitment, out);
        account(params.address(0), archive.countTo(head.slot(commitment)), params.options(1), out);
        out.writeEndObject();
    }

    private void balance(Params params, JsonGenerator out) throws IOException, RpcError {
        Commitment commitment = Params.commitment(params.options(1));
        out.writeStartObject();
        context(commitment, out);
        out.writeNumber(Math.max(0, lamports(params.address(0), archive.countTo(head.slot(commitment)))));
        out.writeEndObject();
    }

    private void account(Address address, int visible, JsonNode options, JsonGenerator out)
            throws IOException, RpcError {
        if (options.has("encoding") && !options.path("encoding").asText().equals("base64")) {
            throw RpcError.params("this simulated node answers accounts in encoding base64");
        }
        long lamports = lamports(address, visible);
        if (lamports <= 0) {
            out.writeNull();
            return;
        }
        TokenAccounts.@Nullable Account token = archive.tokens().at(address);
        long amount = token == null ? -1 : token.amount(visible);
        byte[] data = token == null || amount < 0 ? new byte[0] : data(token, amount);
        out.writeStartObject();
        out.writeArrayFieldStart("data");
        out.writeString(Base64.getEncoder().encodeToString(data));
        out.writeString("base64");
        out.writeEndArray();
        out.writeBooleanField("executable", false);
        out.writeNumberField("lamports", lamports);
        out.writeStringField("owner", (token == null || amount < 0 ? Programs.SYSTEM : token.program).toBase58());
        out.writeNumberField("rentEpoch", 0);
        out.writeNumberField("space", data.length);
        out.writeEndObject();
    }

    /** The layout of a token account: mint, owner, amount, and its state at byte 108. */
    private static byte[] data(TokenAccounts.Account token, long amount) {
        ByteBuffer data = ByteBuffer.allocate(TOKEN_ACCOUNT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.put(token.mint.toBytes()).put(token.owner.toBytes()).putLong(amount);
        data.put(AT_STATE, (byte) INITIALIZED);
        return data.array();
    }

    /** What the newest visible transaction that names {@code address} left in it; -1 if none does. */
    private long lamports(Address address, int visible) throws IOException {
        IntArrayList all = archive.ofAccount(address);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.getInt(i) < visible) {
                byte[] json = archive.json(all.getInt(i));
                int index = new LineIndexer().read(json, json.length).accounts().indexOf(address);
                return postBalance(json, index);
            }
        }
        return -1;
    }

    private static long postBalance(byte[] json, int index) throws IOException {
        try (JsonParser p = JSON.createParser(json)) {
            while (p.nextToken() != null) {
                if (p.currentToken() == JsonToken.FIELD_NAME && p.currentName().equals("postBalances")) {
                    p.nextToken();
                    for (int i = 0; p.nextToken() != JsonToken.END_ARRAY; i++) {
                        if (i == index) {
                            return p.getLongValue();
                        }
                    }
                }
            }
        }
        return -1;
    }

    private void tokenAccounts(Params params, JsonGenerator out) throws IOException, RpcError {
        Commitment commitment = Params.commitment(params.options(2));
        int visible = archive.countTo(head.slot(commitment));
        String mint = Params.optional(params.options(1), "mint");
        String program = Params.optional(params.options(1), "programId");
        if (mint == null && program == null) {
            throw RpcError.params("{mint} or {programId} expected as parameter 2");
        }
        out.writeStartObject();
        context(commitment, out);
        out.writeStartArray();
        for (TokenAccounts.Account token : archive.tokens().of(params.address(0))) {
            boolean asked = mint != null
                    ? token.mint.equals(Params.address(mint))
                    : token.program.equals(Params.address(String.valueOf(program)));
            if (asked && token.amount(visible) >= 0) {
                tokenAccount(token, token.amount(visible), out);
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** In encoding jsonParsed, as everybody asks for it. */
    private static void tokenAccount(TokenAccounts.Account token, long amount, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("pubkey", token.address.toBase58());
        out.writeObjectFieldStart("account");
        out.writeStringField("owner", token.program.toBase58());
        out.writeObjectFieldStart("data");
        out.writeStringField("program", "spl-token");
        out.writeObjectFieldStart("parsed");
        out.writeStringField("type", "account");
        out.writeObjectFieldStart("info");
        out.writeStringField("mint", token.mint.toBase58());
        out.writeStringField("owner", token.owner.toBase58());
        out.writeObjectFieldStart("tokenAmount");
        out.writeStringField("amount", Long.toString(amount));
        out.writeNumberField("decimals", token.decimals);
        for (int open = 0; open < 6; open++) {
            out.writeEndObject();
        }
    }
}
