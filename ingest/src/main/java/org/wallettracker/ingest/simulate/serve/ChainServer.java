package org.wallettracker.ingest.simulate.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wallettracker.domain.port.Progress;
import org.wallettracker.ingest.simulate.SimulatedPrices;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.simulate.WorldTruth;

/**
 * A chain in a box: the simulated world behind JSON-RPC and WebSocket on loopback. Runs until it is closed.
 */
public final class ChainServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChainServer.class);

    private final ChainArchive archive;
    private final HttpFace http;
    private final SocketFace sockets;
    private final Notifier notifier;

    /**
     * What is served.
     *
     * @param port of JSON-RPC; 0 for any that is free
     * @param socketPort of the WebSocket; 0 for any that is free
     * @param liveFrom Unix seconds of the chain at the start: what is before is history
     * @param speed seconds of the chain a second, above 0
     * @param hang how long a request hangs when it does
     * @param key what Helius' and Shyft's faces want as their key; null if anything will do
     */
    public record Spec(WorldSpec world, int port, int socketPort, long liveFrom, double speed, Set<FaultKind> faults,
            Duration hang, @Nullable String key) {
    }

    private ChainServer(ChainArchive archive, HttpFace http, SocketFace sockets, Notifier notifier) {
        this.archive = archive;
        this.http = http;
        this.sockets = sockets;
        this.notifier = notifier;
    }

    /**
     * Makes the world in {@code folder}, which gets a file of its size, and serves it.
     *
     * @throws IOException if a port is taken or the file can't be written
     */
    public static ChainServer open(Spec spec, Path folder, InstantSource clock, Progress progress) throws IOException {
        ChainArchive archive = ChainArchive.write(spec.world(), folder, progress);
        Faults faults = new Faults(spec.faults(), spec.world().seed());
        ChainHead head = new ChainHead(clock, spec.liveFrom() * 1_000, spec.speed());
        HttpFace http = null;
        try {
            http = new HttpFace(new Dispatcher(archive, head, faults),
                    new MarketFace(SimulatedPrices.of(spec.world()), head::seconds,
                            spec.faults().contains(FaultKind.PRICES)),
                    faults, spec.port(), spec.hang(),
                    spec.key());
            SocketFace sockets = new SocketFace(spec.socketPort(), faults);
            sockets.open();
            return new ChainServer(archive, http, sockets, new Notifier(archive, head, faults, sockets::clients));
        } catch (IOException | RuntimeException e) {
            if (http != null) {
                http.close();
            }
            archive.close();
            throw e;
        }
    }

    /** Address of a plain node's JSON-RPC. */
    public String rpc() {
        return "http://127.0.0.1:" + http.port() + Face.NODE.path();
    }

    /** Address of Helius' face; its key is to be added. */
    public String helius() {
        return "http://127.0.0.1:" + http.port() + Face.HELIUS.path();
    }

    /** Address of Shyft's face; its key is to be added. */
    public String shyft() {
        return "http://127.0.0.1:" + http.port() + Face.SHYFT.path();
    }

    /** Address of both exchanges. */
    public String market() {
        return "http://127.0.0.1:" + http.port() + "/";
    }

    /** Address of a plain node's WebSocket. */
    public String socket() {
        return "ws://127.0.0.1:" + sockets.getPort() + Face.NODE.path();
    }

    /** Address of Helius' WebSocket. */
    public String heliusSocket() {
        return "ws://127.0.0.1:" + sockets.getPort() + Face.HELIUS.path();
    }

    /** Who is who in the world, never to be used for scoring. */
    public WorldTruth truth() {
        return archive.truth();
    }

    /** How many transactions the whole chain has. */
    public int transactions() {
        return archive.size();
    }

    @Override
    public void close() {
        notifier.close();
        http.close();
        try {
            sockets.stop(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            archive.close();
        } catch (IOException e) {
            LOG.warn("the simulated chain's file was not deleted", e);
        }
    }
}
