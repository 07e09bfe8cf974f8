package org.shenguan.chassis.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 检查点: the hash of the chain at a position, signed. Public, because whoever keeps one can later
 * prove that the chain up to it was cut or rewritten, even against the owner of the database.
 */
@Schema(description = "审计检查点：截至该链节的审计链散列及签名，可由任何人留存备查")
record AuditCheckpoint(
        @Schema(description = "链节序号") long position,
        @Schema(description = "该链节的散列（SHA-256，十六进制）") String linkHash,
        @Schema(description = "生成时间") Instant madeAt,
        @Schema(description = "签名密钥标识；未签名时缺省") @Nullable String keyId,
        @Schema(description = "Ed25519 公钥（X.509，Base64）") @Nullable String publicKey,
        @Schema(description = "Ed25519 签名（Base64）") @Nullable String signature) {

    boolean hasSignature() {
        return signature != null;
    }

    /** What the signature is over; the service's name keeps one service's from passing as another's. */
    byte[] message(String service) {
        return Sha256.bytes(
                "shenguan-audit-checkpoint/1\n"
                        + (service + '\n')
                        + (position + "\n")
                        + (linkHash + '\n')
                        + (AuditEntry.micros(madeAt) + "\n"));
    }
}
