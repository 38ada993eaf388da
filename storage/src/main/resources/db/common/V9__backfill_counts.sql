-- What waits is counted as it comes and goes: counting it anew for each of tens of thousands of jobs takes seconds.

ALTER TABLE backfill_job ADD COLUMN waiting bigint DEFAULT 0 NOT NULL; -- found and not fetched yet
ALTER TABLE backfill_job ADD COLUMN missing bigint DEFAULT 0 NOT NULL; -- found and known to no source

UPDATE backfill_job SET
    waiting = (SELECT COUNT(*) FROM backfill_item i WHERE i.job = backfill_job.id AND NOT i.missing),
    missing = (SELECT COUNT(*) FROM backfill_item i WHERE i.job = backfill_job.id AND i.missing);

CREATE INDEX backfill_job_order ON backfill_job (priority, id);
CREATE INDEX backfill_job_to_list ON backfill_job (listed, priority, id);
CREATE INDEX backfill_job_to_follow ON backfill_job (followed, priority, id);
CREATE INDEX backfill_job_waiting ON backfill_job (waiting);
