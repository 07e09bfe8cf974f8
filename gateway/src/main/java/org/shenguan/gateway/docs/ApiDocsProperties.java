package org.shenguan.gateway.docs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API page.
 *
 * @param open whether everybody may read it, not only who signed in
 * @param userInterface where the class path holds Swagger UI
 */
@ConfigurationProperties("shenguan.docs")
public record ApiDocsProperties(@DefaultValue("false") boolean open, String userInterface) {}
