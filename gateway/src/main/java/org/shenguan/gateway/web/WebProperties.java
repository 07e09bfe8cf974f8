package org.shenguan.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Sizes of what may come in.
 *
 * @param maxBody greatest request body that is not a file
 * @param maxUpload greatest multipart body
 */
@Validated
@ConfigurationProperties("shenguan.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBody, @DefaultValue("50MB") DataSize maxUpload) {

    /** How many bytes a body of this content type may have. */
    long limitFor(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("multipart/")
                ? maxUpload.toBytes()
                : maxBody.toBytes();
    }
}
