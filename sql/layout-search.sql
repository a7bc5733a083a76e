-- What a search needs to know of all texts of a version together, made when they are all there.

-- A word of a text's place stands among the others with @ before it; see layout.sql.
INSERT INTO terms (term, name, label, title, statement, place)
SELECT
  term,
  coalesce(sum(texts) FILTER (WHERE field = 'name'), 0),
  coalesce(sum(texts) FILTER (WHERE field = 'label'), 0),
  coalesce(sum(texts) FILTER (WHERE field = 'title'), 0),
  coalesce(sum(texts) FILTER (WHERE field = 'statement'), 0),
  coalesce(sum(texts) FILTER (WHERE field = 'place'), 0)
FROM (
  SELECT CASE WHEN lexeme LIKE '@%' THEN 'place' ELSE kind END AS field, ltrim(lexeme, '@') AS term, texts
  FROM (
    SELECT kind, lexeme, count(*) AS texts FROM names, unnest(words) GROUP BY kind, lexeme
    UNION ALL
    SELECT 'statement', lexeme, count(*) FROM statements, unnest(words) GROUP BY lexeme
  ) AS counted
) AS of_field
GROUP BY term;

-- The parts of words by which others are found that are an edit or two from them; src/postgres/slips.ts says why.
INSERT INTO slips (key, term)
SELECT
  concat_ws(
    ' ',
    length(term),
    part,
    substr(term, length(term) * part / 3 + 1, length(term) * (part + 1) / 3 - length(term) * part / 3)
  ),
  term
FROM terms, generate_series(0, 2) AS part;

ALTER TABLE terms ADD PRIMARY KEY (term);
CREATE INDEX terms_of_statements ON terms (term) WHERE statement > 0;
CREATE INDEX slips_by_key ON slips (key);
