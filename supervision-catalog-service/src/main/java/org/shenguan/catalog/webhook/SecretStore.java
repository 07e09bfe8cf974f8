package org.shenguan.catalog.webhook;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.privacy.EncryptedColumn;
import org.shenguan.chassis.privacy.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 签名密钥库: the one place that writes and reads secrets, and only it sees them unencrypted. */
@Component
class SecretStore {

    static final EncryptedColumn COLUMN =
            new EncryptedColumn("webhook_secret", "subscription_id", "secret");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    SecretStore(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Keeps the subscription's first secret, or a new one while the old one goes on until then. */
    void keep(WebhookSubscription of, WebhookSecret secret, Instant now, Instant oldUntil) {
        jdbc.sql("delete from webhook_secret where subscription_id = ? and valid_until <= ?")
                .param(of.id())
                .param(Timestamp.from(now))
                .update();
        jdbc.sql(
                        """
                        update webhook_secret set valid_until = ?
                        where subscription_id = ? and valid_until is null
                        """)
                .param(Timestamp.from(oldUntil))
                .param(of.id())
                .update();
        jdbc.sql(
                        """
                        insert into webhook_secret (subscription_id, region, department, secret, made_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(of.id())
                .param(of.region().value())
                .param(of.department())
                .param(cipher.encrypt(secret.text(), COLUMN.of(of.id())))
                .param(Timestamp.from(now))
                .update();
    }

    /** The secrets that sign at this time, the newest first. */
    List<WebhookSecret> validAt(UUID subscription, Instant now) {
        return jdbc.sql(
                        """
                        select secret from webhook_secret
                        where subscription_id = ? and (valid_until is null or valid_until > ?)
                        order by valid_until desc nulls first
                        """)
                .param(subscription)
                .param(Timestamp.from(now))
                .query((row, _) ->
                        new WebhookSecret(
                                cipher.decrypt(row.getString(1), COLUMN.of(subscription))))
                .list();
    }
}
