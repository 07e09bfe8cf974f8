package org.shenguan.chassis.web;

import java.util.function.Function;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** The kernel's values as JSON strings; what they refuse, they explain themselves. */
final class KernelJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    KernelJson() {
        super("shenguan-kernel");
        text(
                UnifiedSocialCreditCode.class,
                UnifiedSocialCreditCode::of,
                UnifiedSocialCreditCode::value);
        text(DivisionCode.class, DivisionCode::new, DivisionCode::value);
    }

    private <T> void text(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addDeserializer(
                type,
                new StdScalarDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser parser, DeserializationContext context) {
                        String value = parser.getValueAsString("");
                        try {
                            return read.apply(value);
                        } catch (IllegalArgumentException refused) {
                            throw InvalidFormatException.from(
                                    parser, String.valueOf(refused.getMessage()), value, type);
                        }
                    }
                });
        addSerializer(
                type,
                new StdScalarSerializer<T>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator generator, SerializationContext context) {
                        generator.writeString(write.apply(value));
                    }
                });
    }
}
