package org.wallettracker.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Purpose;

/** Tracked wallets come in rounds, five at a time, at the lowest priority, and no round before its time. */
class TrackingTest {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration ACCOUNTS = Duration.ofHours(6);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> asked = new ArrayList<>();
    private Map<Purpose, Integer> jobs = Map.of(Purpose.WALLET, 7, Purpose.TOKEN_ACCOUNT, 2);
    private final BackfillStore store = (BackfillStore) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{BackfillStore.class}, (proxy, method, args) -> {
                if (!method.getName().equals("relist")) {
                    throw new AssertionError(method);
                }
                List<Long> ids = LongStream.rangeClosed((long) args[1] + 1, jobs.getOrDefault((Purpose) args[0], 0))
                        .limit((int) args[2]).boxed().toList();
                asked.add(args[0] + " " + ids + " at " + args[3]);
                return ids;
            });
    private final Tracking tracking = new Tracking(store, EVERY, ACCOUNTS,
            InstantSource.fixed(Instant.ofEpochSecond(1)), nanos::get);

    private List<String> round() {
        asked.clear();
        while (tracking.next()) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        return asked.stream().filter(a -> !a.contains("[]")).toList();
    }

    @Test
    void aRoundTakesAllAFewAtATime() {
        assertThat(round()).containsExactly("WALLET [1, 2, 3, 4, 5] at 90", "WALLET [6, 7] at 90",
                "TOKEN_ACCOUNT [1, 2] at 90");
        assertThat(round()).isEmpty();
    }

    @Test
    void noRoundBeginsBeforeItsTime() {
        round();
        nanos.set(EVERY.toNanos() - 1);
        assertThat(round()).isEmpty();
        assertThat(asked).isEmpty();
        nanos.set(EVERY.toNanos());
        assertThat(round()).hasSize(2).allMatch(a -> a.startsWith("WALLET"));
        nanos.set(Duration.ofHours(7).toNanos());
        assertThat(round()).hasSize(3);
    }

    @Test
    void theLastRoundTakesWalletsAloneAndAtOnce() {
        round();
        tracking.anew();
        assertThat(round()).hasSize(2).allMatch(a -> a.startsWith("WALLET"));
        jobs = Map.of();
        tracking.anew();
        assertThat(round()).isEmpty();
    }
}
