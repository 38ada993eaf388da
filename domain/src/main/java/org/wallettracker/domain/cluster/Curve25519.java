package org.wallettracker.domain.cluster;

import java.math.BigInteger;
import org.wallettracker.domain.model.Address;

/**
 * Tells addresses that a key pair can stand behind from those of programs, which by construction lie off the curve
 * Ed25519: y is on it if (y² - 1) / (d y² + 1) is a square.
 */
final class Curve25519 {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
    private static final BigInteger HALF = P.subtract(BigInteger.ONE).shiftRight(1);

    private Curve25519() {
    }

    /** True if {@code address} is a point of the curve. */
    static boolean holds(Address address) {
        byte[] bytes = address.toBytes();
        byte[] big = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            big[bytes.length - 1 - i] = bytes[i];
        }
        big[0] &= 0x7f;
        BigInteger y = new BigInteger(1, big);
        if (y.compareTo(P) >= 0) {
            return false;
        }
        BigInteger square = y.multiply(y).mod(P);
        BigInteger above = square.subtract(BigInteger.ONE).mod(P);
        BigInteger below = D.multiply(square).add(BigInteger.ONE).mod(P);
        // a / b is a square if a b is
        BigInteger product = above.multiply(below).mod(P);
        return product.signum() == 0 || product.modPow(HALF, P).equals(BigInteger.ONE);
    }
}
