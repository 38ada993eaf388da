package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.engine.Engine;
import org.wallettracker.domain.port.FactStore.StoreCounts;

/** What identifies a run: the same give the same bytes; and whether it is of a simulated world. */
final class RunJson {
    private RunJson() {
    }

    /** Says on {@code err} that stored facts are of a simulated world, where some are. */
    static void warn(PrintStream err, StoreCounts counts) {
        if (counts.simulatedFacts() > 0) {
            err.println(counts.simulatedFacts() < counts.facts()
                    ? "simulated world: " + counts.simulatedFacts() + " of " + counts.facts()
                            + " facts are of it, the others are not"
                    : "simulated world: none of this is of the chain");
        }
    }

    /** Puts the identity of {@code run} first into {@code node}. */
    static void put(ObjectNode node, DeskStatus run) {
        node.put("asOf", Times.iso(run.asOf()));
        node.put("knownAt", run.knownAt());
        node.put("parameterSet", run.parameterSet());
        node.put("engineVersion", Engine.VERSION);
        node.put("simulated", run.simulated());
    }
}
