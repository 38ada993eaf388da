-- The shared database: facts and the history of scores in monthly partitions, a default one for unknown and
-- unlikely times; and what SQL users find. No data is in the tables that are made anew here: this is the first version
-- that runs on PostgreSQL.

DROP TABLE tx;
DROP TABLE trade;
DROP TABLE transfer;
DROP TABLE token_event;

CREATE TABLE tx (
    record_seq      bigint  NOT NULL,
    units           integer NOT NULL,
    signature       bytea   NOT NULL,
    sig_prefix      bigint  NOT NULL, -- first eight bytes of the signature: indexed in place of all 64
    slot            bigint,
    tx_index        integer,
    block_time      bigint,           -- Unix seconds
    fee_payer       integer NOT NULL,
    failed          boolean NOT NULL,
    network_fee     bigint,           -- lamports
    source          integer NOT NULL,
    decoder_version integer NOT NULL,
    recorded_at     bigint  NOT NULL  -- Unix milliseconds
) PARTITION BY RANGE (block_time);
CREATE TABLE tx_default PARTITION OF tx DEFAULT;
CREATE INDEX tx_record_seq ON tx (record_seq);
CREATE INDEX tx_sig_prefix ON tx (sig_prefix);

CREATE TABLE trade (
    record_seq         bigint   NOT NULL,
    tx_seq             bigint   NOT NULL,
    program            integer  NOT NULL,
    ordinal            integer  NOT NULL,
    place              integer  NOT NULL,
    status             smallint NOT NULL,
    contested          boolean  NOT NULL,
    wallet             integer  NOT NULL,
    mint               integer  NOT NULL,
    side               smallint NOT NULL, -- 0 buy, 1 sell
    token_raw          bigint   NOT NULL,
    decimals           integer,
    quote_mint         integer  NOT NULL,
    quote_raw          bigint,
    fee_protocol       bigint,
    fee_creator        bigint,
    fee_lp             bigint,
    fee_cashback       bigint,
    fee_terminal       bigint,
    fee_network        bigint,
    tip                bigint,
    rent               bigint,
    venue              integer  NOT NULL,
    reserve_token      bigint,
    reserve_quote      bigint,
    reserve_real_token bigint,
    reserve_real_quote bigint,
    round_trip         boolean  NOT NULL,
    block_time         bigint   -- Unix seconds, of its telling
) PARTITION BY RANGE (block_time);
CREATE TABLE trade_default PARTITION OF trade DEFAULT;
CREATE INDEX trade_record_seq ON trade (record_seq);
CREATE INDEX trade_wallet ON trade (wallet);
CREATE INDEX trade_mint ON trade (mint);

CREATE TABLE transfer (
    record_seq bigint   NOT NULL,
    tx_seq     bigint   NOT NULL,
    program    integer  NOT NULL,
    ordinal    integer  NOT NULL,
    place      integer  NOT NULL,
    status     smallint NOT NULL,
    contested  boolean  NOT NULL,
    mint       integer,          -- NULL: SOL
    sender     integer,          -- NULL: minted
    receiver   integer,          -- NULL: burned
    amount     bigint   NOT NULL,
    withheld   bigint,
    decimals   integer,
    block_time bigint   -- Unix seconds, of its telling
) PARTITION BY RANGE (block_time);
CREATE TABLE transfer_default PARTITION OF transfer DEFAULT;
CREATE INDEX transfer_record_seq ON transfer (record_seq);

CREATE TABLE token_event (
    record_seq         bigint   NOT NULL,
    tx_seq             bigint   NOT NULL,
    program            integer  NOT NULL,
    ordinal            integer  NOT NULL,
    place              integer  NOT NULL,
    status             smallint NOT NULL,
    contested          boolean  NOT NULL,
    kind               smallint NOT NULL, -- 0 create, 2 complete, 3 migrate, 4 createPool, 5 addLiquidity, 6 removeLiquidity
    wallet             integer  NOT NULL,
    mint               integer  NOT NULL,
    venue              integer  NOT NULL, -- curve or pool
    pool               integer,           -- migrate: where the liquidity went
    creator            integer,
    token_raw          bigint,            -- create: the supply
    quote_mint         integer,
    quote_raw          bigint,
    fee_raw            bigint,
    reserve_token      bigint,
    reserve_quote      bigint,
    reserve_real_token bigint,
    reserve_real_quote bigint,
    flag               boolean,           -- create: mayhem; createPool: the pool calls the money side its base
    decimals           integer,
    name               varchar,
    symbol             varchar,
    uri                varchar,
    block_time         bigint   -- Unix seconds, of its telling
) PARTITION BY RANGE (block_time);
CREATE TABLE token_event_default PARTITION OF token_event DEFAULT;
CREATE INDEX token_event_record_seq ON token_event (record_seq);

CREATE UNIQUE INDEX address_base58 ON address (base58);

-- A wallet's score from a run on, written when it differs from the one before.
CREATE TABLE score_history (
    run_id            bigint  NOT NULL,
    wallet            integer NOT NULL,
    as_of             bigint,           -- Unix seconds, of the run
    score             integer NOT NULL, -- hundredths of a point
    interval_low      integer NOT NULL,
    interval_high     integer NOT NULL,
    evidence          integer NOT NULL,
    realized_lamports bigint  NOT NULL,
    win_rate          integer,          -- hundredths of a percent
    multiple          integer,          -- thousandths
    graduates         integer NOT NULL,
    consistency       integer,          -- hundredths of a point
    timing            integer,          -- hundredths of a point
    points            varchar NOT NULL  -- JSON object: points by component
) PARTITION BY RANGE (as_of);

CREATE TABLE score_history_default PARTITION OF score_history DEFAULT;
CREATE INDEX score_history_wallet ON score_history (wallet);

-- The Bitcoin alphabet; leading zero bytes are leading ones.
CREATE FUNCTION base58(raw bytea) RETURNS varchar LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    alphabet CONSTANT varchar := '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
    number numeric := 0;
    digits varchar := '';
    zeros integer := 0;
BEGIN
    WHILE zeros < length(raw) AND get_byte(raw, zeros) = 0 LOOP
        zeros := zeros + 1;
    END LOOP;
    FOR i IN zeros .. length(raw) - 1 LOOP
        number := number * 256 + get_byte(raw, i);
    END LOOP;
    WHILE number > 0 LOOP
        digits := substr(alphabet, (number % 58)::integer + 1, 1) || digits;
        number := div(number, 58);
    END LOOP;
    RETURN repeat('1', zeros) || digits;
END
$$;

-- The price of SOL that counts at each second.
CREATE VIEW sol_price AS
SELECT p.price_time, p.micro_usd, p.source, p.record_seq, p.recorded_at
FROM price p
WHERE p.source = (SELECT f.source FROM price f WHERE f.price_time = p.price_time
                  ORDER BY f.record_seq, f.source LIMIT 1)
  AND p.record_seq = (SELECT MAX(l.record_seq) FROM price l
                      WHERE l.price_time = p.price_time AND l.source = p.source);

-- When a mint was seen to graduate: completion of its curve, else migration.
CREATE VIEW mint_graduation AS
SELECT e.mint, COALESCE(MIN(CASE WHEN e.kind = 2 THEN tx.block_time END), MIN(tx.block_time)) AS graduated
FROM token_event e
JOIN tx ON tx.record_seq = e.tx_seq
WHERE e.kind IN (2, 3) AND e.status <> 2 AND NOT e.contested
  AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.fact_seq = e.record_seq)
GROUP BY e.mint;

CREATE VIEW wallet_traders AS
SELECT r.wallet AS id,
       a.base58 AS wallet_address,
       r.wallet_type,
       CAST(NULL AS varchar(36)) AS cluster_id,
       CAST(NULL AS numeric(3, 2)) AS cluster_confidence,
       CAST(NULL AS numeric(10, 2)) AS reputation_score,
       to_timestamp(r.first_active) AT TIME ZONE 'UTC' AS first_seen_at,
       to_timestamp(r.last_active) AT TIME ZONE 'UTC' AS last_activity_at,
       r.trades AS total_trades,
       r.graduates AS graduated_tokens_traded,
       CAST(r.realized_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS total_pnl_sol,
       CAST(r.pnl_micro_usd AS numeric(38, 0)) * CAST('1E-6' AS numeric(20, 6)) AS total_pnl_usd,
       CAST(r.win_rate AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS win_rate,
       r.hold_seconds / 60 AS avg_hold_time_minutes,
       CAST(r.score AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS trader_score,
       to_timestamp(run.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS score_updated_at,
       CAST(NULL AS numeric(3, 2)) AS score_decay_factor,
       (run.as_of - r.last_active) / 86400 AS days_inactive,
       CAST(NULL AS integer) AS suspicious_activity_count,
       CAST(NULL AS timestamp) AS last_audit_at,
       CAST(NULL AS jsonb) AS audit_notes,
       CAST(NULL AS jsonb) AS metadata,
       to_timestamp(r.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS created_at,
       to_timestamp(run.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS updated_at,
       CAST(r.interval_low AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_low,
       CAST(r.interval_high AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_high,
       r.evidence
FROM wallet_result r
JOIN address a ON a.id = r.wallet
CROSS JOIN run;

CREATE VIEW wallet_trades AS
SELECT t.record_seq AS id,
       a.base58 AS wallet_address,
       m.base58 AS token_mint,
       CASE t.side WHEN 0 THEN 'buy' ELSE 'sell' END AS trade_type,
       CAST(t.token_raw AS numeric(38, 0)) * CAST('1E-' || t.decimals AS numeric(20, 18)) AS amount,
       CASE WHEN q.base58 = 'So11111111111111111111111111111111111111112' AND t.token_raw > 0 THEN
           CAST(CAST(CAST(t.quote_raw AS numeric(38, 0)) * CAST('1E' || t.decimals AS numeric(38, 0)) AS numeric(76, 18)) / (CAST(t.token_raw AS numeric(38, 0)) * 1000000000) AS numeric(38, 18))
       END AS price_sol,
       CASE WHEN q.base58 = 'So11111111111111111111111111111111111111112' AND t.token_raw > 0 THEN
           CAST(CAST(CAST(CAST(t.quote_raw AS numeric(38, 0)) * CAST('1E' || t.decimals AS numeric(38, 0)) AS numeric(76, 18)) / (CAST(t.token_raw AS numeric(38, 0)) * 1000000000) AS numeric(38, 18))
               * CAST((SELECT s.micro_usd FROM sol_price s
                  WHERE s.price_time <= tx.block_time AND s.price_time >= tx.block_time - 3600
                  ORDER BY s.price_time DESC LIMIT 1) AS numeric(38, 0)) * CAST('1E-6' AS numeric(20, 6)) AS numeric(38, 18))
       END AS price_usd,
       CASE WHEN q.base58 = 'So11111111111111111111111111111111111111112' THEN
           CAST(t.quote_raw AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9))
       END AS sol_value,
       base58(tx.signature) AS transaction_hash,
       to_timestamp(tx.block_time) AT TIME ZONE 'UTC' AS block_time,
       g.mint IS NOT NULL AS is_graduated_token,
       CASE WHEN g.graduated >= tx.block_time THEN (g.graduated - tx.block_time) / 60 END
           AS time_to_graduation_minutes,
       to_timestamp(tx.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS created_at,
       CASE WHEN t.contested OR t.status = 2 THEN 'disputed' WHEN t.status = 1 THEN 'verified' ELSE 'pending' END
           AS status,
       v.base58 AS venue,
       s.name AS source
FROM trade t
JOIN tx ON tx.record_seq = t.tx_seq
JOIN address a ON a.id = t.wallet
JOIN address m ON m.id = t.mint
JOIN address q ON q.id = t.quote_mint
JOIN address v ON v.id = t.venue
JOIN source s ON s.id = tx.source
LEFT JOIN mint_graduation g ON g.mint = t.mint
WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.fact_seq = t.record_seq);

CREATE VIEW wallet_positions AS
SELECT CAST(p.wallet AS bigint) * 4294967296 + p.mint AS id,
       a.base58 AS wallet_address,
       m.base58 AS token_mint,
       CAST(p.bought_raw AS numeric(38, 0)) * CAST('1E-' || p.decimals AS numeric(20, 18)) AS total_bought,
       CAST(p.sold_raw AS numeric(38, 0)) * CAST('1E-' || p.decimals AS numeric(20, 18)) AS total_sold,
       CAST(p.open_raw AS numeric(38, 0)) * CAST('1E-' || p.decimals AS numeric(20, 18)) AS current_balance,
       CASE WHEN p.bought_raw > 0 THEN
           CAST(CAST(CAST(p.spent_lamports AS numeric(38, 0)) * CAST('1E' || p.decimals AS numeric(38, 0)) AS numeric(76, 18)) / (CAST(p.bought_raw AS numeric(38, 0)) * 1000000000) AS numeric(38, 18))
       END AS avg_buy_price,
       CASE WHEN p.sold_raw > 0 THEN
           CAST(CAST(CAST(p.received_lamports AS numeric(38, 0)) * CAST('1E' || p.decimals AS numeric(38, 0)) AS numeric(76, 18)) / (CAST(p.sold_raw AS numeric(38, 0)) * 1000000000) AS numeric(38, 18))
       END AS avg_sell_price,
       CAST(p.realized_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS realized_pnl_sol,
       CAST(p.unrealized_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS unrealized_pnl_sol,
       to_timestamp(p.first_buy) AT TIME ZONE 'UTC' AS first_buy_at,
       to_timestamp(p.last_sell) AT TIME ZONE 'UTC' AS last_sell_at,
       p.graduated_mint AS is_graduated,
       CASE WHEN p.graduated >= p.first_buy THEN (p.graduated - p.first_buy) / 60 END AS graduation_entry_timing,
       CAST(NULL AS numeric(10, 2)) AS position_score,
       to_timestamp(run.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS updated_at,
       CAST(p.open_cost_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS open_cost_sol,
       CAST(p.unmatched_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS unmatched_proceeds_sol,
       p.lots
FROM position_result p
JOIN address a ON a.id = p.wallet
JOIN address m ON m.id = p.mint
CROSS JOIN run;

CREATE VIEW wallet_scores_history AS
SELECT CAST(h.run_id AS bigint) * 4294967296 + h.wallet AS id,
       a.base58 AS wallet_address,
       to_timestamp(h.as_of) AT TIME ZONE 'UTC' AS score_timestamp,
       CAST(h.score AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS trader_score,
       h.points::jsonb AS components,
       h.graduates AS graduated_tokens_count,
       CAST(h.realized_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS total_pnl_sol,
       CAST(h.win_rate AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS win_rate,
       CAST(h.multiple AS numeric(38, 0)) * CAST('1E-3' AS numeric(20, 3)) AS avg_multiplier,
       CAST(h.consistency AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS consistency_score,
       CAST(h.timing AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS timing_score,
       to_timestamp(n.recorded_at / 1000.0) AT TIME ZONE 'UTC' AS created_at,
       h.run_id,
       n.parameter_set,
       n.watermark,
       CAST(h.interval_low AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_low,
       CAST(h.interval_high AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_high,
       h.evidence
FROM score_history h
JOIN score_run n ON n.id = h.run_id
JOIN address a ON a.id = h.wallet;

-- Nothing writes these three yet: relationships and clusters come with cluster detection, signals with the signal
-- engine. Their columns stand so that queries can be written against them.
CREATE TABLE wallet_relationships (
    id                bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    wallet_a          varchar(44) NOT NULL,
    wallet_b          varchar(44) NOT NULL,
    relationship_type varchar(30) NOT NULL,
    interaction_count integer DEFAULT 1,
    confidence_score  numeric(3, 2),
    first_interaction timestamp,
    last_interaction  timestamp,
    metadata          jsonb,
    created_at        timestamp NOT NULL DEFAULT now(),
    UNIQUE (wallet_a, wallet_b, relationship_type)
);
CREATE INDEX wallet_relationships_b ON wallet_relationships (wallet_b);

CREATE TABLE wallet_clusters (
    cluster_id           varchar(36) PRIMARY KEY,
    cluster_type         varchar(30) NOT NULL,
    wallet_count         integer NOT NULL,
    primary_wallet       varchar(44),
    risk_score           numeric(3, 2),
    detection_method     varchar(50),
    detection_confidence numeric(3, 2),
    combined_pnl_sol     numeric(20, 9),
    combined_score       numeric(10, 2),
    metadata             jsonb,
    created_at           timestamp NOT NULL DEFAULT now(),
    updated_at           timestamp NOT NULL DEFAULT now()
);

CREATE TABLE token_smart_money_signals (
    id                             bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    token_mint                     varchar(44) NOT NULL,
    signal_timestamp               timestamp NOT NULL,
    smart_wallets_count            integer DEFAULT 0,
    avg_trader_score               numeric(10, 2),
    total_smart_money_invested_sol numeric(20, 9),
    top_traders                    jsonb,
    signal_strength                numeric(5, 2), -- 0 to 100
    created_at                     timestamp NOT NULL DEFAULT now()
);
CREATE INDEX token_smart_money_signals_token ON token_smart_money_signals (token_mint);
CREATE INDEX token_smart_money_signals_time ON token_smart_money_signals (signal_timestamp);
