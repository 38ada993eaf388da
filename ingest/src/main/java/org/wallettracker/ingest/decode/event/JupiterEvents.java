package org.wallettracker.ingest.decode.event;

/** Layouts of aggregators' events (ONCHAIN 3.6): one per hop, or a list of hops, and what was kept as a fee. */
public final class JupiterEvents {
    /** One hop of a route of Jupiter v6 or DFlow. */
    public static final Layout SWAP = new Layout("SwapEvent", "40c6cde8260871e2")
            .then("amm:key", "input_mint:key", "input_amount", "output_mint:key", "output_amount");
    /** One hop of a route of Jupiter v4. */
    public static final Layout SWAP_V4 = new Layout("SwapEvent", "516ce3becdd00ac4")
            .then("amm:key", "input_mint:key", "input_amount", "output_mint:key", "output_amount");
    /** A fee of the integrator. */
    public static final Layout FEE = new Layout("FeeEvent", "494f4e7fb8d50ddc")
            .then("account:key", "mint:key", "amount");
    /** One hop in the list of newer routes: {@link #COUNT} says how many there are. */
    public static final Layout HOP = new Layout("SwapsEvent", "982f4eebc0606e6a")
            .then("input_mint:key", "input_amount", "output_mint:key", "output_amount");
    /** How many hops a list has. */
    public static final Layout COUNT = new Layout("SwapsEvent", "982f4eebc0606e6a").then("count:i32");
    /** Bytes of one hop in the list. */
    public static final int HOP_LENGTH = 80;

    private JupiterEvents() {
    }
}
