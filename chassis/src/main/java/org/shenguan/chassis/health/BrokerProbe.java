package org.shenguan.chassis.health;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks the Kafka cluster who leads it, over one connection that is kept. */
public final class BrokerProbe implements WatchedHealth.Probe, AutoCloseable {

    private static final int PATIENCE_MS = 2000;

    private final Admin admin;

    /** With the client settings of the service, such as its servers and credentials. */
    public BrokerProbe(Map<String, Object> clientSettings) {
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "broker-health");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.admin = Admin.create(settings);
    }

    @Override
    public void ask() throws Exception {
        admin.describeCluster().controller().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
