package org.wallettracker.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.domain.model.Unknown;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.PriceBook.Held;
import org.wallettracker.ingest.price.Exchange;
import org.wallettracker.ui.feed.FeedPort.PriceSource;
import org.wallettracker.ui.feed.FeedPort.Prices;

/** What is held of SOL/USD and where it comes from, counted again once in a while. For many threads. */
final class DeskPrices {
    private static final long AGAIN_MILLIS = 15_000;

    private @Nullable PriceBook counted;
    private Held held = new Held(List.of(), java.util.Map.of());
    private long at;

    /**
     * How it stands.
     *
     * @param book of what is shown; empty while nothing is open
     * @param following null while nothing is followed
     * @param now Unix milliseconds
     */
    synchronized Prices status(Optional<PriceBook> book, Settings settings, @Nullable DeskFollowing following,
            long now) {
        if (book.isEmpty()) {
            return Prices.NONE;
        }
        if (!book.get().equals(counted) || now - at >= AGAIN_MILLIS || now < at) {
            counted = book.get();
            held = book.get().held();
            at = now;
        }
        boolean asked = following != null && following.fetchesPrices();
        boolean simulated = following != null && following.simulated();
        String trouble = following == null ? "" : following.priceTrouble();
        List<PriceSource> sources = new ArrayList<>();
        for (Exchange exchange : Exchange.values()) {
            String host = simulated ? "127.0.0.1" : PriceSettings.host(settings, exchange);
            String state = !asked ? "on demand" : trouble.contains(exchange.text() + ":") ? "failed" : "asked";
            sources.add(held.sources().stream().filter(s -> s.name().equals(exchange.text())).findFirst()
                    .map(s -> told(s, host, state, now))
                    .orElseGet(() -> new PriceSource(exchange.text(), host, state, 0, Unknown.TIME, Unknown.TIME, -1)));
        }
        held.sources().stream().filter(s -> sources.stream().noneMatch(known -> known.name().equals(s.name())))
                .forEach(s -> sources.add(told(s, "", "imported", now)));
        return new Prices(sources, held.refused(), words(asked, settings), trouble);
    }

    private static PriceSource told(PriceBook.Source s, String host, String state, long now) {
        return new PriceSource(s.name(), host, state, s.minutes(), s.first(), s.last(),
                Math.max(0, now / 1_000 - s.last()));
    }

    private static String words(boolean asked, Settings settings) {
        if (asked) {
            return "Prices that stored facts need are fetched by themselves while the chain is followed.";
        }
        return PriceSettings.byThemselves(settings)
                ? "While the chain is followed, prices that stored facts need are fetched by themselves."
                : "Prices are fetched by wallet-tracker prices. Set BINANCE_URL or COINBASE_URL to have them fetched by"
                        + " themselves while the chain is followed.";
    }
}
