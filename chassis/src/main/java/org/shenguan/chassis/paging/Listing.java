package org.shenguan.chassis.paging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list that can be paged by keyset, sorted and filtered by whitelisted names only. Nothing of a
 * request ever becomes SQL text: names select prepared fragments, values are bound.
 *
 * <p>Parameters: {@code sort} (a name, with {@code -} before it for descending), {@code limit},
 * {@code cursor}, and the filters; any other parameter is refused.
 */
public final class Listing<T> {

    static final int DEFAULT_LIMIT = 50;
    static final int GREATEST_LIMIT = 500;

    private final String select;
    private final Column tieBreaker;
    private final Map<String, Column> sorts;
    private final Map<String, Filter> filters;
    private final String defaultSort;
    private final RowMapper<T> mapper;

    private Listing(Builder<T> builder) {
        this.select = builder.select;
        this.tieBreaker = builder.tieBreaker;
        this.sorts = Map.copyOf(builder.sorts);
        this.filters = Map.copyOf(builder.filters);
        this.defaultSort = builder.defaultSort;
        this.mapper = builder.mapper;
    }

    record Column(String name, FilterType type) {}

    record Filter(String condition, FilterType type, Set<String> allowed) {}

    /**
     * Starts a listing.
     *
     * @param select a plain {@code select ... from ...} without order or limit
     * @param idColumn unique column that breaks ties
     * @param idType its type
     */
    public static <T> Builder<T> of(
            String select, String idColumn, FilterType idType, RowMapper<T> mapper) {
        return new Builder<>(select, new Column(idColumn, idType), mapper);
    }

    /**
     * Reads one page.
     *
     * @param parameters all query parameters of the request
     * @throws InvalidRequest if a name is not on the whitelist or a value malformed, naming each
     */
    public KeysetPage<T> page(JdbcClient jdbc, Map<String, String> parameters) {
        List<Violation> faults = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!Set.of("sort", "limit", "cursor").contains(name)) {
                filter(name, value, conditions, values, faults);
            }
        });
        String sort = parameters.getOrDefault("sort", defaultSort);
        boolean descending = sort.startsWith("-");
        Column column = sorts.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            faults.add(notAllowed("sort", sort, "unknown-sort", "排序字段", sorts.keySet()));
        }
        int limit = limit(parameters.get("limit"), faults);
        Cursor cursor = null;
        if (parameters.containsKey("cursor") && column != null) {
            cursor = Cursor.read(parameters.get("cursor"), sort, column, tieBreaker, faults);
        }
        if (!faults.isEmpty() || column == null) {
            throw new InvalidRequest(faults);
        }
        if (cursor != null) {
            conditions.add(
                    "(%s, %s) %s (%s, %s)"
                            .formatted(
                                    column.name(),
                                    tieBreaker.name(),
                                    descending ? "<" : ">",
                                    column.type().placeholder(),
                                    tieBreaker.type().placeholder()));
            values.add(cursor.value());
            values.add(cursor.id());
        }
        return read(jdbc, sort, descending, column, limit, conditions, values);
    }

    private KeysetPage<T> read(
            JdbcClient jdbc,
            String sort,
            boolean descending,
            Column column,
            int limit,
            List<String> conditions,
            List<Object> values) {
        String direction = descending ? "desc" : "asc";
        String sql =
                "select listing.*, %s::text as keyset_value, %s::text as keyset_id from (%s) listing"
                                .formatted(column.name(), tieBreaker.name(), select)
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by %s %s, %s %s limit %d"
                                .formatted(
                                        column.name(),
                                        direction,
                                        tieBreaker.name(),
                                        direction,
                                        limit + 1);
        record Row<R>(R item, String value, String id) {}
        List<Row<T>> rows =
                jdbc.sql(sql)
                        .params(values)
                        .query((row, number) ->
                                new Row<>(
                                        mapper.mapRow(row, number),
                                        row.getString("keyset_value"),
                                        row.getString("keyset_id")))
                        .list();
        boolean more = rows.size() > limit;
        List<Row<T>> shown = more ? rows.subList(0, limit) : rows;
        String next =
                more
                        ? new Cursor(sort, shown.getLast().value(), shown.getLast().id()).encode()
                        : null;
        return new KeysetPage<>(shown.stream().map(Row::item).toList(), next);
    }

    private void filter(
            String name,
            String value,
            List<String> conditions,
            List<Object> values,
            List<Violation> faults) {
        Filter filter = filters.get(name);
        if (filter == null) {
            Set<String> names = new TreeSet<>(filters.keySet());
            names.addAll(Set.of("sort", "limit", "cursor"));
            faults.add(notAllowed(name, value, "unknown-parameter", "查询参数", names));
        } else if (!filter.type().accepts(value)) {
            faults.add(
                    new Violation(
                            name, value, "format", "参数“" + name + "”的值“" + value + "”格式不正确。"));
        } else if (!filter.allowed().isEmpty() && !filter.allowed().contains(value)) {
            faults.add(notAllowed(name, value, "not-allowed", "取值", filter.allowed()));
        } else {
            conditions.add(filter.condition().replace("?", filter.type().placeholder()));
            values.add(value);
        }
    }

    private static int limit(@Nullable String given, List<Violation> faults) {
        if (given == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= GREATEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            // reported below, like a number out of range
        }
        faults.add(
                new Violation(
                        "limit", given, "range", "“limit”须为 1 至 " + GREATEST_LIMIT + " 的整数。"));
        return DEFAULT_LIMIT;
    }

    private static Violation notAllowed(
            String field, String value, String rule, String what, Set<String> allowed) {
        return new Violation(
                field,
                value,
                rule,
                "不支持的"
                        + what
                        + "“"
                        + value
                        + "”，可用："
                        + String.join("、", new TreeSet<>(allowed))
                        + "。");
    }

    /** Collects what a list can be sorted and filtered by. */
    public static final class Builder<T> {

        private final String select;
        private final Column tieBreaker;
        private final RowMapper<T> mapper;
        private final Map<String, Column> sorts = new LinkedHashMap<>();
        private final Map<String, Filter> filters = new LinkedHashMap<>();
        private String defaultSort = "";

        private Builder(String select, Column tieBreaker, RowMapper<T> mapper) {
            this.select = select;
            this.tieBreaker = tieBreaker;
            this.mapper = mapper;
        }

        /** Allows sorting by a column that is never null. */
        public Builder<T> sort(String name, String column, FilterType type) {
            sorts.put(name, new Column(column, type));
            if (defaultSort.isEmpty()) {
                defaultSort = name;
            }
            return this;
        }

        /** The order when none is asked for, such as {@code -submittedAt}. */
        public Builder<T> defaultSort(String sort) {
            defaultSort = sort;
            return this;
        }

        /** Allows filtering; the condition holds one {@code ?}, such as {@code state = ?}. */
        public Builder<T> filter(String name, String condition, FilterType type) {
            filters.put(name, new Filter(condition, type, Set.of()));
            return this;
        }

        /** Allows filtering by one of the constants of an enum. */
        public Builder<T> filter(String name, String condition, Class<? extends Enum<?>> allowed) {
            Set<String> names = new TreeSet<>();
            for (Enum<?> constant : allowed.getEnumConstants()) {
                names.add(constant.name());
            }
            filters.put(name, new Filter(condition, FilterType.TEXT, names));
            return this;
        }

        public Listing<T> build() {
            return new Listing<>(this);
        }
    }
}
