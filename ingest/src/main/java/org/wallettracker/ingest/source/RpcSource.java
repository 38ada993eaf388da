package org.wallettracker.ingest.source;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/**
 * One source behind JSON-RPC: a call is one request, within the source's limits, or a failure that says what it means.
 * Whether and where to try again is its caller's business. For many threads.
 */
public final class RpcSource {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Pattern SLOT = Pattern.compile("\\d{1,18}");
    private static final int TOO_MANY = 429;
    /** How long a source is left alone that says it is asked too much and not for how long. */
    private static final Duration UNASKED_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final SourceSpec spec;
    private final OkHttpClient client;
    private final RateLimiter limiter;
    private final CircuitBreaker breaker;
    private final SourceMeter meter = new SourceMeter();
    private final KeyRing keys;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /** @param client whose connections are shared with the other sources */
    public RpcSource(SourceSpec spec, OkHttpClient client) {
        this.spec = spec;
        keys = new KeyRing(spec.keys(), System::nanoTime);
        this.client = client.newBuilder().callTimeout(spec.timeout()).followRedirects(false).followSslRedirects(false)
                .retryOnConnectionFailure(false).build();
        limiter = RateLimiter.of(spec.name(), RateLimiterConfig.custom().limitForPeriod(spec.requestsPerSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1)).timeoutDuration(spec.timeout()).build());
        breaker = CircuitBreaker.of(spec.name(), CircuitBreakerConfig.custom().slidingWindowSize(20)
                .minimumNumberOfCalls(8).failureRateThreshold(50).waitDurationInOpenState(Duration.ofSeconds(5))
                .permittedNumberOfCallsInHalfOpenState(2).automaticTransitionFromOpenToHalfOpenEnabled(false).build());
    }

    /** How it is reached. */
    public SourceSpec spec() {
        return spec;
    }

    /** How it does. */
    public SourceHealth health() {
        return meter.health(spec, breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                keys.refused());
    }

    /** How long it usually takes, to know when an answer is late; zero before it answered anything. */
    Duration usual() {
        return Duration.ofNanos(meter.percentile(95) * 1_000);
    }

    /** True if it may be asked now: it is not resting and did not ask to be left alone. */
    boolean ready() {
        return System.nanoTime() - notBefore.get() >= 0 && breaker.getState() != CircuitBreaker.State.OPEN
                || breaker.getState() == CircuitBreaker.State.OPEN && restOver();
    }

    /** An open circuit lets a call through once its rest is over; asking for the permission is what finds out. */
    private boolean restOver() {
        boolean permitted = breaker.tryAcquirePermission();
        if (permitted) {
            breaker.releasePermission();
        }
        return permitted;
    }

    /**
     * Asks once, and with its next key where one is refused. Waits for its turn when the limit of requests is reached,
     * at most as long as a call may take.
     *
     * @param params JSON of the parameters, an array
     * @return JSON of the result
     */
    public byte[] call(String method, String params) throws SourceFailure {
        while (true) {
            Secret key = keys.next();
            if (key == null && !keys.none()) {
                throw told(new SourceFailure(spec.name(), Kind.KEY_REFUSED,
                        (spec.keys().size() == 1 ? "its key was" : "each of its keys was")
                                + " refused and is tried again in "
                                + (keys.rest().toSeconds() + 1) + " s"));
            }
            try {
                byte[] result = once(method, params, key);
                if (key != null) {
                    keys.taken(key);
                }
                return result;
            } catch (SourceFailure e) {
                if (e.kind() != Kind.KEY_REFUSED || key == null || !keys.refused(key)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Its newest slot at its own default commitment.
     *
     * @throws SourceFailure if it does not answer, or answers something that is no slot
     */
    public long slot() throws SourceFailure {
        String told = new String(call("getSlot", "[]"), StandardCharsets.UTF_8).strip();
        if (!SLOT.matcher(told).matches()) {
            throw told(
                    new SourceFailure(spec.name(), Kind.MALFORMED, "answered getSlot with something that is no slot"));
        }
        return Long.parseLong(told);
    }

    private byte[] once(String method, String params, @Nullable Secret key) throws SourceFailure {
        long left = notBefore.get() - System.nanoTime();
        if (left > 0) {
            throw told(new SourceFailure(spec.name(), Kind.RATE_LIMITED, 0, "asked to be left alone",
                    Duration.ofNanos(left)));
        }
        if (!breaker.tryAcquirePermission()) {
            throw told(new SourceFailure(spec.name(), Kind.RESTING, "not asked: too many of its last answers failed"));
        }
        long wait = limiter.reservePermission();
        if (wait < 0) {
            breaker.releasePermission();
            throw told(new SourceFailure(spec.name(), Kind.RATE_LIMITED, "its limit of " + spec.requestsPerSecond()
                    + " requests a second is used up"));
        }
        sleep(wait);
        long begin = System.nanoTime();
        meter.asked(spec.kind().credits(method));
        try {
            byte[] body = body(request(method, params, key));
            byte[] result = RpcAnswers.result(spec, body);
            long took = System.nanoTime() - begin;
            meter.answered(took, body.length);
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            return result;
        } catch (SourceFailure e) {
            if (e.kind().counts()) {
                breaker.onError(System.nanoTime() - begin, TimeUnit.NANOSECONDS, e);
            } else {
                breaker.onSuccess(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            }
            Duration rest = e.code() == TOO_MANY && e.retryAfter().isZero() ? UNASKED_REST : e.retryAfter();
            if (!rest.isZero()) {
                notBefore.set(System.nanoTime() + rest.toNanos());
            }
            throw told(e);
        }
    }

    private SourceFailure told(SourceFailure failure) {
        meter.failed(failure);
        return failure;
    }

    private static void sleep(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private Request request(String method, String params, @Nullable Secret key) {
        return new Request.Builder().url(spec.rpcWith(key)).post(RequestBody.create(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}", JSON))
                .build();
    }

    private byte[] body(Request request) throws SourceFailure {
        Call call = client.newCall(request);
        try (Response response = call.execute()) {
            int status = response.code();
            if (status != 200) {
                throw refused(response, status);
            }
            String type = response.header("Content-Type", "");
            if (type == null || !type.toLowerCase(Locale.ROOT).contains("json")) {
                throw new SourceFailure(spec.name(), Kind.MALFORMED,
                        "answered \"" + spec.shown(type) + "\" where JSON was expected");
            }
            BufferedSource source = response.body().source();
            if (source.request(spec.mostBytes() + 1)) {
                throw new SourceFailure(spec.name(), Kind.TOO_LARGE,
                        "answered more than " + spec.mostBytes() + " bytes");
            }
            return source.readByteArray();
        } catch (InterruptedIOException e) {
            throw new SourceFailure(spec.name(), Kind.TIMEOUT, "no answer within " + spec.timeout().toMillis() + " ms");
        } catch (IOException e) {
            // its message may name the address: only what kind it is goes on
            throw new SourceFailure(spec.name(), Kind.NETWORK,
                    "the connection failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private SourceFailure refused(Response response, int status) {
        Kind kind = switch (status) {
            case TOO_MANY -> Kind.RATE_LIMITED;
            case 401, 403 -> Kind.KEY_REFUSED;
            case 400, 404, 405, 413 -> Kind.REQUEST;
            default -> status >= 300 && status < 400 ? Kind.MALFORMED : Kind.SERVER;
        };
        String what = status >= 300 && status < 400
                ? "sent on to another address, which is not followed (HTTP " + status + ")"
                : "HTTP " + status;
        return new SourceFailure(spec.name(), kind, status, what,
                kind == Kind.RATE_LIMITED ? retryAfter(response) : Duration.ZERO);
    }

    /** In seconds, as every provider sends it; zero where it is missing or a date. */
    private static Duration retryAfter(Response response) {
        String text = response.header("Retry-After");
        if (text != null && text.strip().matches("\\d{1,6}")) {
            Duration asked = Duration.ofSeconds(Long.parseLong(text.strip()));
            return asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
        }
        return Duration.ZERO;
    }
}
