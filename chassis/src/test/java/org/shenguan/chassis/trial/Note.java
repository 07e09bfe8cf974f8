package org.shenguan.chassis.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "note")
class Note {
    @Id private UUID id = new UUID(0, 0);
    private String uscc = "";
    private String region = "";
    private String department = "";
    private String text = "";
    private Instant writtenAt = Instant.EPOCH;
    @Version private long version;

    protected Note() {}

    Note(UUID id, String uscc, String region, String department, String text, Instant writtenAt) {
        this.id = id;
        this.uscc = uscc;
        this.region = region;
        this.department = department;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    UUID id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    String region() {
        return region;
    }

    String department() {
        return department;
    }

    String text() {
        return text;
    }

    long version() {
        return version;
    }

    void rewrite(String newText) {
        text = newText;
    }

    void handOver(String toDepartment) {
        department = toDepartment;
    }
}
