package org.wallettracker.ingest.simulate.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.source.Commitment;

/** Transactions and the pages of signatures they are found by (ONCHAIN 5.1). */
final class HistoryMethods {
    private static final int PAGE = 1_000;
    private static final int STATUSES = 256;
    private static final int REPEATED = 5;
    private static final String FAILED = "{\"InstructionError\":[2,{\"Custom\":6002}]}";

    private final ChainArchive archive;
    private final ChainHead head;
    private final Faults faults;

    HistoryMethods(ChainArchive archive, ChainHead head, Faults faults) {
        this.archive = archive;
        this.head = head;
        this.faults = faults;
    }

    Map<String, RpcMethod> methods() {
        return Map.of("getTransaction", this::transaction, "getSignaturesForAddress", this::signatures,
                "getSignatureStatuses", this::statuses);
    }

    private void transaction(Params params, JsonGenerator out) throws IOException, RpcError {
        Signature signature = Params.signature(params.text(0, "signature"));
        JsonNode options = params.options(1);
        Params.encodingJson(options);
        Commitment commitment = Params.settled(options);
        int number = archive.number(signature);
        if (number < 0 || number >= archive.countTo(head.slot(commitment))) {
            out.writeNull();
            return;
        }
        String json = new String(archive.json(number), StandardCharsets.UTF_8);
        if (!options.has("maxSupportedTransactionVersion") && json.endsWith("\"version\":0}")) {
            throw new RpcError(RpcError.UNSUPPORTED_VERSION,
                    "Transaction version (0) is not supported by the requesting"
                            + " client. Please try the request again with the following configuration parameter:"
                            + " \"maxSupportedTransactionVersion\": 0");
        }
        out.writeRawValue(faults.saysFailed(params.face(), signature) ? failed(json) : json);
    }

    /** The lie of a source: that the transaction failed. */
    private static String failed(String json) {
        return json.replaceFirst("\"err\":null", "\"err\":" + FAILED).replaceFirst("\\{\"Ok\":null\\}",
                "{\"Err\":" + FAILED + "}");
    }

    private void signatures(Params params, JsonGenerator out) throws IOException, RpcError {
        JsonNode options = params.options(1);
        int limit = options.path("limit").asInt(PAGE);
        if (limit < 1 || limit > PAGE) {
            throw RpcError.params("Invalid limit; max " + PAGE);
        }
        int visible = archive.countTo(head.slot(Params.settled(options)));
        IntArrayList all = archive.ofAccount(params.address(0));
        int end = before(all, visible);
        String before = Params.optional(options, "before");
        if (before != null) {
            end = Math.min(end, before(all, known(before)));
            end = faults.repeatsPage() ? Math.min(before(all, visible), end + REPEATED) : end;
        }
        String until = Params.optional(options, "until");
        int begin = until == null ? 0 : before(all, known(until) + 1);
        out.writeStartArray();
        for (int i = end - 1, told = 0; i >= begin && told < limit; i--) {
            int number = all.getInt(i);
            if (!faults.leavesOut(params.face(), archive.signature(number))) {
                told++;
                signature(number, params.face(), out);
            }
        }
        out.writeEndArray();
    }

    /** The place of the first of {@code numbers} that is not below {@code number}. */
    private static int before(IntArrayList numbers, int number) {
        int at = java.util.Arrays.binarySearch(numbers.elements(), 0, numbers.size(), number);
        return at >= 0 ? at : -at - 1;
    }

    private int known(String text) throws RpcError {
        int number = archive.number(Params.signature(text));
        if (number < 0) {
            throw RpcError.params("signature " + text + " is not known to this node");
        }
        return number;
    }

    private void signature(int number, Face face, JsonGenerator out) throws IOException {
        Signature signature = archive.signature(number);
        out.writeStartObject();
        out.writeNumberField("blockTime", archive.blockTime(number));
        out.writeStringField("confirmationStatus", status(number).text());
        out.writeFieldName("err");
        error(faults.saysFailed(face, signature) ? FAILED : archive.error(number), out);
        out.writeNullField("memo");
        out.writeStringField("signature", signature.toBase58());
        out.writeNumberField("slot", archive.slot(number));
        out.writeEndObject();
    }

    private static void error(@Nullable String error, JsonGenerator out) throws IOException {
        if (error == null) {
            out.writeNull();
        } else {
            out.writeRawValue(error);
        }
    }

    private Commitment status(int number) {
        return archive.slot(number) <= head.slot(Commitment.FINALIZED) ? Commitment.FINALIZED : Commitment.CONFIRMED;
    }

    private void statuses(Params params, JsonGenerator out) throws IOException, RpcError {
        List<String> texts = params.texts(0, STATUSES);
        int visible = archive.countTo(head.slot(Commitment.CONFIRMED));
        out.writeStartObject();
        out.writeObjectFieldStart("context");
        out.writeNumberField("slot", head.slot(Commitment.PROCESSED));
        out.writeEndObject();
        out.writeArrayFieldStart("value");
        for (String text : texts) {
            int number = archive.number(Params.signature(text));
            if (number < 0 || number >= visible) {
                out.writeNull();
                continue;
            }
            out.writeStartObject();
            out.writeNumberField("slot", archive.slot(number));
            out.writeFieldName("err");
            error(archive.error(number), out);
            out.writeStringField("confirmationStatus", status(number).text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
