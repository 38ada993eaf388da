package org.wallettracker.ingest.decode.wire;

/** An element that is well understood and tells nothing to keep; counted per file under what it is, never quarantined. */
public final class PassedOver extends NotUnderstood {
    /** A subscription's answer, a keep-alive, a provider's word to its client. */
    public static final String SERVICE_MESSAGE = "subscription answer or service message, nothing to keep";
    /** A log frame of a failed transaction. */
    public static final String FAILED_FRAME = "log frame of a failed transaction: it cost a fee that a frame does not tell";
    /** A frame or dump none of whose events tells mint and wallet. */
    public static final String NO_EVENT = "log frame or instruction dump without an event that names wallet and mint: no"
            + " fact until the transaction itself is read";
    /** A transaction seen before it ran. */
    public static final String BEFORE_EXECUTION = "transaction from before its execution (no meta): whether it succeeded"
            + " is not known, so it tells no fact";
    private static final long serialVersionUID = 1L;

    /** {@code what} it is, one of the constants here. */
    public PassedOver(String what) {
        super("passed-over", what);
    }
}
