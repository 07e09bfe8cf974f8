package org.shenguan.launcher.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 检查对象: one made-up enterprise with a lawful credit code. */
record DemoSubject(String uscc, String name, String region, String address, List<String> classes) {

    /** 应急管理局 of the cities that the demonstration has departments of; they alone may draw. */
    private static final Map<String, String> SUPERVISORS =
            Map.of("1401", "14010021", "1405", "14050021", "1407", "14070021", "1410", "14100021");

    /** As the object directory imports it. */
    Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        row.put("uscc", uscc);
        row.put("name", name);
        row.put("region", region);
        row.put("address", address);
        row.put("classes", classes);
        String supervisor = SUPERVISORS.get(region.substring(0, 4));
        if (supervisor != null) {
            row.put("department", supervisor);
        }
        return row;
    }
}
