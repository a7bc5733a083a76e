-- Keys and indexes of a version, made when its tables are filled: so they are built by sorting once.
ALTER TABLE nodes ADD PRIMARY KEY (id);
ALTER TABLE claims ADD PRIMARY KEY (id);
CREATE INDEX claims_by_subject ON claims (subject, place);
ALTER TABLE facts ADD PRIMARY KEY (subject, id);
ALTER TABLE members ADD PRIMARY KEY (of, list, chunk);

ALTER TABLE node_list ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX node_list_by_position ON node_list (type, position);
CREATE INDEX node_list_by_term ON node_list USING gin (terms);
CREATE INDEX node_list_by_name ON node_list (type, by_name) WHERE by_name IS NOT NULL;
CREATE INDEX node_list_by_name_desc ON node_list (type, by_name_desc) WHERE by_name_desc IS NOT NULL;
CREATE INDEX node_list_by_date ON node_list (type, by_date) WHERE by_date IS NOT NULL;
CREATE INDEX node_list_by_date_desc ON node_list (type, by_date_desc) WHERE by_date_desc IS NOT NULL;
CREATE INDEX node_list_by_group ON node_list (type, by_group) WHERE by_group IS NOT NULL;

ALTER TABLE claim_list ADD PRIMARY KEY (place);
CREATE INDEX claim_list_by_subject ON claim_list (subject, place);
CREATE INDEX claim_list_by_source ON claim_list (source, place);
CREATE INDEX claim_list_by_property ON claim_list (property, place);
CREATE INDEX claim_list_related ON claim_list (place) WHERE relations <> '{}';

ALTER TABLE fact_list ADD PRIMARY KEY (position);
CREATE INDEX fact_list_by_subject ON fact_list (subject, nth);
CREATE INDEX fact_list_by_property ON fact_list (property, position);
CREATE INDEX fact_list_contested ON fact_list (position) WHERE agreement = 'CONTESTED';
CREATE INDEX fact_list_by_source ON fact_list USING gin (sources);

CREATE INDEX key_values_by_value ON key_values (type, property, value);
ALTER TABLE events ADD PRIMARY KEY (position);
CREATE INDEX events_by_id ON events (id);
CREATE INDEX events_by_latest ON events (latest);
ALTER TABLE gaps ADD PRIMARY KEY (position);
CREATE INDEX gaps_by_id ON gaps (id);
CREATE INDEX gaps_by_kind ON gaps (kind, position);
ALTER TABLE links ADD PRIMARY KEY (node, chunk);
ALTER TABLE years ADD PRIMARY KEY (policy);
CREATE INDEX derivations_by_basis ON derivations (basis);

ALTER TABLE names ADD PRIMARY KEY (node, nth);
CREATE INDEX names_by_size ON names (size, node);
CREATE INDEX names_by_word ON names USING gin (words);
CREATE UNIQUE INDEX statements_by_size ON statements (size, place);
CREATE INDEX statements_by_word ON statements USING gin (words);
