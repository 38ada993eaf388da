package org.wallettracker.ingest.decode.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Unknown;

/** Reads {@code meta}: success, fee, balances before and after, inner instructions, looked-up addresses. */
final class MetaJson {
    private MetaJson() {
    }

    static void read(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        IdList writable = tx.loadedWritable.clear();
        IdList readonly = tx.loadedReadonly.clear();
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            switch (name) {
                case "err" -> {
                    tx.failed = value != JsonToken.VALUE_NULL;
                    p.skipChildren();
                }
                case "fee" -> tx.fee = Scalars.wholeOr(p, value, name, Unknown.AMOUNT);
                case "preBalances" -> tx.preBalances = readBalances(p, value, name, tx.numbers);
                case "postBalances" -> tx.postBalances = readBalances(p, value, name, tx.numbers);
                case "preTokenBalances" -> tx.preTokens = readTokens(p, value, tx);
                case "postTokenBalances" -> tx.postTokens = readTokens(p, value, tx);
                case "innerInstructions" -> {
                    if (value == JsonToken.START_ARRAY) {
                        tx.innerKnown = true;
                        while (p.nextToken() != JsonToken.END_ARRAY) {
                            readInner(p, tx);
                        }
                    } else {
                        p.skipChildren(); // of another kind: as if it were not there
                    }
                }
                case "logMessages" -> {
                    if (value == JsonToken.START_ARRAY) {
                        tx.logsAt = p.tokenStart();
                    }
                    p.skipChildren();
                }
                case "loadedAddresses" -> {
                    if (value == JsonToken.START_OBJECT) {
                        readLoaded(p, tx, writable, readonly);
                    } else {
                        p.skipChildren();
                    }
                }
                case "loadedWritableAddresses" -> readAddresses(p, value, tx, writable);
                case "loadedReadonlyAddresses" -> readAddresses(p, value, tx, readonly);
                default -> p.skipChildren();
            }
        }
    }

    private static void readLoaded(Tokens p, WireTransaction tx, IdList writable, IdList readonly)
            throws IOException, NotUnderstood {
        while (p.nextToken() != JsonToken.END_OBJECT) {
            IdList to = p.currentName().equals("writable") ? writable : readonly;
            readAddresses(p, p.nextToken(), tx, to);
        }
    }

    private static void readAddresses(Tokens p, JsonToken value, WireTransaction tx, IdList to)
            throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            p.skipChildren();
            return;
        }
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() != JsonToken.VALUE_STRING) {
                throw Scalars.wrong(p, "loadedAddresses", "an address");
            }
            to.add(InstructionJson.address(p, tx));
        }
    }

    private static void readInner(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        if (p.currentToken() != JsonToken.START_OBJECT) {
            throw Scalars.wrong(p, "innerInstructions", "a group");
        }
        int first = tx.inners.size();
        int outer = -1;
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            if (name.equals("index")) {
                outer = Scalars.small(p, value, name);
            } else if (name.equals("instructions") && value == JsonToken.START_ARRAY) {
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    tx.inners.add(InstructionJson.read(p, tx));
                }
            } else {
                p.skipChildren();
            }
        }
        for (int i = first; i < tx.inners.size(); i++) {
            tx.inners.get(i).outer = outer;
        }
    }

    private static long @Nullable [] readBalances(Tokens p, JsonToken value, String name, long[] room)
            throws IOException, NotUnderstood {
        if (value == JsonToken.START_ARRAY) {
            return Scalars.unsignedList(p, name, room);
        }
        p.skipChildren();
        return null;
    }

    private static @Nullable List<TokenBalance> readTokens(Tokens p, JsonToken value, WireTransaction tx)
            throws IOException, NotUnderstood {
        if (value != JsonToken.START_ARRAY) {
            p.skipChildren();
            return null;
        }
        List<TokenBalance> list = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            if (p.currentToken() != JsonToken.START_OBJECT) {
                throw Scalars.wrong(p, "token balances", "a balance");
            }
            list.add(readToken(p, tx));
        }
        return list;
    }

    private static TokenBalance readToken(Tokens p, WireTransaction tx) throws IOException, NotUnderstood {
        int key = -1;
        int mint = AddressTable.NONE;
        int owner = AddressTable.NONE;
        long amount = 0;
        boolean amountKnown = false;
        int decimals = Unknown.INDEX;
        for (String name = p.nextName(); name != null; name = p.nextName()) {
            JsonToken value = p.currentToken();
            if (name.equals("accountIndex")) {
                key = Scalars.small(p, value, name);
            } else if (name.equals("mint") && value == JsonToken.VALUE_STRING) {
                mint = InstructionJson.address(p, tx);
            } else if (name.equals("owner") && value == JsonToken.VALUE_STRING && p.textLength() > 0) {
                owner = InstructionJson.address(p, tx);
            } else if (name.equals("uiTokenAmount") && value == JsonToken.START_OBJECT) {
                for (String field = p.nextName(); field != null; field = p.nextName()) {
                    JsonToken inside = p.currentToken();
                    if (field.equals("amount") && inside == JsonToken.VALUE_STRING) {
                        amount = amount(p);
                        amountKnown = true;
                    } else if (field.equals("decimals") && inside == JsonToken.VALUE_NUMBER_INT) {
                        decimals = p.smallNumber();
                    } else {
                        p.skipChildren();
                    }
                }
            } else {
                p.skipChildren();
            }
        }
        if (key < 0 || mint == AddressTable.NONE || !amountKnown) {
            throw new NotUnderstood(Reasons.MISSING_FIELD, "a token balance without accountIndex, mint or amount");
        }
        return new TokenBalance(key, mint, owner, amount, decimals);
    }

    /** The token amount in the text on which {@code p} stands. */
    private static long amount(Tokens p) throws IOException, NotUnderstood {
        int length = p.textLength();
        if (length == 0 || length > 18) {
            return amount(p.text());
        }
        byte[] text = p.textBytes();
        int start = p.textStart();
        long amount = 0;
        for (int i = start; i < start + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return amount(p.text());
            }
            amount = amount * 10 + digit;
        }
        return amount;
    }

    static long amount(String text) throws NotUnderstood {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new NotUnderstood(Reasons.BAD_VALUE, "expected a token amount (0 to 2^64-1), found \""
                    + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "\"");
        }
    }
}
