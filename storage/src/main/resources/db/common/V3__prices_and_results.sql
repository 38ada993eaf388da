-- Prices take their place in the record; results tell more of a wallet and a position; addresses are kept as text too.

ALTER TABLE price RENAME TO price_unnumbered;

-- What a source told of a second. A correction is a further row: the last one of a source counts, and of several
-- sources the one that told the second first.
CREATE TABLE price (
    price_time  bigint  NOT NULL, -- Unix seconds
    source      varchar NOT NULL,
    record_seq  bigint  NOT NULL, -- one for each time of recording; 0: recorded before prices were numbered
    micro_usd   bigint  NOT NULL, -- micro-dollars for one SOL
    recorded_at bigint,           -- Unix milliseconds; NULL: recorded before prices were numbered
    CONSTRAINT price_told PRIMARY KEY (price_time, source, record_seq)
);

INSERT INTO price (price_time, source, record_seq, micro_usd)
SELECT price_time, source, 0, micro_usd FROM price_unnumbered;

DROP TABLE price_unnumbered;

ALTER TABLE address ADD COLUMN base58 varchar(44);

-- Results are derived: the next run writes them anew.
DELETE FROM run;
ALTER TABLE run ADD COLUMN recorded_at bigint; -- Unix milliseconds
DROP TABLE wallet_result;
DROP TABLE position_result;

-- The curves of a score, named once.
CREATE TABLE component (
    name            varchar NOT NULL PRIMARY KEY,
    component_group varchar NOT NULL
);

CREATE TABLE wallet_result (
    wallet            integer NOT NULL PRIMARY KEY,
    score             integer NOT NULL, -- hundredths of a point
    interval_low      integer NOT NULL,
    interval_high     integer NOT NULL,
    evidence          integer NOT NULL,
    realized_lamports bigint  NOT NULL,
    wallet_type       varchar NOT NULL,
    points            varchar NOT NULL, -- JSON object: points by component
    pnl_micro_usd     bigint,
    win_rate          integer,          -- hundredths of a percent
    multiple          integer,          -- thousandths
    graduates         integer NOT NULL,
    trades            integer NOT NULL,
    first_active      bigint,           -- Unix seconds
    last_active       bigint,           -- Unix seconds
    hold_seconds      bigint,
    recorded_at       bigint            -- Unix milliseconds
);

CREATE TABLE position_result (
    wallet              integer NOT NULL,
    mint                integer NOT NULL,
    open_raw            bigint  NOT NULL,
    open_cost_lamports  bigint  NOT NULL,
    realized_lamports   bigint  NOT NULL,
    unmatched_lamports  bigint  NOT NULL,
    lots                integer NOT NULL,
    decimals            integer,
    bought_raw          bigint  NOT NULL,
    sold_raw            bigint  NOT NULL,
    spent_lamports      bigint  NOT NULL,
    received_lamports   bigint  NOT NULL,
    unrealized_lamports bigint,
    first_buy           bigint, -- Unix seconds
    last_sell           bigint, -- Unix seconds
    graduated_mint      boolean NOT NULL,
    graduated           bigint, -- Unix seconds
    PRIMARY KEY (wallet, mint)
);

-- Every run that was kept.
CREATE TABLE score_run (
    id             bigint  NOT NULL PRIMARY KEY,
    as_of          bigint,           -- Unix seconds
    watermark      bigint  NOT NULL,
    parameter_set  varchar NOT NULL,
    engine_version varchar NOT NULL,
    recorded_at    bigint  NOT NULL  -- Unix milliseconds
);
