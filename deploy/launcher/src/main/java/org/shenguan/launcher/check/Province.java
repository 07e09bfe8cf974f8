package org.shenguan.launcher.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.shenguan.launcher.demo.DemoProvince;

/** 演示省份: 2,000 subjects and the officers, imported as an administrator imports them. */
final class Province implements Hop {

    private static final String ADMINISTRATOR = "admin.shanxi";

    @Override
    public String name() {
        return "province loaded";
    }

    @Override
    public void run(LoopContext context) {
        LocalDate today =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
        for (List<Map<String, Object>> batch : DemoProvince.onDay(today).objectBatches()) {
            context.as(ADMINISTRATOR).post("/api/inspection/objects/import", batch).expect(200);
        }
        context.as(ADMINISTRATOR)
                .post(
                        "/api/inspection/officers/import",
                        DemoProvince.officers(context.realm(), today))
                .expect(200);
    }

    static boolean isMissing(LoopContext context) {
        return context.as(ADMINISTRATOR)
                .get("/api/inspection/objects?limit=1")
                .expect(200)
                .body()
                .path("items")
                .isEmpty();
    }
}
