package org.wallettracker.ingest.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.wire.LogLine;
import org.wallettracker.ingest.decode.wire.NotUnderstood;

/**
 * What Raydium v4 logs of one instruction (ONCHAIN 3.2: {@code ray_log}, little-endian without lengths; the layout is
 * that of log.rs in Raydium's own source). It names neither pool nor wallet, so it stands beside its instruction by
 * order. All numbers are 64 bits, unsigned.
 *
 * @param type 0 pool opened, 1 deposit, 2 withdrawal, 3 swap of an exact input, 4 swap for an exact output
 * @param numbers the fields in order, for types 3 and 4 only
 */
record RayLog(int type, List<Long> numbers) {
    /** What precedes the base64 text. */
    static final String LINE = "Program log: ray_log: ";
    /** Direction of a swap that gives the pool its coin side, against 1 for its pc side. */
    static final long COIN_TO_PC = 2;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SWAP_LENGTH = 57;

    RayLog {
        numbers = List.copyOf(numbers);
    }

    /** The log in {@code bytes}; null if they are none that is known. */
    static @Nullable RayLog read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] < 0 || bytes[0] > 4) {
            return null;
        }
        List<Long> numbers = new ArrayList<>();
        if (bytes[0] >= 3) {
            if (bytes.length < SWAP_LENGTH) {
                return null;
            }
            for (int at = 1; at < SWAP_LENGTH; at += 8) {
                numbers.add((long) LONG.get(bytes, at));
            }
        }
        return new RayLog(bytes[0], numbers);
    }

    boolean isSwap() {
        return type >= 3;
    }

    /** Which side came into the pool: {@link #COIN_TO_PC} or 1. */
    long direction() {
        return numbers.get(2);
    }

    /** Coin side of the pool before the swap. */
    long poolCoin() {
        return numbers.get(4);
    }

    /** Pc side of the pool before the swap. */
    long poolPc() {
        return numbers.get(5);
    }

    /** What came into the pool. */
    long in() {
        return type == 3 ? numbers.getFirst() : numbers.get(6);
    }

    /** What went out of it. */
    long out() {
        return type == 3 ? numbers.get(6) : numbers.get(1);
    }

    /**
     * The logs of all calls of Raydium v4 in {@code work}, in order of execution; null where a call logged none.
     *
     * @throws NotUnderstood if the log lines are not a list of texts
     */
    static List<@Nullable RayLog> all(Work work) throws NotUnderstood {
        List<@Nullable RayLog> found = new ArrayList<>();
        List<Integer> stack = new ArrayList<>(); // index of the call, -1 for calls of other programs
        String name = Programs.RAYDIUM_V4.toBase58();
        for (String line : work.tx.logs()) {
            int depth = LogLine.invokedDepth(line);
            if (depth > 0) {
                while (stack.size() >= depth) {
                    stack.removeLast();
                }
                boolean own = LogLine.program(line).equals(name);
                stack.add(own ? found.size() : -1);
                if (own) {
                    found.add(null);
                }
            } else if (LogLine.returns(line)) {
                if (!stack.isEmpty()) {
                    stack.removeLast();
                }
            } else if (line.startsWith(LINE) && !stack.isEmpty() && stack.getLast() >= 0) {
                found.set(stack.getLast(), parse(line.substring(LINE.length()).strip()));
            }
        }
        return found;
    }

    private static @Nullable RayLog parse(String base64) {
        try {
            return read(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return null; // a cut line
        }
    }

    /** The log of the Raydium instruction at {@code at}; null if it has none. */
    static @Nullable RayLog of(Work work, int at) throws NotUnderstood {
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += work.tx.instructions().get(i).program() == work.raydium ? 1 : 0;
        }
        List<@Nullable RayLog> all = all(work);
        return before < all.size() ? all.get(before) : null;
    }

    @Override
    public String toString() {
        return "ray_log " + type + " " + Arrays.toString(numbers.toArray());
    }
}
