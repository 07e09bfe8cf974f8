package org.shenguan.inspection.draw;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of the draw. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DrawSettings.class)
class DrawConfiguration {}
