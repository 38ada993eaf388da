package org.wallettracker.app.cli;

import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Signature;

/** Reads addresses and signatures from the command line. */
final class Arguments {
    private Arguments() {
    }

    static Address address(String name, String text) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(name + ": " + e.getMessage());
        }
    }

    static Signature signature(String name, String text) {
        try {
            return Signature.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(name + ": " + e.getMessage());
        }
    }
}
