package org.shenguan.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shenguan.launcher.faults.FaultArguments;
import org.shenguan.launcher.faults.FaultReport;
import org.shenguan.launcher.faults.FaultRun;
import org.shenguan.launcher.faults.ReportSection;

/** 故障演练, the program behind {@code deploy/faults}. */
public final class Faults {

    /** Of these two processes run, so that one can go on where the other was killed. */
    private static final Set<Service> TWICE = Set.of(Service.APPROVAL, Service.CATALOG);

    /** So many starts that to train for them pays. */
    private static final int MANY_KILLS = 50;

    private static final int TAIL = 15;
    private static final int STOPPED = 130;

    private Faults() {}

    public static void main(String[] words) {
        var console = new Console(System.out);
        var root = Path.of(System.getProperty("shenguan.root", ".")).toAbsolutePath().normalize();
        int status;
        try {
            var arguments = FaultArguments.parse(List.of(words), new SecureRandom());
            status = run(arguments, Layout.ofCheckout(root), console);
        } catch (LaunchFailure e) {
            console.line("");
            console.line(String.valueOf(e.getMessage()));
            status = 1;
        }
        System.exit(status);
    }

    private static int run(FaultArguments arguments, Layout checkout, Console console) {
        console.line("Seed " + arguments.seed());
        var replicas = replicas(checkout);
        var ports = Ports.standard(arguments.portOffset());
        var session = Session.forFaults(checkout, console);
        Runtime.getRuntime().addShutdownHook(new Thread(session::stop, "stop"));
        try (session) {
            Layout layout = session.layout();
            Preflight.check(layout, ports.uses(replicas));
            var secrets = Secrets.in(layout.secrets(), new SecureRandom());
            boolean training = arguments.kills() >= MANY_KILLS;
            var platform = new Platform(session, ports, secrets, console, replicas, training);
            platform.start();
            FaultReport report = drive(arguments, platform, replicas, ports, layout, console);
            report.print(console);
            arguments
                    .report()
                    .ifPresent(file -> ReportSection.write(file, report, Clock.systemUTC()));
            return report.isRight() ? 0 : 1;
        } catch (LaunchFailure e) {
            if (session.isStopping()) {
                return STOPPED; // its parts fail because they are being stopped
            }
            throw e;
        }
    }

    private static FaultReport drive(
            FaultArguments arguments,
            Platform platform,
            List<Replica> replicas,
            Ports ports,
            Layout layout,
            Console console) {
        var realm = Realm.from(layout.realmFile());
        var topics = Topics.from(layout.topicsFile());
        try {
            return new FaultRun(arguments, platform, replicas, ports, realm, topics, console).run();
        } catch (LaunchFailure e) {
            console.line(String.valueOf(e.getMessage()));
            platform.mortals()
                    .forEach(name -> console.tail(name, LogTail.of(layout.log(name), TAIL)));
            throw e;
        }
    }

    private static List<Replica> replicas(Layout checkout) {
        var replicas = new ArrayList<Replica>();
        for (Service service : Service.presentIn(checkout.root())) {
            if (service != Service.GATEWAY) {
                replicas.add(new Replica(service, 1));
                if (TWICE.contains(service)) {
                    replicas.add(new Replica(service, 2));
                }
            }
        }
        return List.copyOf(replicas);
    }
}
