package org.shenguan.chassis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditBreak.AlteredEntry;
import org.shenguan.chassis.audit.AuditBreak.AlteredLink;
import org.shenguan.chassis.audit.AuditBreak.CutTail;
import org.shenguan.chassis.audit.AuditBreak.ForgedCheckpoint;
import org.shenguan.chassis.audit.AuditBreak.MissingEntry;
import org.shenguan.chassis.audit.AuditBreak.MissingLink;
import org.shenguan.chassis.audit.AuditBreak.ReorderedLink;
import org.shenguan.chassis.audit.AuditBreak.RewrittenChain;
import org.shenguan.chassis.audit.AuditBreak.UnknownKey;
import org.shenguan.chassis.audit.AuditBreak.UnsealedEntry;
import org.shenguan.chassis.audit.AuditVerdict.Broken;
import org.shenguan.chassis.audit.AuditVerdict.Intact;

/**
 * 核验: walks the chain from a position on and names the first thing that does not hold. Must run under
 * the platform's own scope, because an entry it cannot see is one that is gone.
 */
final class AuditVerification {

    private final AuditChain chain;
    private final CheckpointKeys keys;

    AuditVerification(AuditChain chain, CheckpointKeys keys) {
        this.chain = chain;
        this.keys = keys;
    }

    /**
     * Verifies a stretch.
     *
     * @param from first position, 1 for the whole chain; the link before it is taken as it is
     * @param limit how many positions at most
     * @param kept checkpoints that somebody kept outside, besides those in the database
     */
    AuditVerdict verify(long from, long limit, List<AuditCheckpoint> kept) {
        return new Walk(from, limit, kept).walk();
    }

    /** One verification under way. */
    private final class Walk {

        private final long from;
        private final long through;
        private final List<AuditCheckpoint> kept;
        private AuditLink last = AuditLink.GENESIS;
        private long lastChecked;
        private long signedThrough;

        Walk(long from, long limit, List<AuditCheckpoint> kept) {
            this.from = from;
            this.through = from + limit - 1;
            this.kept = kept;
        }

        AuditVerdict walk() {
            Optional<AuditLink> before = chain.at(from - 1);
            if (before.isEmpty()) {
                return new Broken(endsEarlier());
            }
            last = before.get();
            lastChecked = last.position();
            while (last.position() < through) {
                int size = (int) Math.min(AuditChain.PIECE, through - last.position());
                List<AuditChain.Linked> piece = chain.after(last.position(), size);
                AuditBreak found = breakIn(piece);
                if (found != null) {
                    return new Broken(found);
                }
                if (piece.size() < size) {
                    found = breakAtTheEnd();
                    return found == null ? intact(true) : new Broken(found);
                }
            }
            return intact(false);
        }

        private AuditVerdict intact(boolean complete) {
            return new Intact(from, last.position(), signedThrough, complete);
        }

        private AuditBreak endsEarlier() {
            AuditLink end = chain.last();
            return end.position() < from - 1
                    ? new CutTail(end.position(), from - 1)
                    : new MissingLink(from - 1);
        }

        private @Nullable AuditBreak breakIn(List<AuditChain.Linked> piece) {
            if (piece.isEmpty()) {
                return null;
            }
            List<AuditCheckpoint> checkpoints =
                    checkpoints(last.position(), piece.getLast().link().position());
            int next = 0;
            for (AuditChain.Linked linked : piece) {
                AuditBreak found = breakAt(linked);
                if (found != null) {
                    return found;
                }
                last = linked.link();
                while (next < checkpoints.size()
                        && checkpoints.get(next).position() == last.position()) {
                    found = breakAt(checkpoints.get(next++));
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        }

        private @Nullable AuditBreak breakAt(AuditChain.Linked linked) {
            AuditLink link = linked.link();
            AuditEntry entry = linked.entry();
            if (link.position() != last.position() + 1) {
                return new MissingLink(last.position() + 1);
            }
            if (!link.follows(last.linkHash())) {
                return isReordered(link)
                        ? new ReorderedLink(link.position(), link.entryId())
                        : new AlteredLink(link.position(), link.entryId());
            }
            if (entry == null) {
                return new MissingEntry(link.position(), link.entryId());
            }
            return entry.hash().equals(link.entryHash())
                    ? null
                    : new AlteredEntry(link.position(), link.entryId());
        }

        /** Whether what belongs here stands further down, as far as one piece reaches. */
        private boolean isReordered(AuditLink here) {
            return chain.after(here.position(), AuditChain.PIECE).stream()
                    .anyMatch(later -> later.link().belongsAt(here, last.linkHash()));
        }

        private @Nullable AuditBreak breakAt(AuditCheckpoint checkpoint) {
            AuditBreak forged = forgeryIn(checkpoint);
            if (forged != null) {
                return forged;
            }
            if (!checkpoint.linkHash().equals(last.linkHash())) {
                return new RewrittenChain(lastChecked, checkpoint.position());
            }
            lastChecked = checkpoint.position();
            if (checkpoint.hasSignature()) {
                signedThrough = checkpoint.position();
            }
            return null;
        }

        private @Nullable AuditBreak forgeryIn(AuditCheckpoint checkpoint) {
            String keyId = checkpoint.keyId();
            if (!checkpoint.hasSignature()) {
                return null;
            }
            if (!keys.trusts(checkpoint)) {
                return new UnknownKey(checkpoint.position(), String.valueOf(keyId));
            }
            return keys.verifies(checkpoint)
                    ? null
                    : new ForgedCheckpoint(checkpoint.position(), String.valueOf(keyId));
        }

        private @Nullable AuditBreak breakAtTheEnd() {
            List<AuditCheckpoint> beyond = checkpoints(last.position(), Long.MAX_VALUE);
            if (!beyond.isEmpty()) {
                AuditBreak forged = forgeryIn(beyond.getFirst());
                return forged != null
                        ? forged
                        : new CutTail(last.position(), beyond.getFirst().position());
            }
            return chain.firstUnsealed().map(UnsealedEntry::new).orElse(null);
        }

        private List<AuditCheckpoint> checkpoints(long after, long upTo) {
            List<AuditCheckpoint> all =
                    new ArrayList<>(chain.checkpoints(after, upTo, AuditChain.PIECE));
            kept.stream()
                    .filter(one -> one.position() > after && one.position() <= upTo)
                    .forEach(all::add);
            all.sort(Comparator.comparingLong(AuditCheckpoint::position));
            return all;
        }
    }
}
