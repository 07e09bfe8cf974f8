package org.shenguan.chassis.trial;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.shenguan.chassis.testing.KafkaBroker;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.TestServers;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The trial service with its topics, shared by all tests of the machinery. */
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@ContextConfiguration(initializers = {TestServers.class, TrialTest.Topics.class})
@interface TrialTest {

    /** Makes the topics that no contract names. */
    final class Topics implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            KafkaBroker.running().createTopic("shenguan.trial.word.v1", 1);
            KafkaBroker.running().createTopic(NoteController.TOPIC, 2);
        }
    }
}
