package org.shenguan.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one needs to know once everything runs. */
record Welcome(Layout layout, Ports ports, List<Service> services) {

    private static final String SHOWN_ACCOUNT = "approver.jinzhong";

    void print(Console console, Duration took) {
        var realm = Realm.from(layout.realmFile());
        console.line("");
        if (services.contains(Service.GATEWAY)) {
            console.line("  Platform      " + ports.address(Service.GATEWAY));
        }
        services.stream()
                .filter(service -> service != Service.GATEWAY)
                .forEach(service ->
                        console.line(
                                "  %-30s %s".formatted(service.module(), ports.address(service))));
        console.line("  Keycloak      " + ports.keycloakAddress() + "  realm shenguan");
        console.line("  Kafka         " + ports.bootstrapServers());
        console.line("  PostgreSQL    127.0.0.1:" + ports.postgres());
        console.line("");
        console.line(
                "  Sign in with an account of the local demo; password of all of them: "
                        + realm.account(SHOWN_ACCOUNT).password());
        for (String line : accountLines(realm)) {
            console.line("    " + line);
        }
        console.line("  Keycloak's admin and the database roles: " + layout.secrets());
        console.line("  Logs: " + layout.logs());
        console.line(
                "  Memory: %.1f GB resident in all processes"
                        .formatted(
                                Memory.resident(List.of(ProcessHandle.current()))
                                        / (double) (1L << 30)));
        console.line("");
        console.line("READY in %s. Ctrl-C stops all.".formatted(Up.seconds(took)));
    }

    private static List<String> accountLines(Realm realm) {
        var names = realm.accounts().stream().map(Realm.Account::username).toList();
        var lines = new ArrayList<String>();
        for (int i = 0; i < names.size(); i += 5) {
            lines.add(String.join("  ", names.subList(i, Math.min(names.size(), i + 5))));
        }
        return lines;
    }
}
