package org.wallettracker.ingest.decode;

import java.nio.charset.StandardCharsets;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;

/** The address of a coin's bonding curve: pump.fun's program address of the seeds "bonding-curve" and mint. */
public final class CurveAddress {
    private static final byte[] SEED = "bonding-curve".getBytes(StandardCharsets.US_ASCII);

    private CurveAddress() {
    }

    /** The curve of {@code mint}. */
    public static Address of(Address mint) {
        return ProgramAddress.of(Programs.PUMP, SEED, mint.toBytes());
    }
}
