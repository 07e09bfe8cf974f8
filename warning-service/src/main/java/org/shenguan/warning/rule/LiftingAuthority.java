package org.shenguan.warning.rule;

import java.util.Map;
import java.util.Set;
import org.shenguan.chassis.security.Role;

/**
 * 解除权限 by level.
 *
 * @param source 来源说明
 */
public record LiftingAuthority(Map<WarningLevel, Set<Role>> roles, String source) {

    public LiftingAuthority {
        roles = Map.copyOf(roles);
        if (!roles.keySet().equals(Set.of(WarningLevel.values()))) {
            throw new IllegalArgumentException("解除权限表不完整");
        }
    }

    /** Whether one of the roles may lift a warning of the level. */
    public boolean allows(WarningLevel level, Set<Role> held) {
        return roles.getOrDefault(level, Set.of()).stream().anyMatch(held::contains);
    }
}
