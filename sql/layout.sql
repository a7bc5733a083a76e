-- The tables of one version, made in its own schema. Nothing in them changes once the version is served.
--
-- Records are JSON as texts: what src/graph/records.ts describes, read by key and handed on. What lists are filtered and
-- ordered by stands apart in narrow tables, so that a list is read without its records. Places, positions and ranks are
-- numbered from 0 without gaps, so that a page is a range of them and the length of a list is the last of them plus one.
-- Ids are ASCII and compared byte by byte, as programs compare them.
--
-- Shard key of a distributed PostgreSQL: see docs/scale.md. Each table is read by the key that is named here.

-- By id.
CREATE TABLE nodes (
  id     text COLLATE "C" NOT NULL,
  record text NOT NULL
);

-- By id; for questions under clocks by subject.
CREATE TABLE claims (
  id           text COLLATE "C" NOT NULL,
  -- Its place in the data set.
  place        bigint NOT NULL,
  subject      text COLLATE "C" NOT NULL,
  record       text NOT NULL,
  -- What facts depend on beyond the claim: its voice, the span of its source, and from when it was known.
  surroundings text NOT NULL
);

-- By subject. A fact's id begins with that of its subject.
CREATE TABLE facts (
  subject text COLLATE "C" NOT NULL,
  -- Its place among the facts of its subject.
  nth     integer NOT NULL,
  id      text COLLATE "C" NOT NULL,
  record  text NOT NULL
);

-- The lists of nodes, by node: some hundred members in a row.
CREATE TABLE members (
  of     text COLLATE "C" NOT NULL,
  list   text NOT NULL,
  chunk  integer NOT NULL,
  -- How many members the whole list has.
  total  integer NOT NULL,
  ids    text[] NOT NULL,
  -- Of a list of claims their places; null for a list of nodes.
  places bigint[]
);

-- What nodes are filtered and ordered by.
CREATE TABLE node_list (
  id       text COLLATE "C" NOT NULL,
  type     text NOT NULL,
  -- Among the nodes of its type by id.
  position integer NOT NULL,
  -- Such as kinds=COUNTY: a part of a filter and a value that it finds here.
  terms    text[] NOT NULL,
  -- Days between which it possibly falls; null for a node without the date of its type.
  earliest text COLLATE "C",
  latest   text COLLATE "C",
  -- Its rank among the nodes of its type in each order that the type has.
  by_name      integer,
  by_name_desc integer,
  by_date      integer,
  by_date_desc integer,
  by_group     integer
);

-- What claims are filtered by.
CREATE TABLE claim_list (
  place       bigint NOT NULL,
  id          text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  property    text NOT NULL,
  source      text COLLATE "C" NOT NULL,
  source_kind text NOT NULL,
  -- The document of its passage: its source or another.
  document    text COLLATE "C" NOT NULL,
  level       text NOT NULL,
  -- The agreement of its fact; null where it takes part in none.
  agreement   text,
  relations   text[] NOT NULL,
  -- Where its passage begins, or its line; null where that is not known.
  starts      integer
);

-- What facts are filtered by.
CREATE TABLE fact_list (
  position     bigint NOT NULL,
  subject      text COLLATE "C" NOT NULL,
  nth          integer NOT NULL,
  id           text COLLATE "C" NOT NULL,
  type         text NOT NULL,
  property     text NOT NULL,
  agreement    text NOT NULL,
  basis        text,
  origins      integer NOT NULL,
  province     text COLLATE "C",
  year         integer,
  source_kinds text[] NOT NULL,
  sources      text[] NOT NULL
);

-- Values by which other graphs refer to nodes.
CREATE TABLE key_values (
  type     text NOT NULL,
  property text NOT NULL,
  -- The value; of a long one its SHA-256.
  value    text COLLATE "C" NOT NULL,
  node     text COLLATE "C" NOT NULL,
  -- Whether the node shows the value.
  shown    boolean NOT NULL
);

-- Dated events, in order, as all claims tell them.
CREATE TABLE events (
  position bigint NOT NULL,
  kind     text NOT NULL,
  earliest text COLLATE "C" NOT NULL,
  latest   text COLLATE "C" NOT NULL,
  locality text COLLATE "C",
  province text COLLATE "C",
  id       text COLLATE "C" NOT NULL,
  record   text NOT NULL
);

-- What is missing or weakly founded, in order.
CREATE TABLE gaps (
  position bigint NOT NULL,
  kind     text NOT NULL,
  type     text NOT NULL,
  property text,
  id       text COLLATE "C" NOT NULL,
  record   text NOT NULL
);

-- The links of paths, by node: those to follow first in front, some hundred in a row.
CREATE TABLE links (
  node       text COLLATE "C" NOT NULL,
  chunk      integer NOT NULL,
  neighbours text[] NOT NULL,
  properties text[] NOT NULL,
  claims     text[] NOT NULL
);

-- The years of each policy.
CREATE TABLE years (
  policy text COLLATE "C" NOT NULL,
  record text NOT NULL
);

-- Which claims are derived from which.
CREATE TABLE derivations (
  basis text COLLATE "C" NOT NULL,
  claim text COLLATE "C" NOT NULL
);

-- The names, titles and labels of nodes as they are searched, by node and by the lexemes of their folded words: letters and
-- digits; a word of the province in which the node lies has @ before it.
CREATE TABLE names (
  node     text COLLATE "C" NOT NULL,
  -- Its place among the texts of its node.
  nth      integer NOT NULL,
  -- name, label or title.
  kind     text NOT NULL,
  property text,
  -- As JSON: a text may hold what PostgreSQL does not.
  text     text NOT NULL,
  -- The words of the province, as often as its names have them; null where there are none.
  place    text,
  -- How many letters its folded words have, so that what begins with a word is before what has more.
  size     integer NOT NULL,
  words    tsvector NOT NULL
);

-- The statements of claims as they are searched, by the lexemes of their folded words.
CREATE TABLE statements (
  claim text COLLATE "C" NOT NULL,
  -- Of the claim in the data set.
  place bigint NOT NULL,
  -- As JSON.
  text  text NOT NULL,
  -- How many different words it has: of short ones a word tells more.
  size  integer NOT NULL,
  words tsvector NOT NULL
);

-- The words of all texts, by word: in how many texts of each field it stands.
CREATE TABLE terms (
  term      text COLLATE "C" NOT NULL,
  name      integer NOT NULL,
  label     integer NOT NULL,
  title     integer NOT NULL,
  statement integer NOT NULL,
  place     integer NOT NULL
);

-- The words again, by parts that are left by an edit or two.
CREATE TABLE slips (
  key  text COLLATE "C" NOT NULL,
  term text COLLATE "C" NOT NULL
);

-- One row: how many texts there are, and how many words each field has on average.
CREATE TABLE text_statistics (
  texts     bigint NOT NULL,
  name      double precision NOT NULL,
  label     double precision NOT NULL,
  title     double precision NOT NULL,
  statement double precision NOT NULL,
  place     double precision NOT NULL
);
