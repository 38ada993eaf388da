package org.wallettracker.domain.pack;

import org.wallettracker.domain.model.FactKind;

/**
 * Whom and what packed facts speak of, by the numbers of the addresses, without making objects. Reusable; not for several
 * threads at once.
 */
public final class FactKeys {
    /** In place of a number: there is none. */
    public static final int NONE = -1;

    private final PackedFacts facts;
    private final Words.Place[] places;
    private final ByteReader in = new ByteReader();
    private int wallet;
    private int otherWallet;
    private int mint;
    private int otherMint;
    private int venue;
    private int otherVenue;

    FactKeys(PackedFacts facts) {
        this.facts = facts;
        places = facts.words().places();
    }

    /** Turns to fact {@code number}. */
    public void read(int number) {
        facts.begin(number, in);
        otherWallet = NONE;
        otherMint = NONE;
        venue = NONE;
        otherVenue = NONE;
        FactKind kind = facts.kind(number);
        switch (kind) {
            case TRADE -> {
                wallet = in.count();
                Words.Place place = places[in.count()];
                mints(place.mint(), place.quote());
                venue = place.venue();
            }
            case CREATE, COMPLETE, MIGRATE -> {
                wallet = in.count();
                mint = in.count();
                venue = in.count();
                otherVenue = kind == FactKind.MIGRATE ? in.count() : NONE;
            }
            case CREATE_POOL, ADD_LIQUIDITY, REMOVE_LIQUIDITY -> {
                wallet = in.count();
                mints(in.count(), in.count());
                venue = in.count();
            }
            case SOL_TRANSFER -> {
                mint = NONE;
                wallets(in.count(), in.count());
            }
            case TOKEN_TRANSFER -> {
                mint = in.count();
                wallets(in.count() - 1, in.count() - 1);
            }
        }
    }

    /** The record sequence of fact {@code number}, to which it turns. */
    public long recordSeq(int number) {
        read(number);
        if (facts.kind(number) != FactKind.TRADE) {
            in.count(); // its program
        }
        return number + in.number();
    }

    /** SOL is the money, not a token. */
    private void mints(int token, int quote) {
        mint = token;
        otherMint = quote == Words.WSOL || quote == token ? NONE : quote;
    }

    private void wallets(int from, int to) {
        wallet = from == NONE ? to : from;
        otherWallet = from == NONE || from == to ? NONE : to;
    }

    /** Who takes part in it first; {@link #NONE} for a transfer from nobody to nobody. */
    public int wallet() {
        return wallet;
    }

    /** Who takes part in it beside the first; mostly {@link #NONE}. */
    public int otherWallet() {
        return otherWallet;
    }

    /** The mint it speaks of, {@link #NONE} for SOL. */
    public int mint() {
        return mint;
    }

    /** The mint it was paid in where that is not SOL; mostly {@link #NONE}. */
    public int otherMint() {
        return otherMint;
    }

    /** Its curve or pool. */
    public int venue() {
        return venue;
    }

    /** The pool that a migration went to. */
    public int otherVenue() {
        return otherVenue;
    }
}
