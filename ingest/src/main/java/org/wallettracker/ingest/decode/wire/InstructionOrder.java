package org.wallettracker.ingest.decode.wire;

import java.util.List;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/**
 * Puts outer and inner instructions into the order of execution and finds who called whom: by {@code stackHeight},
 * where that is missing (answers before 2023) by the log lines, and where those don't fit by the shape of the known
 * programs' calls.
 */
final class InstructionOrder {
    private InstructionOrder() {
    }

    static void assemble(WireTransaction tx) throws NotUnderstood {
        tx.completeKeys();
        for (WireInstruction inner : tx.inners) {
            if (inner.outer < 0 || inner.outer >= tx.outers.size()) {
                throw new NotUnderstood(Reasons.BAD_INDEX, "inner instructions of instruction " + inner.outer
                        + ", but there are " + tx.outers.size());
            }
        }
        List<WireInstruction> order = tx.instructions;
        order.clear();
        boolean heights = true;
        for (WireInstruction outer : tx.outers) {
            add(order, outer);
            for (WireInstruction inner : tx.inners) {
                if (inner.outer == outer.outer) {
                    heights &= inner.stackHeight >= 2;
                    add(order, inner);
                }
            }
        }
        for (WireInstruction ins : order) {
            resolve(tx, ins);
        }
        if (heights) {
            int outer = -1;
            for (WireInstruction ins : order) {
                ins.depth = ins.outer != outer ? 1 : ins.stackHeight;
                outer = ins.outer;
            }
        } else if (!depthsFromLogs(tx, order)) {
            depthsFromShape(tx, order);
        }
        link(order);
    }

    private static void add(List<WireInstruction> order, WireInstruction ins) {
        ins.at = order.size();
        order.add(ins);
    }

    private static void resolve(WireTransaction tx, WireInstruction ins) throws NotUnderstood {
        if (!ins.programIsId) {
            if (ins.program < 0 || ins.program >= tx.keyCount) {
                throw new NotUnderstood(Reasons.BAD_INDEX, "programIdIndex " + ins.program + " of instruction "
                        + ins.outer + ", but there are " + tx.keyCount + " account keys");
            }
            ins.program = tx.keys[ins.program];
            ins.programIsId = true;
        }
        if (!ins.accountsAreIds) {
            for (int i = 0; i < ins.accountCount; i++) {
                int index = ins.accounts[i];
                if (index < 0 || index >= tx.keyCount) {
                    throw new NotUnderstood(Reasons.BAD_INDEX, "account index " + index + " of instruction "
                            + ins.outer + ", but there are " + tx.keyCount + " account keys");
                }
                ins.accounts[i] = tx.keys[index];
            }
            ins.accountsAreIds = true;
        }
    }

    /** True if the log's calls are the same programs in the same order, and so tell every depth. */
    private static boolean depthsFromLogs(WireTransaction tx, List<WireInstruction> order) throws NotUnderstood {
        int next = 0;
        for (String line : tx.logs()) {
            int depth = LogLine.invokedDepth(line);
            if (depth == 0) {
                continue;
            }
            String program = LogLine.program(line);
            while (next < order.size() && !named(tx, order.get(next), program)) {
                if (LogLine.logs(tx.addresses.get(order.get(next).program))) {
                    return false;
                }
                order.get(next++).depth = 1; // a precompile runs without a log line
            }
            if (next == order.size()) {
                return false;
            }
            order.get(next++).depth = depth;
        }
        while (next < order.size() && !LogLine.logs(tx.addresses.get(order.get(next).program))) {
            order.get(next++).depth = 1;
        }
        return next == order.size();
    }

    private static boolean named(WireTransaction tx, WireInstruction ins, String program) {
        return tx.addresses.get(ins.program).toBase58().equals(program);
    }

    /** Without heights and logs: all calls directly below the outer one, those of pump and PumpSwap one deeper. */
    private static void depthsFromShape(WireTransaction tx, List<WireInstruction> order) throws NotUnderstood {
        int outer = -1;
        boolean inVenue = false;
        for (WireInstruction ins : order) {
            if (ins.outer != outer) {
                outer = ins.outer;
                ins.depth = 1;
                inVenue = false;
                continue;
            }
            boolean event = isEvent(ins);
            Address program = tx.addresses.get(ins.program);
            boolean venue = !event && (program.equals(Programs.PUMP) || program.equals(Programs.PUMP_SWAP));
            if (venue) {
                inVenue = true;
                ins.depth = 2;
            } else {
                ins.depth = inVenue ? 3 : 2;
                inVenue &= !event;
            }
        }
    }

    static boolean isEvent(WireInstruction ins) throws NotUnderstood {
        if (!ins.hasData() || ins.textLength() > 0 && ins.textLength() < 20) {
            return false;
        }
        byte[] data = ins.data();
        return data.length >= 16 && data[0] == (byte) 0xe4 && data[1] == 0x45 && data[2] == (byte) 0xa5
                && data[3] == 0x2e && data[4] == 0x51 && data[5] == (byte) 0xcb && data[6] == (byte) 0x9a
                && data[7] == 0x1d;
    }

    static void link(List<WireInstruction> order) {
        int deepest = 1;
        for (WireInstruction ins : order) {
            deepest = Math.max(deepest, ins.depth);
        }
        int[] open = new int[Math.min(deepest, 63) + 1];
        for (WireInstruction ins : order) {
            int depth = Math.min(ins.depth, open.length - 1);
            ins.parent = depth <= 1 ? -1 : open[depth - 1];
            for (int d = Math.max(0, depth); d < open.length; d++) {
                open[d] = ins.at;
            }
        }
    }
}
