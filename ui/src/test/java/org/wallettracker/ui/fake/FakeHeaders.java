package org.wallettracker.ui.fake;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.domain.model.TransactionHeader;
import org.wallettracker.domain.model.Unknown;

/** Headers of made-up transactions. */
final class FakeHeaders {
    private FakeHeaders() {
    }

    static TransactionHeader of(Signature signature, long slot, long time, Address payer) {
        return new TransactionHeader(signature, slot, Unknown.INDEX, time, payer, false, 905_000, "simulated", 1);
    }
}
