package org.wallettracker.ingest.simulate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.ingest.live.StreamProbe;
import org.wallettracker.ingest.source.Secret;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceProbe.State;
import org.wallettracker.ingest.source.SourceSpec;

/** What trying a WebSocket out tells of it. */
class StreamProbeTest {
    private static final String KEY = "planted-key-77f2";
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private static StreamProbe ask(SourceKind kind, String socket) {
        return StreamProbe.ask(SourceSpec.of("one", kind, "http://127.0.0.1:1/", socket, List.of(new Secret(KEY)), 1,
                WITHIN), WITHIN);
    }

    @Test
    void tellsWhichSubscriptionsAreTaken(@TempDir Path folder) throws IOException {
        try (BoxedChain box = new BoxedChain(folder, BoxedChain.WORLD.end(), Set.of())) {
            assertThat(ask(SourceKind.HELIUS, box.server.heliusSocket()))
                    .isEqualTo(new StreamProbe(State.GOOD, "whole transactions",
                            "tells whole transactions (transactionSubscribe)"));
            StreamProbe refused = ask(SourceKind.HELIUS, box.server.socket());
            assertThat(refused.serves()).isEqualTo("log lines");
            assertThat(refused.note()).contains("whole transactions are refused (Method not found)");
            assertThat(ask(SourceKind.NODE, box.server.socket()).serves()).isEqualTo("log lines");
        }
    }

    /** A server that answers every handshake with {@code status}. */
    private static StreamProbe answered(String status) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                        continue; // the handshake
                    }
                    socket.getOutputStream().write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return; // the client has gone
                }
            });
            return ask(SourceKind.HELIUS, "ws://127.0.0.1:" + server.getLocalPort() + "/");
        }
    }

    @Test
    void tellsARefusedKeyFromALimitAndFromNothingThere() throws IOException {
        assertThat(answered("401 Unauthorized").state()).isEqualTo(State.KEY_REFUSED);
        assertThat(answered("403 Forbidden").state()).isEqualTo(State.KEY_REFUSED);
        assertThat(answered("429 Too Many Requests").state()).isEqualTo(State.LIMITED);
        StreamProbe page = answered("404 Not Found");
        assertThat(page.state()).isEqualTo(State.FAULT);
        assertThat(page.note()).contains("HTTP 404").doesNotContain(KEY);
        assertThat(ask(SourceKind.NODE, "ws://127.0.0.1:1/").state()).isEqualTo(State.UNREACHABLE);
    }
}
