package org.wallettracker.app.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.config.UsageException;
import org.wallettracker.app.config.UserConfiguration;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.port.BackfillStore;
import org.wallettracker.domain.port.BackfillStore.Job;
import org.wallettracker.ingest.source.SourceFailure;
import org.wallettracker.ingest.source.SourceHealth;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceProbe;
import org.wallettracker.ingest.source.SourceSpec;
import org.wallettracker.ui.feed.FeedPort;

/** The data sources of the desk: what is configured, how it does, and following it. For many threads. */
final class DeskFeed implements FeedPort {
    private static final int MOST_JOBS = 300;
    private static final Map<SourceKind, String> NAMES = new EnumMap<>(Map.of(SourceKind.HELIUS, "HELIUS_API_KEY",
            SourceKind.SHYFT, "SHYFT_API_KEY", SourceKind.NODE, "RPC_ENDPOINT"));

    private final DeskWorker worker;
    private final Path configuration;
    private final ReentrantLock turning = new ReentrantLock();
    private volatile Settings settings;
    private volatile @Nullable DeskFollowing following;
    private final LateLive live = new LateLive();
    private final DeskPrices prices = new DeskPrices();
    private final DeskHints hints = new DeskHints();
    private volatile String stopped = "";

    /** @param configuration where keys are kept */
    DeskFeed(DeskWorker worker, Settings settings, Path configuration) {
        this.worker = worker;
        this.settings = settings;
        this.configuration = configuration;
    }

    @Override
    public FeedStatus status() {
        DeskFollowing now = following;
        if (now != null && now.failure() != null) {
            stopped = "Following stopped by itself: " + now.failure();
            follow(false);
            now = following;
        }
        List<SourceSpec> specs;
        String cant = null;
        try {
            specs = SourceSettings.of(settings);
            cant = specs.isEmpty() || specs.stream().anyMatch(s -> s.socket() != null)
                    ? null
                    : "no source with a WebSocket is configured: add a Helius key, or a node's address";
        } catch (UsageException e) {
            specs = List.of();
            cant = String.valueOf(e.getMessage());
        }
        boolean simulated = specs.isEmpty() && cant == null;
        if (simulated && !worker.showsSimulated()) {
            simulated = false;
            cant = "no source is configured: add a key";
        }
        List<SourceHealth> health = now == null ? List.of() : now.health();
        List<Source> sources = new ArrayList<>();
        List<SourceSpec> inUse = now == null ? specs : now.specs();
        for (SourceSpec spec : inUse) {
            sources.add(source(spec, health));
        }
        Optional<BackfillStore> backfill = worker.backfill();
        List<Job> jobs = backfill.map(b -> b.jobs(MOST_JOBS)).orElse(List.of());
        Queue queue = backfill.map(b -> queue(b.summary(), inUse)).orElse(Queue.EMPTY);
        return new FeedStatus(sources, kinds(specs), cant,
                now == null ? LiveStatus.STOPPED.withGaps(worker.openGaps()) : now.status(),
                jobs, queue,
                now == null ? simulated : now.simulated(), now == null ? stopped : "",
                prices.status(worker.prices(), settings, now, worker.now()),
                hints.status(worker.hints(), settings, now, worker.now()));
    }

    /** What is told while the chain is followed, whenever that begins. */
    LiveDesk live() {
        return live;
    }

    private static Source source(SourceSpec spec, List<SourceHealth> health) {
        Optional<SourceHealth> own = health.stream().filter(h -> h.name().equals(spec.name())).findFirst();
        if (own.isEmpty()) {
            return new Source(spec.name(), spec.rpc().host(), "closed", spec.requestsPerSecond(), 0, 0, 0, 0, 0, 0,
                    Map.of(), "");
        }
        SourceHealth h = own.get();
        Map<String, Long> failures = new TreeMap<>();
        h.failures().forEach((kind, count) -> failures.put(words(kind), count));
        return new Source(h.name(), spec.rpc().host(), h.state(), spec.requestsPerSecond(), h.requests(), h.answers(),
                h.credits(), h.bytes(), h.p50Micros(), h.p99Micros(), failures,
                refused(h) + h.lastFailure());
    }

    /** What is to be known of its keys; empty while none is refused. */
    private static String refused(SourceHealth h) {
        return h.keysRefused() == 0
                ? ""
                : h.keysRefused() + " of " + h.keys() + (h.keys() == 1 ? " key is" : " keys are")
                        + " refused and tried again later; ";
    }

    private static String words(SourceFailure.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Kind> kinds(List<SourceSpec> specs) {
        List<Kind> kinds = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            kinds.add(new Kind(kind.text(), kind == SourceKind.NODE ? "http(s)://host[:port][/path]" : "API key",
                    specs.stream().anyMatch(s -> s.kind() == kind)));
        }
        return kinds;
    }

    private static Queue queue(BackfillStore.Summary all, List<SourceSpec> specs) {
        long waiting = all.ready();
        SourceSpec first = specs.isEmpty() ? null : specs.getFirst();
        return new Queue(all.jobs(), all.done(), all.found(), waiting, all.missing(),
                first == null ? -1 : waiting * first.kind().credits("getTransaction"),
                first == null ? -1 : Math.ceilDiv(waiting, first.requestsPerSecond()));
    }

    @Override
    public void follow(boolean on) {
        if (on) {
            begin();
        } else {
            Workspace followed = end();
            if (followed != null) {
                worker.followed(followed);
            }
        }
    }

    private void begin() {
        List<SourceSpec> sources = SourceSettings.of(settings);
        if (following != null) {
            return;
        }
        // asked for before the lock: the desk's thread may wait for the lock itself
        Workspace into = sources.isEmpty() ? worker.forSimulated() : worker.forChain();
        turning.lock();
        try {
            if (following != null) {
                return;
            }
            if (!worker.shows(into)) {
                throw new IllegalStateException("the desk shows other data by now; try again");
            }
            stopped = "";
            DeskFollowing begun = DeskFollowing.start(worker, into, sources, settings);
            following = begun;
            live.begun(begun.live());
        } finally {
            turning.unlock();
        }
    }

    /** Stops at a safe point; what was followed into, null if nothing was. */
    private @Nullable Workspace end() {
        turning.lock();
        try {
            DeskFollowing now = following;
            if (now == null) {
                return null;
            }
            following = null;
            live.ended();
            now.close();
            return now.into();
        } finally {
            turning.unlock();
        }
    }

    @Override
    public void pause(long job, boolean paused) {
        worker.backfill().ifPresent(jobs -> jobs.pause(job, paused, worker.now()));
    }

    @Override
    public void prioritise(long job, int step) {
        worker.backfill().ifPresent(jobs -> jobs.job(job)
                .ifPresent(j -> jobs.prioritise(job, Math.max(0, j.wanted().priority() + step), worker.now())));
    }

    private static SourceKind kind(String name) {
        for (SourceKind kind : SourceKind.values()) {
            if (kind.text().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no kind of source called " + name);
    }

    private static String setting(SourceKind kind) {
        return String.valueOf(NAMES.get(kind));
    }

    @Override
    public Trial tryOut(String kind, String text) {
        SourceKind wanted = kind(kind);
        OkHttpClient client = new OkHttpClient();
        try {
            SourceSpec spec = SourceSettings.of(settings.with(setting(wanted), text.strip())).stream()
                    .filter(s -> s.kind() == wanted).findFirst().orElseThrow();
            SourceProbe told = SourceProbe.ask(spec, client);
            return told.state() == SourceProbe.State.GOOD
                    ? new Trial(true, "It works: " + spec.rpc().host() + " " + told.note() + ".")
                    : new Trial(false, "It does not work: " + told.note());
        } catch (UsageException e) {
            return new Trial(false, "It does not work: " + e.getMessage());
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    @Override
    public String keep(String kind, String text) {
        String name = setting(kind(kind));
        if (settings.fromEnvironment(name)) {
            throw new UsageException("the environment variable " + name + " is set and goes before any file");
        }
        SourceSettings.of(settings.with(name, text.strip())); // what can't be used is not kept
        UserConfiguration.keep(configuration, name, text.strip());
        settings = settings.kept(name, text.strip());
        return configuration.toString();
    }

    /** Stops following without scoring what came of it: the desk closes, or shows other data. */
    void close() {
        end();
    }
}
