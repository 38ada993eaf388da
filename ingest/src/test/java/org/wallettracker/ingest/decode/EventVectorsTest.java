package org.wallettracker.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wallettracker.domain.model.Address;
import org.wallettracker.domain.model.Programs;
import org.wallettracker.ingest.decode.event.AnchorEvent;
import org.wallettracker.ingest.decode.event.Events;
import org.wallettracker.ingest.decode.event.Layout;
import org.wallettracker.ingest.decode.event.PumpEvents;

class EventVectorsTest {
    /** The vectors of other programs, by program and event, that no layout of ours reads, and why. */
    private static final Map<String, String> NO_LAYOUT = Map.of("heaven Sell",
            "wallet, mint and what was paid do not stand in its bytes; the movements have them");
    /** How the vectors name values of enums. */
    private static final Map<String, String> ENUMS = Map.of("Buy", "0", "Sell", "1", "Fund", "0", "Migrate", "1");

    /** Raydium v4's log, field by field, and every other program's vector on the list above. */
    @Test
    void theVectorsOfOtherProgramsAreReadOrListed() throws Exception {
        int read = 0;
        int fields = 0;
        Set<String> listed = new TreeSet<>();
        for (JsonNode vector : SharedData.json("events/vectors.json")) {
            Address program = Address.parse(vector.get("programId").asText());
            if (program.equals(Programs.PUMP) || program.equals(Programs.PUMP_SWAP)) {
                continue;
            }
            byte[] bytes = HexFormat.of().parseHex(vector.get("hex").asText());
            int start = vector.get("framing").asText().equals("self_cpi") ? 8 : 0;
            Layout layout = Events.venue(program, bytes, start);
            if (layout != null) {
                fields += check(vector, layout, new AnchorEvent(layout, bytes, start + 8));
                read++;
                continue;
            } else if (!vector.get("framing").asText().equals("ray_log")) {
                listed.add(vector.get("program").asText() + " " + vector.get("event").asText());
                continue;
            }
            RayLog log = RayLog.read(HexFormat.of().parseHex(vector.get("hex").asText()));
            JsonNode e = vector.get("expected");
            assertThat(log).isNotNull();
            assertThat(log.type()).isEqualTo(e.get("log_type").asInt());
            assertThat(log.numbers()).containsExactly(e.get("amount_in").asLong(), e.get("minimum_out").asLong(),
                    e.get("direction").asLong(), e.get("user_source").asLong(), e.get("pool_coin").asLong(),
                    e.get("pool_pc").asLong(), e.get("out_amount").asLong());
            assertThat(log.in()).isEqualTo(e.get("amount_in").asLong());
            assertThat(log.out()).isEqualTo(e.get("out_amount").asLong());
            read++;
        }
        assertThat(read).isEqualTo(13); // of 14
        assertThat(fields).isEqualTo(99);
        assertThat(listed).isEqualTo(NO_LAYOUT.keySet());
    }

    private static int check(JsonNode vector, Layout layout, AnchorEvent event) {
        int fields = 0;
        var expected = vector.get("expected").fields();
        while (expected.hasNext()) {
            var entry = expected.next();
            String value = entry.getValue().asText();
            assertThat(event.show(layout.field(entry.getKey()))).as(vector.get("event") + " " + entry.getKey())
                    .isEqualTo(ENUMS.getOrDefault(value, value));
            fields++;
        }
        assertThat(event.tail()).isZero();
        return fields;
    }

    /** Every pump.fun and PumpSwap vector of the shared data, every field its origin states. */
    @Test
    void everyPublishedVectorMatchesFieldByField() throws Exception {
        List<String> wrong = new ArrayList<>();
        int vectors = 0;
        int fields = 0;
        for (JsonNode vector : SharedData.json("events/vectors.json")) {
            Address program = Address.parse(vector.get("programId").asText());
            if (!program.equals(Programs.PUMP) && !program.equals(Programs.PUMP_SWAP)) {
                continue;
            }
            vectors++;
            byte[] bytes = HexFormat.of().parseHex(vector.get("hex").asText());
            int start = vector.get("framing").asText().equals("self_cpi") ? 8 : 0;
            Layout layout = Events.layout(program, Events.discriminator(bytes, start));
            assertThat(layout).as("layout of " + vector.get("event")).isNotNull();
            AnchorEvent event = new AnchorEvent(layout, bytes, start + 8);
            var expected = vector.get("expected").fields();
            while (expected.hasNext()) {
                var entry = expected.next();
                int field = layout.field(entry.getKey());
                String shown = event.has(field) ? event.show(field) : "absent";
                fields++;
                if (!shown.equals(entry.getValue().asText())) {
                    wrong.add(vector.get("event") + " " + vector.get("byteLength") + " " + entry.getKey() + ": " + shown
                            + " instead of " + entry.getValue());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(vectors).isEqualTo(54);
        assertThat(fields).isGreaterThan(54 * 6);
    }

    /** Two log lines of one transaction of August 2024 with the values read off an explorer (ONCHAIN 1.12 A). */
    @Test
    void readsTheOldestTradesFromTheirLogLines() throws Exception {
        AnchorEvent buy = trade("vdt/007mYe73itfzw580Z6SEg9q3HfHO2n0qXIpNVTcl7oo9jo+CP5pvbwEAAAAAaBY19owAAAABHKbz9pJ3"
                + "+YMsz+xMr0BHBMU3VB0RDjRv3ae0eInXRhRVFMRmAAAAAFjTeFUIAAAAbRsnNO0xAwBYJ1VZAQAAAG2DFOhbMwIA");
        assertThat(show(buy)).containsExactly("HfJVjBdkhAD2ynVM8PdTSii4ECZdsxNTCx5wpEqUpump", "24080282",
                "605426095720", "true", "2vr538qDgHCPYmr2mjt5LSjQ3kBYjtw3SDSveUKBVkef", "1724126293", "35793720152",
                "899319782120301", "5793720152", "619419782120301");
        AnchorEvent sell = trade("vdt/007mYe73itfzw580Z6SEg9q3HfHO2n0qXIpNVTcl7oo9jo+CP5lvbwEAAAAAaBY19owAAAAAHKbz9pJ3"
                + "+YMsz+xMr0BHBMU3VB0RDjRv3ae0eInXRhRVFMRmAAAAAL9jCVQIAAAA1TFcKnoyAwC/t+VXAQAAANWZSd7oMwIA");
        assertThat(show(sell)).containsExactly("HfJVjBdkhAD2ynVM8PdTSii4ECZdsxNTCx5wpEqUpump", "24080281",
                "605426095720", "false", "2vr538qDgHCPYmr2mjt5LSjQ3kBYjtw3SDSveUKBVkef", "1724126293", "35769639871",
                "899925208216021", "5769639871", "620025208216021");
    }

    private static AnchorEvent trade(String base64) throws Exception {
        return new AnchorEvent(PumpEvents.TRADE, Base64.getDecoder().decode(base64), 8);
    }

    private static List<String> show(AnchorEvent event) {
        List<String> values = new ArrayList<>();
        for (int f = 0; f < event.layout().size() && event.has(f); f++) {
            values.add(event.show(f));
        }
        return values;
    }
}
