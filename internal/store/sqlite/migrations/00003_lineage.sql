-- +goose Up

-- What a story's lineage says in numbers; NULL until it was traced. A story whose
-- articles changed since is stale: the number says since when, in the order in
-- which stories became so; 0 for one that is up to date.
ALTER TABLE story ADD COLUMN independent INTEGER;
ALTER TABLE story ADD COLUMN at_least INTEGER;
ALTER TABLE story ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;

UPDATE story SET stale = rowid;

CREATE INDEX story_stale ON story (stale) WHERE stale > 0;

CREATE TABLE lineage (
    story   TEXT PRIMARY KEY,
    content BLOB NOT NULL -- JSON, deflated where that begins with another byte than '{'
) STRICT;

-- The ledger of unnamed sources, by the place of its lines in the lineage.
CREATE TABLE unnamed (
    story    TEXT    NOT NULL,
    place    INTEGER NOT NULL,
    newsroom TEXT    NOT NULL,
    entry    TEXT    NOT NULL, -- JSON
    PRIMARY KEY (story, place)
) STRICT, WITHOUT ROWID;

-- What articles quote, for finding the same words again. Copies have none.
CREATE TABLE saying (
    n           INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES article (n),
    at          INTEGER NOT NULL, -- Unix seconds of the article's publication, else of its update
    speaker     TEXT    NOT NULL,
    speaker_key TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    form        TEXT    NOT NULL,
    span_begin  INTEGER NOT NULL,
    span_end    INTEGER NOT NULL,
    words       TEXT    NOT NULL,
    confidence  REAL    NOT NULL,
    names       TEXT    NOT NULL, -- JSON, '' for none
    keys        TEXT    NOT NULL  -- JSON
) STRICT;

CREATE INDEX saying_article ON saying (article);
CREATE INDEX saying_speaker ON saying (speaker_key) WHERE speaker_key <> '';

-- The time stands in the key, so that the first of many are found without reading
-- the others.
CREATE TABLE saying_key (
    key    INTEGER NOT NULL,
    at     INTEGER NOT NULL,
    saying INTEGER NOT NULL REFERENCES saying (n),
    PRIMARY KEY (key, at, saying)
) STRICT, WITHOUT ROWID;

-- Whether an article's sayings are kept. Those of articles stored before are to be
-- worked out, where there are any.
ALTER TABLE article ADD COLUMN said INTEGER NOT NULL DEFAULT 1;

UPDATE article SET said = 0 WHERE copy_of = '' AND n IN (SELECT article FROM quoted);

CREATE INDEX article_unsaid ON article (n) WHERE NOT said;
