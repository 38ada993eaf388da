package org.wallettracker.ingest.simulate.wire;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.wallettracker.domain.model.Base58;

/** An account of the simulated chain: its key and what it holds now. */
public final class Account {
    private final byte[] key;
    private byte @Nullable [] text;

    /** Lamports held; 0 means the account does not exist. */
    long lamports;
    /** Of a token account its mint, null for any other account. */
    @Nullable
    Mint mint;
    /** Of a token account its owner. */
    @Nullable
    Account owner;
    /** Of a token account its balance in base units. */
    long amount;
    /** Place in the fixed address lookup table, -1 if not in it. */
    int lookup = -1;

    /** The transaction it was last used in and its place there. */
    long usedIn = -1;
    int place;

    /** An account that does not exist yet, with the 32-byte {@code key}. */
    public Account(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, there are " + key.length);
        }
        this.key = key;
    }

    /** The 32 bytes; not to be changed. */
    public byte[] key() {
        return key;
    }

    /** Base58 as ASCII; not to be changed. */
    public byte[] text() {
        byte[] known = text;
        if (known == null) {
            known = Base58.encode(key).getBytes(StandardCharsets.US_ASCII);
            text = known;
        }
        return known;
    }

    /** Lamports held now. */
    public long lamports() {
        return lamports;
    }

    /** Tokens held now, base units; 0 if it is no token account. */
    public long amount() {
        return amount;
    }

    /** True if it holds lamports. */
    public boolean exists() {
        return lamports > 0;
    }

    /** True if it is a token account now. */
    public boolean isTokenAccount() {
        return mint != null;
    }

    /** Of a token account its owner, else null. */
    public @Nullable Account owner() {
        return owner;
    }

    /** Puts lamports into it from outside the simulated chain: before the first transaction only. */
    public Account endowed(long initial) {
        lamports = initial;
        return this;
    }

    /** Makes it a token account from outside the simulated chain: before the first transaction only. */
    public Account endowedTokens(Mint of, Account ownedBy, long initialLamports, long initialAmount) {
        mint = of;
        owner = ownedBy;
        lamports = initialLamports;
        amount = initialAmount;
        return this;
    }

    /** Gives it a place in the fixed address lookup table. */
    public Account lookedUp(int index) {
        if (index < 0 || index > 255) {
            throw new IllegalArgumentException("a lookup table has places 0 to 255, not " + index);
        }
        lookup = index;
        return this;
    }

    @Override
    public String toString() {
        return new String(text(), StandardCharsets.US_ASCII);
    }
}
