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
CREATE INDEX document_outlet ON document (outlet COLLATE NOCASE);

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
CREATE TABLE copy_band (               -- reports that may share text share bands
    band INTEGER NOT NULL,
    rank INTEGER NOT NULL,                -- merge.copies.groups.order(): the likeliest source of a text first
    doc  INTEGER NOT NULL REFERENCES document (doc),
    PRIMARY KEY (band, rank, doc)
) WITHOUT ROWID;
CREATE TABLE copy_sketch (             -- what the search for copies keeps of each report
    doc    INTEGER PRIMARY KEY REFERENCES document (doc),
    rank   INTEGER NOT NULL,
    bands  BLOB    NOT NULL,              -- int32, little-endian, in order
    credit TEXT,                          -- whom it credits …
    how    TEXT,                          -- … and how: own | copied | with | cited
    state  BLOB    NOT NULL               -- hash of all that this was made of
);
CREATE TABLE copy_link (
    a     INTEGER NOT NULL REFERENCES document (doc),   -- a < b
    b     INTEGER NOT NULL REFERENCES document (doc),
    kind  TEXT    NOT NULL,               -- whole | part
    score REAL    NOT NULL,
    pairs TEXT    NOT NULL,               -- JSON: stretches that correspond [[a start, a end, b start, b end, likeness], …]
    why   TEXT    NOT NULL,               -- JSON list of reasons
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
CREATE INDEX copy_group_credit ON copy_group (credit COLLATE NOCASE);

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
CREATE TABLE entity_sighting (            -- what a reading's entity says of who it is
    doc     INTEGER NOT NULL REFERENCES document (doc),
    local   TEXT    NOT NULL,
    start   INTEGER NOT NULL,             -- of its first mention
    rank    INTEGER NOT NULL,             -- of its report among those that stand for a form: made of the report's id
    type    TEXT    NOT NULL,
    gender  TEXT    NOT NULL,             -- m | f | '': what titles and pronouns say of a person
    form    TEXT,                         -- its full name as merge.entities.forms has it
    short   TEXT,                         -- without a full name: what it may be found by
    initial TEXT    NOT NULL,
    names   TEXT    NOT NULL,             -- JSON [[name as written, times], …]
    identifiers TEXT NOT NULL,            -- JSON [[scheme, value], …]
    owners  TEXT    NOT NULL,             -- JSON [[state, times], …] for an institution without its state
    alone   TEXT,                         -- without a full name: the entity that it is where it joins none
    entity  TEXT,                         -- without a full name: the entity that it is
    PRIMARY KEY (doc, local)
) WITHOUT ROWID;
CREATE INDEX entity_sighting_form ON entity_sighting (form, rank) WHERE form IS NOT NULL;
CREATE INDEX entity_sighting_short ON entity_sighting (short) WHERE short IS NOT NULL;
CREATE INDEX entity_sighting_entity ON entity_sighting (entity) WHERE entity IS NOT NULL;
CREATE TABLE entity_form (                -- entities of one full name, in all reports
    form   TEXT    PRIMARY KEY,
    seen   INTEGER NOT NULL,
    gender TEXT    NOT NULL DEFAULT '',
    entity TEXT,
    score  REAL    NOT NULL DEFAULT 1,
    why    TEXT    NOT NULL DEFAULT '[]'
) WITHOUT ROWID;
CREATE INDEX entity_form_entity ON entity_form (entity);
CREATE TABLE entity_tally (               -- how many sightings of a form say so
    form  TEXT    NOT NULL,
    what  TEXT    NOT NULL,               -- type | gender | name (as written) | key (of a name) | identifier
    value TEXT    NOT NULL,
    n     INTEGER NOT NULL,
    PRIMARY KEY (form, what, value)
) WITHOUT ROWID;
CREATE TABLE entity_block (               -- forms that may be one share a block; short names are looked up there too
    block TEXT NOT NULL,
    form  TEXT NOT NULL,
    PRIMARY KEY (block, form)
) WITHOUT ROWID;
CREATE INDEX entity_block_form ON entity_block (form);
CREATE TABLE entity_link (
    a     TEXT NOT NULL,
    b     TEXT NOT NULL,
    block TEXT NOT NULL,                  -- the block that gives it
    score REAL NOT NULL,
    why   TEXT NOT NULL,
    PRIMARY KEY (a, b, block)
) WITHOUT ROWID;
CREATE INDEX entity_link_b ON entity_link (b);
CREATE INDEX entity_link_block ON entity_link (block);
CREATE TABLE entity_copies (              -- the blocks of pairs of copies in which a report gives links
    doc   INTEGER NOT NULL REFERENCES document (doc),
    block TEXT    NOT NULL,
    PRIMARY KEY (doc, block)
) WITHOUT ROWID;
CREATE INDEX entity_copies_block ON entity_copies (block);
CREATE TABLE entity_office (
    doc          INTEGER NOT NULL REFERENCES document (doc),
    local        TEXT    NOT NULL,        -- the holder's id in the reading
    form         TEXT,                    -- and its form
    title        TEXT    NOT NULL,
    qualifiers   TEXT    NOT NULL,        -- joined by «, »
    organization TEXT    NOT NULL,        -- form, or ''
    start        TEXT,
    "end"        TEXT,
    day          INTEGER                  -- of the report
);
CREATE INDEX entity_office_doc ON entity_office (doc, local);
CREATE INDEX entity_office_form ON entity_office (form) WHERE form IS NOT NULL;
CREATE INDEX entity_office_organization ON entity_office (organization, title);

-- Stories and who tells them.
CREATE TABLE story (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    type         TEXT NOT NULL,
    time         TEXT,                    -- EDTF
    day_from     INTEGER,                 -- the days that «time» covers, since 1970-01-01; without it those of the telling reports
    day_to       INTEGER,
    place        TEXT,                    -- entity
    arguments    TEXT NOT NULL,           -- JSON [{"role", "entity"}]; the export adds the names
    articles     INTEGER NOT NULL,
    outlets      INTEGER NOT NULL,
    origins      INTEGER NOT NULL,
    contradicted INTEGER NOT NULL,        -- how many contradictions it stands in
    changed      INTEGER NOT NULL         -- the revision of its last change
) WITHOUT ROWID;
CREATE INDEX story_changed ON story (changed);
CREATE INDEX story_type ON story (type, day_from);
CREATE INDEX story_place ON story (place);
CREATE INDEX story_day ON story (day_from, day_to);
CREATE INDEX story_long ON story (day_from, day_to) WHERE day_to - day_from > 40;   -- few; the others end soon after they begin
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
    chain     TEXT    NOT NULL,           -- JSON [[names], …] innermost first, as the report has them
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

-- What stories are made of.
CREATE TABLE story_statement (            -- every statement of every merged report
    doc     INTEGER NOT NULL REFERENCES document (doc),
    local   TEXT    NOT NULL,             -- its id in the reading
    terms   INTEGER,                      -- what it says, comparably; NULL where it makes no story
    dropped TEXT,                         -- and then why
    at      INTEGER NOT NULL,             -- where its trigger begins
    trigger TEXT    NOT NULL,
    member  TEXT    NOT NULL,             -- JSON, as merge.stories.members has it; '' where it makes no story
    PRIMARY KEY (doc, local)
) WITHOUT ROWID;
CREATE INDEX story_statement_terms ON story_statement (terms);
CREATE TABLE story_terms (
    terms INTEGER PRIMARY KEY,            -- a hash of what follows
    what  TEXT    NOT NULL                -- JSON, as merge.stories.terms has it
);
CREATE TABLE story_key (                  -- statements that may be one share a key
    key   INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    PRIMARY KEY (key, terms)
) WITHOUT ROWID;
CREATE INDEX story_key_terms ON story_key (terms);
CREATE TABLE story_link (                 -- both ways round
    a     INTEGER NOT NULL,
    b     INTEGER NOT NULL,
    score REAL    NOT NULL,
    rival TEXT,                           -- how they contradict each other: number | date | actor | place; NULL: they may be one
    why   TEXT    NOT NULL,               -- JSON list of reasons
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE TABLE story_twin (                 -- the same sentence in two copies; both ways round
    doc   INTEGER NOT NULL,
    local TEXT    NOT NULL,
    twin  INTEGER NOT NULL,
    other TEXT    NOT NULL,
    PRIMARY KEY (doc, local, twin, other)
) WITHOUT ROWID;
CREATE INDEX story_twin_twin ON story_twin (twin);
