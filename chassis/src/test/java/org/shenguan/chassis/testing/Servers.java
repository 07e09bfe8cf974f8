package org.shenguan.chassis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/**
 * Which kind of servers the tests run on: containers where a Docker engine answers, otherwise the
 * same servers from Maven Central artefacts. {@code -Dservers=embedded} or {@code testcontainers}
 * decides by force.
 */
final class Servers {

    private static final boolean CONTAINERS = decide();

    private Servers() {}

    static boolean inContainers() {
        return CONTAINERS;
    }

    private static boolean decide() {
        String forced = System.getProperty("servers", "auto");
        if (!forced.equals("auto")) {
            return forced.equals("testcontainers");
        }
        boolean mayAnswer =
                System.getenv("DOCKER_HOST") != null
                        || Files.exists(Path.of("/var/run/docker.sock"));
        return mayAnswer && DockerClientFactory.instance().isDockerAvailable();
    }
}
