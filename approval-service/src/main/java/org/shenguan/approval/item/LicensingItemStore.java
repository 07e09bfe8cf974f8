package org.shenguan.approval.item;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored register of items. */
@Component
public class LicensingItemStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LicensingItemStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The item of that code. */
    public Optional<LicensingItem> find(String code) {
        return jdbc.sql("select * from licensing_item where code = ?")
                .param(code)
                .query((row, _) -> read(row))
                .optional();
    }

    LicensingItem read(ResultSet row) throws SQLException {
        String delegatedTo = row.getString("delegated_to");
        return new LicensingItem(
                row.getString("code"),
                row.getString("name"),
                row.getString("legal_basis"),
                ItemLevel.valueOf(row.getString("level")),
                row.getBoolean("seal_transferred"),
                ItemState.valueOf(row.getString("state")),
                row.getDate("state_since").toLocalDate(),
                delegatedTo == null ? null : ItemLevel.valueOf(delegatedTo),
                row.getString("competent_line"),
                row.getString("license_name"),
                row.getInt("license_validity_years"),
                row.getInt("statutory_days"),
                row.getString("statutory_days_law"),
                row.getString("statutory_days_article"),
                row.getInt("promised_days"),
                row.getBoolean("safety_related"),
                List.of((String[]) row.getArray("object_classes").getArray()),
                Arrays.asList(json.readValue(row.getString("materials"), RequiredMaterial[].class)),
                row.getString("source"));
    }

    void put(LicensingItem item) {
        jdbc.sql(
                        """
                        insert into licensing_item (code, name, legal_basis, level, seal_transferred, state, \
                        state_since, delegated_to, competent_line, license_name, \
                        license_validity_years, statutory_days, statutory_days_law, \
                        statutory_days_article, promised_days, safety_related, object_classes, \
                        materials, source, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (code) do update set name = excluded.name, \
                        legal_basis = excluded.legal_basis, level = excluded.level, \
                        seal_transferred = excluded.seal_transferred, state = excluded.state, \
                        state_since = excluded.state_since, delegated_to = excluded.delegated_to, \
                        competent_line = excluded.competent_line, \
                        license_name = excluded.license_name, \
                        license_validity_years = excluded.license_validity_years, \
                        statutory_days = excluded.statutory_days, \
                        statutory_days_law = excluded.statutory_days_law, \
                        statutory_days_article = excluded.statutory_days_article, \
                        promised_days = excluded.promised_days, \
                        safety_related = excluded.safety_related, \
                        object_classes = excluded.object_classes, materials = excluded.materials, \
                        source = excluded.source, changed_at = excluded.changed_at
                        """)
                .param(item.code())
                .param(item.name())
                .param(item.legalBasis())
                .param(item.level().name())
                .param(item.sealTransferred())
                .param(item.state().name())
                .param(Date.valueOf(item.stateSince()))
                .param(item.delegatedTo() == null ? null : item.delegatedTo().name())
                .param(item.competentLine())
                .param(item.licenseName())
                .param(item.licenseValidityYears())
                .param(item.statutoryDays())
                .param(item.statutoryDaysLaw())
                .param(item.statutoryDaysArticle())
                .param(item.promisedDays())
                .param(item.safetyRelated())
                .param(item.objectClasses().toArray(String[]::new))
                .param(json.writeValueAsString(item.materials()))
                .param(item.source())
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
