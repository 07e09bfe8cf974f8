-- 认领滞后指标：等待认领的任务中最早的一项。
create index assignment_unclaimed on assignment (assigned_at)
    where status in ('ASSIGNED', 'REROUTED', 'OVERDUE');
