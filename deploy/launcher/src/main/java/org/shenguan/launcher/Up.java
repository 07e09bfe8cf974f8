package org.shenguan.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.shenguan.launcher.check.Loop;

/** The launcher behind {@code deploy/up}. */
public final class Up {

    private static final int STOPPED = 130;

    private final Console console;
    private final Clock clock;
    private final Layout checkout;

    private Up(Console console, Clock clock, Path root) {
        this.console = console;
        this.clock = clock;
        this.checkout = Layout.ofCheckout(root);
    }

    public static void main(String[] words) {
        var console = new Console(System.out);
        Path root = Path.of(System.getProperty("shenguan.root", ".")).toAbsolutePath().normalize();
        System.exit(new Up(console, Clock.systemUTC(), root).run(List.of(words)));
    }

    private int run(List<String> words) {
        try {
            var arguments = Arguments.parse(words);
            return switch (arguments.mode()) {
                case UP -> up(arguments);
                case CHECK -> check();
            };
        } catch (LaunchFailure e) {
            console.line("");
            console.line(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private int up(Arguments arguments) {
        var ports = Ports.standard(arguments.portOffset());
        var session = Session.inCheckout(checkout, console, arguments.fresh());
        return in(
                session,
                () -> {
                    start(session, ports, arguments.training());
                    if (!new Loop(session.layout(), ports, present(), console).introduce()) {
                        throw new LaunchFailure("The first approval did not go round: see above.");
                    }
                    new Welcome(session.layout(), ports, present()).print(console, sinceStart());
                    throw session.processes().firstDeath().join().died();
                });
    }

    private int check() {
        var ports = Ports.free();
        var session = Session.inTemporaryFolder(checkout, console);
        return in(
                session,
                () -> {
                    start(session, ports, false);
                    console.step("READY", "in " + seconds(sinceStart()));
                    var loop = new Loop(session.layout(), ports, present(), console);
                    return loop.drive() ? 0 : 1;
                });
    }

    /** Works in a session that ends with nothing left, whether the work ends, fails, or is told to stop. */
    private static int in(Session session, IntSupplier work) {
        Runtime.getRuntime().addShutdownHook(new Thread(session::stop, "stop"));
        try (session) {
            return work.getAsInt();
        } catch (LaunchFailure e) {
            if (session.isStopping()) {
                return STOPPED; // its parts fail because they are being stopped
            }
            throw e;
        }
    }

    private void start(Session session, Ports ports, boolean training) {
        for (Service absent : Service.absentFrom(checkout.root())) {
            console.step(absent.module(), "is not in this checkout: left out");
        }
        Preflight.check(session.layout(), ports.uses(Replica.oneOfEach(present())));
        var secrets = Secrets.in(session.layout().secrets(), new SecureRandom());
        new Platform(session, ports, secrets, console, Replica.oneOfEach(present()), training)
                .start();
    }

    private List<Service> present() {
        return Service.presentIn(checkout.root());
    }

    /** Since the command was given, its build included. */
    private Duration sinceStart() {
        Instant now = clock.instant();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
