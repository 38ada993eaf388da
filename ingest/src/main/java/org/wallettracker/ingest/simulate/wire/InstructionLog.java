package org.wallettracker.ingest.simulate.wire;

import java.util.Arrays;

/** The instructions of one transaction in order of execution, flat, with their stack heights. */
final class InstructionLog {
    private final Ascii text = new Ascii(4_096);
    private int[] program = new int[64];
    private int[] height = new int[64];
    private int[] accountsEnd = new int[64];
    private int[] dataEnd = new int[64];
    private int[] accounts = new int[512];
    private int accountCount;
    private int count;
    private int outer;

    void clear() {
        text.clear();
        accountCount = 0;
        count = 0;
        outer = 0;
    }

    /** Starts an instruction of the program at {@code place}. */
    void start(int place, int stackHeight) {
        if (count == program.length) {
            int room = 2 * count;
            program = Arrays.copyOf(program, room);
            height = Arrays.copyOf(height, room);
            accountsEnd = Arrays.copyOf(accountsEnd, room);
            dataEnd = Arrays.copyOf(dataEnd, room);
        }
        program[count] = place;
        height[count] = stackHeight;
    }

    void account(int place) {
        if (accountCount == accounts.length) {
            accounts = Arrays.copyOf(accounts, 2 * accountCount);
        }
        accounts[accountCount++] = place;
    }

    void data(byte[] data) {
        text.base58(data);
    }

    void end() {
        accountsEnd[count] = accountCount;
        dataEnd[count] = text.length();
        if (height[count] == 1) {
            outer++;
        }
        count++;
    }

    /** Place of the newest outer instruction among the outer ones. */
    int outerIndex() {
        return outer - 1;
    }

    int count() {
        return count;
    }

    int height(int i) {
        return height[i];
    }

    /** Writes instruction {@code i}; {@code places} turns a place in the transaction into its index in the message. */
    void write(int i, int[] places, Ascii out) {
        out.put("{\"programIdIndex\":").number(places[program[i]]).put(",\"accounts\":[");
        int from = i == 0 ? 0 : accountsEnd[i - 1];
        for (int a = from; a < accountsEnd[i]; a++) {
            if (a > from) {
                out.put(',');
            }
            out.number(places[accounts[a]]);
        }
        int data = i == 0 ? 0 : dataEnd[i - 1];
        out.put("],\"data\":\"").put(text.array(), data, dataEnd[i] - data).put("\",\"stackHeight\":")
                .number(height[i]).put('}');
    }
}
