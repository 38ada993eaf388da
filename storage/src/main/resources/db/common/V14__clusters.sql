-- What SQL users find of clusters: written with each kept run, in place of the one before.
DROP TABLE wallet_relationships;
DROP TABLE wallet_clusters;

CREATE TABLE cluster_result (
    cluster_id     varchar(80)      NOT NULL PRIMARY KEY,
    cluster_type   varchar(30)      NOT NULL,
    wallets        integer          NOT NULL,
    primary_wallet integer          NOT NULL, -- its surest
    methods        varchar(50)      NOT NULL, -- joined by +
    confidence     double precision NOT NULL,
    risk           double precision NOT NULL,
    pnl_lamports   bigint,                    -- taken as one wallet; NULL: not computed
    score          integer,                   -- taken as one wallet, hundredths of a point; NULL: not computed
    details        varchar          NOT NULL, -- JSON object
    first_kept     bigint           NOT NULL, -- Unix milliseconds
    kept           bigint           NOT NULL  -- Unix milliseconds
);

CREATE TABLE cluster_member (
    wallet     integer          NOT NULL PRIMARY KEY,
    cluster_id varchar(80)      NOT NULL,
    confidence double precision NOT NULL
);
CREATE INDEX cluster_member_cluster ON cluster_member (cluster_id);

CREATE TABLE cluster_tie (
    id         integer          NOT NULL PRIMARY KEY,
    wallet_a   integer          NOT NULL,
    wallet_b   integer          NOT NULL,
    kind       varchar(30)      NOT NULL,
    facts      integer,                   -- transactions it rests on; NULL: none, it is a likeness of whole profiles
    confidence double precision NOT NULL, -- of the pair, by all of its ties
    first_fact bigint,                    -- Unix seconds
    details    varchar          NOT NULL, -- JSON object
    kept       bigint           NOT NULL  -- Unix milliseconds
);
CREATE INDEX cluster_tie_a ON cluster_tie (wallet_a);
CREATE INDEX cluster_tie_b ON cluster_tie (wallet_b);
