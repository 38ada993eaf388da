package org.wallettracker.app.desktop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.domain.model.Hint;
import org.wallettracker.domain.port.HintStore;
import org.wallettracker.domain.text.Plural;
import org.wallettracker.ingest.live.LiveHints;
import org.wallettracker.ui.feed.FeedPort.HintRow;
import org.wallettracker.ui.feed.FeedPort.Hints;

/** What others said and what the chain answered, counted again once in a while. For many threads. */
final class DeskHints {
    private static final long AGAIN_MILLIS = 15_000;

    private @Nullable HintStore counted;
    private List<HintRow> rows = List.of();
    private long at;

    /**
     * How it stands.
     *
     * @param store of what is shown; empty while nothing is open
     * @param following null while nothing is followed
     * @param now Unix milliseconds
     */
    synchronized Hints status(Optional<HintStore> store, Settings settings, @Nullable DeskFollowing following,
            long now) {
        if (store.isEmpty()) {
            return Hints.NONE;
        }
        if (!store.get().equals(counted) || now - at >= AGAIN_MILLIS || now < at) {
            counted = store.get();
            rows = rows(store.get().counts());
            at = now;
        }
        return new Hints(rows, words(following == null ? null : following.hints(), listens(settings)));
    }

    private static boolean listens(Settings settings) {
        try {
            return MegatronSettings.pumpPortal(settings).isPresent();
        } catch (UsageException e) {
            return false; // doctor and following tell what is wrong with it
        }
    }

    /** A row for each origin and claim, in their order. */
    static List<HintRow> rows(List<HintStore.Count> counts) {
        Map<Hint.Origin, Map<Hint.Claim, Map<Hint.Answer, Long>>> by = new TreeMap<>();
        for (HintStore.Count c : counts) {
            by.computeIfAbsent(c.origin(), o -> new TreeMap<>())
                    .computeIfAbsent(c.claim(), k -> new EnumMap<>(Hint.Answer.class))
                    .merge(c.answer(), c.hints(), Long::sum);
        }
        List<HintRow> rows = new ArrayList<>();
        by.forEach((origin, claims) -> claims.forEach((claim, of) -> rows.add(new HintRow(name(origin),
                claim == Hint.Claim.ELSEWHERE ? "other venue" : claim.wireName(),
                of.getOrDefault(Hint.Answer.CONFIRMED, 0L), of.getOrDefault(Hint.Answer.REFUTED, 0L),
                of.getOrDefault(Hint.Answer.MISSING, 0L), of.getOrDefault(Hint.Answer.UNTOLD, 0L),
                of.getOrDefault(Hint.Answer.OPEN, 0L)))));
        return rows;
    }

    private static String name(Hint.Origin origin) {
        return switch (origin) {
            case MEGATRON -> "Megatron";
            case PUMP_PORTAL -> "PumpPortal";
        };
    }

    private static String words(LiveHints.@Nullable Status live, boolean listens) {
        if (live == null) {
            return listens
                    ? "PumpPortal is listened to while the chain is followed."
                    : "PumpPortal is not listened to: PUMPPORTAL_URL is not set.";
        }
        String failure = live.stream().lastFailure();
        return "PumpPortal: " + live.stream().state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (failure.isEmpty() ? "" : " (" + failure + ")") + "; "
                + Plural.of(live.taken().fresh(), "new hints, ") + live.waiting()
                + " waiting until the slots around them are final"
                + (live.bad() == 0 ? "." : ", " + Plural.of(live.bad(), "frames not readable."));
    }
}
