package org.wallettracker.ingest.file.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;
import org.wallettracker.ingest.file.trace.TraceFile.Entries;

/** Walks over a trace, whatever its entries are wrapped in. Numbers keep every digit they are printed with. */
final class TraceWalk {
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    /** More values than this has no honest entry. */
    private static final int MOST_VALUES = 100_000;
    private static final String RELATED = "relatedWallets";
    private static final String LIST = "transactions";
    private static final String EDGES = "edges";
    private static final String FIRST_FUNDER = "First Funder";

    private final JsonParser parser;
    private final Entries to;
    private long position;
    private int values;
    private boolean stopped;

    TraceWalk(JsonParser parser, Entries to) {
        this.parser = parser;
        this.to = to;
    }

    void all() throws IOException, NotUnderstood {
        while (!stopped && parser.nextToken() != null) {
            value("", "");
        }
    }

    /** @param owner the wallet that what stands here is told of; empty if none was named */
    private void value(String in, String owner) throws IOException, NotUnderstood {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(in, owner);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (!stopped && parser.nextToken() != JsonToken.END_ARRAY) {
                value(in, owner);
            }
        } else if (in.equals(LIST) || in.equals(EDGES) || in.equals(RELATED)) {
            position++;
            stopped = !to.bad(position, parser.currentTokenLocation().getByteOffset(), Reasons.BAD_VALUE,
                    parser.getParsingContext().pathAsPointer() + ": expected an entry in braces, found "
                            + Fields.shortened(parser.getText()),
                    null, parser.getText());
        }
    }

    private void object(String in, String owner) throws IOException, NotUnderstood {
        ObjectNode entry = NODES.objectNode();
        String where = parser.getParsingContext().pathAsPointer().toString();
        long offset = parser.currentTokenLocation().getByteOffset();
        while (!stopped && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean container = parser.nextToken().isStructStart();
            if (!container || Payments.isLegs(name)) {
                values = 0;
                entry.set(name, tree());
            } else {
                value(name, Fields.text(entry, "wallet"));
            }
            if (entry.size() > MOST_VALUES) {
                throw tooLarge();
            }
        }
        if (!stopped) {
            entry(entry, in, owner, where, offset);
        }
    }

    private static NotUnderstood tooLarge() {
        return new NotUnderstood(Reasons.LIMIT_EXCEEDED,
                "an entry of over " + MOST_VALUES + " values; the entries before are read");
    }

    private JsonNode tree() throws IOException, NotUnderstood {
        if (++values > MOST_VALUES) {
            throw tooLarge();
        }
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode node = NODES.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    node.set(name, tree());
                }
                return node;
            }
            case START_ARRAY -> {
                ArrayNode node = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    node.add(tree());
                }
                return node;
            }
            case VALUE_NUMBER_INT -> {
                return NODES.numberNode(parser.getBigIntegerValue());
            }
            case VALUE_NUMBER_FLOAT -> {
                return NODES.numberNode(parser.getDecimalValue());
            }
            case VALUE_STRING -> {
                return NODES.textNode(parser.getText());
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return NODES.booleanNode(parser.getBooleanValue());
            }
            default -> {
                return NODES.nullNode();
            }
        }
    }

    /** Gives out what {@code entry} tells; what is neither a payment nor looks like one is passed by. */
    private void entry(ObjectNode entry, String in, String owner, String where, long offset) {
        boolean transaction = Payments.isTransaction(entry) || in.equals(LIST);
        boolean edge = in.equals(EDGES) || entry.has("fromAddress") && entry.has("toAddress");
        boolean launch = in.equals("launches") && entry.has("tokenAddress");
        if (!(transaction || edge || launch || in.equals(RELATED))) {
            return;
        }
        position++;
        String signed = entry.has("signature") ? "signature" : "transaction_hash";
        try {
            if (transaction) {
                paid(Payments.ofTransaction(entry));
            } else if (launch) {
                throw new Payments.NoPayment("launch that is told without its transaction: no fact until that is read");
            } else {
                first(entry, edge, owner, signed);
            }
        } catch (Payments.NoPayment e) {
            stopped = !to.passedOver(String.valueOf(e.getMessage()));
        } catch (BadEntry e) {
            stopped = !to.bad(position, offset, e.reason(), where + "/" + e.getMessage(), named(entry, signed),
                    entry.toString());
        }
    }

    private void paid(DecodedTransaction transaction) {
        stopped = !to.payments(transaction);
    }

    /** Who is said to have paid whom first: a payment of which no amount is told. */
    private void first(ObjectNode entry, boolean edge, String owner, String signed)
            throws BadEntry, Payments.NoPayment {
        String relation = Fields.text(entry, "relation");
        if (entry.has("relation") && !relation.equalsIgnoreCase(FIRST_FUNDER)) {
            throw new Payments.NoPayment("relation that is no payment: " + Fields.shortened(relation));
        }
        Address from;
        Address to;
        if (edge) {
            from = Fields.address(entry, entry.has("fromAddress") ? "fromAddress" : "from");
            to = Fields.address(entry, entry.has("toAddress") ? "toAddress" : "to");
        } else {
            from = Fields.address(entry, "address");
            ObjectNode wallet = NODES.objectNode().put("wallet", owner);
            to = Fields.address(wallet, "wallet");
        }
        String time = entry.has("time") ? "time" : entry.has("timestamp") ? "timestamp" : "block_timestamp";
        paid(Payments.untold(from, to, Fields.signature(entry, signed), Fields.time(entry, time)));
    }

    private static @Nullable Signature named(ObjectNode entry, String field) {
        try {
            return Fields.signature(entry, field);
        } catch (BadEntry e) {
            return null; // it names none that could be
        }
    }
}
