create table note (
    id         uuid        not null primary key,
    uscc       text        not null,
    region     char(6)     not null,
    department text        not null,
    text       text        not null,
    written_at timestamptz not null,
    version    bigint      not null
);
call scope_rows('note', 'region', 'department');

create table effect (
    id       bigint generated always as identity primary key,
    event_id uuid not null,
    subject  text not null,
    word     text not null
);
