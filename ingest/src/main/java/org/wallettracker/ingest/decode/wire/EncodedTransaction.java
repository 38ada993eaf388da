package org.wallettracker.ingest.decode.wire;

import java.util.Arrays;
import java.util.Base64;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Base58;
import org.wallettracker.domain.model.Signature;

/**
 * Reads a transaction in the chain's own binary form (Solana's wire format: compact-u16 lengths, signatures, then a
 * legacy or version 0 message with its address table lookups).
 */
final class EncodedTransaction {
    /** Largest transaction on the wire, bytes; later versions may allow more, so only the absurd is refused. */
    private static final int MAX_BYTES = 1 << 16;

    private final byte[] bytes;
    private final WireTransaction tx;
    private int at;

    private EncodedTransaction(byte[] bytes, WireTransaction tx) {
        this.bytes = bytes;
        this.tx = tx;
    }

    /**
     * Reads {@code text} into {@code tx}.
     *
     * @param encoding {@code base64} or {@code base58}
     * @throws NotUnderstood if it is in another encoding or its bytes are no transaction
     */
    static void read(String text, String encoding, WireTransaction tx) throws NotUnderstood {
        byte[] bytes;
        if (text.length() > 2 * MAX_BYTES) {
            throw new NotUnderstood(Reasons.TOO_LARGE, "an encoded transaction of " + text.length() + " characters");
        }
        try {
            bytes = switch (encoding) {
                case "base64" -> Base64.getDecoder().decode(text);
                case "base58" -> Base58.decode(text);
                default -> throw new NotUnderstood(Reasons.BASE64_TRANSACTION,
                        "the transaction is in encoding " + encoding + "; read are json, jsonParsed, base64, base58");
            };
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood(Reasons.BAD_VALUE, "the encoded transaction is not " + encoding + ": "
                    + e.getMessage());
        }
        new EncodedTransaction(bytes, tx).read();
    }

    private void read() throws NotUnderstood {
        int signatures = length("signatures");
        if (signatures == 0) {
            throw bad("no signatures");
        }
        tx.signature = Signature.of(take(64, "a signature"));
        take(64 * (signatures - 1), "signatures");
        boolean versioned = (peek() & 0x80) != 0;
        if (versioned) {
            int version = one("the version") & 0x7f;
            if (version != 0) {
                throw new NotUnderstood(Reasons.UNSUPPORTED_VERSION,
                        "message version " + version + "; read are legacy and 0");
            }
        }
        tx.requiredSignatures = one("the header");
        take(2, "the header");
        int keys = length("account keys");
        for (int i = 0; i < keys; i++) {
            tx.addKey(tx.addresses.id(Address.of(take(32, "an account key"), 0)), false);
        }
        take(32, "the recent block hash");
        int instructions = length("instructions");
        for (int i = 0; i < instructions; i++) {
            instruction();
        }
        if (versioned) {
            lookups();
        }
        if (at != bytes.length) {
            throw bad((bytes.length - at) + " bytes follow its end");
        }
    }

    private void instruction() throws NotUnderstood {
        WireInstruction ins = tx.newInstruction();
        ins.program = one("an instruction's program");
        int accounts = length("an instruction's accounts");
        for (int i = 0; i < accounts; i++) {
            ins.addAccount(one("an instruction's account"));
        }
        ins.data(take(length("an instruction's data"), "an instruction's data"));
        ins.outer = tx.outers.size();
        tx.outers.add(ins);
    }

    private void lookups() throws NotUnderstood {
        int tables = length("address table lookups");
        int writable = 0;
        int readonly = 0;
        for (int i = 0; i < tables; i++) {
            take(32, "an address table");
            int n = length("writable indexes");
            take(n, "writable indexes");
            writable += n;
            int m = length("readonly indexes");
            take(m, "readonly indexes");
            readonly += m;
        }
        tx.expectLoaded(writable, readonly);
    }

    /** Seven bits a byte, least first, at most three bytes. */
    private int length(String what) throws NotUnderstood {
        int value = 0;
        for (int shift = 0; shift < 21; shift += 7) {
            int next = one(what);
            value |= (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                if (value > 0xffff) {
                    throw bad("the number of " + what + " is " + value);
                }
                return value;
            }
        }
        throw bad("the number of " + what + " has no end");
    }

    private int peek() throws NotUnderstood {
        if (at >= bytes.length) {
            throw bad("it ends before its message");
        }
        return bytes[at];
    }

    private int one(String what) throws NotUnderstood {
        if (at >= bytes.length) {
            throw bad("it ends inside " + what);
        }
        return bytes[at++] & 0xff;
    }

    private byte[] take(int n, String what) throws NotUnderstood {
        if (bytes.length - at < n) {
            throw bad("it ends inside " + what);
        }
        at += n;
        return Arrays.copyOfRange(bytes, at - n, at);
    }

    private static NotUnderstood bad(String what) {
        return new NotUnderstood(Reasons.BAD_VALUE, "the encoded transaction can't be read: " + what);
    }
}
