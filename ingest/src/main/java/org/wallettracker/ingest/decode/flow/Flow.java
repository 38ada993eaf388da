package org.wallettracker.ingest.decode.flow;

/**
 * One movement between two owners, as replayed. Lamports and wrapped SOL are one asset; a wrapped-SOL account counts as
 * its owner. Owners are ids of the address table.
 */
public final class Flow {
    /** What a movement is for. */
    public enum Use {
        /** Not decided yet. */
        OPEN,
        /** Part of a trade, pool or liquidity fact: below an instruction whose event tells it, or of a derived route. */
        VENUE,
        /** A deposit for an account, or its return. */
        RENT,
        /** A tip for landing the transaction. */
        TIP,
        /** A terminal's or bot's fee. */
        TERMINAL,
        /** A plain transfer: becomes a fact. */
        TRANSFER,
        /** Below an instruction from which no trade could be derived: becomes no fact. */
        FOREIGN,
        /** A router's pass-through of a trade to or from the wallet it trades for. */
        PASSED_ON,
        /** Between accounts of one owner. */
        INTERNAL
    }

    /** The operation it comes from. */
    public final Op op;
    /** Outer instruction it runs below. */
    public final int outer;
    /** Index of the pump.fun or PumpSwap instruction it runs below, -1 for none. */
    public final int action;
    /** True for lamports and wrapped SOL. */
    public final boolean lamports;
    /** Owner it left, NONE for minted tokens. */
    public final int from;
    /** Owner it came to, NONE for burned tokens. */
    public final int to;
    /** Mint of a token movement; the id of wrapped SOL for lamports. */
    public final int mint;
    /** Base units or lamports that left. */
    public final long amount;
    /** True if the account that got lamports held none before. */
    public final boolean toWasEmpty;
    /** Base units that did not arrive (token-2022 transfer fee). */
    public long withheld;
    /** What it is for. */
    public Use use = Use.OPEN;

    Flow(Op op, int outer, int action, boolean lamports, int from, int to, int mint, long amount, boolean toWasEmpty) {
        this.op = op;
        this.outer = outer;
        this.action = action;
        this.lamports = lamports;
        this.from = from;
        this.to = to;
        this.mint = mint;
        this.amount = amount;
        this.toWasEmpty = toWasEmpty;
    }
}
