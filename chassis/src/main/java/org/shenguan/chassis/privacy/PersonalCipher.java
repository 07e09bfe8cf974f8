package org.shenguan.chassis.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * 个人信息加密: AES-256-GCM with a fresh nonce for each value. A ciphertext reads {@code key
 * id$base64}; the key that it names decrypts it for as long as the ring holds that key.
 */
public final class PersonalCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final char AFTER_KEY = '$';

    private final KeyRing keys;
    private final SecureRandom random;

    public PersonalCipher(KeyRing keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Encrypts for this place, with the active key. */
    public String encrypt(String plain, Place place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                run(
                        Cipher.ENCRYPT_MODE,
                        keys.activeId(),
                        nonce,
                        plain.getBytes(StandardCharsets.UTF_8),
                        place);
        byte[] all =
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        return keys.activeId() + AFTER_KEY + Base64.getEncoder().encodeToString(all);
    }

    /**
     * Decrypts what was encrypted for this place.
     *
     * @throws IllegalStateException if it was not, was altered, or its key is gone
     */
    public String decrypt(String ciphertext, Place place) {
        int end = ciphertext.indexOf(AFTER_KEY);
        if (end < 0) {
            throw new IllegalStateException("Not a ciphertext in " + place);
        }
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(ciphertext.substring(end + 1)));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] sealed = new byte[all.remaining()];
        all.get(sealed);
        byte[] plain = run(Cipher.DECRYPT_MODE, ciphertext.substring(0, end), nonce, sealed, place);
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** What the ciphertexts of the active key begin with. */
    String activePrefix() {
        return keys.activeId() + AFTER_KEY;
    }

    /**
     * 盲索引: the same text in the same column always gives the same code, by which it is found
     * exactly; without the key nobody learns or tries the text.
     */
    public String blindIndex(String plain, String column) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.indexKey());
            mac.update((column + "\u001f").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] input, Place place) {
        SecretKey key = keys.key(keyId);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((keyId + "\u001f" + place.text()).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot be decrypted in " + place, e);
        }
    }
}
