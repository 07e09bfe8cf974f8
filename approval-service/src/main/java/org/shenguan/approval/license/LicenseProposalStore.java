package org.shenguan.approval.license;

import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What supervisors proposed about licenses, also about one that is not there yet. */
@Component
class LicenseProposalStore {

    private final JdbcClient jdbc;

    LicenseProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    List<LicenseProposal> about(License license) {
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
