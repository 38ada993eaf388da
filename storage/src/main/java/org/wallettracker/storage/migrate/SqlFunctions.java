package org.wallettracker.storage.migrate;

import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Base58;

/** Functions of ours that the views of the embedded database call. The names are in shipped scripts: never change one. */
public final class SqlFunctions {
    private SqlFunctions() {
    }

    /** Bytes as base58 text, NULL of NULL. */
    public static @Nullable String base58(byte @Nullable [] raw) {
        return raw == null ? null : Base58.encode(raw);
    }
}
