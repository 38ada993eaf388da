package org.wallettracker.ingest.simulate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain in a box answers as a node does; what it holds is compared with the generator's own lines. */
class ChainServerTest {
    private static final String PUMP = "6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P";
    private static final String VERSION_0 = "{\"encoding\":\"json\",\"maxSupportedTransactionVersion\":0}";

    @TempDir
    static Path folder;
    private static List<JsonNode> world = List.of();
    private static BoxedChain ended;

    @BeforeAll
    static void open() throws IOException {
        world = BoxedChain.world();
        ended = new BoxedChain(folder, BoxedChain.WORLD.end() + 60, EnumSet.noneOf(FaultKind.class));
    }

    @AfterAll
    static void close() throws IOException {
        ended.close();
        try (var left = Files.list(folder)) {
            assertThat(left).as("the chain's file is deleted").isEmpty();
        }
    }

    @Test
    void answersEachTransactionAsTheWorldWroteIt() throws Exception {
        for (int i = 0; i < world.size(); i += 97) {
            JsonNode answer = ended.call("getTransaction",
                    "[\"" + BoxedChain.signature(world.get(i)) + "\"," + VERSION_0 + "]");
            assertThat(answer.path("result")).isEqualTo(world.get(i));
            assertThat(answer.path("id").asInt()).isEqualTo(7);
        }
    }

    @Test
    void refusesAVersionTheCallerDidNotAskFor() throws Exception {
        JsonNode version0 = world.stream().filter(t -> t.path("version").isNumber()).findFirst().orElseThrow();
        assertThat(ended.call("getTransaction", "[\"" + BoxedChain.signature(version0) + "\",{\"encoding\":\"json\"}]")
                .path("error").path("code").asInt()).isEqualTo(-32_015);
    }

    @Test
    void pagesFromTheNewestToTheOldestOfWhatNamesAnAddress() throws Exception {
        List<String> expected = new ArrayList<>();
        for (JsonNode t : world) {
            if (names(t).contains(PUMP)) {
                expected.add(BoxedChain.signature(t));
            }
        }
        Collections.reverse(expected);
        List<String> paged = new ArrayList<>();
        int failed = 0;
        while (true) {
            String before = paged.isEmpty() ? "" : ",\"before\":\"" + paged.getLast() + "\"";
            JsonNode page = ended.call("getSignaturesForAddress", "[\"" + PUMP + "\",{\"limit\":20" + before + "}]")
                    .path("result");
            for (JsonNode entry : page) {
                paged.add(entry.path("signature").asText());
                failed += entry.path("err").isNull() ? 0 : 1;
            }
            if (page.size() < 20) {
                break;
            }
        }
        assertThat(paged).isEqualTo(expected).hasSizeGreaterThan(60);
        assertThat(failed).isPositive();
        JsonNode until = ended.call("getSignaturesForAddress",
                "[\"" + PUMP + "\",{\"until\":\"" + expected.get(3) + "\"}]").path("result");
        assertThat(until).hasSize(3);
    }

    private static Set<String> names(JsonNode t) {
        Set<String> names = new HashSet<>();
        t.path("transaction").path("message").path("accountKeys").forEach(k -> names.add(k.asText()));
        t.path("meta").path("loadedAddresses").path("writable").forEach(k -> names.add(k.asText()));
        t.path("meta").path("loadedAddresses").path("readonly").forEach(k -> names.add(k.asText()));
        return names;
    }

    @Test
    void aBlockHoldsItsTransactionsInTheirOrder() throws Exception {
        JsonNode some = world.get(world.size() / 2);
        long slot = some.path("slot").asLong();
        List<JsonNode> expected = world.stream().filter(t -> t.path("slot").asLong() == slot).toList();
        JsonNode block = ended.call("getBlock", "[" + slot + "," + VERSION_0 + "]").path("result");
        assertThat(block.path("blockTime")).isEqualTo(some.path("blockTime"));
        assertThat(block.path("transactions")).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(block.path("transactions").path(i).path("meta")).isEqualTo(expected.get(i).path("meta"));
        }
        assertThat(ended.call("getBlock", "[999999999," + VERSION_0 + "]").path("error").path("code").asInt())
                .isEqualTo(-32_004);
    }

    @Test
    void tokenAccountsAreWhatTheLastTransactionsLeft() throws Exception {
        JsonNode last = world.reversed().stream().filter(t -> !t.path("meta").path("postTokenBalances").isEmpty())
                .findFirst().orElseThrow();
        JsonNode balance = last.path("meta").path("postTokenBalances").path(0);
        JsonNode accounts = ended.call("getTokenAccountsByOwner", "[\"" + balance.path("owner").asText()
                + "\",{\"mint\":\"" + balance.path("mint").asText() + "\"},{\"encoding\":\"jsonParsed\"}]")
                .path("result").path("value");
        assertThat(accounts.findValuesAsText("amount")).contains(balance.path("uiTokenAmount").path("amount").asText());
    }

    @Test
    void heliusTellsWhatTouchesAWalletsTokenAccountsToo() throws Exception {
        String wallet = world.get(world.size() / 2).path("transaction").path("message").path("accountKeys").path(0)
                .asText();
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"getTransactionsForAddress\",\"params\":[\"" + wallet
                + "\",{\"transactionDetails\":\"full\",\"sortOrder\":\"asc\",\"limit\":2,\"encoding\":\"json\"%s}]}";
        List<String> got = new ArrayList<>();
        String next = "";
        do {
            JsonNode result = BoxedChain.JSON.readTree(ended.post(ended.server.helius(), call.formatted(next)).body())
                    .path("result");
            result.path("data").forEach(t -> got.add(BoxedChain.signature(t)));
            next = result.path("paginationToken").isNull()
                    ? ""
                    : ",\"paginationToken\":" + result.path("paginationToken");
        } while (!next.isEmpty());
        assertThat(got).isEqualTo(world.stream().filter(t -> names(t).contains(wallet)).map(BoxedChain::signature)
                .toList());
        assertThat(ended.call("getTransactionsForAddress", "[\"" + wallet + "\"]").path("error").path("code").asInt())
                .isEqualTo(-32_601);
    }

    @Test
    void badCallsAreErrorsOfTheProtocol() throws Exception {
        assertThat(ended.call("getTransaction", "[\"abc\"]").path("error").path("code").asInt()).isEqualTo(-32_602);
        assertThat(ended.call("getTransaction", "[7]").path("error").path("code").asInt()).isEqualTo(-32_602);
        assertThat(BoxedChain.JSON.readTree(ended.post(ended.server.rpc(), "{").body()).path("error").path("code")
                .asInt()).isEqualTo(-32_700);
        JsonNode batch = BoxedChain.JSON.readTree(ended.post(ended.server.rpc(),
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"getSlot\"},{\"id\":2,\"method\":\"nothing\"}]").body());
        assertThat(batch.findValuesAsText("id")).containsExactly("2", "1");
    }

    @Test
    void whatTheHeadPassesIsToldOnceToWhoSubscribedAndIsNotThereBefore() throws Exception {
        JsonNode first = world.get(world.size() - 40);
        long from = first.path("blockTime").asLong() - 10;
        List<String> expected = world.stream().filter(t -> t.path("blockTime").asLong() > from + 5)
                .filter(t -> names(t).contains(PUMP)).map(BoxedChain::signature).toList();
        try (BoxedChain live = new BoxedChain(folder, from, EnumSet.noneOf(FaultKind.class))) {
            assertThat(live.call("getTransaction", "[\"" + BoxedChain.signature(first) + "\"," + VERSION_0 + "]")
                    .path("result").isNull()).isTrue();
            BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
            WebSocketClient socket = socket(live.server.socket(), frames);
            socket.send("{\"id\":1,\"method\":\"logsSubscribe\",\"params\":[{\"mentions\":[\"" + PUMP
                    + "\"]},{\"commitment\":\"confirmed\"}]}");
            assertThat(take(frames).path("result").asLong()).isEqualTo(1);
            live.millis.addAndGet((BoxedChain.WORLD.end() - from + 60) * 1_000);
            List<String> told = new ArrayList<>();
            while (told.size() < expected.size()) {
                JsonNode value = take(frames).path("params").path("result").path("value");
                told.add(value.path("signature").asText());
            }
            assertThat(told).isEqualTo(expected).isNotEmpty();
            assertThat(frames.poll(300, TimeUnit.MILLISECONDS)).isNull();
            socket.closeBlocking();
        }
    }

    private static WebSocketClient socket(String address, BlockingQueue<JsonNode> frames) throws InterruptedException {
        WebSocketClient socket = new WebSocketClient(URI.create(address)) {
            @Override
            public void onOpen(ServerHandshake handshake) {
                // nothing to do before the test sends
            }

            @Override
            public void onMessage(String message) {
                try {
                    frames.add(BoxedChain.JSON.readTree(message));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void onClose(int code, String reason, boolean remote) {
                // the test sees it by what is missing
            }

            @Override
            public void onError(Exception e) {
                throw new IllegalStateException(e);
            }
        };
        assertThat(socket.connectBlocking()).isTrue();
        return socket;
    }

    private static JsonNode take(BlockingQueue<JsonNode> frames) throws InterruptedException {
        JsonNode frame = frames.poll(20, TimeUnit.SECONDS);
        assertThat(frame).as("a frame within 20 s").isNotNull();
        return frame;
    }

    @Test
    void faultsComeAsOrderedAndTheSameEveryTime() throws Exception {
        List<List<Integer>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            List<Integer> codes = new ArrayList<>();
            try (BoxedChain faulty = new BoxedChain(folder, BoxedChain.WORLD.end() + 60,
                    EnumSet.of(FaultKind.RATE, FaultKind.ERROR))) {
                for (int i = 0; i < 60; i++) {
                    var answer = faulty.post(faulty.server.rpc(), "{\"id\":1,\"method\":\"getSlot\"}");
                    codes.add(answer.statusCode());
                    if (answer.statusCode() == 429) {
                        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
                    }
                }
            }
            runs.add(codes);
        }
        assertThat(runs.getFirst()).isEqualTo(runs.getLast()).contains(200).containsAnyOf(429, 502);
        assertThatThrownBy(() -> FaultKind.parse("rate,nonsense")).hasMessageContaining("\"nonsense\"");
    }

    @Test
    void aLiarLeavesOutAndMisreportsAndTheOthersDoNot() throws Exception {
        try (BoxedChain faulty = new BoxedChain(folder, BoxedChain.WORLD.end() + 60, EnumSet.of(FaultKind.LIE))) {
            String call = "{\"id\":1,\"method\":\"getSignaturesForAddress\",\"params\":[\"" + PUMP + "\"]}";
            JsonNode honest = BoxedChain.JSON.readTree(faulty.post(faulty.server.rpc(), call).body()).path("result");
            JsonNode liar = BoxedChain.JSON.readTree(faulty.post(faulty.server.shyft(), call).body()).path("result");
            Set<String> all = new HashSet<>(honest.findValuesAsText("signature"));
            Set<String> told = new HashSet<>(liar.findValuesAsText("signature"));
            assertThat(all).containsAll(told.stream().filter(all::contains).toList());
            assertThat(told).isNotEqualTo(all);
            assertThat(honest).isEqualTo(ended.call("getSignaturesForAddress", "[\"" + PUMP + "\"]").path("result"));
        }
    }
}
