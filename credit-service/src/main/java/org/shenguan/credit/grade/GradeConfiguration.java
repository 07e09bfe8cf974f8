package org.shenguan.credit.grade;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.json.JsonMapper;

/** The models in use, and the timer that regrades by them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GradeConfiguration {

    @Bean
    GradingModels gradingModels(JsonMapper json) {
        return GradingModelJson.bundled(json);
    }
}
