package org.shenguan.warning.clue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of clues. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClueProperties.class)
class ClueConfiguration {}
