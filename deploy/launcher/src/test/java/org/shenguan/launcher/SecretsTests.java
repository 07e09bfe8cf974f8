package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir Path folder;

    @Test
    void makesAPasswordOnceAndKeepsItForTheNextStart() {
        String made = secrets().get("postgres.approval_app");

        assertThat(made).matches("[0-9a-f]{48}");
        assertThat(secrets().get("postgres.approval_app")).isEqualTo(made);
        assertThat(secrets().get("postgres.approval_owner")).isNotEqualTo(made);
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        secrets().get("keycloak.admin");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void makesASigningKeyOnceForEachService() throws GeneralSecurityException {
        String made = secrets().signingKey("audit.approval");

        var form = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(made));
        assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(form)).isNotNull();
        assertThat(secrets().signingKey("audit.approval")).isEqualTo(made);
        assertThat(secrets().signingKey("audit.credit")).isNotEqualTo(made);
    }

    private Secrets secrets() {
        return Secrets.in(file(), RandomGenerator.getDefault());
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
