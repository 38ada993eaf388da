-- What analysts decide on clusters, and what the last search for clusters found.

-- Acts of review: inputs of the score beside the facts, appended and never changed.
CREATE TABLE review_act (
    record_seq bigint        NOT NULL PRIMARY KEY,
    kind       varchar(12)   NOT NULL, -- confirm, dismiss, whitelist, split, merge, note, label, undo
    cluster    varchar(80)   NOT NULL, -- what it was called then; empty for a label or an undoing
    act_text   varchar(2000) NOT NULL,
    author     varchar(200)  NOT NULL,
    decided_at bigint        NOT NULL, -- Unix milliseconds
    undoes     bigint        NOT NULL  -- record_seq of an act; 0: none
);

CREATE TABLE review_wallet (
    record_seq bigint  NOT NULL, -- of the act
    picked     boolean NOT NULL, -- false: a wallet of the cluster as it was then
    place      integer NOT NULL,
    wallet     bytea   NOT NULL,
    CONSTRAINT review_wallet_place PRIMARY KEY (record_seq, picked, place)
);

-- The last search: no row or one. Derived.
CREATE TABLE cluster_search (
    id       integer NOT NULL PRIMARY KEY,
    as_of    bigint  NOT NULL, -- Unix seconds
    known_at bigint  NOT NULL, -- record sequence
    rules    varchar NOT NULL
);

-- What it found, and what clusters were ever called: bytes in parts, because a row has its limit.
CREATE TABLE cluster_kept (
    named boolean     NOT NULL, -- false: found; true: a name with its wallets
    name  varchar(80) NOT NULL, -- of a name; else the place among the found
    part  integer     NOT NULL,
    body  bytea       NOT NULL,
    CONSTRAINT cluster_kept_part PRIMARY KEY (named, name, part)
);

ALTER TABLE run ADD COLUMN clusters_at bigint; -- record sequence that clusters were searched up to; NULL: none counted
