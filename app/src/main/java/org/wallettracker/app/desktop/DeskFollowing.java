package org.wallettracker.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.app.config.MegatronSettings;
import org.wallettracker.app.config.PriceSettings;
import org.wallettracker.app.config.Settings;
import org.wallettracker.app.config.SourceSettings;
import org.wallettracker.app.worker.FollowedClusters;
import org.wallettracker.app.worker.Following;
import org.wallettracker.app.worker.PriceKeeper;
import org.wallettracker.app.worker.SimulatedWorld;
import org.wallettracker.app.worker.Workspace;
import org.wallettracker.domain.desk.LiveDesk;
import org.wallettracker.domain.desk.LiveStatus;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.live.LiveHints;
import org.wallettracker.ingest.live.LiveRules;
import org.wallettracker.ingest.simulate.serve.ChainServer;
import org.wallettracker.ingest.source.RpcSource;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceHealth;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;

/** The chain being followed into a desk: a real one through the configured sources, or the simulated one in a box. */
final class DeskFollowing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFollowing.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int SIMULATED_RATE = 500;
    private static final Duration HANG = Duration.ofSeconds(30);

    private final Workspace into;
    private final List<SourceSpec> specs;
    private final SourceGroup group;
    private final Following follow;
    private final @Nullable ChainServer box;
    private final @Nullable PriceKeeper prices;
    private final DeskClusters clusters;
    private @Nullable FollowedClusters moving;
    private volatile boolean closing;

    private DeskFollowing(DeskWorker worker, Workspace into, List<SourceSpec> specs, Settings settings,
            @Nullable ChainServer box) {
        this.into = into;
        this.specs = specs;
        this.box = box;
        clusters = worker.clusters();
        group = SourceSettings.group(specs, settings);
        Settings market = box == null ? settings : PriceSettings.at(settings, box.market());
        prices = PriceSettings.byThemselves(market) ? into.priceKeeper(market) : null;
        // while the desk looks at the past nobody brings it back to now
        follow = new Following(into, group, specs, LiveRules.DEFAULT, Long.MAX_VALUE, Progress.until(() -> closing),
                into.clock(), box == null ? MegatronSettings.pumpPortal(settings) : Optional.empty(),
                worker::showsNow);
    }

    /**
     * Begins to follow {@code sources}, or without any the simulated chain, into {@code into}.
     *
     * @param settings where prices and, beside {@code sources}, hints are asked for
     * @throws RuntimeException saying why it can't
     */
    static DeskFollowing start(DeskWorker worker, Workspace into, List<SourceSpec> sources, Settings settings) {
        DeskFollowing following;
        if (sources.isEmpty()) {
            ChainServer box = box(worker);
            try {
                following = new DeskFollowing(worker, into,
                        List.of(SourceSpec.of("simulated", SourceKind.NODE,
                                box.rpc(), box.socket(), List.of(), SIMULATED_RATE, TIMEOUT)),
                        settings, box);
            } catch (RuntimeException e) {
                box.close();
                throw e;
            }
        } else {
            following = new DeskFollowing(worker, into, sources, settings, null);
        }
        following.follow.start();
        following.moving = following.clusters.follow(into);
        if (following.prices != null) {
            following.prices.start();
        }
        return following;
    }

    private static ChainServer box(DeskWorker worker) {
        try {
            Path scratch = Files.createTempDirectory("wallet-tracker-chain");
            scratch.toFile().deleteOnExit();
            return ChainServer.open(SimulatedWorld.served(HANG), scratch, worker.clock(), Progress.NONE);
        } catch (IOException e) {
            throw new IllegalStateException("the simulated chain can't be served: " + e.getMessage(), e);
        }
    }

    /** Where it goes. */
    Workspace into() {
        return into;
    }

    /** What it tells as it happens. */
    LiveDesk live() {
        return follow;
    }

    LiveStatus status() {
        return follow.status();
    }

    List<SourceSpec> specs() {
        return specs;
    }

    List<SourceHealth> health() {
        return group.sources().stream().map(RpcSource::health).toList();
    }

    /** What fetching prices failed of last, in words; empty if it did not. */
    String priceTrouble() {
        return prices == null ? "" : prices.trouble();
    }

    /** True while prices are fetched by themselves. */
    boolean fetchesPrices() {
        return prices != null;
    }

    boolean simulated() {
        return box != null;
    }

    /** How hints do that are told while the chain is followed; null where nobody tells any. */
    LiveHints.@Nullable Status hints() {
        return follow.hints();
    }

    /** Why it stopped by itself, in words; null while it runs. */
    @Nullable
    String failure() {
        Throwable failure = follow.failure();
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    @Override
    public void close() {
        closing = true;
        if (prices != null) {
            prices.close();
        }
        if (moving != null) {
            moving.close();
            clusters.unfollow();
        }
        boolean hinted = follow.hints() != null;
        follow.close();
        if (hinted && follow.failure() == null) {
            into.answerHints(Progress.NONE);
        }
        group.close();
        if (box != null) {
            box.close();
        }
        LOG.info("following ended");
    }
}
