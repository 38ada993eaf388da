package org.wallettracker.ingest.simulate.wire;

import java.util.Arrays;

import org.wallettracker.domain.model.Base58;

/**
 * Makes up keys, signatures and block hashes: bytes that follow from the world's seed and a name alone. They look like
 * the chain's but are no points of a curve and no hashes of anything.
 */
public final class KeyMaker {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private final long seed;

    /** A maker for the world of {@code seed}. */
    public KeyMaker(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    /** An account named by a word and a number. */
    public Account account(String word, long number) {
        return new Account(bytes(word, number, 32));
    }

    /** An account that belongs to another one, such as a curve to its mint. */
    public Account derived(String word, Account parent) {
        return new Account(bytes(word, first(parent), 32));
    }

    /** An account that belongs to two others, such as a token account to its owner and mint. */
    public Account derived(String word, Account first, Account second) {
        return new Account(bytes(word, mix(first(first)) ^ first(second), 32));
    }

    /** A key whose text ends in "pump", as that site's mints do. */
    public Account pumpMint(long number) {
        for (long attempt = 0;; attempt++) {
            String text = Base58.encode(bytes("mint", mix(number) + attempt, 32));
            byte[] key = Base58.decode(text.substring(0, text.length() - 4) + "pump");
            if (key.length == 32) {
                return new Account(key);
            }
        }
    }

    /** {@code length} bytes named by a word and a number. */
    public byte[] bytes(String word, long number, int length) {
        long state = mix(seed ^ word.hashCode() * GOLDEN) ^ mix(number + GOLDEN);
        byte[] out = new byte[length];
        for (int i = 0; i < length; i += 8) {
            state += GOLDEN;
            long word8 = mix(state);
            for (int b = 0; b < 8 && i + b < length; b++) {
                out[i + b] = (byte) (word8 >>> (8 * b));
            }
        }
        return out;
    }

    private static long first(Account account) {
        byte[] key = Arrays.copyOf(account.key(), 8);
        long value = 0;
        for (byte b : key) {
            value = value << 8 | b & 0xff;
        }
        return value;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
