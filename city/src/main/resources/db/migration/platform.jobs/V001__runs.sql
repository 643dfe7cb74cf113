create schema if not exists jobs;

-- Who works. A node whose heart no longer beats has lost its work to the others.
create table jobs.node (
    id uuid primary key,
    name text not null check (name <> ''),
    started_at timestamptz not null,
    seen_at timestamptz not null
);

create table jobs.run (
    id uuid primary key default uuidv7(),
    kind text not null check (kind <> ''),
    argument text not null default '',
    recurring boolean not null,
    started_by text not null default '',
    phase text not null default 'WAITING'
        check (phase in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    due_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    cursor text not null default '',
    done bigint not null default 0 check (done >= 0),
    total bigint check (total >= 0),
    attempts integer not null default 0 check (attempts >= 0),
    cause text check (cause in ('DATABASE_UNREACHABLE', 'PARTNER_UNREACHABLE', 'NODE_LOST', 'OUR_FAULT')),
    log_number text not null default '',
    node uuid,
    turn integer not null default 0,
    check ((phase = 'RUNNING') = (node is not null)),
    check ((phase in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    check (phase <> 'FAILED' or cause is not null)
);

-- Scheduled work waits or runs once, however many nodes plan it.
create unique index run_of_schedule on jobs.run (kind) where recurring and phase in ('WAITING', 'RUNNING');
create index run_by_due_time on jobs.run (due_at, id) where phase in ('WAITING', 'RUNNING');
create index run_by_end on jobs.run (ended_at, id) where ended_at is not null;
create index run_by_kind on jobs.run (kind, phase, ended_at);

-- Asked for beside the run, so that nobody waits for the step that is under way.
create table jobs.cancellation (
    run uuid primary key references jobs.run on delete cascade,
    asked_at timestamptz not null
);

-- Who makes all roles also looks after the machine.
insert into identity.role_permission (role, permission)
    select key, 'jobs.operate' from identity.role where key = 'administrator'
    on conflict do nothing;
