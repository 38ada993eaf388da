package org.wallettracker.ingest.decode.wire;

/** Names the forms that are not read yet by a key that gives them away. */
final class OtherForms {
    private OtherForms() {
    }

    /** What a document with the key {@code name} at its top looks like; empty if the key gives nothing away. */
    static String name(String name) {
        return switch (name) {
            case "transactions", "rewards", "block" -> "a block";
            case "blockSubscribe" -> "a gRPC block subscription";
            case "params" -> "a websocket notification";
            case "tx", "txs" -> "a gRPC transaction dump";
            case "instructions", "ix_index" -> "an instruction dump (ix_index)";
            case "value" -> "an account answer";
            default -> "";
        };
    }
}
