-- +goose Up

-- A capture is known by its place in the order of arrival. Its bytes stand in
-- the evidence; this is where, and what was said of them.
CREATE TABLE capture (
    seq         INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    url         TEXT    NOT NULL,
    file        TEXT    NOT NULL,
    time        TEXT    NOT NULL,
    media       TEXT    NOT NULL,
    charset     TEXT    NOT NULL,
    hints       TEXT    NOT NULL, -- JSON, '' when nothing was said
    outlet      TEXT    NOT NULL,
    warc        TEXT    NOT NULL,
    warc_offset INTEGER NOT NULL,
    warc_length INTEGER NOT NULL
) STRICT;

CREATE INDEX capture_url ON capture (url) WHERE url <> '';

-- A job is a capture to work on. It is due at once, when its lease runs out, or
-- when the delay it was returned with is over (Unix milliseconds).
CREATE TABLE job (
    capture INTEGER PRIMARY KEY REFERENCES capture (seq),
    due     INTEGER NOT NULL DEFAULT 0,
    leased  INTEGER NOT NULL DEFAULT 0,
    attempt INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX job_due ON job (due) WHERE due > 0;

-- The first three captures of an outlet in which a line stood: enough to tell
-- how often it had recurred, up to three, when any capture landed.
CREATE TABLE line (
    outlet TEXT    NOT NULL,
    key    INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    second INTEGER,
    third  INTEGER,
    PRIMARY KEY (outlet, key)
) STRICT, WITHOUT ROWID;

-- Articles are numbered in the order of their arrival. Columns that end in _at
-- are Unix seconds to sort by; the time as far as it is known stands beside.
CREATE TABLE article (
    n            INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    story        TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    canonical    TEXT    NOT NULL,
    outlet       TEXT    NOT NULL,
    site         TEXT    NOT NULL,
    headline     TEXT    NOT NULL,
    byline       TEXT    NOT NULL,
    authors      TEXT    NOT NULL, -- JSON, '' for none
    dateline     TEXT    NOT NULL,
    published    TEXT    NOT NULL,
    updated      TEXT    NOT NULL,
    captured     TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    file         TEXT    NOT NULL,
    confidence   REAL    NOT NULL,
    removed      TEXT    NOT NULL, -- JSON, '' for none
    lead         TEXT    NOT NULL,
    copy_of      TEXT    NOT NULL, -- '' for an original
    relation     TEXT    NOT NULL,
    overlap      REAL    NOT NULL,
    agency       TEXT    NOT NULL,
    passages     TEXT    NOT NULL, -- JSON, '' for none
    time_at      INTEGER NOT NULL,
    active_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX article_story ON article (story, time_at);
CREATE INDEX article_copy_of ON article (copy_of) WHERE copy_of <> '';

-- The long parts of an article, kept apart so that lists read little.
CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article (n),
    text    TEXT NOT NULL,
    marks   TEXT NOT NULL -- JSON, '' where not annotated
) STRICT;

-- What one capture was read as, in the order the ordered stages saw it.
CREATE TABLE reading (
    n       INTEGER PRIMARY KEY,
    capture INTEGER NOT NULL UNIQUE REFERENCES capture (seq),
    article INTEGER NOT NULL REFERENCES article (n),
    again   INTEGER NOT NULL, -- whether the article had a reading before
    print   BLOB,
    record  BLOB
) STRICT;

CREATE INDEX reading_article ON reading (article);
CREATE INDEX reading_again ON reading (again) WHERE again;

-- The states of an article other than the one shown.
CREATE TABLE state (
    id       TEXT    PRIMARY KEY,
    article  INTEGER NOT NULL REFERENCES article (n),
    capture  INTEGER NOT NULL REFERENCES capture (seq),
    relation TEXT    NOT NULL, -- JSON, '' for the first
    content  TEXT    NOT NULL  -- the article as JSON
) STRICT;

-- Summaries, brought up to date with the articles they sum up.
CREATE TABLE story (
    id        TEXT    PRIMARY KEY,
    thread    TEXT    NOT NULL DEFAULT '',
    headline  TEXT    NOT NULL,
    first     TEXT    NOT NULL,
    last      TEXT    NOT NULL,
    articles  INTEGER NOT NULL,
    outlets   INTEGER NOT NULL,
    first_at  INTEGER NOT NULL,
    active_at INTEGER NOT NULL
) STRICT;

CREATE INDEX story_active ON story (active_at DESC, id);
CREATE INDEX story_thread ON story (thread, first_at, id) WHERE thread <> '';

CREATE TABLE thread (
    id        TEXT    PRIMARY KEY,
    headline  TEXT    NOT NULL,
    first     TEXT    NOT NULL,
    last      TEXT    NOT NULL,
    stories   INTEGER NOT NULL,
    articles  INTEGER NOT NULL,
    active_at INTEGER NOT NULL
) STRICT;

CREATE INDEX thread_active ON thread (active_at DESC, id);

-- Every story ever merged, with the living one it resolves to.
CREATE TABLE alias (
    merged TEXT PRIMARY KEY,
    story  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_story ON alias (story);

CREATE TABLE aside (
    place   TEXT PRIMARY KEY,
    capture TEXT NOT NULL, -- '' when no bytes were kept
    reason  TEXT NOT NULL,
    since   TEXT NOT NULL
) STRICT;

CREATE INDEX aside_capture ON aside (capture) WHERE capture <> '';

CREATE TABLE followed (
    url           TEXT PRIMARY KEY,
    title         TEXT    NOT NULL,
    since         TEXT    NOT NULL,
    polled        TEXT    NOT NULL DEFAULT '',
    next          TEXT    NOT NULL DEFAULT '',
    etag          TEXT    NOT NULL DEFAULT '',
    last_modified TEXT    NOT NULL DEFAULT '',
    error         TEXT    NOT NULL DEFAULT '',
    failing       INTEGER NOT NULL DEFAULT 0,
    captures      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The words of headlines and bodies. The texts themselves stay where they are:
-- the index reads them through this view.
CREATE VIEW searchable AS
    SELECT article.n AS n, article.headline AS headline, body.text AS text
    FROM article JOIN body ON body.article = article.n;

CREATE VIRTUAL TABLE search USING fts5 (
    headline, text,
    content = 'searchable', content_rowid = 'n',
    tokenize = 'unicode61 remove_diacritics 2'
);
