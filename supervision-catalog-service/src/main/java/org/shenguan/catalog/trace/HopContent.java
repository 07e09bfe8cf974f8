package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 环节内容: what one event says, in the shape that all events share. */
final class HopContent {

    private final String subjectName;
    private final String region;
    private final String summary;
    private final Map<Key, String> keys = new EnumMap<>(Key.class);
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final List<DueDate> deadlines = new ArrayList<>();
    private @Nullable Post department;
    private @Nullable String actor;

    /** 部门. */
    record Post(String code, String name) {}

    private HopContent(String subjectName, String region, String summary) {
        this.subjectName = subjectName;
        this.region = region;
        this.summary = summary;
    }

    static HopContent about(String subjectName, String region, String summary) {
        return new HopContent(subjectName, region, summary);
    }

    HopContent by(@Nullable Post newDepartment, @Nullable String who) {
        department = newDepartment;
        actor = who;
        return this;
    }

    HopContent key(Key key, @Nullable Object value) {
        if (value != null) {
            keys.put(key, value.toString());
        }
        return this;
    }

    HopContent fact(Fact fact, @Nullable Object value) {
        if (value != null) {
            facts.put(fact, value.toString());
        }
        return this;
    }

    /** A deadline, kept as a fact too, under which the gap rules find it. */
    HopContent due(Fact fact, String of, @Nullable LocalDate on) {
        if (on != null) {
            deadlines.add(new DueDate(of, on));
        }
        return fact(fact, on);
    }

    String subjectName() {
        return subjectName;
    }

    String region() {
        return region;
    }

    String summary() {
        return summary;
    }

    @Nullable Post department() {
        return department;
    }

    @Nullable String actor() {
        return actor;
    }

    Map<Key, String> keys() {
        return keys;
    }

    Map<Fact, String> facts() {
        return facts;
    }

    List<DueDate> deadlines() {
        return deadlines;
    }
}
