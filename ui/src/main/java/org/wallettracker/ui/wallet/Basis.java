package org.wallettracker.ui.wallet;

import org.wallettracker.domain.ledger.Bridge.Figures;
import org.wallettracker.ui.common.format.Figure;
import org.wallettracker.ui.common.format.Format;
import org.wallettracker.ui.common.table.RowOrder;

/**
 * In what profits are told.
 *
 * @param usd in dollars, each leg at the SOL/USD of its own minute; else in SOL
 * @param gross swap amounts only; else all fees counted
 */
record Basis(boolean usd, boolean gross) {
    /** What the score uses. */
    static final Basis SCORE = new Basis(false, false);

    /** The basis that {@link #line} wrote; the score's own for anything else. */
    static Basis parse(String line) {
        return new Basis(line.contains("USD"), line.contains("gross"));
    }

    /** For people and for keeping, e.g. "net SOL". */
    String line() {
        return (gross ? "gross " : "net ") + unit();
    }

    /** SOL or USD. */
    String unit() {
        return usd ? "USD" : "SOL";
    }

    /** What a method found. */
    Figure figure(Figures of) {
        if (!usd) {
            return Format.solChange(gross ? of.gross() : of.net());
        }
        Long dollars = gross ? of.grossMicroUsd() : of.netMicroUsd();
        return dollars == null
                ? Figure.unknown("SOL/USD is not known for the time of some of its trades")
                : Format.usdChange(dollars);
    }

    /** The same for ordering. */
    long key(Figures of) {
        if (!usd) {
            return gross ? of.gross() : of.net();
        }
        Long dollars = gross ? of.grossMicroUsd() : of.netMicroUsd();
        return dollars == null ? RowOrder.UNKNOWN : dollars;
    }
}
