package org.shenguan.catalog.assignment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;

/** 行政区划代码, as its six digits in a column. */
@Converter
class DivisionCodeConverter implements AttributeConverter<DivisionCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DivisionCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable DivisionCode convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new DivisionCode(digits);
    }
}
