package org.shenguan.credit.grade;

import java.time.Duration;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The models in use, and the timer that regrades by them. */
@Configuration(proxyBeanMethods = false)
class GradeConfiguration {

    @Bean
    GradingModels gradingModels(JsonMapper json) {
        return GradingModelJson.bundled(json);
    }

    @Bean
    TimedWork regradeTimer(RegradeSweep sweep) {
        return new TimedWork("regrade-sweep", Duration.ofHours(1), sweep::run);
    }
}
