package org.shenguan.chassis.testing.contract;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;

/** Every event contract of the repository, and who sends and reads which. */
public final class EventContracts {

    private EventContracts() {}

    public static List<EventContract> all() {
        return SchemaDocuments.present().documents().keySet().stream()
                .filter(file -> !file.equals(SchemaDocuments.COMMON))
                .map(file -> file.substring(0, file.length() - SchemaDocuments.SUFFIX.length()))
                .map(EventContract::of)
                .toList();
    }

    /** What a service promises to send. */
    public static List<EventContract> producedBy(String service) {
        return on(topic -> topic.producer().equals(service));
    }

    /** What reaches a service by the topics it listens to. */
    public static List<EventContract> consumedBy(String service) {
        return on(topic -> topic.consumers().contains(service));
    }

    public static List<EventTopic> topics() {
        String json = ContractDirectory.read(ContractDirectory.events().resolve("topics.json"));
        return SchemaDocuments.JSON.readValue(json, new TypeReference<Topics>() {}).topics();
    }

    private static List<EventContract> on(Predicate<EventTopic> chosen) {
        return topics().stream()
                .filter(chosen)
                .flatMap(topic -> topic.types().stream())
                .map(type -> EventContract.of(type.type()))
                .toList();
    }

    private record Topics(List<EventTopic> topics) {}
}
