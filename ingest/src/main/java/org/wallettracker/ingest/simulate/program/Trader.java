package org.wallettracker.ingest.simulate.program;

import org.wallettracker.ingest.simulate.wire.Account;
import org.wallettracker.ingest.simulate.wire.KeyMaker;

/** The accounts a wallet trades with. */
public final class Trader {
    /** The wallet. */
    public final Account wallet;
    /** Its volume accumulators with the curve program and with PumpSwap. */
    public final Account pumpVolume;
    public final Account swapVolume;
    /** The WSOL account of the latter, where cashback of pools goes. */
    public final Account swapVolumeWsol;
    /** Its own WSOL account. */
    public final Account wsol;
    /** Where its fees as a creator go: on the curve, and in pools (authority and WSOL account). */
    public final Account creatorVault;
    public final Account creatorAuthority;
    public final Account creatorWsol;
    /** Cashback it has claimed so far, lamports. */
    long claimed;

    /** The accounts of {@code wallet}. */
    public Trader(KeyMaker keys, Account wallet) {
        this.wallet = wallet;
        pumpVolume = keys.derived("volume", wallet);
        swapVolume = keys.derived("swap-volume", wallet);
        swapVolumeWsol = keys.derived("swap-volume-wsol", wallet);
        wsol = keys.derived("wsol", wallet);
        creatorVault = keys.derived("creator-vault", wallet);
        creatorAuthority = keys.derived("creator-authority", wallet);
        creatorWsol = keys.derived("creator-wsol", wallet);
    }
}
