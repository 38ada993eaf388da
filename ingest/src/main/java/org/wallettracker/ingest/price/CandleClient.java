package org.wallettracker.ingest.price;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.wallettracker.domain.port.Progress;

/** Asks one exchange for candles: within a limit of requests, again after what passes, never for more than stated. */
public final class CandleClient {
    /** Both exchanges allow several times as many without a key. */
    private static final int A_SECOND = 5;
    private static final int TRIES = 4;
    private static final long MOST_BYTES = 1 << 20;
    private static final Duration LONGEST_REST = Duration.ofMinutes(2);

    private final Exchange exchange;
    private final HttpUrl base;
    private final OkHttpClient client;
    private final Duration firstRest;
    private final RateLimiter limiter;

    /**
     * @param base where it is asked
     * @param timeout of one request
     * @param firstRest before a second try, doubled before every further one; an exchange that names a time is left alone
     *     for that
     */
    public CandleClient(Exchange exchange, HttpUrl base, OkHttpClient client, Duration timeout, Duration firstRest) {
        this.exchange = exchange;
        this.base = base;
        this.firstRest = firstRest;
        this.client = client.newBuilder().callTimeout(timeout).followRedirects(false).followSslRedirects(false).build();
        limiter = RateLimiter.of(exchange.text(), RateLimiterConfig.custom().limitForPeriod(A_SECOND)
                .limitRefreshPeriod(Duration.ofSeconds(1)).timeoutDuration(timeout).build());
    }

    /**
     * Asks for the minutes just before {@code now}, Unix seconds, once.
     *
     * @return what is wrong with the answer, in a sentence; empty for nothing
     */
    public String tryOut(long now) {
        long over = now - now % Candle.SECONDS;
        try {
            limiter.acquirePermission();
            return within(answer(exchange.request(base, over - 10 * Candle.SECONDS, over)),
                    over - 10 * Candle.SECONDS, over).candles().isEmpty()
                            ? "it told no price of the last ten minutes"
                            : "";
        } catch (Refused e) {
            return String.valueOf(e.failure.getMessage());
        }
    }

    Exchange exchange() {
        return exchange;
    }

    /**
     * The candles of the minutes from {@code from} up to but not with {@code to}, Unix seconds, at most as many as one
     * answer has.
     *
     * @param progress cancels waiting
     * @throws PriceFailure if it does not tell them
     */
    Exchange.Answer minutes(long from, long to, Progress progress) throws PriceFailure {
        HttpUrl url = exchange.request(base, from, to);
        Duration rest = firstRest;
        for (int tried = 1;; tried++) {
            try {
                limiter.acquirePermission();
                return within(answer(url), from, to);
            } catch (Refused e) {
                if (!e.failure.again() || tried == TRIES || progress.cancelled()) {
                    throw e.failure;
                }
                pause(e.rest.isZero() ? rest : e.rest, progress);
                rest = rest.multipliedBy(2);
            }
        }
    }

    /** Exchanges may tell minutes that nobody asked for. */
    private static Exchange.Answer within(Exchange.Answer answer, long from, long to) {
        List<Candle> asked = answer.candles().stream().filter(c -> c.minute() >= from && c.minute() < to).toList();
        return new Exchange.Answer(asked, answer.refused());
    }

    /** A failure, and how long the exchange asked to be left alone. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final PriceFailure failure;
        private final Duration rest;

        Refused(PriceFailure failure, Duration rest) {
            super(failure);
            this.failure = failure;
            this.rest = rest;
        }
    }

    private Exchange.Answer answer(HttpUrl url) throws Refused {
        try (Response response = client.newCall(new Request.Builder().url(url)
                .header("Accept", "application/json").header("User-Agent", "wallet-tracker").build()).execute()) {
            int status = response.code();
            if (status != 200) {
                throw refused(status, response.header("Retry-After"));
            }
            BufferedSource source = response.body().source();
            if (source.request(MOST_BYTES + 1)) {
                throw passing("answered more than " + MOST_BYTES + " bytes");
            }
            byte[] body = source.readByteArray();
            try {
                return exchange.read(body);
            } catch (IOException e) {
                throw passing("answered something that is no list of candles");
            }
        } catch (InterruptedIOException e) {
            throw passing("no answer in time");
        } catch (IOException e) {
            throw passing("the connection failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Refused passing(String what) {
        return new Refused(new PriceFailure(exchange.text(), what, true), Duration.ZERO);
    }

    private Refused refused(int status, @org.jspecify.annotations.Nullable String retryAfter) {
        boolean limited = status == 429 || status == 418;
        String what = switch (status) {
            case 451, 403 -> "does not answer from here (HTTP " + status + "): another address can be set";
            case 429, 418 -> "too many requests (HTTP " + status + ")";
            default -> "HTTP " + status;
        };
        Duration rest = Duration.ZERO;
        if (limited && retryAfter != null && retryAfter.strip().matches("\\d{1,6}")) {
            Duration named = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
            rest = named.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : named;
        }
        return new Refused(new PriceFailure(exchange.text(), what, limited || status >= 500), rest);
    }

    private static void pause(Duration rest, Progress progress) {
        long end = System.nanoTime() + rest.toNanos();
        for (long left = rest.toNanos(); left > 0 && !progress.cancelled(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, 100_000_000));
        }
    }
}
