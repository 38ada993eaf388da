package org.wallettracker.ingest.simulate.crowd;

import java.io.IOException;

/** A graduate's life in its pool. */
final class PoolLife {
    void begin(long now, Coin coin) {
    }

    void buy(long now, Wallet wallet, Coin coin, long lamports) throws IOException {
    }

    void exit(long now, Holding holding) throws IOException {
    }
}
