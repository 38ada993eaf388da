package org.wallettracker.ingest.decode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.ingest.decode.wire.LogLine;
import org.wallettracker.ingest.decode.wire.NotUnderstood;
import org.wallettracker.ingest.decode.wire.WireInstruction;
import org.wallettracker.ingest.decode.wire.WireTransaction;

/**
 * The events of venues other than pump.fun and PumpSwap in one transaction, each with the instruction that emitted it: as
 * calls of the program to itself, else (Raydium's CPMM never calls itself) as log lines, which the k-th call in the log
 * gives to the k-th instruction of the program.
 */
final class VenueEvents {
    private final WireTransaction tx;
    private final Map<Address, List<EventFrame>> found = new HashMap<>();
    private final Set<EventFrame> used = new HashSet<>();

    VenueEvents(WireTransaction tx) {
        this.tx = tx;
    }

    /** All events of {@code program}, in order of execution. */
    List<EventFrame> of(Address program) throws NotUnderstood {
        List<EventFrame> frames = found.get(program);
        if (frames == null) {
            frames = find(program);
            found.put(program, frames);
        }
        return frames;
    }

    /** The events that {@code instruction} itself emitted. */
    List<EventFrame> by(WireInstruction instruction, Address program) throws NotUnderstood {
        List<EventFrame> own = new ArrayList<>(2);
        for (EventFrame frame : of(program)) {
            WireInstruction emitter = frame.emitter();
            if (emitter != null && emitter.at() == instruction.at()) {
                own.add(frame);
            }
        }
        return own;
    }

    /** True the first time that {@code frame} is taken for a fact: no two facts bear one event's name. */
    boolean take(EventFrame frame) {
        return used.add(frame);
    }

    private List<EventFrame> find(Address program) throws NotUnderstood {
        int id = tx.addresses().find(program);
        List<EventFrame> frames = new ArrayList<>();
        List<WireInstruction> calls = new ArrayList<>();
        for (WireInstruction ins : tx.instructions()) {
            if (id < 0 || ins.program() != id) {
                continue;
            }
            if (ins.depth() > 1 && EventFrames.isEvent(ins)) {
                frames.add(new EventFrame(program, frames.size(), ins.at(), EventFrames.emitter(tx, ins), ins.data(),
                        EventFrames.TAG_LENGTH));
            } else {
                calls.add(ins);
            }
        }
        if (frames.isEmpty() && !calls.isEmpty() && tx.innerKnown()) {
            logged(program, calls, frames);
        }
        return frames;
    }

    private void logged(Address program, List<WireInstruction> calls, List<EventFrame> frames) throws NotUnderstood {
        String name = program.toBase58();
        List<Integer> stack = new ArrayList<>(); // which call of the program, -1 for calls of other programs
        int seen = 0;
        for (String line : tx.logs()) {
            int depth = LogLine.invokedDepth(line);
            if (depth > 0) {
                while (stack.size() >= depth) {
                    stack.removeLast();
                }
                stack.add(LogLine.program(line).equals(name) ? seen++ : -1);
            } else if (LogLine.returns(line)) {
                if (!stack.isEmpty()) {
                    stack.removeLast();
                }
            } else if (line.startsWith(LogLine.DATA) && !stack.isEmpty() && stack.getLast() >= 0) {
                byte[] bytes = bytes(line.substring(LogLine.DATA.length()).strip());
                int call = stack.getLast();
                if (bytes != null && call < calls.size()) {
                    frames.add(new EventFrame(program, frames.size(), calls.get(call).at(), calls.get(call), bytes, 0));
                }
            }
        }
    }

    private static byte @Nullable [] bytes(String text) {
        int blank = text.indexOf(' ');
        try {
            byte[] bytes = Base64.getDecoder().decode(blank < 0 ? text : text.substring(0, blank));
            return bytes.length >= 8 ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null; // a cut line: not an event that can be read
        }
    }
}
