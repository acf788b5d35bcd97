-- +goose Up

-- The part of an article's marks that its story's page reads, kept apart: it
-- reads that of all the articles of the story, and all marks together are ten
-- times as long. Articles that quote nobody have no row.
CREATE TABLE quoted (
    article INTEGER PRIMARY KEY REFERENCES article (n),
    marks   TEXT NOT NULL -- JSON: sentences, quotations, some origins
) STRICT;

INSERT INTO quoted (article, marks)
SELECT article, json_object(
    'sentences', json(coalesce(marks -> '$.sentences', '[]')),
    'quotations', json(marks -> '$.quotations'),
    'origins', json((SELECT json_group_array(json(value)) FROM json_each(marks, '$.origins')
        WHERE value ->> 'kind' = 'unnamed' OR value ->> 'via' <> '')))
FROM body WHERE marks <> '' AND json_array_length(marks, '$.quotations') > 0;

