-- Who may touch which rows. Every connection carries these settings; a row is inside when its
-- region lies in the range and its department is the caller's, or the caller has every department.
-- Without settings the range is empty: nothing is seen, nothing is written.

create function scope_region_from() returns text
    language sql stable parallel safe
    return nullif(current_setting('shenguan.region_from', true), '');

create function scope_region_to() returns text
    language sql stable parallel safe
    return nullif(current_setting('shenguan.region_to', true), '');

create function scope_department() returns text
    language sql stable parallel safe
    return nullif(current_setting('shenguan.department', true), '');

create function scope_is_platform() returns boolean
    language sql stable parallel safe
    return coalesce(current_setting('shenguan.platform', true) = 'on', false);
comment on function scope_is_platform is '平台自身的工作：处理事件、定时清查；任何人员的令牌都不具有';

create procedure scope_rows(scoped regclass, region_column text, department_column text default null)
    language plpgsql as
$$
declare
    condition text := format('%I between scope_region_from() and scope_region_to()', region_column);
begin
    if department_column is null then
        condition := condition || ' and scope_department() is not null';
    else
        condition := condition || format(
            ' and (%I = scope_department() or scope_department() = ''*'')', department_column);
    end if;
    execute format('alter table %s enable row level security', scoped);
    execute format('create policy row_scope on %s using (%s) with check (%s)',
                   scoped, condition, condition);
end
$$;
comment on procedure scope_rows is '按行政区划和部门限定数据行：查询、修改、导出一律受限';
