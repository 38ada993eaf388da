package org.wallettracker.storage.store;

import org.wallettracker.domain.model.FactKind;

/** The codes of kinds in the database: never changed once shipped. */
final class KindCodes {
    private KindCodes() {
    }

    static long code(FactKind kind) {
        return switch (kind) {
            case CREATE -> 0;
            case TRADE -> 1;
            case COMPLETE -> 2;
            case MIGRATE -> 3;
            case CREATE_POOL -> 4;
            case ADD_LIQUIDITY -> 5;
            case REMOVE_LIQUIDITY -> 6;
            case SOL_TRANSFER -> 7;
            case TOKEN_TRANSFER -> 8;
        };
    }

    static FactKind kind(long code) {
        for (FactKind kind : FactKind.values()) {
            if (code(kind) == code) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind of fact has the code " + code);
    }
}
