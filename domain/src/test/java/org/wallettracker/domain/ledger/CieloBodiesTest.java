package org.wallettracker.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wallettracker.domain.Sample.FREE;
import static org.wallettracker.domain.Sample.trade;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.Sample.Story;
import org.wallettracker.domain.SharedData;
import org.wallettracker.domain.model.Side;

/**
 * Another tool's figures for another wallet. Its trades are not published, only what each token was bought and sold for;
 * so every token is one purchase and one sale here, a micro-dollar standing for a lamport.
 */
class CieloBodiesTest {
    private static JsonNode body(String name) throws IOException {
        return JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build()
                .readTree(SharedData.file("cielo_pnl/" + name).toFile());
    }

    private static long units(JsonNode of, String field) {
        return new BigDecimal(of.path(field).asText()).movePointRight(6).setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Test
    void whereNothingIsHeldEveryTokensProfitIsTheirs() throws IOException {
        long sum = 0;
        int won = 0;
        int tokens = 0;
        for (JsonNode item : body("wallet_34zYDg_token_items_92.json").path("items")) {
            Position p = Replays.one(7, new Story(7, 9)
                    .add(trade(7, 9, Side.BUY, units(item, "total_buy_amount"), units(item, "total_buy_usd"), FREE))
                    .add(trade(7, 9, Side.SELL, units(item, "total_sell_amount"), units(item, "total_sell_usd"), FREE))
                    .facts());
            // each of the three amounts is rounded to a micro-dollar, and what is held is a few base units
            assertThat(p.realizedLamports()).isCloseTo(units(item, "total_pnl_usd"), within(3L));
            assertThat(p.unmatchedLamports()).isLessThan(3);
            sum += p.realizedLamports();
            won += p.realizedLamports() > 0 ? 1 : 0;
            tokens++;
        }
        assertThat(tokens).isEqualTo(92);
        assertThat(won).isEqualTo(24);
        assertThat(BigDecimal.valueOf(sum, 6).setScale(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo("-87057.30");
    }

    /** Their totals don't agree with each other: so no definition can meet all of them. */
    @Test
    void theirTotalsDoNotAgreeWithEachOther() throws IOException {
        JsonNode stats = null;
        JsonNode totals = null;
        for (JsonNode result : body("wallet_34zYDg_api_responses_2025-06-26.json").path("results")) {
            stats = result.path("endpoint").asText().equals("Trading Stats")
                    ? result.path("data").path("data")
                    : stats;
            totals = result.path("endpoint").asText().equals("Total PNL Stats")
                    ? result.path("data").path("data")
                    : totals;
        }
        assertThat(units(totals, "realized_pnl_usd")).isEqualTo(-106_120_937_318L);
        assertThat(units(totals, "total_sell_usd") - units(totals, "total_buy_usd")).isEqualTo(-132_151_175_785L);
        assertThat(units(stats, "total_sell_amount_usd") - units(totals, "total_sell_usd")).isEqualTo(20_474_536_725L);
    }
}
