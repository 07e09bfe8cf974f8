package org.shenguan.approval.license;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored licenses and what supervisors proposed about them. */
@Component
class LicenseStore {

    private final JdbcClient jdbc;

    LicenseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<License> find(String number) {
        return jdbc.sql("select * from license where number = ?")
                .param(number)
                .query((row, _) -> read(row))
                .optional();
    }

    private static License read(ResultSet row) throws SQLException {
        return new License(
                row.getString("number"),
                row.getString("name"),
                row.getString("item_code"),
                row.getObject("application_id", UUID.class),
                row.getString("application_number"),
                new Subject(
                        UnifiedSocialCreditCode.ofRegistry(row.getString("uscc")),
                        row.getString("holder"),
                        new DivisionCode(row.getString("holder_region")),
                        null),
                new DivisionCode(row.getString("region")),
                new Department(row.getString("department"), row.getString("department_name")),
                LicenseState.valueOf(row.getString("state")),
                row.getDate("valid_from").toLocalDate(),
                row.getDate("valid_until").toLocalDate(),
                row.getString("state_reason"),
                row.getDate("state_since").toLocalDate(),
                row.getLong("version"));
    }

    void add(License license) {
        jdbc.sql(
                        """
                        insert into license (number, name, item_code, application_id, \
                        application_number, uscc, holder, holder_region, region, department, \
                        department_name, state, valid_from, valid_until, state_since, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(license.number())
                .param(license.name())
                .param(license.itemCode())
                .param(license.applicationId())
                .param(license.applicationNumber())
                .param(license.holder().uscc().value())
                .param(license.holder().name())
                .param(license.holder().region().value())
                .param(license.region().value())
                .param(license.department().code())
                .param(license.department().name())
                .param(license.state().name())
                .param(Date.valueOf(license.validFrom()))
                .param(Date.valueOf(license.validUntil()))
                .param(Date.valueOf(license.stateSince()))
                .param(license.version())
                .update();
    }

    void update(License changed) {
        int rows =
                jdbc.sql(
                                """
                                update license set state = ?, state_reason = ?, state_since = ?, version = ?
                                where number = ? and version = ?
                                """)
                        .param(changed.state().name())
                        .param(changed.stateReason())
                        .param(Date.valueOf(changed.stateSince()))
                        .param(changed.version())
                        .param(changed.number())
                        .param(changed.version() - 1)
                        .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("license " + changed.number());
        }
    }

    void add(LicenseProposal proposal) {
        jdbc.sql(
                        """
                        insert into license_proposal (event_id, license_number, uscc, action, case_number, \
                        document_number, proposed_by, proposed_on, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(proposal.eventId())
                .param(proposal.licenseNumber())
                .param(proposal.uscc())
                .param(proposal.action().name())
                .param(proposal.caseNumber())
                .param(proposal.documentNumber())
                .param(proposal.proposedBy())
                .param(Date.valueOf(proposal.proposedOn()))
                .param(proposal.state().name())
                .update();
    }

    /** What was proposed about this license; a proposal that names another holder is not. */
    List<LicenseProposal> proposals(License license) {
        return jdbc.sql(
                        """
                        select * from license_proposal where license_number = ? and uscc = ?
                        order by proposed_on, event_id
                        """)
                .params(license.number(), license.holder().uscc().value())
                .query((row, _) ->
                        new LicenseProposal(
                                row.getObject("event_id", UUID.class),
                                row.getString("license_number"),
                                row.getString("uscc"),
                                LicenseProposal.Action.valueOf(row.getString("action")),
                                row.getString("case_number"),
                                row.getString("document_number"),
                                row.getString("proposed_by"),
                                row.getDate("proposed_on").toLocalDate(),
                                LicenseProposal.State.valueOf(row.getString("state"))))
                .list();
    }

    void execute(LicenseProposal proposal) {
        jdbc.sql("update license_proposal set state = 'EXECUTED' where event_id = ?")
                .param(proposal.eventId())
                .update();
    }
}
