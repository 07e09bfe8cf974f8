package org.shenguan.approval.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Subject;

/**
 * 申请: what comes over the counter.
 *
 * @param materials 材料编码 and whether it is there
 * @param department only from a front end that files for several departments
 */
record Filing(
        String itemCode,
        Subject subject,
        Map<String, Boolean> materials,
        @Nullable Contact contact,
        @Nullable String department) {}
