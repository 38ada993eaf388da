package org.wallettracker.ingest.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Answers in the form of the exchanges' documentation. */
class ExchangeTest {
    private static final HttpUrl BASE = HttpUrl.get("http://localhost/");
    /** 2024-01-01 00:00 UTC. */
    private static final long MIDNIGHT = 1_704_067_200L;

    private static Exchange.Answer read(Exchange exchange, String json) throws IOException {
        return exchange.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void binanceIsAskedInMilliseconds() {
        assertThat(Exchange.BINANCE.request(BASE, MIDNIGHT, MIDNIGHT + 120)).hasToString(
                "http://localhost/api/v3/klines?symbol=SOLUSDT&interval=1m&startTime=1704067200000"
                        + "&endTime=1704067319999&limit=1000");
    }

    @Test
    void coinbaseIsAskedForTheBeginningsOfMinutes() {
        assertThat(Exchange.COINBASE.request(BASE, MIDNIGHT, MIDNIGHT + 120)).hasToString(
                "http://localhost/products/SOL-USD/candles?granularity=60&start=2024-01-01T00%3A00%3A00Z"
                        + "&end=2024-01-01T00%3A01%3A00Z");
    }

    @Test
    void binancesOrderIsOpenHighLowClose() throws IOException {
        assertThat(read(Exchange.BINANCE, "[[1704067200000,\"101.72000000\",\"101.80000000\",\"101.70000000\","
                + "\"101.75000000\",\"2517.31000000\",1704067259999,\"256151.1\",517,\"1200.1\",\"122100.1\",\"0\"]]")
                .candles()).containsExactly(
                        new Candle(MIDNIGHT, 101_720_000, 101_800_000, 101_700_000, 101_750_000));
    }

    @Test
    void coinbasesOrderIsLowHighOpenCloseAndTheNewestFirst() throws IOException {
        assertThat(read(Exchange.COINBASE, "[[1704067260,101.7,101.9,101.75,101.8,10.5],"
                + "[1704067200,101.69,101.8,101.72,101.75,20.25]]").candles()).containsExactly(
                        new Candle(MIDNIGHT, 101_720_000, 101_800_000, 101_690_000, 101_750_000),
                        new Candle(MIDNIGHT + 60, 101_750_000, 101_900_000, 101_700_000, 101_800_000));
    }

    @Test
    void aCandleThatCantBeIsRefusedAndTheOthersStay() throws IOException {
        Exchange.Answer answer = read(Exchange.COINBASE, "[[1704067260,0,101.9,101.75,101.8,10.5],"
                + "[1704067201,101.69,101.8,101.72,101.75,20.25],[1704067320,101.69,101.7,101.72,101.69,1],"
                + "[1704067200,101.69,101.8,101.72,101.75,20.25]]");
        assertThat(answer.candles()).extracting(Candle::minute).containsExactly(MIDNIGHT);
        assertThat(answer.refused()).hasSize(3).allMatch(text -> text.startsWith("coinbase told a candle"));
    }

    @Test
    void twoTellingsOfAMinuteContradict() throws IOException {
        Exchange.Answer answer = read(Exchange.COINBASE, "[[1704067200,100,100,100,100,1],"
                + "[1704067200,101,101,101,101,1],[1704067200,102,102,102,102,1],[1704067260,100,100,100,100,1],"
                + "[1704067260,100,100,100,100,1]]");
        assertThat(answer.candles()).extracting(Candle::minute).containsExactly(MIDNIGHT + 60);
        assertThat(answer.refused())
                .containsExactly("coinbase told different candles of 2024-01-01T00:00:00Z");
    }

    @Test
    void whatIsNoListOfCandlesIsNoAnswer() {
        for (String json : new String[]{"", "{}", "[1]", "[[1704067200]]", "[[1704067200,1,1,1,[1]]]", "[[", "null",
                "[[1704067200,1,1,1,1e999]]", "[[1704067200,1,1,1,\"a\"]]", "[[1704067200,-1,1,1,1]]", "[] x"}) {
            assertThatThrownBy(() -> read(Exchange.COINBASE, json)).as(json).isInstanceOf(IOException.class);
        }
    }
}
