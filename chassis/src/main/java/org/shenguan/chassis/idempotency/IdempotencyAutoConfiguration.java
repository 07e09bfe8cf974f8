package org.shenguan.chassis.idempotency;

import java.time.Duration;
import org.shenguan.chassis.problem.ProblemWriter;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** One effect for each key. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdempotencyProperties.class)
public final class IdempotencyAutoConfiguration {

    @Bean
    JpaTransactionManager transactionManager() {
        return new JoinedWorkFlushes();
    }

    @Bean
    AnswerStore answerStore(JdbcClient jdbc) {
        return new AnswerStore(jdbc);
    }

    /** After Spring Security: who may not call at all learns nothing about keys. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotency(
            AnswerStore answers,
            PlatformTransactionManager transactions,
            CurrentOfficer officers,
            ProblemWriter problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            IdempotencyProperties settings) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(
                        new IdempotencyFilter(
                                answers, transactions, officers, problems, failures, settings));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return filter;
    }

    @Bean
    TimedWork idempotencyPruning(AnswerStore answers, IdempotencyProperties settings) {
        return new TimedWork(
                "idempotency-pruning", Duration.ofHours(1), () -> answers.prune(settings.keep()));
    }
}
