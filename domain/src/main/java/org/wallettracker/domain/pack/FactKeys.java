package org.wallettracker.domain.pack;

import org.wallettracker.domain.model.FactKind;
import org.wallettracker.domain.model.Unknown;

/**
 * Whom and what packed facts speak of, by the numbers of the addresses, without making objects. Reusable; not for several
 * threads at once.
 */
public final class FactKeys {
    /** In place of a number: there is none. */
    public static final int NONE = -1;

    /** Record sequence, ordinal and position stand before amounts. */
    private static final int BEFORE_AMOUNTS = 3;

    private final PackedFacts facts;
    private final Words.Place[] places;
    private final ByteReader in = new ByteReader();
    private int wallet;
    private int otherWallet;
    private int mint;
    private int otherMint;
    private int venue;
    private int otherVenue;
    private boolean inSol;

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
                inSol = place.quote() == Words.WSOL;
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

    /** Fact {@code number}, a trade, to which it turns: lamports of the swap; unknown where it was not paid in SOL. */
    public long swapLamports(int number) {
        read(number);
        if (!inSol) {
            return Unknown.AMOUNT;
        }
        for (int i = 0; i < BEFORE_AMOUNTS; i++) {
            in.number();
        }
        in.byteOf(); // how its reserves are told
        in.group(FactBytes.TRADE_AMOUNTS);
        in.amount(); // of the token
        return in.amount();
    }

    /** Fact {@code number}, a payment, to which it turns: lamports that moved. */
    public long lamports(int number) {
        read(number);
        in.count(); // its program
        for (int i = 0; i < BEFORE_AMOUNTS; i++) {
            in.number();
        }
        return in.number();
    }

    /** True if trade {@code number} bought. */
    public boolean buys(int number) {
        return (facts.tag(number) & FactBytes.MARK) == 0;
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
