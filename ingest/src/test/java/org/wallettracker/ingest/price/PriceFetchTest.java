package org.wallettracker.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.money.PricePoint;
import org.wallettracker.domain.money.PriceRefusal;
import org.wallettracker.domain.money.PriceRefusal.Kind;
import org.wallettracker.domain.money.SolUsd;
import org.wallettracker.domain.port.PriceBook;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.price.PriceNeeds.Span;

/** Both exchanges through the real client; SOL is at 100 dollars, and in each test something is wrong. */
class PriceFetchTest {
    private static final long START = 1_704_067_200L;
    private static final long NOW = START + 1_000 * 60 + 30;
    private final MockWebServer server = new MockWebServer();
    private final Kept kept = new Kept();
    private final Market binance = new Market();
    private final Market coinbase = new Market();

    /** What an exchange has: dollars by minute from {@link #START}. */
    private static final class Market {
        private final TreeMap<Long, String> open = new TreeMap<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger requests = new AtomicInteger();
        private int status = 503;

        Market() {
            for (int i = 0; i < 1_001; i++) {
                open.put(START + i * 60L, "100.0");
            }
        }
    }

    private static final class Kept implements PriceBook {
        private final List<PricePoint> prices = new ArrayList<>();
        private final List<PriceRefusal> refusals = new ArrayList<>();

        @Override
        public int add(List<PricePoint> added, long now) {
            prices.addAll(added);
            return added.size();
        }

        @Override
        public List<PricePoint> all(long knownAt) {
            return prices;
        }

        @Override
        public void refused(long from, long to, List<PriceRefusal> told, long now) {
            refusals.removeIf(r -> r.from() < to && r.to() > from);
            refusals.addAll(told);
        }

        @Override
        public Held held() {
            throw new UnsupportedOperationException("not asked for");
        }
    }

    @BeforeEach
    void open() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                HttpUrl url = request.getUrl();
                boolean first = url.encodedPath().equals("/api/v3/klines");
                Market market = first ? binance : coinbase;
                market.requests.incrementAndGet();
                if (market.failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return new MockResponse.Builder().code(market.status).addHeader("Retry-After", "0").build();
                }
                long from = first ? number(url, "startTime") / 1_000 : time(url, "start");
                long to = first ? number(url, "endTime") / 1_000 : time(url, "end") + 59;
                List<String> candles = new ArrayList<>();
                market.open.subMap(from, to + 1).forEach((minute, price) -> candles.add(first
                        ? String.format(Locale.ROOT,
                                "[%d,\"%s\",\"%s\",\"%s\",\"%s\",\"1\",0,\"1\",1,\"1\",\"1\",\"0\"]",
                                minute * 1_000, price, price, price, price)
                        : String.format(Locale.ROOT, "[%d,%s,%s,%s,%s,1]", minute, price, price, price, price)));
                return new MockResponse.Builder().addHeader("Content-Type", "application/json")
                        .body("[" + String.join(",", candles) + "]").build();
            }
        });
        server.start();
    }

    private static long number(HttpUrl url, String name) {
        return Long.parseLong(Objects.requireNonNull(url.queryParameter(name)));
    }

    private static long time(HttpUrl url, String name) {
        return Instant.parse(Objects.requireNonNull(url.queryParameter(name))).getEpochSecond();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private PriceFetch.Report fetch(long minutes) {
        OkHttpClient client = new OkHttpClient();
        return new PriceFetch(client(Exchange.BINANCE, client), client(Exchange.COINBASE, client), kept,
                InstantSource.fixed(Instant.ofEpochSecond(NOW))).run(List.of(new Span(START, START + minutes * 60)),
                        Progress.NONE);
    }

    private CandleClient client(Exchange exchange, OkHttpClient client) {
        return new CandleClient(exchange, server.url("/"), client, Duration.ofSeconds(10), Duration.ofMillis(1));
    }

    @Test
    void everyMinuteIsKeptOnceOverSeveralPages() {
        PriceFetch.Report report = fetch(600);
        assertThat(report.kept()).isEqualTo(600);
        assertThat(report.refusals()).isEmpty();
        assertThat(kept.prices).extracting(PricePoint::time).doesNotHaveDuplicates().hasSize(600);
        assertThat(binance.requests.get()).isEqualTo(3); // 280 minutes a page, with ten before and after
    }

    @Test
    void aMinuteThatIsNotOverIsNotAskedFor() {
        PriceFetch.Report report = fetch(2_000);
        assertThat(report.kept()).isEqualTo(1_000);
        assertThat(kept.prices.getLast().time()).isEqualTo(START + 999 * 60);
    }

    @Test
    void aPlantedOutlierIsRefused() {
        binance.open.put(START + 300 * 60L, "1000.0");
        PriceFetch.Report report = fetch(600);
        assertThat(report.kept()).isEqualTo(599);
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.DISPUTED);
            assertThat(refusal.toString())
                    .isEqualTo("2024-01-01T05:00:00Z: binance told 1000 USD and coinbase 100 USD");
        });
        assertThat(kept.refusals).isEqualTo(report.refusals());
        binance.open.put(START + 300 * 60L, "100.0");
        fetch(600);
        assertThat(kept.refusals).as("told otherwise when asked again").isEmpty();
    }

    @Test
    void aGapOfBothLeavesUsdUnknownAfterAnHour() {
        binance.open.subMap(START + 100 * 60L, START + 300 * 60L).clear();
        coinbase.open.subMap(START + 100 * 60L, START + 300 * 60L).clear();
        PriceFetch.Report report = fetch(600);
        assertThat(report.kept()).isEqualTo(400);
        assertThat(report.refusals()).extracting(PriceRefusal::kind).containsOnly(Kind.GAP);
        assertThat(report.refusals().stream().mapToLong(PriceRefusal::minutes).sum()).isEqualTo(200);
        SolUsd prices = new SolUsd(kept.prices);
        assertThat(prices.at(START + 99 * 60 + 3_600)).isPresent();
        assertThat(prices.at(START + 99 * 60 + 3_601)).isEmpty();
    }

    @Test
    void anExchangeThatStandsStillIsToldAndTheOtherCounts() {
        binance.open.tailMap(START + 900 * 60L).clear();
        PriceFetch.Report report = fetch(1_000);
        assertThat(report.kept()).isEqualTo(1_000);
        assertThat(kept.prices.getLast().source()).isEqualTo("coinbase");
        assertThat(report.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.STALE);
            assertThat(refusal.text()).isEqualTo("binance is behind: its newest minute is 2024-01-01T14:59:00Z");
        });
    }

    @Test
    void bothStandStillAndNothingIsMadeUp() {
        binance.open.tailMap(START + 900 * 60L).clear();
        coinbase.open.tailMap(START + 900 * 60L).clear();
        PriceFetch.Report report = fetch(1_000);
        assertThat(report.kept()).isEqualTo(900);
        assertThat(report.refusals()).extracting(PriceRefusal::kind).contains(Kind.STALE, Kind.GAP);
        assertThat(new SolUsd(kept.prices).at(START + 899 * 60 + 3_601)).isEmpty();
    }

    @Test
    void whatPassesIsTriedAgain() {
        binance.failures.set(3);
        binance.status = 429;
        assertThat(fetch(100).failures()).isEmpty();
        assertThat(kept.prices).hasSize(100).extracting(PricePoint::source).containsOnly("binance");
    }

    @Test
    void withoutTheFirstTheSecondCountsAndTheFirstIsNamed() {
        binance.failures.set(Integer.MAX_VALUE);
        binance.status = 451;
        PriceFetch.Report report = fetch(600);
        assertThat(report.stopped()).isFalse();
        assertThat(kept.prices).hasSize(600).extracting(PricePoint::source).containsOnly("coinbase");
        assertThat(report.failures())
                .containsExactly("binance: does not answer from here (HTTP 451): another address can be set");
        assertThat(binance.requests.get()).isEqualTo(1);
    }

    @Test
    void withoutBothItStops() {
        binance.failures.set(Integer.MAX_VALUE);
        coinbase.failures.set(Integer.MAX_VALUE);
        PriceFetch.Report report = fetch(600);
        assertThat(report.stopped()).isTrue();
        assertThat(report.kept()).isZero();
        assertThat(report.failures()).hasSize(2);
    }
}
