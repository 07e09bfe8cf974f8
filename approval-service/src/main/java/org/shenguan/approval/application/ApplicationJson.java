package org.shenguan.approval.application;

import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The values of an application as its row keeps them, in the words of every other JSON here. */
abstract class ApplicationJson<T> implements AttributeConverter<T, String> {

    private final JsonMapper json;
    private final Class<T> type;

    private ApplicationJson(JsonMapper json, Class<T> type) {
        // Values write what they derive as well (a suspension: "open"); reading passes that over.
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return json.writeValueAsString(value);
    }

    @Override
    public T convertToEntityAttribute(String stored) {
        return json.readValue(stored, type);
    }

    /** 收件内容. */
    @Immutable
    static final class OfHead extends ApplicationJson<ApplicationHead> {
        OfHead(JsonMapper json) {
            super(json, ApplicationHead.class);
        }
    }

    /** 办理经过. */
    @Immutable
    static final class OfProgress extends ApplicationJson<Progress> {
        OfProgress(JsonMapper json) {
            super(json, Progress.class);
        }
    }
}
