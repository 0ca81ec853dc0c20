-- Version 3: a digest for each row that is kept forever, as reportedly.archive.digests has it.
ALTER TABLE document ADD COLUMN digest BLOB;
UPDATE document SET digest = row_digest(
    id, file, source_id, title, outlet, authors, url, published, day, language, words, text, reading, added
);

DROP TRIGGER decision_stays;
ALTER TABLE decision ADD COLUMN digest BLOB;
UPDATE decision SET digest = row_digest(id, at, who, kind, subject, value, why, undoes);
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;

-- and the number of the last decision, apart from the decisions
INSERT INTO setting SELECT 'decisions', coalesce(max(id), 0) FROM decision;
