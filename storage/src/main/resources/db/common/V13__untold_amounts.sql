-- A funding trace may tell that somebody paid somebody, and not how much. NULL is "not known".
ALTER TABLE transfer ALTER COLUMN amount DROP NOT NULL;
