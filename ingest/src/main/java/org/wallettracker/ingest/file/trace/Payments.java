package org.wallettracker.ingest.file.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Fact;
import org.wallettracker.domain.model.FactStatus;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Makes pending payments of the entries of a trace. They stand in for the transaction until that itself is read. A trace
 * knows no ordinal, so one is drawn from who paid whom: two files that tell of one payment tell one fact, and where one of
 * them knows the amount, the fact has it.
 */
final class Payments {
    private static final String SENT = "tokens_sent";
    private static final String RECEIVED = "tokens_received";
    /** What transactions that are payments and nothing else are called. */
    private static final Set<String> PLAIN = Set.of("sent", "received", "transfer", "");

    private Payments() {
    }

    /** An entry that is understood and tells no payment; its message is counted. */
    static final class NoPayment extends Exception {
        private static final long serialVersionUID = 1L;

        NoPayment(String what) {
            super(what, null, false, false);
        }
    }

    private record Paid(Address from, Address to, long lamports) {
    }

    /** True if {@code entry} looks like a transaction as a profiler of wallets tells it. */
    static boolean isTransaction(JsonNode entry) {
        return entry.has(SENT) || entry.has(RECEIVED);
    }

    /** True if only a whole list makes sense of {@code name}. */
    static boolean isLegs(String name) {
        return name.equals(SENT) || name.equals(RECEIVED);
    }

    /** The payments of a transaction as a profiler of wallets tells it. */
    static DecodedTransaction ofTransaction(JsonNode entry) throws BadEntry, NoPayment {
        String chain = Fields.text(entry, "chain");
        if (!chain.isEmpty() && !chain.equalsIgnoreCase("solana")) {
            throw new BadEntry(Reasons.BAD_VALUE, "chain: expected solana, found \"" + Fields.shortened(chain) + "\"");
        }
        Signature signature = Fields.signature(entry, "transaction_hash");
        long time = Fields.time(entry, "block_timestamp");
        List<Paid> legs = new ArrayList<>();
        int tokens = legs(entry, SENT, legs);
        int sent = tokens + legs.size();
        tokens += legs(entry, RECEIVED, legs);
        int received = tokens + legs.size() - sent;
        String method = Fields.text(entry, "method");
        if (sent > 0 && received > 0) {
            throw new NoPayment("transaction in which something went both ways: legs of a trade are no payment");
        } else if (legs.isEmpty()) {
            throw new NoPayment(tokens == 0
                    ? "transaction in which nothing moved"
                    : "payment in tokens: a trace does not tell their base unit");
        } else if (tokens > 0 || !PLAIN.contains(method)) {
            throw new NoPayment("transaction with more than a payment in it (\"" + Fields.shortened(method)
                    + "\"): legs of trades, deposits for accounts and payouts can't be told from payments");
        }
        return transaction(signature, time, legs);
    }

    /** A payment of which no amount is told. */
    static DecodedTransaction untold(Address from, Address to, Signature signature, long time) {
        return transaction(signature, time, List.of(new Paid(from, to, Unknown.AMOUNT)));
    }

    /** Adds the payments in SOL of the list {@code name} to {@code to}; tells how many others there are. */
    private static int legs(JsonNode entry, String name, List<Paid> to) throws BadEntry {
        JsonNode list = entry.get(name);
        if (list == null || list.isNull()) {
            return 0;
        }
        if (!list.isArray()) {
            throw new BadEntry(Reasons.BAD_VALUE, name + ": expected a list");
        }
        int tokens = 0;
        for (int i = 0; i < list.size(); i++) {
            JsonNode leg = list.get(i);
            try {
                if (!Fields.address(leg, "token_address").equals(Programs.WSOL)) {
                    tokens++;
                    continue;
                }
                to.add(new Paid(Fields.address(leg, "from_address"), Fields.address(leg, "to_address"),
                        Fields.lamports(leg, "token_amount")));
            } catch (BadEntry e) {
                throw new BadEntry(e.reason(), name + "/" + i + "/" + e.getMessage());
            }
        }
        return tokens;
    }

    private static DecodedTransaction transaction(Signature signature, long time, List<Paid> legs) {
        TransactionHeader header = new TransactionHeader(signature, Unknown.AMOUNT, Unknown.INDEX, time,
                TransactionHeader.UNKNOWN_PAYER, false, Unknown.AMOUNT, TransactionHeader.TRACE,
                TransactionDecoder.VERSION);
        List<Paid> ordered = new ArrayList<>(legs);
        // the larger first: what another file tells without amount is the payment, not the dust beside it
        ordered.sort(Comparator.comparing(Paid::from).thenComparing(Paid::to)
                .thenComparing(Comparator.comparingLong(Paid::lamports).reversed()));
        Map<String, Integer> told = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (Paid leg : ordered) {
            String who = leg.from() + " " + leg.to();
            int ordinal = (who + " " + told.merge(who, 1, Integer::sum)).hashCode() & Integer.MAX_VALUE;
            facts.add(new Fact.SolTransfer(Programs.SYSTEM, ordinal, 0, leg.from(), leg.to(), leg.lamports(),
                    FactStatus.PENDING));
        }
        return new DecodedTransaction(header, facts);
    }
}
