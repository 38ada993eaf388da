-- Why minutes have no SOL/USD, as it was found when they were last asked for. Told beside figures, never counted.

CREATE TABLE price_refusal (
    from_time   bigint        NOT NULL, -- Unix seconds of the first minute
    to_time     bigint        NOT NULL, -- end of the last
    reason      varchar(20)   NOT NULL, -- gap, disputed, outlier, unconfirmed, stale, impossible
    detail      varchar(1000) NOT NULL,
    recorded_at bigint        NOT NULL  -- Unix milliseconds
);

CREATE INDEX price_refusal_time ON price_refusal (from_time);
