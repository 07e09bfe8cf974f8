package org.shenguan.approval.application;

import java.util.Optional;
import java.util.UUID;
import org.shenguan.chassis.privacy.EncryptedColumn;
import org.shenguan.chassis.privacy.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 联系方式存储: the full contact, encrypted for its application. */
@Component
class ContactStore {

    static final EncryptedColumn COLUMN =
            new EncryptedColumn("applicant_contact", "application_id", "contact");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    ContactStore(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void keep(ApplicationHead head, Contact contact) {
        jdbc.sql(
                        """
                        insert into applicant_contact (application_id, contact, region, department)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        head.id(),
                        cipher.encrypt(contact.value(), COLUMN.of(head.id())),
                        head.region().value(),
                        head.department().code())
                .update();
    }

    Optional<Contact> find(UUID application) {
        return jdbc.sql("select contact from applicant_contact where application_id = ?")
                .param(application)
                .query(String.class)
                .optional()
                .map(sealed -> new Contact(cipher.decrypt(sealed, COLUMN.of(application))));
    }
}
