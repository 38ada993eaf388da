package org.wallettracker.domain.cluster;

import java.util.Locale;

/** What ties two wallets. */
public enum LinkKind {
    /** One gave the other its first SOL. */
    FIRST_FUNDER(Method.FUNDING),
    /** Both had their first SOL from the same wallet, directly or through others that only passed it on. */
    COMMON_FUNDER(Method.FUNDING),
    /** One pays the fees of the other's trades. */
    GAS(Method.FUNDING),
    /** One sent the other nearly all it had. */
    SWEEP(Method.FUNDING),
    /** Both sent most of all they ever sent to the same wallet. */
    COMMON_SWEEP(Method.FUNDING),
    /** Both traded in one transaction. */
    SAME_TRANSACTION(Method.TIMING),
    /** Both entered the same mints in the same slots. */
    SAME_BLOCK(Method.TIMING),
    /** Both entered the same mints within seconds. */
    SAME_SECONDS(Method.TIMING),
    /** Both paid the very same amount, which is no usual one, for the same mint. */
    IDENTICAL_AMOUNTS(Method.PATTERN),
    /** Their sizes, holding times, entries and hours agree more than strangers' do. */
    SIMILAR_PROFILE(Method.PATTERN),
    /** SOL went from one to the other. */
    FUNDS_TRANSFER(Method.SOCIAL),
    /** Tokens went from one to the other outside any trade. */
    TOKEN_TRANSFER(Method.SOCIAL);

    private final Method method;

    LinkKind(Method method) {
        this.method = method;
    }

    /** To which method it belongs. */
    public Method method() {
        return method;
    }

    /** The name in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
