package org.shenguan.chassis.log;

import org.shenguan.chassis.kernel.PersonalText;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * 日志脱敏: masks identity numbers, phone numbers and tokens in every text of a JSON log line, in
 * messages, stack traces and context alike. Made by Boot's logging, before there are beans.
 */
public final class PersonalDataMask implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(
                        String.class, text -> text == null ? null : PersonalText.mask(text)));
    }
}
