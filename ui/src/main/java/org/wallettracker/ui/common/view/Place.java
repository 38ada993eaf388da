package org.wallettracker.ui.common.view;

import java.util.Objects;

/**
 * Where an analyst can be: a view and what it shows. The history of places is what back and forward walk through.
 *
 * @param view id of the view, e.g. "leaderboard"
 * @param subject what it shows, e.g. an address or a page; empty if the view has only one subject
 */
public record Place(String view, String subject) {
    public Place {
        Objects.requireNonNull(view);
        Objects.requireNonNull(subject);
    }

    /** The view without a subject. */
    public static Place of(String view) {
        return new Place(view, "");
    }
}
