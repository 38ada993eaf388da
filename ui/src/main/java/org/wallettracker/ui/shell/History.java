package org.wallettracker.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wallettracker.ui.common.view.Place;

/** The places an analyst has been, for back and forward. */
final class History {
    private static final int KEPT = 200;
    private final List<Place> places = new ArrayList<>();
    private int at = -1;

    /** Goes to {@code place}: what lay ahead is forgotten. The same place twice in a row is one visit. */
    void visit(Place place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > KEPT) {
            places.removeFirst();
        }
        at = places.size() - 1;
    }

    /** The place before, and goes there. */
    Optional<Place> back() {
        return canGoBack() ? Optional.of(places.get(--at)) : Optional.empty();
    }

    /** The place after, and goes there. */
    Optional<Place> forward() {
        return canGoForward() ? Optional.of(places.get(++at)) : Optional.empty();
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at + 1 < places.size();
    }

    /** The present place. */
    Optional<Place> now() {
        return at < 0 ? Optional.empty() : Optional.of(places.get(at));
    }

    /** The last place of {@code view} that was visited. */
    Optional<Place> last(String view) {
        return places.reversed().stream().filter(p -> p.view().equals(view)).findFirst();
    }
}
