package org.wallettracker.domain.port;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/**
 * Which facts are asked for; every condition that is not null must hold.
 *
 * @param signature of one transaction
 * @param wallet taking part (trader, creator, sender, receiver, pool opener)
 * @param mint the fact is about
 * @param asOf only block times up to this (Unix seconds); {@link Long#MAX_VALUE} for all. A fact of unknown time passes
 *     only then
 * @param knownAt only what was recorded, and not yet withdrawn, by this record sequence; {@link Long#MAX_VALUE} for all
 */
public record FactQuery(@Nullable Signature signature, @Nullable Address wallet, @Nullable Address mint, long asOf,
        long knownAt) {

    /** Every fact in force. */
    public static final FactQuery ALL = new FactQuery(null, null, null, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Every fact by the two clocks. */
    public static FactQuery at(long asOf, long knownAt) {
        return new FactQuery(null, null, null, asOf, knownAt);
    }
}
