-- 各状态抽取数量的指标。
create index draw_by_state on draw (state);
