-- Rows of lists whose order is known only when all are there: with by what they stand, until they are numbered. Made with
-- the tables of a version and dropped before it is served.

CREATE TABLE node_stage (
  id       text COLLATE "C" NOT NULL,
  type     text NOT NULL,
  position integer NOT NULL,
  terms    text[] NOT NULL,
  earliest text COLLATE "C",
  latest   text COLLATE "C"
);

CREATE TABLE rank_stage (
  id           text COLLATE "C" NOT NULL,
  by_name      integer,
  by_name_desc integer,
  by_date      integer,
  by_date_desc integer,
  by_group     integer
);

CREATE TABLE fact_stage (
  section      integer NOT NULL,
  -- The place of the claim by which the fact stands where it does.
  place        bigint NOT NULL,
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

CREATE TABLE event_stage (
  key      text COLLATE "C" NOT NULL,
  kind     text NOT NULL,
  earliest text COLLATE "C" NOT NULL,
  latest   text COLLATE "C" NOT NULL,
  locality text COLLATE "C",
  province text COLLATE "C",
  id       text COLLATE "C" NOT NULL,
  record   text NOT NULL
);

CREATE TABLE gap_stage (
  -- What found it, the place of the type of its node among the types, its node, and its place among what was found there.
  finder      integer NOT NULL,
  type_number integer NOT NULL,
  node        text COLLATE "C" NOT NULL,
  nth         integer NOT NULL,
  kind        text NOT NULL,
  type        text NOT NULL,
  property    text,
  id          text COLLATE "C" NOT NULL,
  record      text NOT NULL
);
