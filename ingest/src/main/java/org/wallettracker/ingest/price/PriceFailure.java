package org.wallettracker.ingest.price;

/** An exchange did not give what was asked for. The message names it and never holds an address. */
public final class PriceFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean again;

    PriceFailure(String exchange, String what, boolean again) {
        super(exchange + ": " + what);
        this.again = again;
    }

    /** True if the same request may succeed later. */
    boolean again() {
        return again;
    }
}
