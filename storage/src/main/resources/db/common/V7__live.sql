-- Following the chain. Rows of live_gap change until they are closed; the other two are work, not facts: they go.

-- Where something may have been missed.
CREATE TABLE live_gap (
    id         bigint   NOT NULL PRIMARY KEY,
    source     varchar  NOT NULL,
    program    bytea,             -- NULL: all that are followed
    reason     smallint NOT NULL, -- 0 restart, 1 disconnected, 2 silent, 3 dropped, 4 missed, 5 backlog, 6 catch-up
    from_slot  bigint,
    to_slot    bigint,            -- NULL while it lasts
    page_end   bytea,             -- where its listing goes on; NULL: the sweep of the chain's end closes it
    stop_at    bytea,
    from_time  bigint,            -- Unix seconds; NULL: no end by time
    found      bigint   NOT NULL,
    noticed_at bigint   NOT NULL, -- Unix milliseconds
    closed_at  bigint             -- Unix milliseconds; NULL while open
);

-- Up to where a program's transactions are stored and final.
CREATE TABLE live_mark (
    program    bytea  NOT NULL PRIMARY KEY,
    slot       bigint NOT NULL,
    signature  bytea,
    changed_at bigint NOT NULL -- Unix milliseconds
);

-- Transactions that are stored and not known to be final.
CREATE TABLE unfinal (
    slot      bigint   NOT NULL,
    signature bytea    NOT NULL,
    finality  smallint NOT NULL, -- 0 processed, 1 confirmed
    CONSTRAINT unfinal_transaction PRIMARY KEY (slot, signature)
);

CREATE INDEX withdrawal_record_seq ON withdrawal (record_seq);
