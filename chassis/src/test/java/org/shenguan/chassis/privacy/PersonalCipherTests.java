package org.shenguan.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Property;

class PersonalCipherTests {

    private static final String PHONE = "13812345678";
    private static final Place HERE = new Place("application", "contact", "1");

    private final PersonalCipher cipher = cipher(Map.of("k1", key(1)), "k1");

    @Test
    void givesBackWhatItEncrypted() {
        Property.holds(random -> {
            String plain =
                    random.ints(random.nextInt(60), 0x20, 0x9fff)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            Place place = new Place("t", "c", Long.toString(random.nextLong()));

            assertThat(cipher.decrypt(cipher.encrypt(plain, place), place)).isEqualTo(plain);
        });
    }

    @Test
    void neverEncryptsTwiceTheSame() {
        assertThat(cipher.encrypt(PHONE, HERE))
                .isNotEqualTo(cipher.encrypt(PHONE, HERE))
                .doesNotContain(PHONE);
    }

    @Test
    void refusesACiphertextMovedToAnotherRowOrColumn() {
        String sealed = cipher.encrypt(PHONE, HERE);

        for (Place elsewhere :
                new Place[] {
                    new Place("application", "contact", "2"),
                    new Place("application", "identity", "1"),
                    new Place("case", "contact", "1")
                }) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> cipher.decrypt(sealed, elsewhere))
                    .withMessageNotContaining(PHONE);
        }
    }

    @Test
    void refusesAnAlteredCiphertext() {
        String sealed = cipher.encrypt(PHONE, HERE);
        byte[] bytes = Base64.getDecoder().decode(sealed.substring("k1$".length()));

        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            cipher.decrypt(
                                    "k1$" + Base64.getEncoder().encodeToString(altered), HERE));
        }
    }

    @Test
    void readsWhatAnOlderKeyEncryptedAndEncryptsWithTheActiveOne() {
        String old = cipher.encrypt(PHONE, HERE);
        PersonalCipher later = cipher(Map.of("k1", key(1), "k2", key(2)), "k2");

        assertThat(later.decrypt(old, HERE)).isEqualTo(PHONE);
        assertThat(later.encrypt(PHONE, HERE)).startsWith("k2$");
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher(Map.of("k2", key(2)), "k2").decrypt(old, HERE))
                .withMessageContaining("k1");
    }

    @Test
    void findsTheSameTextByItsBlindIndexAcrossKeys() {
        PersonalCipher later = cipher(Map.of("k2", key(2)), "k2");

        assertThat(cipher.blindIndex(PHONE, "contact"))
                .isEqualTo(later.blindIndex(PHONE, "contact"))
                .isNotEqualTo(cipher.blindIndex("13812345679", "contact"))
                .isNotEqualTo(cipher.blindIndex(PHONE, "other"))
                .doesNotContain(PHONE);
    }

    @Test
    void acceptsNoKeyRingThatCannotEncrypt() {
        refuses(Map.of(), "", "no key is configured");
        refuses(Map.of("k1", key(1)), "k2", "\"k2\"");
        refuses(Map.of("k1", "c2hvcnQ="), "k1", "32 bytes");
        refuses(Map.of("k1", "not base64!"), "k1", "not base64");
        refuses(Map.of("k 1", key(1)), "k 1", "plain letters");
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> new KeyRing(Map.of("k1", key(1)), "k1", ""))
                .withMessageContaining("index-key");
    }

    @Test
    void tellsTheOperatorWhichSettingIsMissing() {
        var analysis =
                new UnusableKeysAnalyzer()
                        .analyze(
                                new IllegalStateException(
                                        new UnusableKeys("no key is configured")));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("no key is configured");
        assertThat(analysis.getAction()).contains("SHENGUAN_PRIVACY_KEYS_");
    }

    private static void refuses(Map<String, String> keys, String active, String why) {
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> new KeyRing(keys, active, key(9)))
                .withMessageContaining(why);
    }

    private static PersonalCipher cipher(Map<String, String> keys, String active) {
        return new PersonalCipher(new KeyRing(keys, active, key(9)), new SecureRandom());
    }

    private static String key(int of) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
