-- Version 1 of an archive. Row numbers («doc») are internal; whatever leaves the archive, or must outlive a re-reading,
-- names a report by its id and evidence by its characters. JSON columns hold lists and objects that are never searched.

-- What is kept forever: reports with their readings, and what people decided.
CREATE TABLE document (
    doc       INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    file      TEXT,
    source_id TEXT,
    title     TEXT,
    outlet    TEXT,
    authors   TEXT    NOT NULL,           -- JSON list
    url       TEXT,
    published TEXT,                       -- EDTF
    day       INTEGER,                    -- first day of «published», in days since 1970-01-01
    language  TEXT    NOT NULL,
    words     INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    reading   BLOB    NOT NULL,           -- zlib of the reading as JSON, its text and particulars left out
    program   TEXT    NOT NULL,           -- version of the program that read it
    added     TEXT    NOT NULL,           -- ISO 8601, UTC
    revision  INTEGER NOT NULL,           -- the archive's revision when its reading was last written
    merged    INTEGER                     -- the revision that merging has taken in; NULL: none yet
);
CREATE INDEX document_to_merge ON document (doc) WHERE merged IS NULL OR merged < revision;
CREATE INDEX document_file ON document (file);

CREATE VIRTUAL TABLE document_text USING fts5 (
    title, text, content='document', content_rowid='doc', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER document_text_added AFTER INSERT ON document BEGIN
    INSERT INTO document_text (rowid, title, text) VALUES (new.doc, new.title, new.text);
END;
CREATE TRIGGER document_text_gone AFTER DELETE ON document BEGIN
    INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', old.doc, old.title, old.text);
END;
CREATE TRIGGER document_text_changed AFTER UPDATE OF title, text ON document BEGIN
    INSERT INTO document_text (document_text, rowid, title, text) VALUES ('delete', old.doc, old.title, old.text);
    INSERT INTO document_text (rowid, title, text) VALUES (new.doc, new.title, new.text);
END;

CREATE TABLE decision (
    id      INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,                -- ISO 8601, UTC
    who     TEXT NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,                -- JSON: evidence, by document id and characters
    value   TEXT NOT NULL,                -- JSON: what was ruled
    why     TEXT NOT NULL,
    undoes  INTEGER REFERENCES decision (id)
);
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never changed'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;

-- The counter of changes: every write that merging has to hear of takes the next number.
CREATE TABLE revision (last INTEGER NOT NULL);
INSERT INTO revision VALUES (0);

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;   -- merged_by: the program that merged

-- What merging makes of it; all of it can be made again.
-- Copies: the group of each report's text, and the stretches of it that come from elsewhere.
CREATE TABLE copy_band (               -- reports that may share text share a band
    band INTEGER NOT NULL,
    doc  INTEGER NOT NULL REFERENCES document (doc),
    PRIMARY KEY (band, doc)
) WITHOUT ROWID;
CREATE INDEX copy_band_doc ON copy_band (doc);
CREATE TABLE copy_link (
    a     INTEGER NOT NULL REFERENCES document (doc),   -- a < b
    b     INTEGER NOT NULL REFERENCES document (doc),
    kind  TEXT    NOT NULL,               -- whole | part
    score REAL    NOT NULL,
    pairs TEXT    NOT NULL,               -- JSON: stretches that correspond [[a start, a end, b start, b end, likeness], …]
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX copy_link_b ON copy_link (b);
CREATE TABLE copy_group (
    doc    INTEGER PRIMARY KEY REFERENCES document (doc),
    copies TEXT NOT NULL,                 -- shared by all reports of one text
    credit TEXT,
    parts  TEXT NOT NULL                  -- JSON [{"start", "end", "copies"}]
);
CREATE INDEX copy_group_copies ON copy_group (copies);

-- Entities across reports.
CREATE TABLE entity (
    id          TEXT PRIMARY KEY,
    type        TEXT NOT NULL,
    name        TEXT NOT NULL,
    names       TEXT NOT NULL,            -- JSON list, best first
    identifiers TEXT NOT NULL,            -- JSON object
    offices     TEXT NOT NULL,            -- JSON list, as in the export
    reports     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE entity_member (              -- which entity of the archive an entity of a reading is
    doc    INTEGER NOT NULL REFERENCES document (doc),
    local  TEXT    NOT NULL,              -- its id in the reading
    entity TEXT    NOT NULL,
    score  REAL    NOT NULL,              -- 1: the only member, or an identifier; else the weakest link that holds it there
    why    TEXT    NOT NULL,              -- JSON list of reasons
    PRIMARY KEY (doc, local)
) WITHOUT ROWID;
CREATE INDEX entity_member_entity ON entity_member (entity);
CREATE TABLE entity_name (
    key    TEXT NOT NULL,                 -- as merge.entities.names.key() gives it
    entity TEXT NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (key, entity, name)
) WITHOUT ROWID;
CREATE INDEX entity_name_entity ON entity_name (entity);

-- Stories and who tells them.
CREATE TABLE story (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    type         TEXT NOT NULL,
    time         TEXT,                    -- EDTF
    day_from     INTEGER,                 -- the days that «time» covers, since 1970-01-01; without it those of the telling reports
    day_to       INTEGER,
    place        TEXT,                    -- entity
    arguments    TEXT NOT NULL,           -- JSON, as in the export
    articles     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL,
    contradicted INTEGER NOT NULL,        -- how many contradictions it stands in
    changed      INTEGER NOT NULL         -- the revision of its last change
) WITHOUT ROWID;
CREATE INDEX story_changed ON story (changed);
CREATE INDEX story_type ON story (type, day_from);
CREATE TABLE story_party (
    entity TEXT NOT NULL,
    story  TEXT NOT NULL,
    role   TEXT NOT NULL,
    PRIMARY KEY (entity, story, role)
) WITHOUT ROWID;
CREATE INDEX story_party_story ON story_party (story);
CREATE TABLE telling (
    number    INTEGER PRIMARY KEY,        -- internal, as «doc» is; name the columns when inserting
    doc       INTEGER NOT NULL REFERENCES document (doc),
    local     TEXT    NOT NULL,           -- the statement's id in the reading
    story     TEXT    NOT NULL,
    chain     TEXT    NOT NULL,           -- JSON [[names], …] innermost first, as in the export
    polarity  TEXT    NOT NULL,
    certainty TEXT    NOT NULL,
    mood      TEXT    NOT NULL,
    quantity  TEXT,
    time      TEXT,
    origin    TEXT    NOT NULL,
    spans     TEXT    NOT NULL,           -- JSON
    quote     TEXT    NOT NULL,
    UNIQUE (doc, local)
);
CREATE VIRTUAL TABLE telling_text USING fts5 (
    quote, content='telling', content_rowid='number', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER telling_text_added AFTER INSERT ON telling BEGIN
    INSERT INTO telling_text (rowid, quote) VALUES (new.number, new.quote);
END;
CREATE TRIGGER telling_text_gone AFTER DELETE ON telling BEGIN
    INSERT INTO telling_text (telling_text, rowid, quote) VALUES ('delete', old.number, old.quote);
END;
CREATE TRIGGER telling_text_changed AFTER UPDATE OF quote ON telling BEGIN
    INSERT INTO telling_text (telling_text, rowid, quote) VALUES ('delete', old.number, old.quote);
    INSERT INTO telling_text (rowid, quote) VALUES (new.number, new.quote);
END;
CREATE INDEX telling_story ON telling (story);
CREATE INDEX telling_origin ON telling (origin);
CREATE TABLE telling_source (             -- the links of a telling's chain that are entities
    entity   TEXT    NOT NULL,
    doc      INTEGER NOT NULL,
    local    TEXT    NOT NULL,
    position INTEGER NOT NULL,            -- 0: the innermost source
    PRIMARY KEY (entity, doc, local, position)
) WITHOUT ROWID;
CREATE INDEX telling_source_telling ON telling_source (doc, local);
CREATE TABLE contradiction (
    story   TEXT NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    sides   TEXT NOT NULL,                -- JSON, as in the export
    stories TEXT NOT NULL,                -- JSON list of the other stories concerned
    PRIMARY KEY (story, number)
) WITHOUT ROWID;
