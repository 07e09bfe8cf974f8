create table decision (
    id         uuid        not null primary key,
    subject    text        not null,
    content    jsonb       not null,
    decided_at timestamptz not null
);
create table assignment (
    id          uuid        not null primary key,
    subject     text        not null,
    content     jsonb       not null,
    assigned_at timestamptz not null
);
