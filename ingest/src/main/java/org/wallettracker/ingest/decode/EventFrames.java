package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.wire.LogLine;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * Finds the events of pump.fun and PumpSwap. Each is there twice, as a call of the program to itself and as a log line;
 * the calls are complete (logs get cut), so they are read, and the log lines only where there are no calls. Both give
 * the same ordinals.
 */
final class EventFrames {
    static final int TAG_LENGTH = 8;

    private EventFrames() {
    }

    /** True if {@code ins} is a program's call to itself that carries an event. */
    static boolean isEvent(WireInstruction ins) throws NotUnderstood {
        if (!ins.hasData()) {
            return false;
        }
        byte[] d = ins.data();
        return d.length >= 16 && d[0] == (byte) 0xe4 && d[1] == 0x45 && d[2] == (byte) 0xa5 && d[3] == 0x2e
                && d[4] == 0x51 && d[5] == (byte) 0xcb && d[6] == (byte) 0x9a && d[7] == 0x1d;
    }

    /** All events of {@code program} in {@code tx}, in order of execution. */
    static List<EventFrame> find(WireTransaction tx, Address program) throws NotUnderstood {
        int id = tx.addresses().find(program);
        List<EventFrame> frames = new ArrayList<>();
        if (tx.form() != WireTransaction.Form.BODY) {
            fromLogs(tx, program, frames);
            if (!frames.isEmpty()) {
                return frames; // a dump's list of calls may have gaps, its log lines have none
            }
        }
        boolean called = false;
        if (id >= 0) {
            for (WireInstruction ins : tx.instructions()) {
                if (ins.program() != id) {
                    continue;
                }
                if (ins.depth() > 1 && isEvent(ins)) {
                    frames.add(new EventFrame(program, frames.size(), ins.at(), emitter(tx, ins), ins.data(),
                            TAG_LENGTH));
                } else {
                    called = true;
                }
            }
        }
        if (tx.form() != WireTransaction.Form.BODY) {
            // log lines, where there are some, must tell as many events: else their ordinals are not known
            return tx.logs().isEmpty() || frames.size() == selfCalls(tx, program) ? frames : List.of();
        }
        if (frames.isEmpty() && (called || !tx.innerKnown())) {
            fromLogs(tx, program, frames);
        }
        return frames;
    }

    /** The instruction that {@code event}, a call of a program to itself, tells of; null where none is found. */
    static @Nullable WireInstruction emitter(WireTransaction tx, WireInstruction event) throws NotUnderstood {
        List<WireInstruction> all = tx.instructions();
        if (event.parent() >= 0) {
            WireInstruction parent = all.get(event.parent());
            if (parent.program() == event.program() && !isEvent(parent)) {
                return parent;
            }
        }
        for (int i = event.at() - 1; i >= 0 && all.get(i).outer() == event.outer(); i--) {
            if (all.get(i).program() == event.program() && !isEvent(all.get(i))) {
                return all.get(i);
            }
        }
        return null;
    }

    /** How often {@code program} called itself, by the log lines: each such call carries an event. */
    private static int selfCalls(WireTransaction tx, Address program) throws NotUnderstood {
        String name = program.toBase58();
        List<String> stack = new ArrayList<>();
        int calls = 0;
        for (String line : tx.logs()) {
            int depth = LogLine.invokedDepth(line);
            if (depth > 0) {
                while (stack.size() >= depth) {
                    stack.removeLast();
                }
                String called = LogLine.program(line);
                calls += called.equals(name) && !stack.isEmpty() && stack.getLast().equals(name) ? 1 : 0;
                stack.add(called);
            } else if (LogLine.returns(line) && !stack.isEmpty()) {
                stack.removeLast();
            }
        }
        return calls;
    }

    private static void fromLogs(WireTransaction tx, Address program, List<EventFrame> frames) throws NotUnderstood {
        String name = program.toBase58();
        boolean whole = tx.form() == WireTransaction.Form.BODY;
        List<WireInstruction> outers = whole
                ? tx.instructions().stream().filter(i -> i.depth() == 1).toList()
                : List.of();
        int place = 0;
        List<String> stack = new ArrayList<>();
        int outer = -1;
        for (String line : tx.logs()) {
            place++;
            int depth = LogLine.invokedDepth(line);
            if (depth > 0) {
                String called = LogLine.program(line);
                while (stack.size() >= depth) {
                    stack.removeLast();
                }
                stack.add(called);
                if (depth == 1) {
                    outer = next(tx, outers, outer + 1, called);
                }
            } else if (LogLine.returns(line)) {
                if (!stack.isEmpty()) {
                    stack.removeLast();
                }
            } else if (line.startsWith(LogLine.DATA) && !stack.isEmpty() && stack.getLast().equals(name)) {
                byte[] bytes = base64(line.substring(LogLine.DATA.length()).strip());
                if (bytes != null) {
                    WireInstruction caller = outer >= 0 && outer < outers.size() ? outers.get(outer) : null;
                    boolean direct = stack.size() == 1 && caller != null;
                    frames.add(new EventFrame(program, frames.size(), caller != null ? caller.at() : whole ? 0 : place,
                            direct ? caller : null, bytes, 0));
                }
            }
        }
    }

    private static int next(WireTransaction tx, List<WireInstruction> outers, int from, String program) {
        for (int i = from; i < outers.size(); i++) {
            if (tx.addresses().get(outers.get(i).program()).toBase58().equals(program)) {
                return i;
            }
        }
        return outers.size();
    }

    private static byte @Nullable [] base64(String text) {
        int blank = text.indexOf(' ');
        try {
            byte[] bytes = Base64.getDecoder().decode(blank < 0 ? text : text.substring(0, blank));
            return bytes.length >= 8 ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null; // a cut line: not an event that can be read
        }
    }

    /** True if the program is one whose events are read. */
    static boolean read(Address program) {
        return program.equals(Programs.PUMP) || program.equals(Programs.PUMP_SWAP);
    }
}
