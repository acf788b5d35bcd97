-- +goose Up

-- How often a story was traced: what is made of it from outside is of that state.
ALTER TABLE story ADD COLUMN traced INTEGER NOT NULL DEFAULT 0;

-- What came of asking a language model about a story as it stood when it was traced
-- so often. The answer is kept, to be read again where the question is the same.
CREATE TABLE draft (
    story    TEXT    PRIMARY KEY,
    traced   INTEGER NOT NULL,
    model    TEXT    NOT NULL,
    question TEXT    NOT NULL,
    answer   TEXT    NOT NULL,
    content  BLOB -- as in brief; NULL where the answer was not usable
) STRICT;

-- How the model does: one row, or none.
CREATE TABLE model (
    n     INTEGER PRIMARY KEY CHECK (n = 1),
    state TEXT    NOT NULL -- JSON
) STRICT;
