package org.wallettracker.ingest.decode;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/**
 * Addresses that a program owns by seeds, as the chain derives them (SHA-256 with the highest bump that is no point of
 * edwards25519; Solana's Pubkey::find_program_address).
 */
public final class ProgramAddress {
    private static final byte[] MARK = "ProgramDerivedAddress".getBytes(StandardCharsets.US_ASCII);
    /** 2^255 - 19. */
    private static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    /** -121665/121666. */
    private static final BigInteger D = BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);

    private ProgramAddress() {
    }

    /** The address of {@code program} by {@code seeds}, each of at most 32 bytes. */
    static Address of(Address program, byte[]... seeds) {
        for (int bump = 255; bump >= 0; bump--) {
            byte[] hash = hash(program, (byte) bump, seeds);
            if (!onCurve(hash)) {
                return Address.of(hash, 0);
            }
        }
        throw new IllegalStateException("no address of the program " + program + " by these seeds");
    }

    /**
     * The associated token account of {@code wallet} for {@code mint}: where wallets hold a token unless someone took
     * pains to do otherwise.
     *
     * @param program the token program of the mint
     */
    public static Address tokenAccount(Address wallet, Address program, Address mint) {
        return of(Programs.ASSOCIATED_TOKEN, wallet.toBytes(), program.toBytes(), mint.toBytes());
    }

    private static byte[] hash(Address program, byte bump, byte[]... seeds) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] seed : seeds) {
                sha.update(seed);
            }
            sha.update(bump);
            sha.update(program.toBytes());
            return sha.digest(MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** True if {@code bytes} are the y of a point (RFC 8032, 5.1.3): (y^2 - 1) / (d y^2 + 1) is a square. */
    static boolean onCurve(byte[] bytes) {
        byte[] big = new byte[32];
        for (int i = 0; i < 32; i++) {
            big[i] = bytes[31 - i];
        }
        big[0] &= 0x7f;
        BigInteger y = new BigInteger(1, big).mod(P);
        BigInteger y2 = y.multiply(y).mod(P);
        BigInteger u = y2.subtract(BigInteger.ONE).mod(P);
        BigInteger v = D.multiply(y2).add(BigInteger.ONE).mod(P);
        BigInteger x2 = u.multiply(v).mod(P); // u/v times the square v^2: a square where u/v is one
        return x2.signum() == 0
                || x2.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
    }
}
