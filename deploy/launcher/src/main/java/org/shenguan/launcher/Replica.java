package org.shenguan.launcher;

import java.util.List;

/**
 * 副本: one process of an application.
 *
 * @param number 1 for the first, which keeps the application's name and port
 */
public record Replica(Service service, int number) {

    static List<Replica> oneOfEach(List<Service> services) {
        return services.stream().map(service -> new Replica(service, 1)).toList();
    }

    /** The name of its process, of its log and of its database connections. */
    public String name() {
        return number == 1 ? service.module() : service.module() + "-" + number;
    }
}
