create table supervision_item (
    code                 text    not null,
    version              int     not null,
    name                 text    not null,
    region               char(6) not null,
    position             int     not null,
    object               text,
    basis                text,
    duty                 text,
    measures             jsonb   not null,
    sampling_ratio       text,
    lead_department      text,
    lead_department_line text    not null,
    allow_item_names     jsonb   not null,
    object_classes       jsonb   not null,
    line_default         boolean not null,
    source               text    not null,
    incomplete           text,
    effective_from       date    not null,
    effective_to         date,
    imported_at          timestamptz not null,
    imported_by          text    not null,
    constraint supervision_item_pk primary key (code, version),
    constraint supervision_item_code check (code ~ '^[0-9]{14}$'),
    constraint supervision_item_version check (version >= 1),
    constraint supervision_item_term check (effective_to >= effective_from)
);
comment on table supervision_item is '监管事项目录清单：各版本并存，最新版本为现行';
comment on column supervision_item.code is '监管事项目录编码，14 位数字，不含语义；随平台附带的为演示编码，不是官方编码';
comment on column supervision_item.region is '清单所属区划，其下各级适用';
comment on column supervision_item.allow_item_names is '对应许可事项名称中的文字';
comment on column supervision_item.object_classes is '对应的监管对象类别';
comment on column supervision_item.line_default is '许可事项没有其他对应关系时，按行业主管条线对应到本事项';
comment on column supervision_item.incomplete is '所据文本缺少哪些栏目';

create view current_supervision_item as
select item.*
from supervision_item item
where item.version = (select max(other.version) from supervision_item other where other.code = item.code);
comment on view current_supervision_item is '每个监管事项的最新版本';

create table item_approval (
    item_code          text not null,
    approval_item_code text not null,
    constraint item_approval_pk primary key (item_code, approval_item_code),
    constraint item_approval_code check (approval_item_code ~ '^[0-9A-Z]{12,33}$')
);
comment on table item_approval is '监管事项对应的许可事项编码：基本编码 12 位、实施编码 31 位或者业务办理项编码 33 位';
create index item_approval_by_approval on item_approval (approval_item_code);
