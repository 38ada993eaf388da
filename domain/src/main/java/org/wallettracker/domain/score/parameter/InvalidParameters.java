package org.wallettracker.domain.score.parameter;

import java.io.Serial;

/** A parameter set that can't be used; the message names the source, the key path, what stands there and what should. */
public final class InvalidParameters extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    InvalidParameters(String source, String path, String found, String expected) {
        super(source + ": " + path + ": found " + found + ", expected " + expected);
    }
}
