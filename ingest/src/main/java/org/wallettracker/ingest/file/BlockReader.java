package org.wallettracker.ingest.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.Reasons;

/**
 * Walks a block (a {@code getBlock} answer, a block notification, a gRPC block or dump) and gives out its transactions
 * one by one, each with the block's slot, time and its own place put in front. Nothing else of the block is kept.
 */
final class BlockReader {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_NAME = 64;
    private static final Set<String> LISTS = Set.of("transactions", "txs");
    private static final Set<String> WRAPPERS = Set.of("result", "params", "value", "block", "blockSubscribe");
    /** Names at the top of a block and of nothing else that is read. */
    private static final Set<String> OF_BLOCKS = Set.of("blockhash", "previousBlockhash", "parentSlot", "blockHeight",
            "rewards", "parentBlockhash", "numRewardPartitions");

    private final ByteSource in;
    private final boolean inLine;
    private final BlockContext context = new BlockContext();
    private final String[] inside = new String[MAX_DEPTH + 1];
    private int depth;
    private boolean inList;
    private boolean sawTransactions;
    private boolean notified;
    private long index;

    /**
     * Walks the block at which {@code in} stands.
     *
     * @param inLine true if the block ends with its line
     */
    BlockReader(ByteSource in, boolean inLine) {
        this.in = in;
        this.inLine = inLine;
        in.at++;
        depth = 1;
        inside[1] = "";
    }

    BlockContext context() {
        return context;
    }

    /** True if the object at which {@code in} stands is a block, as far as its first names tell. */
    static boolean begins(ByteSource in) throws IOException {
        in.ahead();
        byte[] c = in.chunk;
        int end = in.length;
        int i = in.at + 1;
        int open = 1;
        for (int names = 0; names < 40; names++) {
            while (i < end && (c[i] <= ' ' && c[i] >= 0 || c[i] == ',')) {
                i++;
            }
            if (i < end && c[i] == '}' && open > 1) {
                open--;
                i++;
                continue;
            }
            if (i >= end || c[i] != '"') {
                return false;
            }
            int from = ++i;
            while (i < end && c[i] != '"' && i - from < MAX_NAME) {
                i++;
            }
            String name = new String(c, from, i - from, StandardCharsets.UTF_8);
            i++;
            while (i < end && (c[i] <= ' ' && c[i] >= 0 || c[i] == ':')) {
                i++;
            }
            if (i >= end) {
                return false;
            }
            if (LISTS.contains(name) && c[i] == '[' || OF_BLOCKS.contains(name) || isNumbered(name) && c[i] == '{') {
                return true;
            }
            if (WRAPPERS.contains(name) && c[i] == '{' && open < MAX_DEPTH) {
                open++;
                i++;
                continue;
            }
            if (name.equals("transaction") || name.equals("meta") || name.equals("raw")) {
                return false;
            }
            i = behind(c, i, end);
        }
        return false;
    }

    /** A dump's names of single transactions: tx, tx2, ... */
    private static boolean isNumbered(String name) {
        return name.startsWith("tx") && name.substring(2).chars().allMatch(d -> d >= '0' && d <= '9');
    }

    private static int behind(byte[] c, int from, int end) {
        int open = 0;
        boolean text = false;
        for (int i = from; i < end; i++) {
            if (text) {
                if (c[i] == '\\') {
                    i++;
                } else {
                    text = c[i] != '"';
                }
            } else if (c[i] == '"') {
                text = true;
            } else if (c[i] == '{' || c[i] == '[') {
                open++;
            } else if (c[i] == '}' || c[i] == ']') {
                if (open == 0) {
                    return i;
                }
                open--;
            } else if (c[i] == ',' && open == 0) {
                return i;
            }
        }
        return end;
    }

    /**
     * Reads the next transaction into {@code out}; false at the block's end, behind which {@code in} then stands.
     *
     * @throws NotUnderstood if the block ends too early or is no JSON outside its transactions
     */
    boolean next(Element out) throws IOException, NotUnderstood {
        while (true) {
            int c = in.skipBlank(inLine);
            if (c < 0 || c == '\n') {
                throw truncated();
            }
            if (c == ',') {
                in.at++;
            } else if (inList && c == ']') {
                in.at++;
                inList = false;
            } else if (inList && c == '}') {
                throw malformed();
            } else if (inList) {
                take(out, c, true);
                return true;
            } else if (c == '}') {
                in.at++;
                if (--depth == 0) {
                    if (!sawTransactions) {
                        throw new NotUnderstood(Reasons.UNSUPPORTED_FORM, "this looks like a block without its"
                                + " transactions; expected one asked for with transactionDetails full");
                    }
                    return false;
                }
            } else if (c == '"') {
                if (named(out)) {
                    return true;
                }
            } else {
                throw malformed();
            }
        }
    }

    private static NotUnderstood truncated() {
        return new NotUnderstood(Reasons.TRUNCATED_JSON, "the block has no end; the transactions before are read");
    }

    private NotUnderstood malformed() {
        return new NotUnderstood(Reasons.MALFORMED_JSON, "not valid JSON at byte " + in.offset()
                + " of the file, in a block outside its transactions");
    }

    private void take(Element out, int first, boolean inArray) throws IOException, NotUnderstood {
        boolean ended;
        out.clear();
        in.ahead();
        boolean filled = first == '{' && in.at + 1 < in.length && in.chunk[in.at + 1] != '}';
        String begin = context.begin(notified || !inArray ? -1 : index);
        if (filled && begin.length() > 1) {
            byte[] front = begin.getBytes(StandardCharsets.US_ASCII);
            out.keep(front, 0, front.length);
            in.at++;
            // the brace is taken: the rest is scanned as from inside the object
            ended = out.scanInside(in, inLine);
        } else {
            ended = out.scan(in, inArray, inLine);
        }
        if (!ended) {
            throw truncated();
        }
        index++;
    }

    /** Reads a name and what it means; true if it was a transaction's, which is then in {@code out}. */
    private boolean named(Element out) throws IOException, NotUnderstood {
        String name = name();
        if (in.skipBlank(inLine) != ':') {
            throw malformed();
        }
        in.at++;
        int c = in.skipBlank(inLine);
        boolean object = c == '{';
        if (LISTS.contains(name) && c == '[') {
            in.at++;
            inList = true;
            sawTransactions = true;
            index = 0;
        } else if (isNumbered(name) && object) {
            sawTransactions = true;
            take(out, c, false);
            return true;
        } else if (object && depth < MAX_DEPTH
                && (WRAPPERS.contains(name) || name.equals("context") || name.equals("blockTime"))) {
            in.at++;
            inside[++depth] = name;
            notified |= name.equals("params") || name.equals("value");
        } else if (name.equals("slot")) {
            context.slot(number());
        } else if (name.equals("blockTime") || name.equals("timestamp") && "blockTime".equals(inside[depth])) {
            context.time(number());
        } else if (!Element.skip(in, inLine)) {
            throw truncated();
        }
        return false;
    }

    private String name() throws IOException, NotUnderstood {
        in.at++;
        StringBuilder name = new StringBuilder();
        while (true) {
            if (in.at == in.length && !in.fill()) {
                throw malformed();
            }
            byte c = in.chunk[in.at++];
            if (c == '"') {
                return name.toString();
            }
            if (c == '\\') {
                throw malformed();
            }
            if (name.length() < MAX_NAME) {
                name.append((char) (c & 0xff));
            }
        }
    }

    /** The whole number that follows, also as a text; a negative one stands for everything else. */
    private long number() throws IOException {
        Element value = new Element();
        value.scan(in, true);
        String text = new String(value.bytes, 0, Math.min(value.length, 30), StandardCharsets.US_ASCII)
                .replace('"', ' ').strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1; // null, or nothing that a slot or time is written as
        }
    }
}
