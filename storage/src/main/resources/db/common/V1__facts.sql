-- The desk's memory of facts. Every fact and withdrawal has a record sequence from one counter, starting at 1.
-- Rows of tx, trade, transfer, token_event and withdrawal are only ever inserted. NULL is "not known" unless said otherwise.

-- Dictionaries: a 32-byte key or a source name is stored once, everything else refers to its number.
CREATE TABLE address (
    id    integer NOT NULL PRIMARY KEY,
    bytes bytea   NOT NULL,
    CONSTRAINT address_bytes UNIQUE (bytes)
);

CREATE TABLE source (
    id   integer NOT NULL PRIMARY KEY,
    name varchar NOT NULL,
    CONSTRAINT source_name UNIQUE (name)
);

-- One telling of a transaction. Its facts have the record sequences record_seq .. record_seq + units - 1; a telling
-- without facts (a failed transaction) takes one sequence itself.
CREATE TABLE tx (
    record_seq      bigint  NOT NULL PRIMARY KEY,
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
);

CREATE INDEX tx_sig_prefix ON tx (sig_prefix);

-- status: 0 pending, 1 verified, 2 disputed, as its own telling proves it; contested: another telling contradicts it.
CREATE TABLE trade (
    record_seq         bigint   NOT NULL PRIMARY KEY,
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
    round_trip         boolean  NOT NULL
);

CREATE TABLE transfer (
    record_seq bigint   NOT NULL PRIMARY KEY,
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
    decimals   integer
);

-- Everything told of a token that is neither a trade nor a transfer.
CREATE TABLE token_event (
    record_seq         bigint   NOT NULL PRIMARY KEY,
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
    uri                varchar
);

-- A fact (or a telling without facts) that stopped to be in force at record_seq.
CREATE TABLE withdrawal (
    fact_seq    bigint NOT NULL PRIMARY KEY,
    record_seq  bigint NOT NULL,
    recorded_at bigint NOT NULL
);

-- Where the counter stands and what is in force, one row, written in the step that changes it.
CREATE TABLE store_head (
    id                integer NOT NULL PRIMARY KEY,
    watermark         bigint  NOT NULL,
    facts             bigint  NOT NULL,
    transactions      bigint  NOT NULL,
    trades            bigint  NOT NULL,
    verified          bigint  NOT NULL,
    pending           bigint  NOT NULL,
    disputed          bigint  NOT NULL,
    simulated_facts   bigint  NOT NULL,
    newest_block_time bigint
);

INSERT INTO store_head VALUES (1, 0, 0, 0, 0, 0, 0, 0, 0, NULL);
