package org.shenguan.enforcement.casefile;

import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.penalty.PartyKind;

/**
 * 当事人: the subject under supervision or, where a person answers for the violation, that person.
 *
 * @param uscc 统一社会信用代码 of the subject, as its registry issued it
 * @param name 主体名称
 * @param region 所在地行政区划, if known
 * @param person 个人姓名, when the case is against a natural person of that subject
 */
public record CaseParty(
        String uscc, String name, @Nullable String region, @Nullable String person) {

    /** Unit or person. */
    public PartyKind kind() {
        return person == null ? PartyKind.UNIT : PartyKind.PERSON;
    }
}
