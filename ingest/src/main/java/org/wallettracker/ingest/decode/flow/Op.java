package org.wallettracker.ingest.decode.flow;

import org.wallettracker.ingest.decode.wire.AddressTable;

/**
 * What one native instruction does, the same from compiled and from parsed form. Addresses are ids of the transaction's
 * {@link AddressTable}, {@link AddressTable#NONE} where the kind has none or it is not told.
 *
 * @param at place of the instruction in order of execution
 * @param program id of the program
 * @param ordinal place among that program's instructions, from 0
 * @param from account that gives (source, payer, closed account)
 * @param to account that gets (destination, new account)
 * @param mint of a token movement
 * @param amount lamports or base units, all 64 bits; {@link #ALL} for everything in the account
 * @param withheld fee that a token-2022 transfer says it keeps back, -1 where it does not say
 * @param owner owning program of a new account, owner of a token account, or authority of a movement
 * @param decimals of the mint where the instruction names them, else -1
 */
public record Op(Kind kind, int at, int program, int ordinal, int from, int to, int mint, long amount, long withheld,
        int owner, int decimals) {
    /** An amount that is whatever the account holds at that moment. */
    public static final long ALL = -2;

    /** What kinds of movement there are. */
    public enum Kind {
        /** Lamports from one account to another. */
        LAMPORTS,
        /** Lamports into a new account whose program is {@code owner}. */
        CREATE,
        /** The account {@code to} now belongs to program {@code owner}. */
        ASSIGN,
        /** Tokens from one token account to another. */
        TOKENS,
        /** New tokens into a token account. */
        MINT,
        /** Tokens destroyed in a token account. */
        BURN,
        /** A token account is closed, its lamports go to {@code to}. */
        CLOSE,
        /** The token account {@code to} now holds {@code mint} for {@code owner}. */
        INIT,
        /** Wrapped lamports leave the token account {@code from} unwrapped. */
        UNWRAP,
        /** The token account {@code to} changes its owner to {@code owner}. */
        SET_OWNER
    }
}
