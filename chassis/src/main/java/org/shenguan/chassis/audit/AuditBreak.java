package org.shenguan.chassis.audit;

/** 断点: the first thing in the chain that does not hold, each kind with what it names. */
sealed interface AuditBreak {

    /** 被改: a column of the entry is not what it was when it was sealed. */
    record AlteredEntry(long position, long entryId) implements AuditBreak {}

    /** 被删: the link stands, its entry is gone. */
    record MissingEntry(long position, long entryId) implements AuditBreak {}

    /** 链节被改. */
    record AlteredLink(long position, long entryId) implements AuditBreak {}

    /** 链节被删: a gap in the positions. */
    record MissingLink(long position) implements AuditBreak {}

    /** 次序被改: another link's content stands here. */
    record ReorderedLink(long position, long entryId) implements AuditBreak {}

    /** 补插: an entry without a link, in a transaction whose entries were all sealed. */
    record UnsealedEntry(long entryId) implements AuditBreak {}

    /** 截断: a checkpoint vouches for more than there is. */
    record CutTail(long lastPosition, long checkpointPosition) implements AuditBreak {}

    /** 重写: consistent in itself, but not what the checkpoint vouches for. */
    record RewrittenChain(long afterPosition, long checkpointPosition) implements AuditBreak {}

    /** 检查点签名不符. */
    record ForgedCheckpoint(long checkpointPosition, String keyId) implements AuditBreak {}

    /** 检查点的密钥未知: neither the signing key nor one of the configured former keys. */
    record UnknownKey(long checkpointPosition, String keyId) implements AuditBreak {}
}
