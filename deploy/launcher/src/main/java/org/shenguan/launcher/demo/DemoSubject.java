package org.shenguan.launcher.demo;

import java.util.List;
import java.util.Map;

/** 检查对象: one made-up enterprise with a lawful credit code. */
record DemoSubject(String uscc, String name, String region, String address, List<String> classes) {

    /** As the object directory imports it. */
    Map<String, Object> row() {
        return Map.of(
                "uscc", uscc,
                "name", name,
                "region", region,
                "address", address,
                "classes", classes);
    }
}
