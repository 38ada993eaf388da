package org.wallettracker.app.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database with the tables of Megatron V2 that are read, as its migrations leave them, for tests to fill. */
final class MegatronTables {
    static final String FAKE = "HcN4rDycUdKVkk5L5d8FXvSDA3TuM4LL7GuGXUjmpump";
    private static final String[] SCHEMA = {"""
            CREATE TABLE tokens (id uuid PRIMARY KEY, mint_address varchar(44) UNIQUE NOT NULL, symbol varchar(10),
              name varchar(100), decimals integer NOT NULL DEFAULT 6,
              platform varchar(20) NOT NULL CHECK (platform IN ('pumpfun', 'raydium_launchpad')),
              creation_signature varchar(88), creation_timestamp timestamptz, creator_address varchar(44),
              initial_supply numeric(20,0), metadata jsonb, is_graduated boolean DEFAULT false,
              graduation_timestamp timestamptz, graduation_signature varchar(88),
              created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now())""", """
            CREATE TABLE pools (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), pool_address varchar(44) UNIQUE NOT NULL,
              token_id uuid, base_mint varchar(44) NOT NULL, quote_mint varchar(44), platform varchar(20) NOT NULL,
              initial_price numeric(30,10), bonding_curve_address varchar(44), latest_price numeric(30,20),
              status varchar(20) DEFAULT 'active', updated_at timestamptz DEFAULT now())""", """
            CREATE TABLE transactions (signature varchar(88) NOT NULL, pool_id uuid, token_id uuid NOT NULL,
              block_time timestamptz NOT NULL, slot bigint NOT NULL, type varchar(20) NOT NULL,
              user_address varchar(44) NOT NULL, amount_in numeric(30,0), amount_out numeric(30,0),
              sol_amount numeric(20,9), token_amount numeric(30,6), price_per_token numeric(30,10),
              success boolean DEFAULT true, raw_data jsonb, price_per_token_usd numeric(30,6),
              sol_amount_usd numeric(20,2), PRIMARY KEY (signature, block_time))""", """
            CREATE TABLE graduated_tokens (id serial PRIMARY KEY, token_mint varchar(44) UNIQUE NOT NULL,
              graduation_timestamp timestamp, graduation_signature varchar(88),
              migration_type varchar(20) DEFAULT 'raydium', raydium_pool_address varchar(44),
              graduation_price decimal(20,9), graduation_market_cap decimal(20,2),
              created_at timestamp DEFAULT now(), updated_at timestamp DEFAULT now())""",
            "INSERT INTO graduated_tokens (token_mint, graduation_timestamp, graduation_price) VALUES ('" + FAKE
                    + "', now() - interval '1 hour', 0.0001)",
            """
                    CREATE TABLE sol_usd_prices (id uuid DEFAULT gen_random_uuid(), price_time timestamptz NOT NULL,
                      price_usd numeric(20,6) NOT NULL, source varchar(50) NOT NULL, confidence numeric(20,6),
                      PRIMARY KEY (price_time, source, id))""", """
                    CREATE TABLE technical_scores (id uuid DEFAULT gen_random_uuid(), token_id uuid NOT NULL,
                      pool_id uuid, total_score numeric(5,2) NOT NULL, calculated_at timestamptz NOT NULL)""", """
                    CREATE TABLE holder_scores_v2 (id uuid DEFAULT gen_random_uuid(), token_id uuid NOT NULL,
                      score_time timestamptz NOT NULL DEFAULT now(), total_score decimal(5,1) NOT NULL)"""};

    private final String name;
    private final List<String> rows = new ArrayList<>();

    private MegatronTables(String name) {
        this.name = name;
    }

    static MegatronTables make(String name) throws SQLException {
        PostgresServer.database(name);
        PostgresServer.sql(name, SCHEMA);
        return new MegatronTables(name);
    }

    /** Environment variables that name it. */
    Map<String, String> environment() {
        return Map.of("MEGATRON_DB_HOST", "localhost", "MEGATRON_DB_PORT", Integer.toString(PostgresServer.port()),
                "MEGATRON_DB_NAME", name, "MEGATRON_DB_USER", "postgres");
    }

    MegatronTables row(String sql) {
        rows.add(sql);
        return this;
    }

    void write() throws SQLException {
        PostgresServer.sql(name, rows.toArray(String[]::new));
        rows.clear();
    }

    /** The id of the token of {@code mint}. */
    static UUID id(String mint) {
        return UUID.nameUUIDFromBytes(mint.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    MegatronTables token(String mint, String platform, String creation, String graduation) {
        return row("INSERT INTO tokens (id, mint_address, symbol, name, platform, creation_signature,"
                + " creation_timestamp, is_graduated, graduation_signature) VALUES ('" + id(mint) + "', '" + mint
                + "', 'SYM', 'Name', '" + platform + "', " + text(creation) + ", '2026-09-01T10:00:00Z', "
                + !graduation.isEmpty() + ", " + text(graduation) + ")");
    }

    MegatronTables trade(String signature, String mint, String time, String more) {
        return row("INSERT INTO transactions (signature, token_id, block_time, slot, type, user_address, sol_amount,"
                + " price_per_token, price_per_token_usd, sol_amount_usd, success) VALUES ('" + signature + "', '"
                + id(mint) + "', '" + time + "', " + more + ")");
    }

    private static String text(String value) {
        return value.isEmpty() ? "NULL" : "'" + value + "'";
    }
}
