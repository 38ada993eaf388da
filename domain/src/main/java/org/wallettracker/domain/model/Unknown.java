package org.wallettracker.domain.model;

/**
 * The value for "not known" where a primitive is kept: amounts and indices on the chain are never negative. Printed as
 * null or a dash, never as 0.
 */
public final class Unknown {
    /** An unknown amount, slot or index. */
    public static final long AMOUNT = -1;
    /** An unknown index. */
    public static final int INDEX = -1;
    /** An unknown time. */
    public static final long TIME = Long.MIN_VALUE;

    private Unknown() {
    }
}
