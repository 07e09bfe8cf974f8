package org.shenguan.chassis.privacy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of personal data; from the environment, never from a file of the project.
 *
 * @param keys 256-bit keys in base64, by their ids; those no longer active still decrypt
 * @param activeKey id of the key that encrypts
 * @param indexKey 256-bit key in base64 of the blind index
 */
@ConfigurationProperties("shenguan.privacy")
public record PrivacyProperties(
        @DefaultValue Map<String, String> keys,
        @DefaultValue("") String activeKey,
        @DefaultValue("") String indexKey) {}
