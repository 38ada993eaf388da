package org.wallettracker.ui.common.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wallettracker.domain.model.Address;

/**
 * Where an analyst can be: a view and what it shows. The history of places is what back and forward walk through.
 *
 * @param view id of the view, e.g. "leaderboard"
 * @param subject what it shows, e.g. an address or a page; empty if the view has only one subject
 */
public record Place(String view, String subject) {
    private static final String NAMING = "naming:";

    public Place {
        Objects.requireNonNull(view);
        Objects.requireNonNull(subject);
    }

    /** What of the quarantine names {@code wallet}. */
    public static Place quarantine(Address wallet) {
        return new Place("import", NAMING + wallet.toBase58());
    }

    /** The wallet whose part of the quarantine {@code subject} of the import view asks for; null where it asks for another thing. */
    public static @Nullable Address named(String subject) {
        String address = subject.startsWith(NAMING) ? subject.substring(NAMING.length()) : "";
        return Address.isValid(address) ? Address.parse(address) : null;
    }

    /** The view without a subject. */
    public static Place of(String view) {
        return new Place(view, "");
    }
}
