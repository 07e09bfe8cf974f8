package org.shenguan.chassis.due;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.time.CalendarInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 提醒和上报: holds every rule against every open item, once per item, rule, round and due date. A
 * rule that is broken raises an alarm and stops no other; nor does a record.
 */
final class DueReminders {

    static final String ALARM = "due-rule";

    private static final Logger log = LoggerFactory.getLogger(DueReminders.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final OneByOne oneByOne;
    private final CalendarInForce calendars;
    private final Alarms alarms;
    private final Clock clock;

    DueReminders(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            CalendarInForce calendars,
            Alarms alarms,
            Clock clock) {
        this.jdbc = jdbc;
        this.oneByOne = new OneByOne(transaction);
        this.calendars = calendars;
        this.alarms = alarms;
        this.clock = clock;
    }

    void run() {
        LocalDate today = ChinaTime.today(clock);
        for (DueRule rule : rulesOn(today)) {
            try {
                int failed = apply(rule, today);
                if (failed > 0) {
                    alarms.raise(
                            ALARM, rule.id(), "提醒规则“%s”有 %d 项未能发出。".formatted(rule.id(), failed));
                } else {
                    alarms.clear(ALARM, rule.id());
                }
            } catch (RuntimeException broken) {
                log.error("Due rule {} cannot be applied", rule.id(), broken);
                alarms.raise(
                        ALARM,
                        rule.id(),
                        "提醒规则“%s”无法执行：%s".formatted(rule.id(), broken.getMessage()));
            }
        }
    }

    private List<DueRule> rulesOn(LocalDate today) {
        return jdbc.sql(
                        """
                        select id, kind, region, working_days, action, to_role from due_rule
                        where effective_from <= ? and (effective_to is null or effective_to >= ?)
                        order by id
                        """)
                .params(today, today)
                .query((row, _) ->
                        new DueRule(
                                row.getString("id"),
                                row.getString("kind"),
                                row.getString("region"),
                                row.getInt("working_days"),
                                DueRule.Action.valueOf(row.getString("action")),
                                row.getString("to_role")))
                .list();
    }

    private int apply(DueRule rule, LocalDate today) {
        String role = rule.addressed().name();
        int failed = 0;
        for (DivisionCode region : regionsWith(rule.kind())) {
            if (rule.holdsIn(region)) {
                LocalDate until = rule.dueUntil(today, calendars.in(region));
                failed += apply(rule, role, region, rule.dueFrom(today), until);
            }
        }
        return failed;
    }

    private int apply(
            DueRule rule, String role, DivisionCode region, LocalDate from, LocalDate until) {
        int failed = 0;
        long last = 0;
        while (true) {
            List<Long> ids = unnoticed(rule, region, from, until, last);
            if (ids.isEmpty()) {
                return failed;
            }
            failed += oneByOne.attempt(ids, batch -> notice(batch, rule, role));
            last = ids.getLast();
        }
    }

    private List<DivisionCode> regionsWith(String kind) {
        return jdbc.sql("select distinct region from due_item where state = 'OPEN' and kind = ?")
                .param(kind)
                .query((row, _) -> new DivisionCode(row.getString(1)))
                .list();
    }

    private List<Long> unnoticed(
            DueRule rule, DivisionCode region, LocalDate from, LocalDate until, long after) {
        return jdbc.sql(
                        """
                        select id from due_item i
                        where state = 'OPEN' and kind = ? and region = ?
                          and due_on between ? and ? and id > ?
                          and not exists (select from due_notice n
                              where n.due_item_id = i.id and n.rule_id = ?
                                and n.round = i.round and n.due_on = i.due_on)
                        order by id limit ?
                        """)
                .params(rule.kind(), region.value(), from, until, after, rule.id(), BATCH)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void notice(List<Long> ids, DueRule rule, String role) {
        jdbc.sql(
                        """
                        with told as (
                            insert into due_notice (due_item_id, rule_id, round, due_on, action,
                                to_role, region, department, noticed_at)
                            select id, ?, round, due_on, ?, ?, region, department, ?
                            from due_item where id = any(?) and state = 'OPEN'
                            on conflict do nothing returning due_item_id)
                        update due_item set reached = ?
                        where id in (select due_item_id from told)
                          and reached is distinct from 'ESCALATE'
                        """)
                .param(rule.id())
                .param(rule.action().name())
                .param(role)
                .param(Timestamp.from(clock.instant()))
                .param(ids.toArray(Long[]::new))
                .param(rule.action().name())
                .update();
    }
}
