package org.shenguan.catalog.item;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 监管事项目录: where the items and what leads to them are kept. Every officer may read it. */
@Component
public class ItemRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemRegister(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The current items with everything that leads to them. */
    public ItemMapping mapping() {
        Map<String, Set<String>> approvals = new HashMap<>();
        jdbc.sql("select item_code, approval_item_code from item_approval")
                .query((row, _) ->
                        approvals
                                .computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                                .add(row.getString(2)))
                .list();
        return new ItemMapping(
                jdbc.sql("select * from current_supervision_item order by region, position")
                        .query(this::item)
                        .list(),
                approvals);
    }

    Optional<SupervisionItem> find(String code) {
        return jdbc.sql("select * from current_supervision_item where code = ?")
                .param(code)
                .query(this::item)
                .optional();
    }

    List<SupervisionItem> versions(String code) {
        return jdbc.sql("select * from supervision_item where code = ? order by version desc")
                .param(code)
                .query(this::item)
                .list();
    }

    List<String> approvalItemCodes(String code) {
        return jdbc.sql(
                        "select approval_item_code from item_approval where item_code = ? order by 1")
                .param(code)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Rises with every version of the item and with every mapping to it. */
    long version(SupervisionItem item) {
        return item.version()
                + jdbc.sql("select revision from item_mapping where item_code = ?")
                        .param(item.code())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
    }

    /** The same, and nobody else maps to the item until the transaction ends. */
    long hold(SupervisionItem item) {
        jdbc.sql("insert into item_mapping (item_code) values (?) on conflict do nothing")
                .param(item.code())
                .update();
        jdbc.sql("select from item_mapping where item_code = ? for update")
                .param(item.code())
                .query(_ -> {});
        return version(item);
    }

    /** Adds a version; the one before it ends on the day before. */
    void add(SupervisionItem item, String by, Instant at) {
        jdbc.sql(
                        """
                        update supervision_item set effective_to = ?::date - 1
                        where code = ? and version = ? - 1
                          and (effective_to is null or effective_to >= ?::date)
                        """)
                .params(
                        Date.valueOf(item.effectiveFrom()),
                        item.code(),
                        item.version(),
                        Date.valueOf(item.effectiveFrom()))
                .update();
        insert(item, by, at, "");
    }

    /** Adds the first version unless the code is known; tells whether it did. */
    boolean addIfAbsent(SupervisionItem item, Instant at) {
        return insert(item, "platform", at, "on conflict do nothing") == 1;
    }

    void map(String code, List<String> approvalItemCodes) {
        jdbc.sql("delete from item_approval where item_code = ?").param(code).update();
        for (String approval : Set.copyOf(approvalItemCodes)) {
            jdbc.sql("insert into item_approval (item_code, approval_item_code) values (?, ?)")
                    .params(code, approval)
                    .update();
        }
        jdbc.sql(
                        """
                        insert into item_mapping (item_code, revision) values (?, 1)
                        on conflict (item_code) do update set revision = item_mapping.revision + 1
                        """)
                .param(code)
                .update();
    }

    private int insert(SupervisionItem item, String by, Instant at, String onConflict) {
        return jdbc.sql(
                        """
                        insert into supervision_item (code, version, name, region, position, object,
                            basis, duty, measures, sampling_ratio, lead_department,
                            lead_department_line, allow_item_names, object_classes, line_default,
                            source, incomplete, effective_from, effective_to, imported_at,
                            imported_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?,
                            ?, ?, ?, ?, ?)
                        """
                                + onConflict)
                .param(item.code())
                .param(item.version())
                .param(item.name())
                .param(item.region().value())
                .param(item.position())
                .param(item.object())
                .param(item.basis())
                .param(item.duty())
                .param(json.writeValueAsString(item.measures()))
                .param(item.samplingRatio())
                .param(item.leadDepartment())
                .param(item.leadDepartmentLine())
                .param(json.writeValueAsString(item.allowItemNames()))
                .param(json.writeValueAsString(item.objectClasses()))
                .param(item.lineDefault())
                .param(item.source())
                .param(item.incomplete())
                .param(item.effectiveFrom())
                .param(item.effectiveTo())
                .param(Timestamp.from(at))
                .param(by)
                .update();
    }

    private SupervisionItem item(ResultSet row, int number) throws SQLException {
        return new SupervisionItem(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                new DivisionCode(row.getString("region")),
                row.getInt("position"),
                row.getString("object"),
                row.getString("basis"),
                row.getString("duty"),
                texts(row.getString("measures")),
                row.getString("sampling_ratio"),
                row.getString("lead_department"),
                row.getString("lead_department_line"),
                texts(row.getString("allow_item_names")),
                texts(row.getString("object_classes")),
                row.getBoolean("line_default"),
                row.getString("source"),
                row.getString("incomplete"),
                row.getDate("effective_from").toLocalDate(),
                date(row.getDate("effective_to")));
    }

    private List<String> texts(String stored) {
        return List.of(json.readValue(stored, String[].class));
    }

    private static java.time.@Nullable LocalDate date(@Nullable Date stored) {
        return stored == null ? null : stored.toLocalDate();
    }
}
