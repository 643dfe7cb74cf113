-- When something was removed; what was removed before this column came counts from now.
ALTER TABLE search.change ADD COLUMN removed_at timestamptz NOT NULL DEFAULT now();

-- The greatest position among the removals that were forgotten. One row.
CREATE TABLE search.forgotten (
    only_row     boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    changed      xid8 NOT NULL DEFAULT '0',
    sequence     bigint NOT NULL DEFAULT 0
);

INSERT INTO search.forgotten DEFAULT VALUES;
