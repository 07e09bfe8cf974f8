package org.shenguan.launcher.check;

import org.shenguan.launcher.Http;
import org.shenguan.launcher.Service;

/** Every application says of itself that it is ready. */
final class Readiness implements Hop {

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public void run(LoopContext context) {
        for (Service service : context.services()) {
            String address = context.ports().address(service) + service.readinessPath();
            if (!Http.answers(address)) {
                throw new HopFailure(address + " does not answer 200", service.module());
            }
        }
    }
}
