package org.shenguan.chassis.privacy;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Personal values as JSON: always masked, in answers, events and audit entries alike. */
final class PersonalJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PersonalJson() {
        super("shenguan-privacy");
        masked(IdentityNumber.class);
        masked(PhoneNumber.class);
    }

    private <T> void masked(Class<T> type) {
        addSerializer(
                type,
                new StdScalarSerializer<T>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator generator, SerializationContext context) {
                        generator.writeString(value.toString());
                    }
                });
    }
}
