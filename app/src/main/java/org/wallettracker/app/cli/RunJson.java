package org.wallettracker.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wallettracker.domain.desk.DeskStatus;
import org.wallettracker.domain.engine.Engine;

/** What identifies a run: the same four give the same bytes. */
final class RunJson {
    private RunJson() {
    }

    /** Puts the identity of {@code run} first into {@code node}. */
    static void put(ObjectNode node, DeskStatus run) {
        node.put("asOf", Times.iso(run.asOf()));
        node.put("knownAt", run.knownAt());
        node.put("parameterSet", run.parameterSet());
        node.put("engineVersion", Engine.VERSION);
    }
}
