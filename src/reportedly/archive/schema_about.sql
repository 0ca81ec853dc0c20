-- Tellings are found by their parties, place and sources as well as by their words: reportedly.archive.about.
DROP TRIGGER telling_text_added;
DROP TRIGGER telling_text_gone;
DROP TRIGGER telling_text_changed;
DROP TABLE telling_text;

ALTER TABLE telling ADD COLUMN about TEXT NOT NULL DEFAULT '';
UPDATE telling SET about = coalesce((
    SELECT group_concat(word, ' ') FROM (
        SELECT CASE WHEN role IN ('actor', 'holder', 'member') THEN 'a' ELSE 'r' END || replace(entity, '-', '') AS word
        FROM story_party WHERE story = telling.story
        UNION
        SELECT 'l' || replace(place, '-', '') FROM story WHERE id = telling.story AND place NOT NULL
        UNION
        SELECT CASE position WHEN 0 THEN 's' ELSE 'c' END || replace(entity, '-', '')
        FROM telling_source x WHERE x.doc = telling.doc AND x.local = telling.local
        ORDER BY word
    )
), '');

CREATE VIRTUAL TABLE telling_text USING fts5 (
    quote, about, content='telling', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO telling_text (telling_text) VALUES ('rebuild');
CREATE TRIGGER telling_text_added AFTER INSERT ON telling BEGIN
    INSERT INTO telling_text (rowid, quote, about) VALUES (new.number, new.quote, new.about);
END;
CREATE TRIGGER telling_text_gone AFTER DELETE ON telling BEGIN
    INSERT INTO telling_text (telling_text, rowid, quote, about) VALUES ('delete', old.number, old.quote, old.about);
END;
CREATE TRIGGER telling_text_changed AFTER UPDATE OF quote, about ON telling BEGIN
    INSERT INTO telling_text (telling_text, rowid, quote, about) VALUES ('delete', old.number, old.quote, old.about);
    INSERT INTO telling_text (rowid, quote, about) VALUES (new.number, new.quote, new.about);
END;
