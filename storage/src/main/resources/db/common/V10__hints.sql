-- What others say that transactions did, and what the chain said of it. These rows are no facts.

CREATE TABLE hint (
    id         bigint   NOT NULL PRIMARY KEY,
    origin     smallint NOT NULL, -- 0 Megatron, 1 PumpPortal
    claim      smallint NOT NULL, -- 0 launch, 1 trade, 2 graduation, 3 liquidity, 4 on another venue
    signature  bytea    NOT NULL,
    sig_prefix bigint   NOT NULL, -- first eight bytes of the signature
    mint       bytea,             -- NULL: not told
    answer     smallint NOT NULL, -- 0 open, 1 confirmed, 2 refuted, 3 missing, 4 untold
    told_at    bigint   NOT NULL  -- Unix milliseconds
);

CREATE INDEX hint_sig_prefix ON hint (sig_prefix);
CREATE INDEX hint_answer ON hint (answer, id);

-- How far the records of others are read.
CREATE TABLE outside_place (
    name       varchar NOT NULL PRIMARY KEY,
    place      varchar NOT NULL,
    changed_at bigint  NOT NULL -- Unix milliseconds
);

-- Scores of tokens that others computed: the newest of each part.
CREATE TABLE token_score (
    mint          bytea    NOT NULL,
    part          smallint NOT NULL, -- 0 technical, 1 holder
    hundredths    integer  NOT NULL, -- of a point
    calculated_at bigint   NOT NULL, -- Unix milliseconds, by their clock
    read_at       bigint   NOT NULL, -- Unix milliseconds
    CONSTRAINT token_score_part PRIMARY KEY (mint, part)
);
