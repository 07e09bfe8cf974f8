package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 听证的经过 (行政处罚法 art. 63, 64): waived, or requested and then held.
 *
 * @param waivedBy 放弃听证的人
 */
public record HearingCourse(
        @Nullable LocalDate waivedOn,
        @Nullable String waivedBy,
        @Nullable LocalDate requestedOn,
        @Nullable HearingRecord held) {

    /** 放弃听证. */
    public static HearingCourse waived(LocalDate on, String by) {
        return new HearingCourse(on, by, null, null);
    }

    /** 要求听证. */
    public static HearingCourse requested(LocalDate on) {
        return new HearingCourse(null, null, on, null);
    }

    /** 已举行, or the party stayed away. */
    public HearingCourse held(HearingRecord held) {
        return new HearingCourse(null, null, requestedOn, held);
    }

    /** Whether a hearing took place. */
    public boolean tookPlace() {
        return held != null && !held.absent();
    }
}
