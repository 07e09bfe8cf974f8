package org.shenguan.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A new key replaces the old one in every row that the old one opens. */
class KeyRotationTests {

    private static final int UNREADABLE = 1200;
    private static final String PHONE = "13812345678";
    private static final EncryptedColumn COLUMN = new EncryptedColumn("person", "id", "phone");

    private final PostgresServer.TestDatabase database =
            PostgresServer.running().createDatabase("rotation");
    private final JdbcClient jdbc =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.owner(), database.password()));
    private final PersonalCipher before = cipher(Map.of("old", key(1)), "old");
    private final PersonalCipher after = cipher(Map.of("old", key(1), "new", key(2)), "new");

    @Test
    void passesByRowsThatCannotBeDecryptedAndEncryptsAllOthersAnew() {
        jdbc.sql("create table person (id bigint primary key, phone text not null)").update();
        jdbc.sql(
                        "insert into person select n, 'lost$' || encode(sha256(n::text::bytea), 'base64') from generate_series(1, ?) n")
                .param(UNREADABLE)
                .update();
        insert(UNREADABLE + 1, before);
        insert(UNREADABLE + 2, before);
        insert(UNREADABLE + 3, after);
        String current = stored(UNREADABLE + 3);

        new KeyRotation(after, jdbc, List.of(COLUMN)).run();

        for (int id = UNREADABLE + 1; id <= UNREADABLE + 3; id++) {
            assertThat(stored(id)).startsWith("new$");
            assertThat(after.decrypt(stored(id), COLUMN.of(id))).isEqualTo(PHONE);
        }
        assertThat(stored(UNREADABLE + 3)).as("was current already").isEqualTo(current);
        assertThat(stored(1)).startsWith("lost$");
    }

    @Test
    void findsRowsByIdsOfAnyType() {
        jdbc.sql("create table person (id uuid primary key, phone text not null)").update();
        String id = "018f0000-0000-7000-8000-000000000001";
        jdbc.sql("insert into person values (?::uuid, ?)")
                .params(id, before.encrypt(PHONE, COLUMN.of(id)))
                .update();

        new KeyRotation(after, jdbc, List.of(COLUMN)).run();

        String now = jdbc.sql("select phone from person").query(String.class).single();
        assertThat(after.decrypt(now, COLUMN.of(id))).isEqualTo(PHONE);
        assertThat(now).startsWith("new$");
    }

    private void insert(int id, PersonalCipher cipher) {
        jdbc.sql("insert into person values (?, ?)")
                .params(id, cipher.encrypt(PHONE, COLUMN.of(id)))
                .update();
    }

    private String stored(int id) {
        return jdbc.sql("select phone from person where id = ?")
                .param(id)
                .query(String.class)
                .single();
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
