CREATE SCHEMA search;

CREATE SEQUENCE search.step;

-- What can be found. The index of a node is rebuilt from here by following (changed, sequence).
CREATE TABLE search.document (
    module       text NOT NULL CHECK (length(module) BETWEEN 1 AND 60),
    kind         text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    id           text NOT NULL CHECK (length(id) BETWEEN 1 AND 500),
    path         text NOT NULL CHECK (path LIKE '/%'),
    title        text NOT NULL,
    summary      text NOT NULL,
    body         text NOT NULL,
    refs         text[] NOT NULL,
    synonyms     text[] NOT NULL,
    day          date,
    facets       jsonb NOT NULL,
    audience     text NOT NULL CHECK (audience IN ('PUBLIC', 'STAFF')),
    language     text NOT NULL CHECK (language IN ('de', 'en')),
    changed      xid8 NOT NULL DEFAULT pg_current_xact_id(),
    sequence     bigint NOT NULL DEFAULT nextval('search.step'),
    PRIMARY KEY (module, kind, id)
);

CREATE INDEX document_by_change ON search.document (changed, sequence);

-- What can be found no more.
CREATE TABLE search.change (
    module       text NOT NULL,
    kind         text NOT NULL,
    id           text NOT NULL,
    changed      xid8 NOT NULL DEFAULT pg_current_xact_id(),
    sequence     bigint NOT NULL DEFAULT nextval('search.step'),
    PRIMARY KEY (module, kind, id)
);

CREATE INDEX change_by_change ON search.change (changed, sequence);

-- Questions that found nothing, counted by day. Kept for 90 days, without digits and e-mail addresses.
CREATE TABLE search.zero_hits (
    day          date NOT NULL,
    query        text NOT NULL CHECK (length(query) BETWEEN 1 AND 60 AND query !~ '[0-9@]'),
    asked        integer NOT NULL DEFAULT 1 CHECK (asked > 0),
    PRIMARY KEY (day, query)
);
