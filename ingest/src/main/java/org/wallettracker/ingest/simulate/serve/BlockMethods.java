package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.wire.KeyMaker;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.JsonText;

/** Slots, blocks and the node's own state (ONCHAIN 5.1). */
final class BlockMethods {
    private static final long MOST_SLOTS = 500_000;

    private final ChainArchive archive;
    private final ChainHead head;
    private final Faults faults;
    private final KeyMaker keys;

    BlockMethods(ChainArchive archive, ChainHead head, Faults faults) {
        this.archive = archive;
        this.head = head;
        this.faults = faults;
        keys = new KeyMaker(archive.spec().seed());
    }

    Map<String, RpcMethod> methods() {
        return Map.of("getBlock", this::block, "getBlocks", this::blocks, "getSlot",
                (p, out) -> out.writeNumber(head.slot(Params.commitment(p.options(0)))), "getBlockHeight",
                (p, out) -> out.writeNumber(head.slot(Params.commitment(p.options(0))) - WorldSpec.FIRST_SLOT),
                "getBlockTime", this::time, "getFirstAvailableBlock",
                (p, out) -> out.writeNumber(WorldSpec.FIRST_SLOT), "minimumLedgerSlot",
                (p, out) -> out.writeNumber(WorldSpec.FIRST_SLOT), "getHealth", (p, out) -> out.writeString("ok"),
                "getVersion", (p, out) -> out.writeRawValue("{\"feature-set\":0,\"solana-core\":\"simulated\"}"),
                "getGenesisHash", (p, out) -> out.writeString(hash(-1)));
    }

    /** A slot with transactions always has a block. */
    boolean skipped(long slot) {
        return faults.skips(slot) && archive.countTo(slot) == archive.countTo(slot - 1);
    }

    private String hash(long slot) {
        return Base58.encode(keys.bytes("blockhash", slot, 32));
    }

    private void time(Params params, JsonGenerator out) throws IOException, RpcError {
        long time = time(present(params.number(0, "slot"), Commitment.CONFIRMED));
        if (time == Unknown.TIME) {
            out.writeNull();
        } else {
            out.writeNumber(time);
        }
    }

    /** Unix seconds: what the transactions of the slot say, where it has some. */
    private long time(long slot) {
        int first = archive.countTo(slot - 1);
        return first < archive.countTo(slot) ? archive.blockTime(first) : head.time(slot);
    }

    private long present(long slot, Commitment commitment) throws RpcError {
        if (slot < WorldSpec.FIRST_SLOT || slot > head.slot(commitment)) {
            throw new RpcError(RpcError.BLOCK_NOT_AVAILABLE, "Block not available for slot " + slot);
        }
        if (skipped(slot)) {
            throw new RpcError(RpcError.SLOT_SKIPPED, "Slot " + slot
                    + " was skipped, or missing due to ledger jump to recent snapshot");
        }
        return slot;
    }

    private void blocks(Params params, JsonGenerator out) throws IOException, RpcError {
        long first = Math.max(WorldSpec.FIRST_SLOT, params.number(0, "start slot"));
        long newest = head.slot(params.has(1) && !params.options(1).isObject()
                ? Params.settled(params.options(2))
                : Params.settled(params.options(1)));
        long last = params.has(1) && !params.options(1).isObject()
                ? Math.min(newest, params.number(1, "end slot"))
                : newest;
        if (last - first > MOST_SLOTS) {
            throw RpcError.params("Slot range too large; max " + MOST_SLOTS);
        }
        out.writeStartArray();
        for (long slot = first; slot <= last; slot++) {
            if (!skipped(slot)) {
                out.writeNumber(slot);
            }
        }
        out.writeEndArray();
    }

    private void block(Params params, JsonGenerator out) throws IOException, RpcError {
        JsonNode options = params.options(1);
        Params.encodingJson(options);
        long slot = present(params.number(0, "slot"), Params.settled(options));
        String details = options.path("transactionDetails").asText("full");
        int first = archive.countTo(slot - 1);
        int end = archive.countTo(slot);
        out.writeStartObject();
        out.writeNumberField("blockHeight", slot - WorldSpec.FIRST_SLOT);
        out.writeNumberField("blockTime", time(slot));
        out.writeStringField("blockhash", hash(slot));
        out.writeNumberField("parentSlot", slot - 1);
        out.writeStringField("previousBlockhash", hash(slot - 1));
        switch (details) {
            case "none" -> {
            }
            case "signatures" -> {
                out.writeArrayFieldStart("signatures");
                for (int i = first; i < end; i++) {
                    out.writeString(archive.signature(i).toBase58());
                }
                out.writeEndArray();
            }
            case "full" -> {
                out.writeArrayFieldStart("transactions");
                for (int i = first; i < end; i++) {
                    entry(i, out);
                }
                out.writeEndArray();
            }
            default -> throw RpcError.params("transactionDetails full, signatures or none, not " + details);
        }
        out.writeEndObject();
    }

    /**
     * A transaction as it stands in a block, where slot and time stand above it. The world's clock may tick within a
     * slot, which no chain's does: so its own time stands beside it too.
     */
    private void entry(int number, JsonGenerator out) throws IOException {
        Map<String, String> members = JsonText.members(archive.json(number));
        out.writeStartObject();
        for (String name : new String[]{"simulatedWorld", "blockTime", "meta", "transaction", "version"}) {
            String value = members.get(name);
            if (value != null) {
                out.writeFieldName(name);
                out.writeRawValue(value);
            }
        }
        out.writeEndObject();
    }
}
