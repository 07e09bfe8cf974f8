package org.shenguan.chassis.security;

import java.util.List;

/** 完整权限表: the lines of the service and of the chassis, first match first. */
public record EndpointTable(List<EndpointRules.Rule> rules) {

    public EndpointTable {
        rules = List.copyOf(rules);
    }

    static EndpointTable of(List<EndpointRules> parts) {
        return new EndpointTable(parts.stream().flatMap(part -> part.rules().stream()).toList());
    }
}
