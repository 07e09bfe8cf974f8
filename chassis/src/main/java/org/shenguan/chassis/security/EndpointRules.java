package org.shenguan.chassis.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * 权限表: which roles may call which endpoint. Whatever no rule names is refused, so a new endpoint
 * is closed until somebody decides who may call it. A service has one table, the chassis adds those of
 * its own endpoints; {@link EndpointTable} is all of them.
 */
public final class EndpointRules {

    private final List<Rule> rules;

    private EndpointRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * One line of the table.
     *
     * @param method HTTP method
     * @param pattern path pattern as in request mappings, such as {@code /api/approval/items/{id}}
     * @param roles who may call it; empty means the public
     */
    public record Rule(HttpMethod method, String pattern, Set<Role> roles) {
        public Rule {
            roles = Set.copyOf(roles);
        }

        /** Whether the public may call it without signing in. */
        public boolean isPublic() {
            return roles.isEmpty();
        }
    }

    /** Starts an empty table. */
    public static Builder table() {
        return new Builder();
    }

    /** The lines, first match first. */
    public List<Rule> rules() {
        return rules;
    }

    /** Collects the lines of the table. */
    public static final class Builder {

        private final List<Rule> rules = new ArrayList<>();

        private Builder() {}

        /** Reading: GET. */
        public Builder read(String pattern, Role first, Role... more) {
            return add(HttpMethod.GET, pattern, first, more);
        }

        /** Acting: POST. */
        public Builder act(String pattern, Role first, Role... more) {
            return add(HttpMethod.POST, pattern, first, more);
        }

        /** Replacing: PUT. */
        public Builder replace(String pattern, Role first, Role... more) {
            return add(HttpMethod.PUT, pattern, first, more);
        }

        /** Removing: DELETE. */
        public Builder remove(String pattern, Role first, Role... more) {
            return add(HttpMethod.DELETE, pattern, first, more);
        }

        /** Reading by anybody, without signing in; such a path must begin with /api/x/public/. */
        public Builder publish(String pattern) {
            if (!pattern.matches("/api/[a-z-]+/public/.*")) {
                throw new IllegalArgumentException("Not a public path: " + pattern);
            }
            rules.add(new Rule(HttpMethod.GET, pattern, Set.of()));
            return this;
        }

        /** Ends the table. */
        public EndpointRules build() {
            return new EndpointRules(rules);
        }

        private Builder add(HttpMethod method, String pattern, Role first, Role... more) {
            List<Role> roles = new ArrayList<>(List.of(more));
            roles.add(first);
            rules.add(new Rule(method, pattern, Set.copyOf(roles)));
            return this;
        }
    }
}
