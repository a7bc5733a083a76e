-- Which versions of a data set there are, and which is served. Everything else of a version stands in a schema of its own,
-- kg_<number>, so that a version is built beside the others, takes their place by one row, and is dropped as a whole.

CREATE TABLE kg.versions (
  number   bigint PRIMARY KEY,
  -- The form of its tables (layout.sql). A program reads only versions of the layout that it knows.
  layout   integer NOT NULL,
  digest   text NOT NULL,
  -- What a client is told of the data set: DatasetInfo of src/graph/records.ts, as JSON.
  info     text NOT NULL,
  state    text NOT NULL CHECK (state IN ('IMPORTING', 'READY')),
  begun    timestamptz NOT NULL DEFAULT now(),
  finished timestamptz
);

-- The version that is served, one for each layout, so that programs of two releases can share a database.
CREATE TABLE kg.current (
  layout  integer PRIMARY KEY,
  version bigint NOT NULL REFERENCES kg.versions (number)
);

-- How far the import of a version has come: of each part, up to which number it is done.
CREATE TABLE kg.progress (
  version bigint NOT NULL REFERENCES kg.versions (number) ON DELETE CASCADE,
  part    text NOT NULL,
  done    bigint NOT NULL,
  PRIMARY KEY (version, part)
);
