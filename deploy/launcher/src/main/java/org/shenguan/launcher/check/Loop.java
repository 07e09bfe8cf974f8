package org.shenguan.launcher.check;

import java.util.List;
import java.util.stream.Stream;
import org.shenguan.launcher.Console;
import org.shenguan.launcher.Layout;
import org.shenguan.launcher.LogTail;
import org.shenguan.launcher.Ports;
import org.shenguan.launcher.Realm;
import org.shenguan.launcher.Service;
import org.shenguan.launcher.Topics;

/** 审管闭环: the hops in their order, each timed and told. */
public final class Loop {

    private static final int TAIL = 20;

    /** What must stand before anything can go round. */
    private static final List<Hop> GROUND =
            List.of(new Readiness(), new TopicsThere(), new SignIn());

    private static final Hop PROVINCE = new Province();

    private final Layout layout;
    private final List<Service> services;
    private final Console console;
    private final LoopContext context;

    public Loop(Layout layout, Ports ports, List<Service> services, Console console) {
        this.layout = layout;
        this.services = List.copyOf(services);
        this.console = console;
        this.context =
                new LoopContext(
                        ports,
                        services,
                        Realm.from(layout.realmFile()),
                        Topics.from(layout.topicsFile()));
    }

    /** Drives all hops; true when the loop is complete. */
    public boolean drive() {
        return drive(
                Stream.of(GROUND, List.of(PROVINCE), Story.hops()).flatMap(List::stream).toList());
    }

    /** On a platform without data: loads the province and sends one approval round. */
    public boolean introduce() {
        return !Province.isMissing(context)
                || drive(Stream.of(List.of(PROVINCE), Story.hops()).flatMap(List::stream).toList());
    }

    boolean drive(List<Hop> hops) {
        long start = System.nanoTime();
        for (int number = 0; number < hops.size(); number++) {
            var hop = hops.get(number);
            long hopStart = System.nanoTime();
            try {
                hop.run(context);
            } catch (RuntimeException e) {
                fail(number, hop, e);
                return false;
            }
            console.line("HOP %d %s %d ms".formatted(number, hop.name(), millisSince(hopStart)));
        }
        console.line("LOOP COMPLETE in %d ms".formatted(millisSince(start)));
        return true;
    }

    private void fail(int number, Hop hop, RuntimeException failure) {
        var suspects =
                failure instanceof HopFailure told && !told.suspects().isEmpty()
                        ? told.suspects()
                        : services.stream().map(Service::module).toList();
        for (String suspect : suspects) {
            console.tail(suspect, LogTail.of(layout.log(suspect), TAIL));
        }
        String why = failure instanceof HopFailure ? failure.getMessage() : failure.toString();
        console.line("FAILED at HOP %d %s: %s".formatted(number, hop.name(), why));
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
