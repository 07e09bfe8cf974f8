package org.shenguan.enforcement.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.GroundForReview;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LegalReview;
import org.shenguan.enforcement.casefile.ReviewGround;

/** 法制审核的范围 (行政处罚法 art. 58(1)): when a review is mandatory, and whether one suffices. */
final class ReviewRules {

    private ReviewRules() {}

    /** The grounds that make a review mandatory; empty when it is voluntary. */
    static List<GroundForReview> grounds(
            @Nullable Investigation investigation, @Nullable HearingCourse hearing) {
        List<GroundForReview> grounds = new ArrayList<>();
        if (investigation != null) {
            grounds.addAll(investigation.grounds());
        }
        if (hearing != null && hearing.tookPlace()) {
            grounds.add(new GroundForReview(ReviewGround.HEARING, "本案已举行听证，应当结合听证笔录审核。"));
        }
        return grounds;
    }

    /** Whether the last review lets the case go on; a hearing calls for a review after it. */
    static boolean satisfied(List<LegalReview> reviews, @Nullable HearingCourse hearing) {
        if (reviews.isEmpty()) {
            return false;
        }
        LegalReview last = reviews.getLast();
        boolean heard = hearing != null && hearing.tookPlace();
        return last.passed() && (!heard || last.afterHearing());
    }
}
