package org.wallettracker.domain.market;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.money.SolUsd;

/** The market at the run's as-of time, as features see it. */
public interface Market {

    /** Unix seconds: the run's "now". */
    long asOf();

    /** What is known of {@code mint}; null if no fact speaks of it. */
    @Nullable
    MintHistory mint(Address mint);

    /** SOL/USD over time. */
    SolUsd solUsd();

    /** Volatility regime in force at {@code time} (Unix seconds). */
    Regime regimeAt(long time);

    /** Volatility classes of the market. */
    enum Regime {
        CALM, NORMAL, WILD
    }
}
