package org.shenguan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 应用: the seven applications, the one list of them; a module the checkout has not is left out. */
public enum Service {
    /** 审批 */
    APPROVAL("approval-service", "approval", 8101),
    /** 监管事项 */
    CATALOG("supervision-catalog-service", "catalog", 8102),
    /** 双随机 */
    INSPECTION("random-inspection-service", "inspection", 8103),
    /** 执法 */
    ENFORCEMENT("enforcement-service", "enforcement", 8104),
    /** 信用监管 */
    CREDIT("credit-service", "credit", 8105),
    /** 预警 */
    WARNING("warning-service", "warning", 8106),
    /** 统一入口 */
    GATEWAY("gateway", "", 8080);

    static final String VERSION = "0.1.0-SNAPSHOT";

    private final String module;
    private final String database;
    private final int port;

    Service(String module, String database, int port) {
        this.module = module;
        this.database = database;
        this.port = port;
    }

    /** The Maven module, which is also the name of the process and of its log. */
    public String module() {
        return module;
    }

    /** The database of its own; the gateway has none. */
    public Optional<String> database() {
        return Optional.of(database).filter(name -> !name.isEmpty());
    }

    /** Where it says that it is ready; the services keep the rest of their health on another port. */
    public String readinessPath() {
        return this == GATEWAY ? "/actuator/health/readiness" : "/readyz";
    }

    int standardPort() {
        return port;
    }

    Path jar(Path root) {
        return root.resolve(module, "target", module + "-" + VERSION + ".jar");
    }

    /** The variable by which the gateway learns this service's address. */
    String routeVariable() {
        return "SHENGUAN_ROUTES_" + name().toUpperCase(Locale.ROOT);
    }

    boolean isPresentIn(Path root) {
        return Files.isRegularFile(root.resolve(module, "pom.xml"));
    }

    static List<Service> presentIn(Path root) {
        return Arrays.stream(values()).filter(service -> service.isPresentIn(root)).toList();
    }

    static List<Service> absentFrom(Path root) {
        return Arrays.stream(values()).filter(service -> !service.isPresentIn(root)).toList();
    }

    static List<String> databases() {
        return Arrays.stream(values()).flatMap(service -> service.database().stream()).toList();
    }
}
