-- The order in which candidates are committed to: that of the bytes of the code.
create index inspection_object_in_draw_order on inspection_object (uscc collate "C", region collate "C");

-- Documents of a large draw are tens of megabytes, written once: time is dearer than their place.
alter table draw_document alter column content set storage external;
