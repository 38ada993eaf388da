-- What is still to be fetched from the chain. These rows are work, not facts: they change and go.

CREATE TABLE backfill_job (
    id         bigint   NOT NULL PRIMARY KEY,
    purpose    smallint NOT NULL, -- 0 graduations, 1 curve, 2 pool, 3 wallet, 4 token account
    address    bytea    NOT NULL,
    subject    bytea    NOT NULL,
    priority   integer  NOT NULL, -- the lower the sooner
    from_time  bigint,            -- Unix seconds; NULL: all
    to_time    bigint,            -- Unix seconds; NULL: all
    paused     boolean  NOT NULL,
    page_end   bytea,             -- last signature of the page listed last
    newest     bytea,             -- first signature of this pass
    stop_at    bytea,             -- first signature of an earlier pass
    listed     boolean  NOT NULL,
    followed   boolean  NOT NULL,
    pages      bigint   NOT NULL,
    found      bigint   NOT NULL,
    created_at bigint   NOT NULL, -- Unix milliseconds
    changed_at bigint   NOT NULL, -- Unix milliseconds
    CONSTRAINT backfill_job_address UNIQUE (purpose, address)
);

-- A row for every transaction that was found and is not stored yet.
CREATE TABLE backfill_item (
    id         bigint  NOT NULL PRIMARY KEY,
    job        bigint  NOT NULL,
    signature  bytea   NOT NULL,
    sig_prefix bigint  NOT NULL, -- first eight bytes of the signature
    failed     boolean NOT NULL, -- every source said so
    missing    boolean NOT NULL  -- no source knows it
);

CREATE INDEX backfill_item_job ON backfill_item (job);
CREATE INDEX backfill_item_sig_prefix ON backfill_item (sig_prefix);
