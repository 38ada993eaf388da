package org.wallettracker.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.DecodedTransaction;
import org.wallettracker.domain.model.KnownAccounts;
import org.wallettracker.domain.model.Signature;
import org.wallettracker.ingest.decode.TransactionDecoder;
import org.wallettracker.ingest.simulate.WorldGenerator;
import org.wallettracker.ingest.simulate.WorldSpec;
import org.wallettracker.ingest.source.ChainReader;
import org.wallettracker.ingest.source.Commitment;
import org.wallettracker.ingest.source.RpcSource;
import org.wallettracker.ingest.source.SourceGroup;
import org.wallettracker.ingest.source.SourceKind;
import org.wallettracker.ingest.source.SourceSpec;

/** One source lies: it says of a transaction that took place that it failed. */
class BodiesTest {
    private static final KnownAccounts NOBODY = KnownAccounts.none();
    private final MockWebServer liar = new MockWebServer();
    private final MockWebServer second = new MockWebServer();
    private final MockWebServer third = new MockWebServer();
    private SourceGroup group;
    private Bodies bodies;
    private Signature signature;
    private String truth;

    @BeforeEach
    void open() throws IOException {
        List<String> trades = new ArrayList<>();
        List<Signature> signatures = new ArrayList<>();
        TransactionDecoder decoder = new TransactionDecoder(NOBODY);
        WorldGenerator.generate(WorldSpec.of(5, 2), (json, length, slot) -> {
            DecodedTransaction t = decoder.decode(json, length, "world", 1, 0).transaction();
            if (trades.isEmpty() && t != null && !t.header().failed() && !t.facts().isEmpty()) {
                trades.add(new String(json, 0, length, StandardCharsets.UTF_8).strip());
                signatures.add(t.header().signature());
            }
        });
        truth = trades.getFirst();
        signature = signatures.getFirst();
        OkHttpClient client = new OkHttpClient();
        List<RpcSource> sources = new ArrayList<>();
        for (MockWebServer server : List.of(liar, second, third)) {
            server.start();
            sources.add(new RpcSource(new SourceSpec("source " + sources.size(), SourceKind.NODE, server.url("/"), null,
                    List.of(), 1_000, Duration.ofSeconds(20), SourceSpec.MOST_BYTES), client));
        }
        tells(liar, truth.replaceFirst("\"err\":null", "\"err\":{\"InstructionError\":[0,{\"Custom\":6002}]}"));
        group = new SourceGroup(sources);
        bodies = new Bodies(new ChainReader(group, () -> false), NOBODY, 1);
    }

    @AfterEach
    void close() {
        bodies.close();
        group.close();
        liar.close();
        second.close();
        third.close();
    }

    private static void tells(MockWebServer server, String body) {
        answers(server, new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + body + "}").build());
    }

    private static void silent(MockWebServer server) {
        answers(server, new MockResponse.Builder().code(400).build());
    }

    private static void answers(MockWebServer server, MockResponse response) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        });
    }

    private Bodies.Told read() {
        return bodies
                .read(bodies.askAll(List.of(new Bodies.Wanted(signature, false)), Commitment.FINALIZED).getFirst());
    }

    private static boolean failed(Bodies.Told told) {
        return Objects.requireNonNull(told.tellings().getFirst().transaction()).header().failed();
    }

    @Test
    void theLiarIsOutvoted() {
        tells(second, truth);
        tells(third, truth);
        Bodies.Told told = read();
        assertThat(told.tellings()).hasSize(1);
        assertThat(told.contradicted()).isTrue();
        assertThat(failed(told)).isFalse();
    }

    @Test
    void theLiarAloneDecidesNothingWhileOthersAreSilent() {
        silent(second);
        silent(third);
        assertThat(read().undecided()).isTrue();
        assertThat(read().tellings()).isEmpty();
        tells(second, truth);
        assertThat(read().undecided()).as("one against one, and one silent").isTrue();
        tells(third, truth);
        Bodies.Told told = read();
        assertThat(told.undecided()).isFalse();
        assertThat(failed(told)).isFalse();
    }

    @Test
    void whereOneStaysSilentBothTellingsAreGivenInTheEnd() {
        tells(second, truth);
        silent(third);
        for (int i = 0; i < Bodies.PATIENCE; i++) {
            assertThat(read().undecided()).isTrue();
        }
        Bodies.Told told = read();
        assertThat(told.tellings()).hasSize(2);
        assertThat(told.contradicted()).isTrue();
    }

    @Test
    void whatIsNotDoubtfulAsksNobodyElse() {
        tells(liar, truth);
        silent(second);
        silent(third);
        assertThat(read().tellings()).hasSize(1);
        assertThat(second.getRequestCount()).isZero();
    }
}
