package org.shenguan.chassis.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 检查点密钥: the key that signs now, and the public keys that may have signed before. They come from the
 * configuration, never from the database that they vouch for.
 */
final class CheckpointKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int LONGEST_KEY_ID = 16;

    private final String service;
    private final @Nullable PrivateKey signingKey;
    private final @Nullable String publicKey;
    private final Map<String, PublicKey> trusted = new HashMap<>();

    CheckpointKeys(String service, @Nullable String signingKey, List<String> formerKeys) {
        this.service = service;
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            for (String former : formerKeys) {
                trust(keys.generatePublic(new X509EncodedKeySpec(decode(former))));
            }
            if (signingKey == null || signingKey.isBlank()) {
                this.signingKey = null;
                this.publicKey = null;
            } else {
                PrivateKey own = keys.generatePrivate(new PKCS8EncodedKeySpec(decode(signingKey)));
                this.signingKey = own;
                this.publicKey = trust(publicKeyOf(own));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Without the cause: its message might repeat the key.
            throw new IllegalStateException(
                    "shenguan.audit.signing-key or former-keys holds no Ed25519 key");
        }
    }

    boolean canSign() {
        return signingKey != null;
    }

    AuditCheckpoint sign(AuditCheckpoint unsigned) {
        PrivateKey key = signingKey;
        String open = publicKey;
        if (key == null || open == null) {
            return unsigned;
        }
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(unsigned.message(service));
            return new AuditCheckpoint(
                    unsigned.position(),
                    unsigned.linkHash(),
                    unsigned.madeAt(),
                    idOf(open),
                    open,
                    Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The checkpoint cannot be signed", e);
        }
    }

    /** Whether the configuration knows the key that the checkpoint names. */
    boolean trusts(AuditCheckpoint checkpoint) {
        return trusted.containsKey(String.valueOf(checkpoint.publicKey()));
    }

    /** Whether a trusted key made this signature over just these values. */
    boolean verifies(AuditCheckpoint checkpoint) {
        PublicKey key = trusted.get(String.valueOf(checkpoint.publicKey()));
        String signature = checkpoint.signature();
        if (key == null || signature == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(checkpoint.message(service));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    static String idOf(String publicKey) {
        return Sha256.of(decode(publicKey)).substring(0, LONGEST_KEY_ID);
    }

    private String trust(PublicKey key) {
        String encoded = Base64.getEncoder().encodeToString(key.getEncoded());
        trusted.put(encoded, key);
        return encoded;
    }

    /** A key pair is generated from 32 random bytes, which are the private key: here they are given. */
    private static PublicKey publicKeyOf(PrivateKey key) throws GeneralSecurityException {
        byte[] given = ((EdECPrivateKey) key).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(
                NamedParameterSpec.ED25519,
                new SecureRandom() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void nextBytes(byte[] bytes) {
                        System.arraycopy(given, 0, bytes, 0, bytes.length);
                    }
                });
        return generator.generateKeyPair().getPublic();
    }

    /** Base64 of the DER form, with or without the lines of PEM around it. */
    private static byte[] decode(String key) {
        return Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
    }
}
