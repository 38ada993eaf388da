-- Signatures are random: an index over all of them is rewritten almost whole by every import, and what was written
-- before lies dead in the file. So tellings are found within segments of the record: only the newest is written to.
DROP INDEX tx_sig_prefix;
ALTER TABLE tx ADD COLUMN segment integer GENERATED ALWAYS AS (record_seq / 65536);
CREATE INDEX tx_segment_prefix ON tx (segment, sig_prefix);

-- Addresses are random as well. The dictionary is held in memory whole and gives none of them two numbers.
ALTER TABLE address DROP CONSTRAINT address_bytes;
