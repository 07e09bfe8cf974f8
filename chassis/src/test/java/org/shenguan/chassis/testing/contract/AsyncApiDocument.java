package org.shenguan.chassis.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI 3.0 document of all topics, made from topics.json and the schemas beside it. */
final class AsyncApiDocument {

    private static final String TOPIC_PREFIX = "shenguan.";
    private static final String BINDING = "0.5.0";

    private AsyncApiDocument() {}

    static JsonNode of(List<EventTopic> topics) {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (EventTopic topic : topics) {
            channels.put(name(topic), channel(topic));
            operations.put(
                    topic.producer() + ".send." + name(topic),
                    operation("send", topic.producer(), "发布", topic));
            for (String consumer : topic.consumers()) {
                operations.put(
                        consumer + ".receive." + name(topic),
                        operation("receive", consumer, "订阅", topic));
            }
            topic.types().forEach(type -> messages.put(name(type), message(topic, type)));
        }
        return SchemaDocuments.JSON.valueToTree(
                map(
                        "asyncapi",
                        "3.0.0",
                        "id",
                        SchemaDocuments.BASE + "asyncapi.yaml",
                        "info",
                        map(
                                "title", "审管通事件",
                                "version", "1.0.0",
                                "description",
                                        "CloudEvents 1.0 binary mode on Kafka. Generated from events/topics.json."),
                        "defaultContentType",
                        "application/json",
                        "channels",
                        channels,
                        "operations",
                        operations,
                        "components",
                        map("messages", messages, "schemas", map("cloudEventHeaders", headers()))));
    }

    private static Map<String, Object> channel(EventTopic topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        topic.types()
                .forEach(type ->
                        messages.put(name(type), reference("#/components/messages/" + name(type))));
        Map<String, Object> configuration = new LinkedHashMap<>();
        topic.config()
                .forEach((setting, value) ->
                        configuration.put(
                                setting,
                                setting.equals("cleanup.policy")
                                        ? List.of(value.split(","))
                                        : (Object) number(value)));
        return map(
                "address", topic.topic(),
                "title", topic.title(),
                "messages", messages,
                "bindings",
                        map(
                                "kafka",
                                map(
                                        "topic",
                                        topic.topic(),
                                        "partitions",
                                        topic.partitions(),
                                        "topicConfiguration",
                                        configuration,
                                        "bindingVersion",
                                        BINDING)));
    }

    /** As reading the document gives it back: short ones as int. */
    private static Number number(String value) {
        long number = Long.parseLong(value);
        return number == (int) number ? (Number) (int) number : number;
    }

    private static Map<String, Object> operation(
            String action, String service, String verb, EventTopic topic) {
        String channel = "#/channels/" + name(topic);
        List<Object> messages = new ArrayList<>();
        topic.types().forEach(type -> messages.add(reference(channel + "/messages/" + name(type))));
        return map(
                "action",
                action,
                "channel",
                reference(channel),
                "summary",
                service + verb + topic.title(),
                "tags",
                List.of(map("name", service)),
                "messages",
                messages);
    }

    private static Map<String, Object> message(EventTopic topic, EventTopic.Type type) {
        return map(
                "name", type.type(),
                "title", type.title(),
                "contentType", "application/json",
                "headers",
                        map(
                                "allOf",
                                List.of(
                                        reference("#/components/schemas/cloudEventHeaders"),
                                        map(
                                                "type",
                                                "object",
                                                "properties",
                                                map(
                                                        "ce_type", map("const", type.type()),
                                                        "ce_dataschema",
                                                                map(
                                                                        "const",
                                                                        SchemaDocuments.BASE
                                                                                + type
                                                                                        .schema()))))),
                "payload",
                        map(
                                "schemaFormat",
                                "application/schema+json;version=2020-12",
                                "schema",
                                reference("events/" + type.schema())),
                "bindings", map("kafka", map("key", key(topic), "bindingVersion", BINDING)));
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ce_specversion", map("const", "1.0"));
        properties.put("ce_id", map("type", "string", "format", "uuid", "title", "事件标识，重复投递时不变"));
        properties.put(
                "ce_source", map("type", "string", "format", "uri-reference", "title", "来源服务"));
        properties.put("ce_type", map("type", "string", "title", "事件类型"));
        properties.put("ce_time", map("type", "string", "format", "date-time", "title", "发生时间"));
        properties.put("ce_subject", map("type", "string", "title", "统一社会信用代码"));
        properties.put(
                "ce_dataschema",
                map("type", "string", "format", "uri", "title", "正文的 JSON Schema"));
        properties.put(
                "ce_sequence", map("type", "string", "pattern", "^[0-9]+$", "title", "同一业务对象内递增"));
        properties.put("content-type", map("const", "application/json"));
        List<String> required = List.copyOf(properties.keySet());
        properties.put("traceparent", map("type", "string", "title", "W3C 链路追踪上下文"));
        return map("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> key(EventTopic topic) {
        return topic.key().equals("year")
                ? map("type", "string", "title", "年份", "pattern", "^[0-9]{4}$")
                : map(
                        "type", "string",
                        "title", "统一社会信用代码",
                        "pattern", creditCodePattern());
    }

    private static String creditCodePattern() {
        return SchemaDocuments.present()
                .document(SchemaDocuments.COMMON)
                .at("/$defs/uscc/pattern")
                .stringValue();
    }

    private static String name(EventTopic topic) {
        return topic.topic().substring(TOPIC_PREFIX.length());
    }

    private static String name(EventTopic.Type type) {
        return type.type().substring(TOPIC_PREFIX.length());
    }

    private static Map<String, Object> reference(String target) {
        return map("$ref", target);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
