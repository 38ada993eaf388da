package org.wallettracker.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.desk.LiveStatus.Stream;
import org.wallettracker.domain.port.GapStore.Reason;
import org.wallettracker.ingest.source.Secret;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;

/** A server that means harm is cut off at the stated limits, and its stream tried again later. */
class HostileStreamTest {
    private static final String KEY = "planted-key-55aa";
    private static final LiveRules RULES = LiveRules.DEFAULT.within(Duration.ofSeconds(2), Duration.ofSeconds(3),
            Duration.ofSeconds(5));

    /** What the server says once the client has asked; the handshake is done unless it says otherwise. */
    private interface Attack {
        void on(OutputStream out, String accept) throws Exception;
    }

    private static void shake(OutputStream out, String accept) throws IOException {
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] text(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(bytes.length + 10).put((byte) 0x81).put((byte) 127).putLong(bytes.length).put(bytes)
                .array();
    }

    private static void taken(OutputStream out) throws IOException {
        for (int id = 1; id <= 3; id++) {
            out.write(text("{\"jsonrpc\":\"2.0\",\"result\":7,\"id\":" + id + "}"));
        }
    }

    /** How the stream stands once it has lost its first connection. */
    private static Stream after(Attack attack, AtomicInteger told, AtomicInteger interrupted) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                        String accept = "";
                        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                            if (line.startsWith("Sec-WebSocket-Key: ")) {
                                accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(
                                        (line.substring(19) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                                .getBytes(StandardCharsets.US_ASCII)));
                            }
                        }
                        attack.on(socket.getOutputStream(), accept);
                    } catch (Exception e) {
                        continue; // the client has gone
                    }
                }
            });
            SourceSpec spec = SourceSpec.of("hostile", SourceKind.SHYFT, "http://127.0.0.1:1/",
                    "ws://127.0.0.1:" + server.getLocalPort() + "/", List.of(new Secret(KEY)), 1,
                    Duration.ofSeconds(1));
            ChainStream.Ears ears = new ChainStream.Ears() {
                @Override
                public void told(ChainStream stream, byte[] frame, boolean whole) {
                    told.incrementAndGet();
                }

                @Override
                public void slot(ChainStream stream, long slot) {
                    // only counted
                }

                @Override
                public void interrupted(ChainStream stream, Reason reason) {
                    interrupted.incrementAndGet();
                }
            };
            try (ChainStream stream = new ChainStream(spec, RULES, List::of, ears, InstantSource.system())) {
                stream.start();
                while (stream.status().reconnects() == 0) {
                    Thread.sleep(20);
                }
                return stream.status();
            }
        }
    }

    private static Stream after(Attack attack) throws Exception {
        AtomicInteger told = new AtomicInteger();
        Stream stream = after(attack, told, new AtomicInteger());
        assertThat(told).hasValue(0);
        assertThat(stream.toString()).doesNotContain(KEY);
        return stream;
    }

    @Test
    void aFrameOfAGigabyteIsCutOff() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            taken(out);
            Thread.sleep(300);
            out.write(ByteBuffer.allocate(10).put((byte) 0x81).put((byte) 127).putLong(1L << 30).array());
            while (true) {
                out.write(new byte[1 << 16]);
            }
        }, new AtomicInteger(), interrupted);
        assertThat(stream.lastFailure()).contains("8388608 bytes");
        assertThat(interrupted.get()).isPositive();
        assertThat(stream.bytes()).isLessThan(1_000);
    }

    @Test
    void aFrameInEndlessPiecesIsCutOff() throws Exception {
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            byte first = 0x01;
            while (true) {
                out.write(ByteBuffer.allocate((1 << 16) + 10).put(first).put((byte) 127).putLong(1 << 16).array());
                first = 0x00;
            }
        });
        assertThat(stream.lastFailure()).contains("8388608 bytes");
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            out.write(text("{\"x\":" + "[".repeat(100_000)));
            Thread.sleep(5_000);
        });
        assertThat(stream.lastFailure()).contains("no JSON within its limits");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            out.write(text("<html>busy</html>"));
            Thread.sleep(5_000);
        });
        assertThat(stream.lastFailure()).contains("no JSON within its limits");
    }

    @Test
    void anEndlessGreetingIsCutOff() throws Exception {
        Stream stream = after((out, accept) -> {
            out.write("HTTP/1.1 101 Switching Protocols\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("X-More: more\r\n".repeat(20).getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(1);
            }
        });
        assertThat(stream.lastFailure()).contains("no connection in time");
    }

    @Test
    void anotherAddressIsNotFollowed() throws Exception {
        Stream stream = after((out, accept) -> out.write(
                "HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)));
        assertThat(stream.lastFailure()).startsWith("the connection");
    }

    @Test
    void aSourceThatAnswersNothingIsGivenUp() throws Exception {
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            Thread.sleep(10_000);
        });
        assertThat(stream.lastFailure()).isEqualTo("no answer to the subscriptions");
    }

    @Test
    void aSourceThatFallsSilentIsLeft() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        Stream stream = after((out, accept) -> {
            shake(out, accept);
            taken(out);
            Thread.sleep(10_000);
        }, new AtomicInteger(), interrupted);
        assertThat(stream.lastFailure()).isEqualTo("told nothing for 2000 ms");
        assertThat(interrupted.get()).isPositive();
    }
}
