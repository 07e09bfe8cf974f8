package org.shenguan.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenguan.launcher.Realm;

/**
 * 执法人员: the accounts that hold a certificate, so that whoever a draw picks can sign in, and for
 * the other cities officers of their emergency departments.
 */
final class DemoOfficers {

    private static final List<String> SPECIALITIES = List.of("危险化学品", "烟花爆竹", "非煤矿山", "冶金工贸");

    /** 晋城市应急管理局: a city whose officers have no accounts in the demonstration. */
    private static final String OTHER_REGION = "140500";

    private static final String OTHER_DEPARTMENT = "14050021";

    private DemoOfficers() {}

    static List<Map<String, Object>> rows(Realm realm, LocalDate today) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Realm.Account account : realm.accounts()) {
            String certificate = account.attributes().get("certificate_no");
            if (certificate != null) {
                rows.add(
                        row(
                                certificate,
                                account.name(),
                                account.attributes().getOrDefault("department", ""),
                                account.attributes().getOrDefault("region", ""),
                                rows.size(),
                                today));
            }
        }
        for (int number = 1; number <= 8; number++) {
            rows.add(
                    row(
                            "140520260%03d".formatted(number),
                            "执法员" + number,
                            OTHER_DEPARTMENT,
                            OTHER_REGION,
                            number,
                            today));
        }
        return rows;
    }

    private static Map<String, Object> row(
            String certificate,
            String name,
            String department,
            String region,
            int number,
            LocalDate today) {
        Map<String, Object> row = new HashMap<>();
        row.put("certificateNumber", certificate);
        row.put("name", name);
        row.put("department", department);
        row.put("region", region);
        row.put("specialities", List.of(SPECIALITIES.get(number % SPECIALITIES.size())));
        row.put("certificateValidFrom", today.minusYears(1).toString());
        row.put("certificateValidUntil", today.plusYears(4).toString());
        return row;
    }
}
