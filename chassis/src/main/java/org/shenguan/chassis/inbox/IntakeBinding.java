package org.shenguan.chassis.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/**
 * 入口: the bindings through which this service takes events in.
 *
 * @param name of the function, which operators call it by
 */
record IntakeBinding(String name, String group, List<String> topics) {

    private static final String SUFFIX = "-in-0";

    String binding() {
        return name + SUFFIX;
    }

    /** All of the service, from its own settings. */
    static List<IntakeBinding> of(BindingServiceProperties settings) {
        return settings.getBindings().entrySet().stream()
                .filter(binding -> binding.getKey().endsWith(SUFFIX))
                .sorted(Map.Entry.comparingByKey())
                .map(binding ->
                        new IntakeBinding(
                                nameOf(binding.getKey()),
                                settings.getGroup(binding.getKey()),
                                Arrays.stream(binding.getValue().getDestination().split(","))
                                        .map(String::strip)
                                        .toList()))
                .toList();
    }

    static String nameOf(String binding) {
        return binding.endsWith(SUFFIX)
                ? binding.substring(0, binding.length() - SUFFIX.length())
                : binding;
    }
}
