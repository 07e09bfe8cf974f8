create table item_mapping (
    item_code text   not null,
    revision  bigint not null default 0,
    constraint item_mapping_pk primary key (item_code)
);
comment on table item_mapping is '监管事项与许可事项的对应关系改动过几次，两人同时登记时后者据此发现';
comment on column item_mapping.revision is '改动次数';
