package org.wallettracker.ingest.simulate.crowd;

import org.wallettracker.ingest.simulate.wire.Account;

/** A wallet's stake in a coin. */
final class Holding {
    final Wallet wallet;
    final Coin coin;
    final Account account;
    /** Place in the coin's list of holders, -1 while it holds nothing. */
    int place = -1;
    /** True while a sale is planned. */
    boolean exitPlanned;
    /** True while a sale is to be planned once there is a pool. */
    boolean waitsForPool;

    Holding(Wallet wallet, Coin coin, Account account) {
        this.wallet = wallet;
        this.coin = coin;
        this.account = account;
    }

    long tokens() {
        return account.amount();
    }
}
