package org.wallettracker.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wallettracker.ingest.source.SourceFailure.Kind;

/** Sources asked as one: who is asked when another fails, is late, or has nothing. */
class SourceGroupTest {
    private static final BooleanSupplier NEVER = () -> false;
    private final MockWebServer first = new MockWebServer();
    private final MockWebServer second = new MockWebServer();
    private final OkHttpClient client = new OkHttpClient();
    private SourceGroup group;

    @BeforeEach
    void start() throws IOException {
        first.start();
        second.start();
        group = new SourceGroup(List.of(source("first", first), source("second", second)));
    }

    @AfterEach
    void stop() {
        group.close();
        first.close();
        second.close();
    }

    private RpcSource source(String name, MockWebServer server) {
        return new RpcSource(new SourceSpec(name, SourceKind.NODE, server.url("/"), null, List.of(), 1_000,
                Duration.ofSeconds(20), SourceSpec.MOST_BYTES), client);
    }

    private static void always(MockWebServer server, MockResponse response) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response;
            }
        });
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder().code(200).addHeader("Content-Type", "application/json").body(body).build();
    }

    private static MockResponse result(String json) {
        return json("{\"jsonrpc\":\"2.0\",\"result\":" + json + ",\"id\":1}");
    }

    private static String text(SourceGroup.Answer answer) {
        return answer.source() + " " + new String(answer.result(), StandardCharsets.UTF_8);
    }

    @Test
    void theFirstInRankAnswersAlone() throws Exception {
        always(first, result("1"));
        always(second, result("2"));
        assertThat(text(group.call("getSlot", "[]", NEVER))).isEqualTo("first 1");
        assertThat(second.getRequestCount()).isZero();
    }

    @Test
    void theNextAnswersWhenOneFails() throws Exception {
        always(first, new MockResponse.Builder().code(503).build());
        always(second, result("2"));
        assertThat(text(group.call("getSlot", "[]", NEVER))).isEqualTo("second 2");
        assertThat(first.getRequestCount()).isEqualTo(1);
    }

    @Test
    void theNextJoinsWhenOneIsSilent() throws Exception {
        always(first, new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        always(second, result("2"));
        assertThat(text(group.call("getSlot", "[]", NEVER))).isEqualTo("second 2");
    }

    @Test
    void aWrongRequestIsNotTakenToTheOthers() {
        always(first, json("{\"error\":{\"code\":-32602,\"message\":\"Invalid params\"}}"));
        always(second, result("2"));
        SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> group.call("getSlot", "[7]", NEVER));
        assertThat(failure.kind()).isEqualTo(Kind.REQUEST);
        assertThat(second.getRequestCount()).isZero();
    }

    @Test
    void allAreAskedAgainAfterAPause() throws Exception {
        always(second, new MockResponse.Builder().code(500).build());
        first.enqueue(new MockResponse.Builder().code(500).build());
        first.enqueue(new MockResponse.Builder().code(500).build());
        first.enqueue(result("1"));
        assertThat(text(group.call("getSlot", "[]", NEVER))).isEqualTo("first 1");
    }

    @Test
    void allAreAskedAgainAsOftenAsIsSaid() {
        always(first, new MockResponse.Builder().code(500).build());
        for (int retries : new int[]{0, 2}) {
            int before = first.getRequestCount();
            try (SourceGroup few = new SourceGroup(List.of(source("first", first)), retries)) {
                catchThrowableOfType(SourceFailure.class, () -> few.call("getSlot", "[]", NEVER));
            }
            assertThat(first.getRequestCount() - before).isEqualTo(retries + 1);
        }
    }

    @Test
    void cancellingEndsThePauses() {
        always(first, new MockResponse.Builder().code(500).build());
        always(second, new MockResponse.Builder().code(500).build());
        SourceFailure failure = catchThrowableOfType(SourceFailure.class,
                () -> group.call("getSlot", "[]", () -> first.getRequestCount() >= 2));
        assertThat(failure.kind()).isEqualTo(Kind.SERVER);
        assertThat(first.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aTransactionIsMissingOnlyWhenEverySourceSaysSo() throws Exception {
        ChainReader reader = new ChainReader(group, NEVER);
        var signature = org.wallettracker.domain.model.Signature.of(new byte[64]);
        always(first, result("null"));
        always(second, result("{\"slot\":3}"));
        ChainReader.Body body = reader.transaction(signature, Commitment.CONFIRMED);
        assertThat(body.source()).isEqualTo("second");
        assertThat(new String(java.util.Objects.requireNonNull(body.json()), StandardCharsets.UTF_8))
                .isEqualTo("{\"slot\":3}");
        always(second, result("null"));
        assertThat(reader.transaction(signature, Commitment.CONFIRMED).json()).isNull();
    }

    @Test
    void aSlotIsSkippedOnlyWhenEverySourceSaysSo() throws Exception {
        ChainReader reader = new ChainReader(group, NEVER);
        always(first, json("{\"error\":{\"code\":-32007,\"message\":\"Slot 5 was skipped\"}}"));
        always(second, result("{\"blockTime\":1}"));
        assertThat(reader.block(5, Commitment.CONFIRMED).source()).isEqualTo("second");
        always(second, json("{\"error\":{\"code\":-32009,\"message\":\"Slot 5 was skipped\"}}"));
        assertThat(reader.block(5, Commitment.CONFIRMED).json()).isNull();
    }
}
