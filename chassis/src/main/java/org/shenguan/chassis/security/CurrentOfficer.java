package org.shenguan.chassis.security;

import java.util.Optional;
import org.shenguan.chassis.scope.CallerScopeSource;
import org.shenguan.chassis.scope.RowScope;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is calling on this thread. */
public final class CurrentOfficer implements CallerScopeSource {

    CurrentOfficer() {}

    /** The caller, or empty for the platform's own work and for the public. */
    public Optional<Officer> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    /**
     * The caller of an endpoint that is never open to the public.
     *
     * @throws IllegalStateException if nobody signed in: the endpoint table is wrong
     */
    public Officer require() {
        return find().orElseThrow(() -> new IllegalStateException("No officer is signed in"));
    }

    @Override
    public RowScope current() {
        return find().map(Officer::scope).orElseGet(RowScope::nothing);
    }
}
