package org.shenguan.chassis.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.scope.RowScope;

/**
 * 人员: who is calling, as the access token says.
 *
 * @param username stable sign-in name; what audit and decisions record
 * @param name 姓名
 * @param roles what they may do
 * @param region 行政区划 they work for, or null: then they see no row
 * @param department opaque code of their department, {@code *} for all of the region, or null: then
 *     they see no row
 * @param certificateNumber 执法证号, if they hold one
 */
public record Officer(
        String username,
        String name,
        Set<Role> roles,
        @Nullable DivisionCode region,
        @Nullable String department,
        @Nullable String certificateNumber) {

    public Officer {
        roles = Set.copyOf(roles);
    }

    /** Whether they hold at least one of the roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** The rows they may touch; a missing claim leaves none. */
    public RowScope scope() {
        return region == null || department == null
                ? RowScope.nothing()
                : RowScope.of(region, department);
    }

    /**
     * The region they work for.
     *
     * @throws IncompleteToken if the token names none
     */
    public DivisionCode requireRegion() {
        if (region == null) {
            throw new IncompleteToken("region");
        }
        return region;
    }

    /**
     * Their department; callers that act for one department must not carry {@code *}.
     *
     * @throws IncompleteToken if the token names none
     */
    public String requireDepartment() {
        if (department == null || department.equals(RowScope.EVERY_DEPARTMENT)) {
            throw new IncompleteToken("department");
        }
        return department;
    }
}
