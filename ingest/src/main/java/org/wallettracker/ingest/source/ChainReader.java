package org.wallettracker.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/**
 * Reads the chain through a group of sources. What one source says is not there is believed when every source that can
 * be asked says so.
 */
public final class ChainReader {
    /** Most signatures of a page (ONCHAIN 5.1). */
    public static final int PAGE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ChainReader.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final SourceGroup sources;
    private final BooleanSupplier cancelled;

    /** @param cancelled once true, calls end with a failure instead of trying again */
    public ChainReader(SourceGroup sources, BooleanSupplier cancelled) {
        this.sources = sources;
        this.cancelled = cancelled;
    }

    /** A transaction as told: {@code json} is null where every source says that there is none. */
    public record Body(String source, byte @Nullable [] json) {
    }

    /** The body of a transaction at {@code commitment}, in encoding json. */
    public Body transaction(Signature signature, Commitment commitment) throws SourceFailure {
        String params = transactionParams(signature, commitment);
        Set<String> said = new HashSet<>();
        SourceGroup.Answer answer = sources.call("getTransaction", params, cancelled);
        while (isNull(answer.result())) {
            said.add(answer.source());
            if (said.size() == sources.sources().size()) {
                return new Body(answer.source(), null);
            }
            answer = sources.call("getTransaction", params, said, cancelled);
        }
        return new Body(answer.source(), answer.result());
    }

    private static String transactionParams(Signature signature, Commitment commitment) {
        return "[\"" + signature.toBase58() + "\",{\"encoding\":\"json\",\"maxSupportedTransactionVersion\":0,"
                + "\"commitment\":\"" + commitment.text() + "\"}]";
    }

    private static boolean isNull(byte[] json) {
        return json.length == 4 && json[0] == 'n';
    }

    /**
     * A page of what names {@code address}, newest first.
     *
     * @param before older than this; null for the newest
     * @param until newer than this; null for all
     * @param confirm true to ask a second source too, where there is one: what either names counts down to where
     *     the shorter page ends, and a transaction failed only if both say so
     */
    public SignaturePage page(Address address, @Nullable Signature before, @Nullable Signature until,
            Commitment commitment, boolean confirm) throws SourceFailure {
        StringBuilder params = new StringBuilder("[\"").append(address.toBase58()).append("\",{\"limit\":").append(PAGE)
                .append(",\"commitment\":\"").append(commitment.text()).append('"');
        if (before != null) {
            params.append(",\"before\":\"").append(before.toBase58()).append('"');
        }
        if (until != null) {
            params.append(",\"until\":\"").append(until.toBase58()).append('"');
        }
        String asked = params.append("}]").toString();
        SourceGroup.Answer answer = sources.call("getSignaturesForAddress", asked, cancelled);
        List<SignatureInfo> first = entries(answer);
        if (confirm && sources.sources().size() > 1) {
            SourceGroup.Answer other = sources.call("getSignaturesForAddress", asked, Set.of(answer.source()),
                    cancelled);
            return Pages.together(first, entries(other), PAGE);
        }
        return Pages.of(first, PAGE);
    }

    private static List<SignatureInfo> entries(SourceGroup.Answer answer) throws SourceFailure {
        JsonNode array = tree(answer);
        if (!array.isArray()) {
            throw new SourceFailure(answer.source(), Kind.MALFORMED, "a page of signatures that is no array");
        }
        List<SignatureInfo> entries = new ArrayList<>();
        for (JsonNode entry : array) {
            entries.add(info(answer.source(), entry));
        }
        return entries;
    }

    /**
     * What other sources tell.
     *
     * @param bodies of those that know the transaction
     * @param silent how many did not answer
     */
    public record Others(List<Body> bodies, int silent) {
    }

    /**
     * What the other sources than {@code except} tell of a transaction, each asked by itself; one that does not know it
     * tells nothing.
     */
    public Others others(Signature signature, Commitment commitment, String except) {
        List<Body> bodies = new ArrayList<>();
        int silent = 0;
        String params = transactionParams(signature, commitment);
        for (RpcSource source : sources.sources()) {
            String name = source.spec().name();
            if (!name.equals(except)) {
                Set<String> all = new HashSet<>();
                sources.sources().forEach(s -> all.add(s.spec().name()));
                all.remove(name);
                try {
                    SourceGroup.Answer answer = sources.call("getTransaction", params, all, cancelled);
                    if (!isNull(answer.result())) {
                        bodies.add(new Body(name, answer.result()));
                    }
                } catch (SourceFailure e) {
                    silent += e.kind() == Kind.NOT_HERE ? 0 : 1;
                    LOG.info("no second telling of {}: {}", signature, e.getMessage());
                }
            }
        }
        return new Others(List.copyOf(bodies), silent);
    }

    /** The token accounts that {@code owner} has now, of both token programs. */
    public List<Address> tokenAccounts(Address owner, Commitment commitment) throws SourceFailure {
        List<Address> accounts = new ArrayList<>();
        for (Address program : List.of(Programs.TOKEN, Programs.TOKEN_2022)) {
            SourceGroup.Answer answer = sources.call("getTokenAccountsByOwner",
                    "[\"" + owner.toBase58() + "\",{\"programId\":\"" + program.toBase58()
                            + "\"},{\"encoding\":\"jsonParsed\",\"commitment\":\"" + commitment.text() + "\"}]",
                    cancelled);
            for (JsonNode entry : tree(answer).path("value")) {
                String account = entry.path("pubkey").asText();
                if (!Address.isValid(account)) {
                    throw new SourceFailure(answer.source(), Kind.MALFORMED, "a token account without address");
                }
                accounts.add(Address.parse(account));
            }
        }
        return accounts;
    }

    private static SignatureInfo info(String source, JsonNode entry) throws SourceFailure {
        try {
            JsonNode time = entry.path("blockTime");
            if (!entry.path("slot").isIntegralNumber()) {
                throw new IllegalArgumentException("an entry without slot");
            }
            return new SignatureInfo(Signature.parse(entry.path("signature").asText()), entry.path("slot").longValue(),
                    time.isIntegralNumber() ? time.longValue() : Unknown.TIME,
                    !entry.path("err").isNull() && !entry.path("err").isMissingNode());
        } catch (IllegalArgumentException e) {
            throw new SourceFailure(source, Kind.MALFORMED, "a page of signatures with " + e.getMessage());
        }
    }

    /** The newest slot at {@code commitment}. */
    public long slot(Commitment commitment) throws SourceFailure {
        SourceGroup.Answer answer = sources.call("getSlot", "[{\"commitment\":\"" + commitment.text() + "\"}]",
                cancelled);
        JsonNode slot = tree(answer);
        if (!slot.isIntegralNumber()) {
            throw new SourceFailure(answer.source(), Kind.MALFORMED, "a slot that is no number");
        }
        return slot.longValue();
    }

    /**
     * The whole block of {@code slot} as told, in encoding json.
     *
     * @return {@code json} null where the slot has no block at every source that can be asked
     */
    public Body block(long slot, Commitment commitment) throws SourceFailure {
        String params = "[" + slot + ",{\"encoding\":\"json\",\"transactionDetails\":\"full\",\"rewards\":false,"
                + "\"maxSupportedTransactionVersion\":0,\"commitment\":\"" + commitment.text() + "\"}]";
        Set<String> said = new HashSet<>();
        while (true) {
            try {
                SourceGroup.Answer answer = sources.call("getBlock", params, said, cancelled);
                if (!isNull(answer.result())) {
                    return new Body(answer.source(), answer.result());
                }
                said.add(answer.source());
            } catch (SourceFailure e) {
                if (e.kind() != Kind.SLOT_SKIPPED) {
                    throw e;
                }
                said.add(e.source());
            }
            if (said.size() == sources.sources().size()) {
                return new Body("every source", null);
            }
        }
    }

    private static JsonNode tree(SourceGroup.Answer answer) throws SourceFailure {
        try {
            return JSON.readTree(answer.result());
        } catch (JsonProcessingException e) {
            throw new SourceFailure(answer.source(), Kind.MALFORMED, "JSON that can't be read");
        } catch (IOException e) {
            throw new IllegalStateException("reading bytes in memory failed", e);
        }
    }
}
