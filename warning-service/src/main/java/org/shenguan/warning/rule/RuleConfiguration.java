package org.shenguan.warning.rule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The rules in use. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    WarningRules warningRules(JsonMapper json) {
        return WarningRulesJson.bundled(json);
    }
}
