-- What lists ask for stands beside the document, which is then not read for each line.
alter table services.version
    add column summary_de text not null generated always as (content #>> '{naming,summary,de}') stored,
    add column summary_en text not null generated always as (content #>> '{naming,summary,en}') stored,
    add column online_link text not null generated always as (coalesce(content #>> '{access,online,link}', '')) stored,
    add column related jsonb not null generated always as (content -> 'related') stored;
