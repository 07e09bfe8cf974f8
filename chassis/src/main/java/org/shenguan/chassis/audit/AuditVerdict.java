package org.shenguan.chassis.audit;

/** 核验结果. */
sealed interface AuditVerdict {

    /**
     * Everything looked at holds.
     *
     * @param through last position looked at; below {@code from} if there is none
     * @param signedThrough up to where a signature vouches for it, 0 for nowhere
     * @param complete whether the end of the chain was reached
     */
    record Intact(long from, long through, long signedThrough, boolean complete)
            implements AuditVerdict {}

    /** The first break; everything before it holds. */
    record Broken(AuditBreak at) implements AuditVerdict {}
}
