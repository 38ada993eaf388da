package org.wallettracker.storage.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a database's failures into what people read. */
public interface Failures {

    /**
     * What to throw for {@code failure}; exceptions of ours and of the caller's own code come through as they are.
     *
     * @param what completes the sentence "could not ..."
     * @param reading true if only what is stored was looked at, so that anything unexpected lies there
     */
    RuntimeException told(String what, Exception failure, boolean reading);

    /** The first {@link SQLException} in the causes of {@code failure}; null if none is there. */
    static @Nullable SQLException sql(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException e) {
                return e;
            }
        }
        return null;
    }
}
