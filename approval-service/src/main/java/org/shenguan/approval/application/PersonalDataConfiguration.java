package org.shenguan.approval.application;

import org.shenguan.chassis.privacy.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 个人信息: which columns of applications are encrypted. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    EncryptedColumn applicantContact() {
        return ContactStore.COLUMN;
    }
}
