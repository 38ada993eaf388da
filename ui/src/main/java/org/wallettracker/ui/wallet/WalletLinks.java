package org.wallettracker.ui.wallet;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/** The ways from a number to what it is made of, inside the wallet view. */
interface WalletLinks {

    /** To the position in {@code mint}. */
    void position(Address mint);

    /** To the facts of {@code signature}. */
    void facts(Signature signature);

    /** To the table of positions. */
    void positions();

    /** To the table of facts. */
    void trades();

    /** To the dealings in {@code span}. */
    void span(Span span);

    /** To the waterfall of the score. */
    void waterfall();
}
