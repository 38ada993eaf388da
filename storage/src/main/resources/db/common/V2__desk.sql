-- What the desk keeps beside facts: rejects, prices, derived results, settings.

CREATE TABLE quarantine (
    id              bigint  NOT NULL PRIMARY KEY,
    recorded_at     bigint  NOT NULL, -- Unix milliseconds
    resolved_at     bigint,           -- Unix milliseconds; NULL: waiting
    reason          varchar NOT NULL,
    message         varchar NOT NULL,
    path            varchar NOT NULL,
    item_position   bigint  NOT NULL,
    byte_offset     bigint,
    signature       bytea,
    payload         bytea   NOT NULL,
    payload_cut     boolean NOT NULL,
    decoder_version integer NOT NULL,
    place_key       bigint  NOT NULL, -- digest of path, position and payload
    telling_key     bigint            -- digest of signature and reason
);

CREATE INDEX quarantine_place_key ON quarantine (place_key);
CREATE INDEX quarantine_telling_key ON quarantine (telling_key);

CREATE TABLE price (
    price_time bigint  NOT NULL, -- Unix seconds
    source     varchar NOT NULL,
    micro_usd  bigint  NOT NULL, -- micro-dollars for one SOL
    PRIMARY KEY (price_time, source)
);

-- The run that wallet_result and position_result are of: no row or one.
CREATE TABLE run (
    id             integer NOT NULL PRIMARY KEY,
    as_of          bigint  NOT NULL, -- Unix seconds
    watermark      bigint  NOT NULL,
    parameter_set  varchar NOT NULL,
    engine_version varchar NOT NULL
);

CREATE TABLE wallet_result (
    wallet            integer NOT NULL PRIMARY KEY,
    score             integer NOT NULL, -- hundredths of a point
    interval_low      integer NOT NULL,
    interval_high     integer NOT NULL,
    evidence          integer NOT NULL,
    realized_lamports bigint  NOT NULL,
    wallet_type       varchar NOT NULL
);

CREATE TABLE position_result (
    wallet             integer NOT NULL,
    mint               integer NOT NULL,
    open_raw           bigint  NOT NULL,
    open_cost_lamports bigint  NOT NULL,
    realized_lamports  bigint  NOT NULL,
    unmatched_lamports bigint  NOT NULL,
    lots               integer NOT NULL,
    PRIMARY KEY (wallet, mint)
);

CREATE TABLE setting (
    name          varchar NOT NULL PRIMARY KEY,
    setting_value varchar NOT NULL
);
