package org.shenguan.chassis.audit;

/**
 * 链节: an entry's place in the chain. Its hash covers the hash before it, so that nothing before a
 * known link can be changed without changing that link.
 *
 * @param position counted from 1 without gaps
 * @param settled every entry of a transaction below this id stands at this position or before
 * @param entryHash of the entry as it was when it was sealed
 */
record AuditLink(long position, long settled, long entryId, String entryHash, String linkHash) {

    /** What stands before the first link. */
    static final AuditLink GENESIS = new AuditLink(0, 0, 0, "0".repeat(64), "0".repeat(64));

    /** The link of this entry, right after this one. */
    AuditLink next(AuditEntry entry, long nextSettled) {
        String entryDigest = entry.hash();
        return new AuditLink(
                position + 1,
                nextSettled,
                entry.id(),
                entryDigest,
                hash(linkHash, position + 1, nextSettled, entry.id(), entryDigest));
    }

    /** Whether this link follows from the hash before it. */
    boolean follows(String previousHash) {
        return linkHash.equals(hash(previousHash, position, settled, entryId, entryHash));
    }

    /** Whether what this link holds, or the other's place with it, belongs at the other's position. */
    boolean belongsAt(AuditLink other, String previousHash) {
        return linkHash.equals(hash(previousHash, other.position, settled, entryId, entryHash))
                || other.linkHash.equals(
                        hash(previousHash, other.position, other.settled, entryId, entryHash));
    }

    private static String hash(
            String previousHash, long position, long settled, long entryId, String entryHash) {
        return Sha256.of(
                "shenguan-audit-link/1\n"
                        + (previousHash + '\n')
                        + (position + "\n")
                        + (settled + "\n")
                        + (entryId + "\n")
                        + (entryHash + '\n'));
    }
}
