package org.wallettracker.ui.common.view;

import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/** Addresses of pages about the chain, for the browser. */
public final class Explorer {
    private static final String ACCOUNT = "https://solscan.io/account/";
    private static final String TOKEN = "https://solscan.io/token/";
    private static final String TRANSACTION = "https://solscan.io/tx/";

    private Explorer() {
    }

    /** The page of a wallet. */
    public static String account(Address address) {
        return ACCOUNT + address.toBase58();
    }

    /** The page of a token. */
    public static String token(Address mint) {
        return TOKEN + mint.toBase58();
    }

    /** The page of a transaction. */
    public static String transaction(Signature signature) {
        return TRANSACTION + signature.toBase58();
    }
}
