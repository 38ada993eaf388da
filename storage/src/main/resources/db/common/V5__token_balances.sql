-- What token accounts of wallets held after a transaction, told by the node beside the facts. Rows are only ever inserted.

CREATE TABLE token_balance (
    id      bigint  NOT NULL PRIMARY KEY, -- record sequence of the first fact recorded with it x 256, and a number below 256
    wallet  integer NOT NULL,
    mint    integer NOT NULL,
    account bigint  NOT NULL, -- first eight bytes of the token account's address
    raw     bigint  NOT NULL  -- base units; 0: closed or given away
);
