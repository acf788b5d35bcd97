-- +goose Up

-- The brief of a story, kept with its lineage.
CREATE TABLE brief (
    story   TEXT PRIMARY KEY,
    content BLOB NOT NULL -- JSON, deflated where that begins with another byte than '{'
) STRICT;

-- Stories traced before there were briefs are traced again, the latest last.
UPDATE story SET stale = rowid + (SELECT coalesce(max(stale), 0) FROM story) WHERE stale = 0;
