package org.shenguan.chassis.privacy;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** 密钥环: the keys of personal data. One encrypts, all of them decrypt, another one makes the index. */
public final class KeyRing {

    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys = new TreeMap<>();
    private final String activeId;
    private final SecretKey indexKey;

    /**
     * Checks the keys.
     *
     * @param base64 256-bit keys by their ids
     * @param activeId which of them encrypts
     * @param indexBase64 key of the blind index; it stays when the others change
     * @throws UnusableKeys if one is missing or no such key
     */
    public KeyRing(Map<String, String> base64, String activeId, String indexBase64) {
        base64.forEach((id, text) -> {
            if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
                throw new UnusableKeys("key id \"" + id + "\" is not plain letters and digits");
            }
            keys.put(id, read("shenguan.privacy.keys." + id, text, "AES"));
        });
        if (!keys.containsKey(activeId)) {
            throw new UnusableKeys(
                    keys.isEmpty()
                            ? "no key is configured"
                            : "shenguan.privacy.active-key names \""
                                    + activeId
                                    + "\", which is not among the keys");
        }
        this.activeId = activeId;
        this.indexKey = read("shenguan.privacy.index-key", indexBase64, "HmacSHA256");
    }

    String activeId() {
        return activeId;
    }

    SecretKey indexKey() {
        return indexKey;
    }

    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Key " + id + " is not in the key ring");
        }
        return key;
    }

    private static SecretKey read(String setting, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            throw new UnusableKeys(setting + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new UnusableKeys(setting + " must be 32 bytes, has " + bytes.length);
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
