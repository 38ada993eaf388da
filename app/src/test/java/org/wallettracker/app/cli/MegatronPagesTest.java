package org.wallettracker.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wallettracker.domain.model.Signature;

/** More rows than fit a page: none is lost between two pages, and what was read is not read anew. */
class MegatronPagesTest {
    private static final int ROWS = 2_600;
    /** So many rows share each moment: more than a page holds. */
    private static final int AT_ONCE = 1_300;
    private static final String MINT = "So11111111111111111111111111111111111111112";
    private static final Instant BEGIN = Instant.parse("2026-09-01T00:00:00Z");

    @TempDir
    Path desk;

    private static void trades(int from, int to, int atOnce) throws Exception {
        Random random = new Random(from);
        try (Connection connection = PostgresServer.connect("megatron_pages");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO transactions (signature, token_id,"
                        + " block_time, slot, type, user_address, success) VALUES (?, ?, ?, 1, 'buy', ?, true)")) {
            for (int i = from; i < to; i++) {
                byte[] bytes = new byte[Signature.LENGTH];
                random.nextBytes(bytes);
                insert.setString(1, Signature.of(bytes).toBase58());
                insert.setObject(2, MegatronTables.id(MINT));
                insert.setObject(3, OffsetDateTime.ofInstant(BEGIN.plusSeconds(3_600L * (i / atOnce)), ZoneOffset.UTC));
                insert.setString(4, MINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private JsonNode read(MegatronTables megatron, String... more) {
        List<Object> args = new ArrayList<>(List.of("megatron", "read", "--format", "json", "--data-dir", desk));
        args.addAll(List.of(more));
        Cli run = Cli.run(megatron.environment(), args.toArray());
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    private static JsonNode table(JsonNode report, String name) {
        for (JsonNode table : report.get("tables")) {
            if (table.get("table").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError("no table " + name);
    }

    @Test
    void pagesLoseNothingAndTheNextReadingGoesOn() throws Exception {
        MegatronTables megatron = MegatronTables.make("megatron_pages");
        megatron.token(MINT, "raydium_launchpad", "", "").write();
        // twelve hundred tokens more, whose ids are in no order
        for (int i = 0; i < 1_200; i++) {
            megatron.row("INSERT INTO tokens (id, mint_address, platform) VALUES ('"
                    + UUID.nameUUIDFromBytes(new byte[]{(byte) i, (byte) (i >> 8)}) + "', 'mint" + i + "', 'pumpfun')");
        }
        megatron.write();
        trades(0, ROWS, AT_ONCE);

        JsonNode first = read(megatron);
        assertThat(table(first, "transactions").get("read").asInt()).isEqualTo(ROWS);
        assertThat(table(first, "tokens").get("read").asInt()).isEqualTo(1_201);
        assertThat(first.at("/hints/new").asInt()).isEqualTo(ROWS);
        assertThat(first.at("/hints/open").asInt()).isEqualTo(ROWS);

        trades(ROWS, ROWS + 7, AT_ONCE);
        JsonNode second = read(megatron);
        assertThat(second.at("/hints/new").asInt()).isEqualTo(7);
        assertThat(table(second, "transactions").get("read").asInt()).as("the last ten minutes, and what is new")
                .isEqualTo(AT_ONCE + 7);
        assertThat(table(second, "tokens").get("read").asInt()).as("written within the last ten minutes")
                .isEqualTo(1_201);
        PostgresServer.sql("megatron_pages", "UPDATE tokens SET updated_at = now() - interval '1 day'");
        assertThat(table(read(megatron), "tokens").get("read").asInt()).isZero();

        JsonNode all = read(megatron, "--since", BEGIN.plusSeconds(3_600).toString());
        assertThat(table(all, "transactions").get("read").asInt()).as("from the second moment on")
                .isEqualTo(AT_ONCE + 7);
        assertThat(table(read(megatron, "--since", "2026-08-01T00:00:00Z"), "transactions").get("read").asInt())
                .isEqualTo(ROWS + 7);
    }

    @Test
    void rowsWithoutAPlaceInTheOrderAreReadOnceAndCounted() throws Exception {
        MegatronTables megatron = MegatronTables.make("megatron_places");
        String signature = Signature.of(new byte[Signature.LENGTH]).toBase58();
        megatron.token(MINT, "pumpfun", "", "")
                .row("ALTER TABLE technical_scores ALTER token_id DROP NOT NULL")
                // 999 and one without a token: a page of a thousand that ends with no key
                .row("INSERT INTO technical_scores (token_id, total_score, calculated_at) SELECT gen_random_uuid(), 1,"
                        + " now() FROM generate_series(1, 999)")
                .row("INSERT INTO technical_scores (token_id, total_score, calculated_at) VALUES (NULL, 1, now())")
                .row("INSERT INTO graduated_tokens (token_mint, graduation_timestamp) VALUES ('late', '294276-12-31')")
                .row("INSERT INTO transactions (signature, token_id, block_time, slot, type, user_address) VALUES ('"
                        + signature + "', '" + MegatronTables.id(MINT) + "', 'infinity', 0, 'buy', '" + MINT + "')")
                .write();
        JsonNode report = read(megatron);
        assertThat(table(report, "technical_scores").get("read").asInt()).isEqualTo(1_000);
        assertThat(table(report, "technical_scores").at("/defects/noToken").asInt()).isEqualTo(1_000);
        assertThat(table(report, "graduated_tokens").get("read").asInt()).as("with the planted row").isEqualTo(2);
        assertThat(table(report, "transactions").get("read").asInt()).isEqualTo(1);
        assertThat(table(report, "transactions").at("/defects/noTime").asInt()).isEqualTo(1);
        assertThat(table(report, "transactions").get("new").asInt()).isEqualTo(1);
        report.get("tables").forEach(t -> assertThat(t.path("error").asText("")).as(t.toString()).isIn("", "null"));
    }
}
