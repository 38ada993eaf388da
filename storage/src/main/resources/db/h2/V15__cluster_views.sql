-- What SQL users find of clusters, under the names of the specification.
DROP VIEW wallet_traders;

CREATE VIEW wallet_traders AS
SELECT r.wallet AS id,
       a.base58 AS wallet_address,
       r.wallet_type,
       c.cluster_id,
       CAST(LEAST(c.confidence, 0.99) AS numeric(3, 2)) AS cluster_confidence,
       CAST(NULL AS numeric(10, 2)) AS reputation_score,
       DATEADD(SECOND, r.first_active, TIMESTAMP '1970-01-01 00:00:00') AS first_seen_at,
       DATEADD(SECOND, r.last_active, TIMESTAMP '1970-01-01 00:00:00') AS last_activity_at,
       r.trades AS total_trades,
       r.graduates AS graduated_tokens_traded,
       CAST(r.realized_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS total_pnl_sol,
       CAST(r.pnl_micro_usd AS numeric(38, 0)) * CAST('1E-6' AS numeric(20, 6)) AS total_pnl_usd,
       CAST(r.win_rate AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS win_rate,
       r.hold_seconds / 60 AS avg_hold_time_minutes,
       CAST(r.score AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS trader_score,
       DATEADD(MILLISECOND, run.recorded_at, TIMESTAMP '1970-01-01 00:00:00') AS score_updated_at,
       CAST(NULL AS numeric(3, 2)) AS score_decay_factor,
       (run.as_of - r.last_active) / 86400 AS days_inactive,
       CAST(NULL AS integer) AS suspicious_activity_count,
       CAST(NULL AS timestamp) AS last_audit_at,
       CAST(NULL AS json) AS audit_notes,
       CAST(NULL AS json) AS metadata,
       DATEADD(MILLISECOND, r.recorded_at, TIMESTAMP '1970-01-01 00:00:00') AS created_at,
       DATEADD(MILLISECOND, run.recorded_at, TIMESTAMP '1970-01-01 00:00:00') AS updated_at,
       CAST(r.interval_low AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_low,
       CAST(r.interval_high AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS score_high,
       r.evidence
FROM wallet_result r
JOIN address a ON a.id = r.wallet
LEFT JOIN cluster_member c ON c.wallet = r.wallet
CROSS JOIN run;

CREATE VIEW wallet_clusters AS
SELECT r.cluster_id,
       r.cluster_type,
       r.wallets AS wallet_count,
       a.base58 AS primary_wallet,
       CAST(LEAST(r.risk, 0.99) AS numeric(3, 2)) AS risk_score,
       r.methods AS detection_method,
       CAST(LEAST(r.confidence, 0.99) AS numeric(3, 2)) AS detection_confidence,
       CAST(r.pnl_lamports AS numeric(38, 0)) * CAST('1E-9' AS numeric(20, 9)) AS combined_pnl_sol,
       CAST(r.score AS numeric(38, 0)) * CAST('1E-2' AS numeric(20, 2)) AS combined_score,
       r.details FORMAT JSON AS metadata,
       DATEADD(MILLISECOND, r.first_kept, TIMESTAMP '1970-01-01 00:00:00') AS created_at,
       DATEADD(MILLISECOND, r.kept, TIMESTAMP '1970-01-01 00:00:00') AS updated_at
FROM cluster_result r
JOIN address a ON a.id = r.primary_wallet;

CREATE VIEW wallet_relationships AS
SELECT t.id,
       a.base58 AS wallet_a,
       b.base58 AS wallet_b,
       t.kind AS relationship_type,
       t.facts AS interaction_count,
       CAST(LEAST(t.confidence, 0.99) AS numeric(3, 2)) AS confidence_score,
       DATEADD(SECOND, t.first_fact, TIMESTAMP '1970-01-01 00:00:00') AS first_interaction,
       CAST(NULL AS timestamp) AS last_interaction,
       t.details FORMAT JSON AS metadata,
       DATEADD(MILLISECOND, t.kept, TIMESTAMP '1970-01-01 00:00:00') AS created_at
FROM cluster_tie t
JOIN address a ON a.id = t.wallet_a
JOIN address b ON b.id = t.wallet_b;
